"""States in which something exists, with a value in every field."""
from datetime import datetime, timedelta, timezone

from django.contrib.auth.models import User
from django.core.files.base import ContentFile

from backend.deployment import deployment
from backend.models import Agent, Job, JobStatus, Plugin, PluginRelease, ServeApplication, Storage, Tenant
from backend.states.registry import state

_TIME = datetime(2026, 11, 1, 9, tzinfo=timezone.utc)


@state("an agent exists")
def agent(token, **fields):
    Agent.objects.create(name="gpu-node-1", url="https://agent.example/", token=token, **fields)


@state("agents exist")
def agents(count):
    for number in range(1, count + 1):
        Agent.objects.create(name=f"gpu-node-{number}", url="https://agent.example/", token=f"agent-token-{number}")


@state("an agent exists whose connection is refused as invalid")
def refusing_agent(token):
    agent(token, accepts_connections=False)


@state("an agent and a plugin exist")
def agent_and_plugin(id, token):
    agent(token)
    plugin(id)


@state("a plugin exists")
def plugin(id, name="My Custom Plugin", code="my-custom-plugin", **fields):
    return Plugin.objects.create(
        id=id, name=name, code=code, description="사용자 정의 데이터 처리를 위한 플러그인", version="1.0.0", author="Your Name",
        category="data_processing", tenant=Tenant.objects.get(),
        configuration={"parameters": {"threshold": {"type": "float", "default": 0.5}}}, **fields,
    )


@state("a plugin exists that answers a run with its result")
def direct_plugin(id):
    plugin(id, direct_result={"labels": ["인사", "한국어"]})


@state("a plugin release exists")
def release(id, plugin, version="2.0.0"):
    created = PluginRelease(
        id=id, plugin=_plugin(plugin), version=version, changelog="새로운 기능 및 버그 수정 추가", is_stable=True, config={"name": "욜로"},
        run_schema={"type": "object"}, installation_schema={"type": "object"}, meta={"commit": "a1b2c3"},
        requirements=["numpy==2.0"], available_actions="train,inference", readme="# 사용 방법", author_id=456, checksum="9f86d081",
        size=7,
    )
    created.file.save("plugin_v2.zip", ContentFile(b"archive"))
    return created


@state("a job runs")
def running_job(id, plugin=123, progress=75, user=456, **fields):
    return Job.objects.create(
        id=id, status=JobStatus.RUNNING, progress=progress, plugin=_plugin(plugin), plugin_release=release(456, plugin),
        user=_user(user), action="train", params={"epochs": 10}, metadata={"current_step": "processing_images"}, created=_TIME,
        progress_record={"current_progress": {"overall": progress}}, metrics_record={"train": {"loss": 0.25}}, **fields,
    )


@state("a job runs, and statuses are written in upper case")
def running_job_in_upper_case(id):
    job = running_job(id)
    Job.objects.filter(pk=job.pk).update(status="RUNNING")


@state("jobs run")
def jobs(count):
    for number in range(count):
        Job.objects.create(status=JobStatus.RUNNING, created=_TIME + timedelta(minutes=number))


@state("a job is done")
def done_job(id, lines):
    deployment.tail_sends_events = False
    job = running_job(id, result={"output_files": ["file1.txt", "file2.txt"]}, metrics={"accuracy": 0.95})
    Job.objects.filter(pk=job.pk).update(status=JobStatus.DONE, progress=100, completed=_TIME + timedelta(minutes=5))
    for line in lines:
        job.log(line, timestamp=_TIME)


@state("a job is done whose log is kept as plain lines")
def done_job_with_plain_lines(id, lines):
    done_job(id, lines)
    deployment.console_log_as_lines = True


@state("a job is done and its live log is a stream of events")
def done_job_with_events(id, lines):
    done_job(id, lines)
    deployment.tail_sends_events = True


@state("a job is done and no live log is served")
def done_job_without_tail(id, lines):
    done_job(id, lines)
    deployment.serves_tail = False


@state("a storage exists")
def storage(id, provider="file_system", configuration=None):
    Storage.objects.create(id=id, name="My Storage", provider=provider, category="external", configuration=configuration or {})


@state("a serve application exists")
def serve_application(id, plugin_release):
    _serve(id, "detector", release(plugin_release, 123))


@state("serve applications exist")
def serve_applications(count):
    for number in range(1, count + 1):
        _serve(number, f"detector-{number}", None)


def _serve(id, name, served):
    ServeApplication.objects.create(id=id, name=name, plugin_release=served, action="inference", params={"threshold": 0.8})


def _plugin(id):
    return Plugin.objects.filter(pk=id).first() or plugin(id)


def _user(id):
    return User.objects.get_or_create(id=id, defaults={"username": f"user-{id}"})[0]
