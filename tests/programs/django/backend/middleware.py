from django.http import HttpResponse, JsonResponse

from backend.deployment import deployment


class Proxy:
    """What stands in front of the application: it refuses large bodies, and everything during maintenance."""

    def __init__(self, get_response):
        self._get_response = get_response

    def __call__(self, request):
        if request.path == "/provider-states":
            return self._get_response(request)
        if deployment.in_maintenance:
            response = JsonResponse({"detail": "Service temporarily unavailable, try again later."}, status=503)
            response["Retry-After"] = "5"
            return response
        limit = deployment.max_log_bytes
        if request.path == "/logs/" and limit is not None and int(request.headers.get("Content-Length") or 0) > limit:
            return HttpResponse("<html><body><h1>413 Request Entity Too Large</h1></body></html>", status=413)
        return self._get_response(request)
