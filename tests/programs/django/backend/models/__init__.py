from backend.models.accounts import AccessToken, Tenant
from backend.models.agents import Agent
from backend.models.applications import ServeApplication
from backend.models.jobs import ConsoleLine, Job, JobStatus
from backend.models.logs import Log, LogLevel
from backend.models.plugins import Plugin, PluginRelease
from backend.models.storages import Storage

__all__ = [
    "AccessToken", "Agent", "ConsoleLine", "Job", "JobStatus", "Log", "LogLevel", "Plugin", "PluginRelease",
    "ServeApplication", "Storage", "Tenant",
]
