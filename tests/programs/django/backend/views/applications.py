from rest_framework import mixins, viewsets

from backend.filters import ServeApplicationFilter
from backend.models import ServeApplication
from backend.serializers.applications import ServeApplicationSerializer


class ServeApplicationViewSet(mixins.ListModelMixin, mixins.CreateModelMixin, viewsets.GenericViewSet):
    queryset = ServeApplication.objects.all()
    serializer_class = ServeApplicationSerializer
    filterset_class = ServeApplicationFilter
