import http.client
import json
import uuid
from urllib.parse import urlencode, urlsplit

from check.vendor.rows import UnexpectedResponse

# What the vendor's HTTP library sends with every request.
_HEADERS = {
    "User-Agent": "python-requests/2.32.3",
    "Accept": "*/*",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "keep-alive",
}


class Response:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.text = body.decode(errors="replace")

    @property
    def json(self):
        return json.loads(self.text)


class Wire:
    """Sends requests byte for byte as the vendor's clients do."""

    def __init__(self, url, form, credentials):
        self._url = urlsplit(url)
        self.form = form
        self._credentials = credentials

    @property
    def job(self):
        return "0b5f1f7e-3a52-4c38-9b1c-5f0d6a3e2c11" if self.form == "current" else 789

    @property
    def done(self):
        return "succeeded" if self.form == "current" else "completed"

    def as_agent(self, token):
        return Wire(self._url.geturl(), self.form, {**self._credentials, "SYNAPSE-Agent": f"Token {token}"})

    def get(self, path, query=None, expect=200):
        return self._send("GET", path + (f"?{urlencode(query, doseq=True)}" if query else ""), expect=expect)

    def send_json(self, method, path, value, expect):
        return self._send(method, path, json.dumps(value).encode(), "application/json", expect)

    def send_form(self, method, path, fields, expect):
        return self._send(method, path, urlencode(fields, doseq=True).encode(), "application/x-www-form-urlencoded", expect)

    def post_files(self, path, fields, files, expect=201):
        """A form of several parts: objects as JSON text, lists as repeated fields, other values as Python writes them."""
        boundary = uuid.uuid4().hex
        parts = [
            f'Content-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, values in fields.items()
            for value in (values if isinstance(values, list) else [json.dumps(values) if isinstance(values, dict) else values])
        ]
        parts += [
            f'Content-Disposition: form-data; name="{name}"; filename="{filename}"\r\n\r\n'.encode() + content + b"\r\n"
            for name, (filename, content) in files.items()
        ]
        body = b"".join(f"--{boundary}\r\n".encode() + part for part in parts) + f"--{boundary}--\r\n".encode()
        return self._send("POST", path, body, f"multipart/form-data; boundary={boundary}", expect)

    def get_elsewhere(self, url, expect=200):
        """A download from an address that a response named, without credentials."""
        parts = urlsplit(url)
        return self._send("GET", f"{parts.path}?{parts.query}", expect=expect, credentials={})

    def post_nothing(self, path, expect=200):
        return self._send("POST", path, expect=expect)

    def _send(self, method, path, body=None, content_type=None, expect=200, credentials=None):
        headers = {**_HEADERS, **(self._credentials if credentials is None else credentials)}
        if content_type:
            headers["Content-Type"] = content_type
        if body is None and method == "POST":
            headers["Content-Length"] = "0"
        connection = http.client.HTTPConnection(self._url.hostname, self._url.port, timeout=30)
        try:
            connection.request(method, path, body, headers)
            received = connection.getresponse()
            response = Response(received.status, received.headers, received.read())
        finally:
            connection.close()
        if response.status != expect:
            raise UnexpectedResponse(f"{method} {path} returned {response.status} {response.text[:300]}")
        return response
