"""Calls a generation of the vendor's client as the vectors say."""
import os
import sys

sys.path.append(os.path.join(os.path.dirname(__file__), "..", "python"))
from lines import File, serve
from transport import ClientError

CREDENTIALS = {"accessToken": "access_token", "token": "token", "tenant": "tenant", "agentToken": "agent_token"}
# They get every entry by themselves.
WHOLE = ("list_job_console_logs", "list_storages")


def make_call(kind, call):
    client = kind(
        call["baseUrl"], retries=3 if call["retry"] else 0, backoff=0, scheme="" if call["bareCredentials"] else "Token ",
        **{CREDENTIALS[name]: value for name, value in call["credentials"].items()},
    )
    if call["operation"] == "tail_job_console_logs":
        return list(client.tail_job_console_logs(call["path"]["id"]))
    if call["operation"] == "get_storage":
        return client.get_storage(call["path"]["id"])
    method, arguments = getattr(client, call["operation"]), list(call["path"].values())
    if call["body"] is not None:
        arguments.append(call["body"])
    if call["form"] is not None:
        arguments.append({name: tuple_of(value) for name, value in call["form"].items()})
    if call["query"]:
        arguments.append({name: in_query(value) for name, value in call["query"].items()})
    if not call["all"] or call["operation"] in WHOLE:
        return method(*arguments)

    # A list is one page here, as in the original, so the caller counts.
    items, number = [], 1
    while True:
        page = method({**call["query"], **({"page": number} if number > 1 else {})})
        items += page["results"]
        number += 1
        if not page["next"]:
            return items


def tuple_of(value):
    return (value.name, value.content, value.media_type) if isinstance(value, File) else value


def in_query(value):
    return value.isoformat() if hasattr(value, "isoformat") else value


def describe(error):
    return (error.status_code, error.response) if isinstance(error, ClientError) else (None, None)


def run(kind):
    serve(lambda call: make_call(kind, call), describe)
