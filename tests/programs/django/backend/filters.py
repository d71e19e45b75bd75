from django_filters import rest_framework as filters

from backend.models import Agent, Job, JobStatus, Plugin, PluginRelease, ServeApplication


class JobFilter(filters.FilterSet):
    status = filters.ChoiceFilter(choices=[(status, status) for status in JobStatus.ALL], lookup_expr="iexact")
    created_after = filters.DateTimeFilter(field_name="created", lookup_expr="gt")

    class Meta:
        model = Job
        fields = ["plugin", "user", "agent", "action"]


class PluginFilter(filters.FilterSet):
    class Meta:
        model = Plugin
        fields = ["category", "is_active"]


class PluginReleaseFilter(filters.FilterSet):
    class Meta:
        model = PluginRelease
        fields = ["plugin"]


class ServeApplicationFilter(filters.FilterSet):
    plugin_code = filters.CharFilter(field_name="plugin_release__plugin__code")
    agent = filters.ModelChoiceFilter(field_name="job__agent", queryset=Agent.objects.all())

    class Meta:
        model = ServeApplication
        fields = ["job__agent"]
