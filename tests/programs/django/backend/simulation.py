"""Runs of plugins: each is a job that a thread takes from waiting to its end."""
import threading
import time

from django.db import connection
from django.utils import timezone
from rest_framework.exceptions import ValidationError

from backend.deployment import deployment
from backend.models import Job, JobStatus

_STEPS = [
    (0, "info", "작업 시작"),
    (25, "info", "입력 데이터를 읽음"),
    (50, "warning", "이미지 3개를 건너뜀"),
    (75, "success", "이미지 147개 처리 완료"),
]
_METRICS = {"accuracy": 0.93, "processing_time": 120}


def create_job(plugin, user, run):
    fields = dict(
        plugin=plugin,
        plugin_release=plugin.pluginrelease_set.last(),
        user=user,
        agent=run.get("agent"),
        action=run.get("action"),
        params=run.get("params") or run.get("parameters"),
        context=run.get("context"),
    )
    requested = run.get("job_id")
    if not requested:
        return Job.objects.create(**fields)
    try:
        return Job.objects.update_or_create(pk=Job._meta.pk.to_python(requested), defaults=fields)[0]
    except Exception as error:
        raise ValidationError({"job_id": ["Not a valid job id."]}) from error


def start(job):
    threading.Thread(target=_run, args=(job.pk, _fails(job)), daemon=True).start()


def _fails(job):
    return bool((job.params or {}).get("fail"))


def _run(pk, fails):
    try:
        for percent, level, message in _STEPS:
            time.sleep(deployment.job_step_seconds)
            if not _advance(pk, status=JobStatus.RUNNING, **_progress(percent)):
                return
            Job(pk=pk).log(message, level)
            if fails and percent == 50:
                _end(pk, status=JobStatus.FAILED)
                return
        time.sleep(deployment.job_step_seconds)
        _end(
            pk, status=JobStatus.DONE, metrics=_METRICS, metrics_record={"record": {"steps": {"run": _METRICS}}},
            result={"output_files": ["file1.txt", "file2.txt"], "metrics": _METRICS}, **_progress(100),
        )
    finally:
        connection.close()


def _advance(pk, **fields):
    """Whether the job is still there and was not ended by somebody else."""
    return Job.objects.filter(pk=pk).exclude(status__in=JobStatus.TERMINAL).update(modified=timezone.now(), **fields) == 1


def _end(pk, **fields):
    _advance(pk, completed=timezone.now(), **fields)


def _progress(percent):
    if not deployment.is_current:
        return {"progress": percent}
    step = {"percent": float(percent), "time_remaining": (100 - percent) / 10}
    return {"progress_record": {
        "record": {"steps": {"run": {**step, "proportion": 100}}},
        "current_progress": {"overall": float(percent), "step": "run", **step},
    }}
