from rest_framework import serializers

from backend.fields import JSONObjectField
from backend.models import ServeApplication


class ServeApplicationSerializer(serializers.ModelSerializer):
    params = JSONObjectField(required=False, allow_null=True)
    data = JSONObjectField(required=False, allow_null=True)

    class Meta:
        model = ServeApplication
        fields = ["id", "name", "plugin_release", "action", "params", "num_replicas", "job", "status", "data", "created"]
        extra_kwargs = {"num_replicas": {"min_value": 1}}
