import hashlib

from rest_framework import serializers

from backend.archives import read_config
from backend.deployment import deployment
from backend.errors import TooLarge
from backend.fields import JSONObjectField, PluginRefField, SignedFileField
from backend.models import PluginRelease
from backend.serializers import expand
from backend.serializers.plugins import PluginSerializer


class PluginReleaseSerializer(serializers.ModelSerializer):
    plugin = PluginRefField()
    version = serializers.CharField(required=False, max_length=50)
    config = JSONObjectField(required=False, allow_null=True)
    meta = JSONObjectField(required=False, allow_null=True)
    requirements = serializers.ListField(child=serializers.CharField(), required=False)
    file = SignedFileField()

    class Meta:
        model = PluginRelease
        fields = [
            "id", "plugin", "plugin_id", "version", "changelog", "is_stable", "config", "meta", "run_schema",
            "installation_schema", "requirements", "available_actions", "readme", "debug", "author_id", "created", "file",
            "checksum", "size",
        ]
        read_only_fields = ["run_schema", "installation_schema", "available_actions", "readme", "author_id", "checksum", "size"]
        # Checked below, because the version may come out of the archive.
        validators = []

    def validate_file(self, file):
        if deployment.max_archive_bytes is not None and file.size > deployment.max_archive_bytes:
            raise TooLarge()
        return file

    def validate(self, attrs):
        config = attrs.get("config") or read_config(attrs["file"])
        version = attrs.get("version") or config.get("version")
        if not version:
            raise serializers.ValidationError({"version": ["This field is required."]}, code="required")
        if self.is_released(attrs["plugin"], version):
            raise serializers.ValidationError("The fields plugin, version must make a unique set.", code="unique")
        return {**attrs, "version": str(version), "config": config or None}

    def is_released(self, plugin, version):
        return PluginRelease.objects.filter(plugin=plugin, version=version).exists()

    def create(self, validated_data):
        file = validated_data["file"]
        checksum = hashlib.sha256()
        for chunk in file.chunks():
            checksum.update(chunk)
        actions = (validated_data["config"] or {}).get("actions") or {}
        return super().create({
            **validated_data,
            "size": file.size,
            "checksum": checksum.hexdigest(),
            "available_actions": ",".join(actions),
            "author_id": self.context["request"].user.id,
        })

    def to_representation(self, instance):
        document = super().to_representation(instance)
        if "plugin" in expand.requested(self.context["request"]):
            document["plugin"] = PluginSerializer(instance.plugin, context=self.context).data
        return document
