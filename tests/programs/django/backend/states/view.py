import json

from django.contrib.auth.models import User
from django.http import HttpResponse, HttpResponseNotAllowed, HttpResponseNotFound, JsonResponse

from backend import seed
from backend.deployment import deployment
from backend.models import AccessToken, Agent, Job, Log, Plugin, ServeApplication, Storage, Tenant
from backend.states import STATES


def provider_states(request):
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    asked = json.loads(request.body)
    # Nothing to take down: what is set up first removes everything.
    if asked.get("action") == "teardown":
        return HttpResponse()
    set_up = STATES.get(asked["state"])
    if set_up is None:
        return HttpResponseNotFound(f"There is no state {asked['state']}.", content_type="text/plain")
    _clear()
    values = set_up(**(asked.get("params") or {}))
    return JsonResponse({**_credentials(), **(values or {})})


def _credentials():
    pair = AccessToken.objects.get(tenant__isnull=False)
    return {
        "access_token": AccessToken.objects.get(tenant=None).key,
        "token": pair.key,
        "tenant": pair.tenant.code,
    }


def _clear():
    deployment.reset()
    for model in (Log, ServeApplication, Job, Plugin, Agent, Storage, User, Tenant):
        model.objects.all().delete()
    seed.add_accounts()
