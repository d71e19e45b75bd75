from django.db import models
from django.utils.text import slugify

from backend.models.accounts import Tenant


class Plugin(models.Model):
    name = models.CharField(max_length=255, unique=True)
    code = models.SlugField(max_length=255, unique=True, allow_unicode=True)
    description = models.TextField(null=True, blank=True)
    version = models.CharField(max_length=50, null=True, blank=True)
    author = models.CharField(max_length=255, null=True, blank=True)
    category = models.CharField(max_length=50, null=True, blank=True)
    configuration = models.JSONField(null=True, blank=True)
    is_active = models.BooleanField(default=True)
    is_public = models.BooleanField(default=False)
    system_only = models.BooleanField(default=False)
    tenant = models.ForeignKey(Tenant, null=True, on_delete=models.CASCADE)
    created = models.DateTimeField(auto_now_add=True)
    # What a run returns in place of a job, for a plugin that is done at once.
    direct_result = models.JSONField(null=True)

    class Meta:
        ordering = ["id"]

    def save(self, *args, **kwargs):
        if not self.code:
            code = slugify(self.name, allow_unicode=True) or "plugin"
            self.code = f"{code}-{Plugin.objects.count()}" if Plugin.objects.filter(code=code).exists() else code
        super().save(*args, **kwargs)


class PluginRelease(models.Model):
    plugin = models.ForeignKey(Plugin, on_delete=models.CASCADE)
    version = models.CharField(max_length=50)
    changelog = models.TextField(null=True, blank=True)
    is_stable = models.BooleanField(default=False)
    config = models.JSONField(null=True, blank=True)
    meta = models.JSONField(null=True, blank=True)
    run_schema = models.JSONField(null=True, blank=True)
    installation_schema = models.JSONField(null=True, blank=True)
    requirements = models.JSONField(default=list)
    available_actions = models.CharField(max_length=255, null=True, blank=True)
    readme = models.TextField(null=True, blank=True)
    debug = models.BooleanField(default=False)
    author_id = models.BigIntegerField(null=True)
    created = models.DateTimeField(auto_now_add=True)
    file = models.FileField(upload_to="plugin_releases")
    checksum = models.CharField(max_length=64)
    size = models.BigIntegerField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["plugin", "version"], name="version_once")]
