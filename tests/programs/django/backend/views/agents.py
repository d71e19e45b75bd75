from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from backend.models import Agent
from backend.serializers.agents import AgentSerializer


class AgentViewSet(mixins.ListModelMixin, viewsets.GenericViewSet):
    queryset = Agent.objects.all()
    serializer_class = AgentSerializer
    lookup_field = "token"

    @action(detail=True, methods=["post"])
    def connect(self, request, token):
        agent = self.get_object()
        if not agent.accepts_connections:
            raise ValidationError({"non_field_errors": ["The agent does not accept connections."]})
        return Response({"status": agent.status, "connected": agent.status == "connected", "agent": agent.name, "url": agent.url})
