from rest_framework import mixins, viewsets

from backend.deployment import deployment
from backend.models import Storage
from backend.serializers.storages import StorageSerializer, StorageWithConfigurationSerializer


class StorageViewSet(mixins.ListModelMixin, mixins.CreateModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    queryset = Storage.objects.all()

    def get_serializer_class(self):
        with_configuration = self.request.query_params.get("with_configuration", "").lower() == "true"
        return StorageWithConfigurationSerializer if with_configuration or self.action == "create" else StorageSerializer

    @property
    def paginator(self):
        return super().paginator if deployment.is_current else None
