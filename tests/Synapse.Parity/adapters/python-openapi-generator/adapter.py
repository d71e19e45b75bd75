import inspect
import os
import sys
import tempfile

sys.path[:0] = [os.path.join(os.path.dirname(__file__), "..", "python"), "client"]
import openapi_client
from openapi_client import api, models
from openapi_client.exceptions import ApiException

from lines import parsed, serve

APIS = [kind for _, kind in inspect.getmembers(api, inspect.isclass)]
BODIES = {
    "create_plugin": models.CreatePluginRequest,
    "update_plugin": models.UpdatePluginRequest,
    "run_plugin": models.RunPluginRequest,
    "update_job": models.UpdateJobRequest,
    "create_storage": models.CreateStorageRequest,
    "create_serve_application": models.CreateServeApplicationRequest,
}


def make_call(call):
    configuration = openapi_client.Configuration(host=call["baseUrl"])
    configuration.retries = None if call["retry"] else False
    for name, value in call["credentials"].items():
        scheme = name[0].upper() + name[1:]
        configuration.api_key[scheme] = value
        if not call["bareCredentials"]:
            configuration.api_key_prefix[scheme] = "Token"
    with openapi_client.ApiClient(configuration) as client:
        method = next(getattr(kind(client), call["operation"]) for kind in APIS if hasattr(kind, call["operation"]))
        arguments = [*call["path"].values(), *body_of(call)]
        if not (call["all"] and "page_size" in call["query"]):
            return plain(method(*arguments, **call["query"], **form_of(call)))

        # The generator knows no paging, so the caller counts.
        items, number = [], 1
        while True:
            page = plain(method(*arguments, **{**call["query"], **({"page": number} if number > 1 else {})}))
            items += page["results"]
            number += 1
            if not page["next"]:
                return items


def body_of(call):
    body = call["body"]
    if isinstance(body, list):
        return [[models.LogEntry(**entry) for entry in body]]
    return [] if body is None else [BODIES.get(call["operation"], models.LogEntry)(**body)]


def form_of(call):
    form = call["form"] or {}
    if "file" in form:
        path = os.path.join(tempfile.mkdtemp(dir="."), form["file"].name)
        with open(path, "wb") as archive:
            archive.write(form["file"].content)
        form["file"] = path
    return form


def plain(value):
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.to_dict() if hasattr(value, "to_dict") else value


def describe(error):
    return (error.status, parsed(error.body)) if isinstance(error, ApiException) else (None, None)


serve(make_call, describe)
