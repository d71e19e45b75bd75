from django.db import models

from backend.models.jobs import Job
from backend.models.plugins import PluginRelease


class ServeApplication(models.Model):
    name = models.CharField(max_length=255, null=True)
    plugin_release = models.ForeignKey(PluginRelease, null=True, on_delete=models.CASCADE)
    action = models.CharField(max_length=100, null=True)
    params = models.JSONField(null=True)
    num_replicas = models.PositiveIntegerField(default=1)
    job = models.ForeignKey(Job, null=True, on_delete=models.CASCADE)
    status = models.CharField(max_length=50, default="RUNNING")
    data = models.JSONField(null=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
