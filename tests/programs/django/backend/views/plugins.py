from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.generics import get_object_or_404
from rest_framework.response import Response

from backend import simulation
from backend.filters import PluginFilter
from backend.models import Plugin
from backend.serializers.plugins import PluginSerializer, RunSerializer


class PluginViewSet(mixins.ListModelMixin, mixins.CreateModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    queryset = Plugin.objects.all()
    serializer_class = PluginSerializer
    filterset_class = PluginFilter

    def update(self, request, pk):
        serializer = self.get_serializer(self.get_object(), data=request.data, partial=True)
        serializer.is_valid(raise_exception=True)
        serializer.save()
        return Response(serializer.data)

    @action(detail=True, methods=["post"])
    def run(self, request, pk):
        plugin = get_object_or_404(self.get_queryset(), **({"pk": pk} if pk.isdecimal() else {"code": pk}))
        serializer = RunSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        if plugin.direct_result is not None:
            return Response(plugin.direct_result)
        job = simulation.create_job(plugin, request.user, serializer.validated_data)
        simulation.start(job)
        return Response({"job_id": job.id})
