import hashlib
import json

from rest_framework import fields

from backend.mistakes.registry import around, mistake, representation
from backend.serializers import expand
from backend.serializers.agents import AgentSerializer
from backend.serializers.jobs import JobSerializer
from backend.serializers.plugins import PluginSerializer
from backend.serializers.releases import PluginReleaseSerializer
from backend.serializers.storages import StorageSerializer, StorageWithConfigurationSerializer
from backend.views.plugins import PluginViewSet
from backend.views.storages import StorageViewSet


@mistake("invalid-dates", "Dates are none.")
def invalid_dates():
    @around(fields.DateTimeField, "to_representation")
    def to_representation(original, self, value):
        return value and "2026-99-99T99:99:99Z"


@mistake("ids-as-text", "The id of a plugin is text.")
def ids_as_text():
    @representation(PluginSerializer)
    def change(document):
        document["id"] = f"plugin-{document['id']}"


@mistake("progress-as-text", "The progress of a job is text.")
def progress_as_text():
    @representation(JobSerializer)
    def change(document):
        for name in ("progress", "progress_record"):
            if name in document:
                document[name] = "75 %"


@mistake("progress-as-fraction", "The progress of a job is 0.75 in place of 75.")
def progress_as_fraction():
    @representation(JobSerializer)
    def change(document):
        if document.get("progress"):
            document["progress"] /= 100
        if document.get("progress_record"):
            document["progress_record"] = {"current_progress": {"overall": 0.75}}


@mistake("checksum-of-the-name", "The checksum of a release is that of its file's name.")
def checksum_of_the_name():
    @representation(PluginReleaseSerializer)
    def change(document):
        document["checksum"] = hashlib.sha256(b"plugin.zip").hexdigest()


@mistake("config-as-text", "The configuration of a release is returned as text.")
def config_as_text():
    @representation(PluginReleaseSerializer)
    def change(document):
        document["config"] = json.dumps(document["config"])


@mistake("booleans-as-text", "Booleans are returned as text.")
def booleans_as_text():
    @around(fields.BooleanField, "to_representation")
    def to_representation(original, self, value):
        return "yes" if original(self, value) else "no"


@mistake("last-expand-only", "Of several expand parameters only the last counts.")
def last_expand_only():
    @around(expand, "requested")
    def requested(original, request):
        return original(request)[-1:]


@mistake("expand-ignored", "Nothing is expanded.")
def expand_ignored():
    @around(expand, "requested")
    def requested(original, request):
        return []


@mistake("expand-always", "Everything is expanded without being asked for.")
def expand_always():
    @around(expand, "requested")
    def requested(original, request):
        return ["plugin", "logs", "metrics", "result"]


@mistake("secret-in-the-wrong-field", "The secret of a storage and the token of an agent are returned under other names.")
def secret_in_the_wrong_field():
    @representation(AgentSerializer)
    def change_agent(document):
        document["name"] = document.pop("token")
        document["node_install_script"] = None

    @representation(StorageWithConfigurationSerializer)
    def change_storage(document):
        configuration = document["configuration"]
        document["configuration"] = {f"_{name}": value for name, value in configuration.items()}


@mistake("configuration-missing", "A storage is returned without its configuration.")
def configuration_missing():
    @around(StorageViewSet, "get_serializer_class")
    def get_serializer_class(original, self):
        return StorageSerializer if self.action == "retrieve" else original(self)


@mistake("text-as-numbers", "Text that looks like a number becomes one in a configuration.")
def text_as_numbers():
    @representation(StorageWithConfigurationSerializer)
    def change(document):
        for name, value in document["configuration"].items():
            if isinstance(value, str) and value.isdecimal():
                document["configuration"][name] = int(value)


@mistake("job-id-renamed", "A run returns the job's id as `id`.")
def job_id_renamed():
    @around(PluginViewSet, "run")
    def run(original, self, request, pk):
        response = original(self, request, pk)
        response.data = {"id": response.data["job_id"]} if "job_id" in response.data else response.data
        return response
