"""States of the backend as a whole."""
from backend.deployment import deployment
from backend.models import AccessToken
from backend.states.data import create
from backend.states.registry import state


@state("the caller may not create plugins")
def restricted_caller():
    AccessToken.objects.update(is_restricted=True)


@state("the caller has made too many requests")
def throttled():
    deployment.throttle_rate = "0/min"


@state("the backend is unavailable")
def unavailable():
    deployment.in_maintenance = True


@state("archives may not be larger than")
def archive_limit(plugins, bytes):
    create(plugins=plugins)
    deployment.max_archive_bytes = bytes
