"""How requests are sent: credentials, repetition and errors, as the original client has them."""
from urllib.parse import urljoin

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry


class ClientError(Exception):
    def __init__(self, status_code, response):
        super().__init__(f"{status_code}: {response}")
        self.status_code = status_code
        self.response = response


class Transport:
    HEADERS = {
        "access_token": "Synapse-Access-Token",
        "token": "Authorization",
        "tenant": "Synapse-Tenant",
        "agent_token": "SYNAPSE-Agent",
    }

    def __init__(self, base_url, retries=3, backoff=1, timeout=20, scheme="Token ", **credentials):
        self.base_url = base_url
        self.timeout = timeout
        self.session = requests.Session()
        self.session.headers.update({self.HEADERS[name]: f"{scheme}{value}" for name, value in credentials.items()})
        # Every method is repeated, POST too.
        policy = Retry(
            total=retries, backoff_factor=backoff, status_forcelist=(502, 503, 504), allowed_methods=None,
            raise_on_status=False, respect_retry_after_header=False,
        )
        for scheme in ("http://", "https://"):
            self.session.mount(scheme, HTTPAdapter(max_retries=policy))

    def send(self, method, path, stream=False, **request):
        """Gives the answer, whatever is in it; a server that cannot be reached counts as 503, one that is too slow as 408."""
        url = urljoin(self.base_url, path) if "://" in path or path.startswith("?") else f"{self.base_url}{path}"
        try:
            response = self.session.request(method, url, timeout=self.timeout, stream=stream, **request)
        except requests.Timeout as error:
            raise ClientError(408, str(error)) from error
        except requests.ConnectionError as error:
            raise ClientError(503, str(error)) from error
        if not response.ok:
            raise ClientError(response.status_code, body_of(response))
        return response


def body_of(response):
    try:
        return response.json()
    except ValueError:
        return response.content.decode("utf-8", "replace")
