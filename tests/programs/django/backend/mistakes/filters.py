from backend.filters import JobFilter, PluginFilter, PluginReleaseFilter, ServeApplicationFilter
from backend.mistakes.registry import mistake

_FILTERS = {
    "jobs": (JobFilter, ["status", "plugin", "created_after", "user", "agent", "action"]),
    "plugins": (PluginFilter, ["category", "is_active"]),
    "plugin-releases": (PluginReleaseFilter, ["plugin"]),
    "serve-applications": (ServeApplicationFilter, ["plugin_code", "job__agent", "agent"]),
}


def _ignore(resource, filter_set, name):
    spelled = name.replace("__", "-").replace("_", "-")

    @mistake(f"{resource}-ignore-{spelled}", f"Lists of {resource.replace('-', ' ')} ignore the filter {name}.")
    def ignore():
        filter_set.base_filters.pop(name)


for _resource, (_filter_set, _names) in _FILTERS.items():
    for _name in _names:
        _ignore(_resource, _filter_set, _name)


@mistake("created-after-as-before", "The filter created_after keeps the older jobs.")
def created_after_as_before():
    JobFilter.base_filters["created_after"].lookup_expr = "lt"
