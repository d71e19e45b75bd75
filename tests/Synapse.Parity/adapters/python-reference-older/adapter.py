"""The older generation: what it does differently from the newer one, and the calls that only it makes."""
import os
import sys

sys.path.append(os.path.join(os.path.dirname(__file__), "..", "python-reference"))
import calls
from client import Client, segment, text


class OlderClient(Client):
    def create_plugin(self, data):
        """Fields of a form; objects are JSON text in theirs."""
        return self._json("POST", "/plugins/", data={name: text(value) for name, value in data.items()})

    def list_jobs(self, params=None):
        return self._json("GET", "/jobs/", params=params)

    def tail_job_console_logs(self, pk):
        return self._tail(f"/jobs/{segment(pk)}/tail_console_logs/")


calls.run(OlderClient)
