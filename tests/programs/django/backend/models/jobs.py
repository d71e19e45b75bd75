import uuid

from django.contrib.auth.models import User
from django.db import models
from django.utils import timezone

from backend.deployment import deployment
from backend.models.agents import Agent
from backend.models.plugins import Plugin, PluginRelease


class JobStatus:
    """The statuses of a job in the words of the form that is served."""

    WAITING, RUNNING, DONE, FAILED = (
        ("pending", "running", "succeeded", "failed") if deployment.is_current
        else ("queued", "running", "completed", "failed")
    )
    ALL = [WAITING, RUNNING, DONE, FAILED] + (["stopped"] if deployment.is_current else [])
    TERMINAL = [DONE, FAILED, "stopped"]


def _job_key():
    if deployment.is_current:
        return models.UUIDField(primary_key=True, default=uuid.uuid4)
    return models.BigAutoField(primary_key=True)


class Job(models.Model):
    id = _job_key()
    status = models.CharField(max_length=20, default=JobStatus.WAITING)
    progress = models.FloatField(null=True)
    result = models.JSONField(null=True)
    metadata = models.JSONField(null=True)
    metrics = models.JSONField(null=True)
    progress_record = models.JSONField(null=True)
    metrics_record = models.JSONField(null=True)
    action = models.CharField(max_length=100, null=True)
    params = models.JSONField(null=True)
    context = models.JSONField(null=True)
    plugin = models.ForeignKey(Plugin, null=True, on_delete=models.CASCADE)
    plugin_release = models.ForeignKey(PluginRelease, null=True, on_delete=models.SET_NULL)
    user = models.ForeignKey(User, null=True, on_delete=models.CASCADE)
    agent = models.ForeignKey(Agent, null=True, on_delete=models.SET_NULL)
    # Set here and not by auto_now_add, so that a state can have a job that is older.
    created = models.DateTimeField(default=timezone.now)
    modified = models.DateTimeField(auto_now=True)
    completed = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created", "-id"]

    @property
    def is_active(self):
        return self.status.lower() not in JobStatus.TERMINAL

    def log(self, message, level="info", timestamp=None):
        self.lines.create(message=message, level=level, timestamp=timestamp or timezone.now())


class ConsoleLine(models.Model):
    job = models.ForeignKey(Job, related_name="lines", on_delete=models.CASCADE)
    timestamp = models.DateTimeField(null=True)
    level = models.CharField(max_length=20, null=True)
    message = models.TextField()

    class Meta:
        ordering = ["id"]
