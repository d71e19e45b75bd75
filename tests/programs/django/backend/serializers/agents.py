from rest_framework import serializers

from backend.deployment import deployment
from backend.models import Agent


class AgentSerializer(serializers.ModelSerializer):
    token = serializers.SerializerMethodField()

    class Meta:
        model = Agent
        fields = ["id", "name", "url", "status", "token", "node_install_script"]

    def get_token(self, agent):
        return "" if deployment.newest else agent.token
