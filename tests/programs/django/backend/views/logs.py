from rest_framework import mixins, viewsets

from backend.models import Log
from backend.serializers.logs import LogSerializer


class LogViewSet(mixins.CreateModelMixin, viewsets.GenericViewSet):
    """Takes one entry or an array of them, and returns what it took in the same form."""

    queryset = Log.objects.all()
    serializer_class = LogSerializer

    def get_serializer(self, *args, **kwargs):
        return super().get_serializer(*args, many=isinstance(kwargs.get("data"), list), **kwargs)
