from django.db import models

from backend.models.jobs import Job


class LogLevel(models.TextChoices):
    DEBUG = "debug"
    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"
    ERROR = "error"
    CRITICAL = "critical"


class Log(models.Model):
    event = models.CharField(max_length=100, null=True)
    action = models.CharField(max_length=100, null=True)
    data = models.JSONField(null=True)
    datetime = models.DateTimeField(null=True)
    job = models.ForeignKey(Job, null=True, on_delete=models.CASCADE)
    step = models.CharField(max_length=100, null=True)
    message = models.TextField(null=True)
    level = models.CharField(max_length=20, choices=LogLevel.choices, default=LogLevel.INFO)
    context = models.JSONField(null=True)
    file = models.FileField(upload_to="logs", null=True)
