from django.contrib.auth.models import User
from django.db import models


class Tenant(models.Model):
    code = models.CharField(max_length=100, unique=True)


class AccessToken(models.Model):
    """A key of a user: with a tenant it is one half of the pair, without one it stands alone."""

    key = models.CharField(max_length=100)
    user = models.ForeignKey(User, on_delete=models.CASCADE)
    tenant = models.ForeignKey(Tenant, null=True, on_delete=models.CASCADE)
    is_restricted = models.BooleanField(default=False)
