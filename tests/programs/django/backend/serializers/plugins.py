from rest_framework import serializers

from backend.fields import JSONObjectField
from backend.models import Agent, Plugin, Storage


class PluginSerializer(serializers.ModelSerializer):
    configuration = JSONObjectField(required=False, allow_null=True)

    class Meta:
        model = Plugin
        fields = [
            "id", "name", "code", "description", "version", "author", "category", "configuration", "is_active", "is_public",
            "system_only", "created", "tenant_id",
        ]
        read_only_fields = ["is_active", "is_public", "system_only"]
        extra_kwargs = {"code": {"required": False}}


class RunSerializer(serializers.Serializer):
    parameters = JSONObjectField(required=False, allow_null=True)
    context = JSONObjectField(required=False, allow_null=True)
    action = serializers.CharField(required=False, allow_null=True)
    params = JSONObjectField(required=False, allow_null=True)
    agent = serializers.PrimaryKeyRelatedField(queryset=Agent.objects.all(), required=False, allow_null=True)
    storage_id = serializers.PrimaryKeyRelatedField(queryset=Storage.objects.all(), required=False, allow_null=True)
    job_id = serializers.CharField(required=False, allow_null=True)
    debug = serializers.BooleanField(required=False)
