from rest_framework import serializers

from backend.fields import DataURIFileField, JSONObjectField
from backend.models import Log


class LogSerializer(serializers.ModelSerializer):
    data = JSONObjectField(required=False, allow_null=True)
    context = JSONObjectField(required=False, allow_null=True)
    file = DataURIFileField(required=False, allow_null=True)

    class Meta:
        model = Log
        fields = ["id", "event", "action", "data", "datetime", "job", "step", "message", "level", "context", "file"]

    def validate(self, attrs):
        if not (attrs.get("event") or attrs.get("action") or attrs.get("message")):
            raise serializers.ValidationError("One of event, action and message is required.")
        return attrs
