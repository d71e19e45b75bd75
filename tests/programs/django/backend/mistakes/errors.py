from rest_framework.response import Response
from rest_framework.views import APIView

from backend.mistakes.registry import around, mistake


def _changes_errors(status):
    """Changes the responses of one status that the framework makes of an exception."""

    def apply(change):
        @around(APIView, "handle_exception")
        def handle_exception(original, self, exc):
            response = original(self, exc)
            return change(response) if response.status_code == status else response

    return apply


@mistake("errors-without-fields", "A 400 does not say which field is invalid.")
def errors_without_fields():
    @_changes_errors(400)
    def change(response):
        return Response({"detail": "The request is invalid."}, status=400)


@mistake("invalid-as-500", "An invalid request gets 500.")
def invalid_as_500():
    @_changes_errors(400)
    def change(response):
        return Response({"detail": "Server error."}, status=500)


@mistake("missing-as-200", "What does not exist is returned as an empty object.")
def missing_as_200():
    @_changes_errors(404)
    def change(response):
        return Response({}, status=200)


@mistake("throttled-as-403", "A request beyond the limit gets 403.")
def throttled_as_403():
    @_changes_errors(429)
    def change(response):
        return Response({"detail": "Too many requests."}, status=403)
