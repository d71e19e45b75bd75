from rest_framework import serializers

from backend.fields import JSONObjectField
from backend.models import Storage


class StorageSerializer(serializers.ModelSerializer):
    class Meta:
        model = Storage
        fields = ["id", "name", "provider", "category", "is_default"]


class StorageWithConfigurationSerializer(StorageSerializer):
    configuration = JSONObjectField(required=False)

    class Meta(StorageSerializer.Meta):
        fields = [*StorageSerializer.Meta.fields, "configuration"]
        read_only_fields = ["is_default"]
