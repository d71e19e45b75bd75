import copy

from django.core.files.base import ContentFile
from django.http import Http404

from backend import simulation
from backend.mistakes.registry import around, mistake
from backend.models import PluginRelease
from backend.serializers.jobs import JobSerializer
from backend.serializers.logs import LogSerializer
from backend.serializers.plugins import PluginSerializer
from backend.serializers.releases import PluginReleaseSerializer
from backend.serializers.storages import StorageWithConfigurationSerializer
from backend.views.logs import LogViewSet
from backend.views.plugins import PluginViewSet


def _reads(*serializers):
    """Changes what serializers take from a request: the decorated function is given the fields after they were checked."""

    def apply(change):
        for serializer in serializers:

            @around(serializer, "to_internal_value")
            def changed(original, self, data):
                fields = original(self, data)
                change(fields)
                return fields

    return apply


def _drop(fields, keep):
    for name in [name for name in fields if not keep(name)]:
        del fields[name]


@mistake("null-ignored", "A null in an update means the same as an absent field.")
def null_ignored():
    @_reads(PluginSerializer, JobSerializer)
    def read(fields):
        _drop(fields, lambda name: fields[name] is not None)


@mistake("put-wipes", "PUT clears the fields that were not sent.")
def put_wipes():
    @around(PluginSerializer, "update")
    def update(original, self, instance, fields):
        wiped = dict.fromkeys(["description", "version", "author", "category", "configuration"])
        return original(self, instance, {**wiped, **fields})


@mistake("result-dropped", "An update of a job keeps its status and drops its result.")
def result_dropped():
    @_reads(JobSerializer)
    def read(fields):
        _drop(fields, lambda name: name != "result")


@mistake("metadata-dropped", "An update of a job drops its metadata.")
def metadata_dropped():
    @_reads(JobSerializer)
    def read(fields):
        _drop(fields, lambda name: name != "metadata")


@mistake("progress-dropped", "An update of a job drops its progress.")
def progress_dropped():
    @_reads(JobSerializer)
    def read(fields):
        _drop(fields, lambda name: name not in ("progress", "progress_record"))


@mistake("storage-configuration-dropped", "A storage is created without its configuration.")
def storage_configuration_dropped():
    @_reads(StorageWithConfigurationSerializer)
    def read(fields):
        _drop(fields, lambda name: name != "configuration")


@mistake("archive-dropped", "A release is created with an empty archive.")
def archive_dropped():
    @around(PluginReleaseSerializer, "create")
    def create(original, self, fields):
        return original(self, {**fields, "file": ContentFile(b"", fields["file"].name)})


@mistake("is-stable-only-as-True", "A form's is_stable is understood as `True` and in no other spelling.")
def is_stable_only_as_true():
    @around(PluginReleaseSerializer, "to_internal_value")
    def read(original, self, data):
        form = copy.copy(data)
        form["is_stable"] = "true" if data.get("is_stable") == "True" else "false"
        return original(self, form)


@mistake("last-requirement-only", "Of the repeated field requirements only the last is kept.")
def last_requirement_only():
    @_reads(PluginReleaseSerializer)
    def read(fields):
        if "requirements" in fields:
            fields["requirements"] = fields["requirements"][-1:]


@mistake("form-as-latin-1", "The text of a form is decoded as Latin-1.")
def form_as_latin_1():
    @_reads(PluginReleaseSerializer)
    def read(fields):
        if "changelog" in fields:
            fields["changelog"] = fields["changelog"].encode().decode("latin-1")


@mistake("code-unknown", "A plugin cannot be run by its code.")
def code_unknown():
    @around(PluginViewSet, "run")
    def run(original, self, request, pk):
        if not pk.isdecimal():
            raise Http404
        return original(self, request, pk)


@mistake("parameters-dropped", "A run does not hand its parameters on to the job.")
def parameters_dropped():
    @around(simulation, "create_job")
    def create_job(original, plugin, user, run):
        return original(plugin, user, {name: value for name, value in run.items() if name not in ("parameters", "params")})


@mistake("agent-dropped", "A run does not hand its agent on to the job.")
def agent_dropped():
    @around(simulation, "create_job")
    def create_job(original, plugin, user, run):
        return original(plugin, user, {name: value for name, value in run.items() if name != "agent"})


@mistake("first-log-entry-only", "Of an array of log entries only the first is stored.")
def first_log_entry_only():
    @around(LogViewSet, "get_serializer")
    def get_serializer(original, self, *args, data=None, **kwargs):
        return original(self, *args, data=data[:1] if isinstance(data, list) else data, **kwargs)


@mistake("log-level-dropped", "Every log entry is stored as info.")
def log_level_dropped():
    @_reads(LogSerializer)
    def read(fields):
        fields["level"] = "info"


@mistake("duplicates-accepted", "A version of a plugin can be released twice.")
def duplicates_accepted():
    PluginRelease._meta.constraints.clear()

    @around(PluginReleaseSerializer, "is_released")
    def is_released(original, self, plugin, version):
        return False
