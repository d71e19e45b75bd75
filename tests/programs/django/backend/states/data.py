"""States in which something exists: their parameters are lists of what there is, each with the fields to set."""
from django.contrib.auth.models import User
from django.core.files.base import ContentFile

from backend import simulation
from backend.deployment import deployment
from backend.models import Agent, Job, Plugin, PluginRelease, ServeApplication, Storage, Tenant
from backend.serializers.storages import StorageWithConfigurationSerializer
from backend.states.registry import state


def _user(id):
    User.objects.get_or_create(id=id, defaults={"username": f"user-{id}"})


def _agent(**fields):
    Agent.objects.create(**fields)


def _plugin(**fields):
    Plugin.objects.create(tenant=Tenant.objects.get(), **fields)


def _release(plugin, **fields):
    release = PluginRelease(plugin_id=plugin, checksum="9f86d081884c7d659a2feaa0c55ad015", size=7, **fields)
    release.file.save("plugin.zip", ContentFile(b"archive"))


def _storage(**fields):
    Storage.objects.create(**fields)


def _job(id, plugin, user, agent, logs=(), **fields):
    Job.objects.create(id=id, plugin_id=plugin, user_id=user, agent_id=agent, **fields)
    # Read again, so that its fields have their types.
    job = Job.objects.get(pk=id)
    for line in logs:
        job.lines.create(**line)


def _serve_application(plugin_release=None, job=None, **fields):
    ServeApplication.objects.create(plugin_release_id=plugin_release, job_id=job, **fields)


# In an order in which nothing names what does not exist yet.
_KINDS = {
    "users": _user,
    "agents": _agent,
    "plugins": _plugin,
    "plugin_releases": _release,
    "storages": _storage,
    "jobs": _job,
    "serve_applications": _serve_application,
}


@state("there is no data")
@state("agents exist")
@state("plugins exist")
@state("an agent and a plugin exist")
@state("a plugin exists that can run")
@state("plugin releases exist")
@state("jobs exist")
@state("a job exists whose log is kept in entries")
@state("storages exist")
@state("serve applications exist")
def create(**things):
    for kind, create_one in _KINDS.items():
        for fields in things.get(kind, []):
            create_one(**fields)


@state("a plugin exists that returns a result in place of a job")
def plugin_with_result(plugins, result):
    create(plugins=plugins)
    Plugin.objects.update(direct_result=result)


@state("a plugin was run")
def run_plugin(agents, plugins, run):
    create(agents=agents, plugins=plugins)
    values = {**run, "agent": Agent.objects.get(id=run["agent"])}
    return {"job_id": str(simulation.create_job(Plugin.objects.get(), User.objects.first(), values).id)}


@state("a storage was created")
def create_storage(storage):
    serializer = StorageWithConfigurationSerializer(data=storage)
    serializer.is_valid(raise_exception=True)
    return {"storage_id": serializer.save().id}


@state("a job exists whose log is kept as plain lines")
def job_with_plain_lines(**things):
    create(**things)
    deployment.console_log_as_lines = True


@state("a job exists whose live log is plain text")
def job_with_live_lines(**things):
    create(**things)
    deployment.tail_sends_events = False


@state("a job exists whose live log is a stream of events")
def job_with_live_events(**things):
    create(**things)
    deployment.tail_sends_events = True
