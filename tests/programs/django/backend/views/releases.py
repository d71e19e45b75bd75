from rest_framework import mixins, viewsets
from rest_framework.parsers import MultiPartParser

from backend.filters import PluginReleaseFilter
from backend.models import PluginRelease
from backend.serializers.releases import PluginReleaseSerializer


class PluginReleaseViewSet(mixins.ListModelMixin, mixins.CreateModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    queryset = PluginRelease.objects.select_related("plugin")
    serializer_class = PluginReleaseSerializer
    filterset_class = PluginReleaseFilter
    parser_classes = [MultiPartParser]
