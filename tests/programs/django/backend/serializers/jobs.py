from django.utils import timezone
from rest_framework import serializers

from backend.deployment import deployment
from backend.fields import JSONObjectField
from backend.models import ConsoleLine, Job, JobStatus
from backend.serializers import expand


class ConsoleLineSerializer(serializers.ModelSerializer):
    class Meta:
        model = ConsoleLine
        fields = ["timestamp", "level", "message"]

    def to_representation(self, instance):
        if deployment.console_log_as_lines:
            return instance.message
        entry = super().to_representation(instance)
        return {("log" if deployment.newest and name == "message" else name): value for name, value in entry.items()}


class ConsoleLogsField(serializers.JSONField):
    """The whole console log of a job: text or entries, an array or a single one."""

    def to_internal_value(self, data):
        value = super().to_internal_value(data)
        entries = value if isinstance(value, list) else [value]
        return [entry if isinstance(entry, dict) else {"message": str(entry)} for entry in entries]

    def get_attribute(self, instance):
        return instance.lines.all()

    def to_representation(self, value):
        return ConsoleLineSerializer(value, many=True).data


class JobSerializer(serializers.ModelSerializer):
    status = serializers.ChoiceField(choices=JobStatus.ALL)
    result = serializers.JSONField(required=False, allow_null=True)
    metadata = JSONObjectField(required=False, allow_null=True)
    progress_record = JSONObjectField(required=False, allow_null=True)
    metrics_record = JSONObjectField(required=False, allow_null=True)
    console_logs = ConsoleLogsField(required=False, allow_null=True)

    class Meta:
        model = Job
        fields = [
            "id", "status", "progress", "result", "metadata", "plugin", "user", "action", "params", "progress_record",
            "metrics_record", "console_logs", "plugin_release", "agent", "is_active", "created", "modified", "completed",
        ]
        read_only_fields = ["plugin", "user", "action", "params", "plugin_release", "agent", "created", "completed"]
        extra_kwargs = {"progress": {"min_value": 0, "max_value": 100}}

    def update(self, instance, validated_data):
        lines = validated_data.pop("console_logs", None)
        if lines is not None:
            instance.lines.all().delete()
            for line in lines:
                instance.log(line.get("message") or line.get("log") or "", line.get("level", "info"), line.get("timestamp"))
        job = super().update(instance, validated_data)
        if not job.is_active and job.completed is None:
            job.completed = timezone.now()
            job.save(update_fields=["completed"])
        return job

    def to_representation(self, instance):
        document = super().to_representation(instance)
        # A status that another program wrote is passed on as it is.
        document["status"] = instance.status
        expanded = expand.requested(self.context["request"])
        if "logs" in expanded:
            document["logs"] = ConsoleLineSerializer(instance.lines.all(), many=True).data
        if "metrics" in expanded:
            document["metrics"] = instance.metrics
        if deployment.newest:
            document["plugin_release_id"] = document.pop("plugin_release")
            document.pop("progress")
        return document
