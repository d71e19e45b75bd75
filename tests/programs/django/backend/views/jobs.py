from django.http import Http404
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response

from backend.deployment import deployment
from backend.filters import JobFilter
from backend.models import Job
from backend.serializers.jobs import ConsoleLineSerializer, JobSerializer
from backend.tail import tail


class JobViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    queryset = Job.objects.all()
    serializer_class = JobSerializer
    filterset_class = JobFilter

    def partial_update(self, request, pk):
        serializer = self.get_serializer(self.get_object(), data=request.data, partial=True)
        serializer.is_valid(raise_exception=True)
        serializer.save()
        return Response(serializer.data)

    @action(detail=True, filterset_class=None)
    def console_logs(self, request, pk):
        lines = self.get_object().lines.all()
        if not deployment.is_current or deployment.console_log_as_lines:
            return Response(ConsoleLineSerializer(lines, many=True).data)
        page = self.paginate_queryset(lines)
        return self.get_paginated_response(ConsoleLineSerializer(page, many=True).data)

    @action(detail=True)
    def tail_console_logs(self, request, pk):
        job = self.get_object()
        if not deployment.serves_tail:
            raise Http404
        return tail(job, nested=request.path.startswith("/async/"))
