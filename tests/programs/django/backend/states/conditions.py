"""States of the backend as a whole."""
from backend.deployment import deployment
from backend.models import AccessToken
from backend.states.registry import state


@state("there is no data")
def no_data():
    pass


@state("the credentials are not valid")
def invalid_credentials():
    AccessToken.objects.all().delete()


@state("the credentials do not permit the operation")
def restricted_credentials():
    AccessToken.objects.update(is_restricted=True)


@state("too many requests were made")
def throttled():
    deployment.throttle_rate = "0/min"


@state("the backend is overloaded")
def overloaded():
    deployment.in_maintenance = True


@state("archives may not be larger than")
def archive_limit(bytes):
    deployment.max_archive_bytes = bytes


@state("log entries may not be larger than")
def log_limit(bytes):
    deployment.max_log_bytes = bytes
