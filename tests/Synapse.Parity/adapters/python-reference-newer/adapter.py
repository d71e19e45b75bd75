"""The newer generation: what it does differently from the older one, and the calls that only it makes."""
import os
import sys

sys.path.append(os.path.join(os.path.dirname(__file__), "..", "python-reference"))
import calls
from client import Client, segment


class NewerClient(Client):
    def list_agents(self, params=None):
        return self._page("/agents/", params)

    def list_plugins(self, params=None):
        return self._page("/plugins/", params)

    def create_plugin(self, data):
        return self._json("POST", "/plugins/", json=data)

    def list_plugin_releases(self, params=None):
        return self._page("/plugin_releases/", params)

    def list_jobs(self, params=None):
        return self._page("/jobs/", params)

    def tail_job_console_logs(self, pk):
        return self._tail(f"/async/jobs/{segment(pk)}/tail_console_logs/")

    def list_serve_applications(self, params=None):
        return self._page("/serve_applications/", params)

    def create_serve_application(self, data):
        return self._json("POST", "/serve_applications/", json=data)

    def _page(self, path, params):
        """One page, as it came."""
        return self._json("GET", path, params={"page_size": 100, **(params or {})})


calls.run(NewerClient)
