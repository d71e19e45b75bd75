"""What the adapters in Python do with lines and tagged values."""
import base64
import json
import sys
from datetime import datetime
from typing import NamedTuple

from dateutil.parser import isoparse


NOT_FINITE = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}


class File(NamedTuple):
    name: str
    media_type: str
    content: bytes


def untag(value):
    if isinstance(value, list):
        return [untag(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "$number" in value:
        text = value["$number"]
        return float(text) if set(text) & set(".eE") else int(text)
    if "$date" in value:
        return isoparse(value["$date"])
    if "$file" in value:
        file = value["$file"]
        return File(file["name"], file["mediaType"], base64.b64decode(file["base64"]))
    return {name: untag(member) for name, member in value.items()}


def tag(value):
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return {"$number": NOT_FINITE.get(repr(value), repr(value))}
    if isinstance(value, datetime):
        return {"$date": value.isoformat()}
    if isinstance(value, (list, tuple)):
        return [tag(item) for item in value]
    if isinstance(value, dict):
        return {name: tag(member) for name, member in value.items()}
    return value


def serve(make_call, describe):
    """Makes every call that comes in, one after the other, and reports what came of it."""
    for line in sys.stdin:
        call = json.loads(line)
        for name in ("path", "query", "body", "form"):
            call[name] = untag(call[name])
        try:
            outcome = {"result": tag(make_call(call))}
        except Exception as error:
            status, body = describe(error)
            outcome = {"error": {"status": tag(status), "body": tag(body), "message": f"{type(error).__name__}: {error}"}}
        print(json.dumps(outcome), flush=True)


def parsed(text):
    try:
        return json.loads(text)
    except ValueError:
        return text
