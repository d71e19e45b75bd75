"""A live log: plain lines, or server-sent events that hold them."""
import json


def read(lines):
    for line in lines:
        if not line.startswith("data:"):
            if line:
                yield line
            continue
        event = json.loads(line[5:])
        while isinstance(event.get("data"), str) and event["data"].startswith("data:"):
            event = json.loads(event["data"][5:])
        if event.get("type") == "log":
            yield event.get("message", event.get("data"))
