"""What both generations of the vendor's client do alike: dictionaries in, dictionaries out."""
import json
from urllib.parse import quote

import log_lines
from transport import Transport


class Client:
    def __init__(self, base_url, **settings):
        self._transport = Transport(base_url, **settings)

    def health_check_agent(self, token):
        return self._json("POST", f"/agents/{segment(token)}/connect/")

    def get_plugin(self, pk):
        return self._json("GET", f"/plugins/{segment(pk)}/")

    def update_plugin(self, pk, data):
        return self._json("PUT", f"/plugins/{segment(pk)}/", json=data)

    def run_plugin(self, pk, data):
        return self._json("POST", f"/plugins/{segment(pk)}/run/", json=data)

    def get_plugin_release(self, pk, params=None):
        return self._json("GET", f"/plugin_releases/{segment(pk)}/", params=params)

    def create_plugin_release(self, data):
        """Fields are sent as parts of a form; ``file`` is what requests takes: an open file, or (name, content, media type)."""
        fields = {name: text(value) for name, value in data.items() if name != "file"}
        return self._json("POST", "/plugin_releases/", data=fields, files={"file": data["file"]})

    def get_job(self, pk, params=None):
        return self._json("GET", f"/jobs/{segment(pk)}/", params=params)

    def update_job(self, pk, data):
        return self._json("PATCH", f"/jobs/{segment(pk)}/", json=data)

    def list_job_console_logs(self, pk):
        return self._every_page(f"/jobs/{segment(pk)}/console_logs/")

    def create_logs(self, data):
        return self._json("POST", "/logs/", json=data)

    def list_storages(self):
        return self._every_page("/storages/")

    def get_storage(self, pk):
        return self._json("GET", f"/storages/{segment(pk)}/", params={"with_configuration": "true"})

    def create_storage(self, data):
        return self._json("POST", "/storages/", json=data)

    def _json(self, method, path, **request):
        return self._transport.send(method, path, **request).json()

    def _tail(self, path):
        with self._transport.send("GET", path, stream=True) as response:
            response.encoding = "utf-8"
            yield from log_lines.read(response.iter_lines(decode_unicode=True))

    def _every_page(self, path):
        items = []
        while path:
            page = self._json("GET", path)
            if isinstance(page, list):
                return items + page
            items += page["results"]
            path = page["next"]
        return items


def segment(value):
    return quote(str(value), safe="")


def text(value):
    """A field of a form: booleans and objects as in JSON, where Python would write True and {'a': 1}."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (bool, dict)) else value
