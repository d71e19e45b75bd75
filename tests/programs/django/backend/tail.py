"""The live console log of a job: plain lines, or server-sent events."""
import json
import time

from django.http import StreamingHttpResponse

from backend.deployment import deployment
from backend.models import Job

_POLLING_INTERVAL_SECONDS = 0.05


def tail(job, nested):
    events = deployment.tail_sends_events
    response = StreamingHttpResponse(
        _events(job, nested) if events else _lines(job),
        content_type="text/event-stream" if events else "text/plain; charset=utf-8",
    )
    # A proxy that buffers would hold back the stream until it ends.
    response["X-Accel-Buffering"] = "no"
    response["Cache-Control"] = "no-cache"
    return response


def _follow(job):
    last = 0
    while True:
        # Asked for before the lines, so that those of the last moment are not missed.
        current = Job.objects.filter(pk=job.pk).first()
        for line in job.lines.filter(id__gt=last).order_by("id"):
            last = line.id
            yield line
        if current is None or not current.is_active:
            return
        time.sleep(_POLLING_INTERVAL_SECONDS)


def _lines(job):
    for line in _follow(job):
        yield f"{line.message}\n"


def _events(job, nested):
    yield _event({"type": "connected"})
    for line in _follow(job):
        entry = {"type": "log", "message": line.message, "level": line.level}
        yield _event({"type": "log", "data": _event(entry)} if nested else entry)
    yield _event({"type": "complete"})


def _event(value):
    return f"data: {json.dumps(value, ensure_ascii=False)}\n\n"
