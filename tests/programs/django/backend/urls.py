from django.urls import path
from rest_framework.routers import SimpleRouter

from backend import files
from backend.deployment import deployment
from backend.states.view import provider_states
from backend.views.agents import AgentViewSet
from backend.views.applications import ServeApplicationViewSet
from backend.views.jobs import JobViewSet
from backend.views.logs import LogViewSet
from backend.views.plugins import PluginViewSet
from backend.views.releases import PluginReleaseViewSet
from backend.views.storages import StorageViewSet

router = SimpleRouter()
router.register("agents", AgentViewSet)
router.register("plugins", PluginViewSet)
router.register("plugin_releases", PluginReleaseViewSet)
router.register("jobs", JobViewSet)
router.register("logs", LogViewSet)
router.register("storages", StorageViewSet)
router.register("serve_applications", ServeApplicationViewSet)

urlpatterns = [
    path("provider-states", provider_states),
    path("media/<path:name>", files.download),
    *router.urls,
]
if deployment.is_current:
    urlpatterns.append(path("async/jobs/<pk>/tail_console_logs/", JobViewSet.as_view({"get": "tail_console_logs"})))
