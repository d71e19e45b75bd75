from django.db import models


class Agent(models.Model):
    name = models.CharField(max_length=255)
    url = models.URLField(null=True, blank=True)
    status = models.CharField(max_length=50, default="connected")
    token = models.CharField(max_length=100, unique=True)
    accepts_connections = models.BooleanField(default=True)

    class Meta:
        ordering = ["id"]

    @property
    def node_install_script(self):
        return f"curl -sSf https://backend.example/agents/{self.token}/node_install_script/ | sh"
