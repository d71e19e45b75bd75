"""The older generation: a user's token with its tenant, forms, arrays of log entries, naive local times."""
import json
from datetime import datetime, timedelta

from check.vendor.archive import plugin_archive
from check.vendor.rows import equal, row_of

ROWS = []
row = row_of(ROWS)


def credentials(accounts):
    return {"Authorization": f"Token {accounts.token}", "Synapse-Tenant": f"Token {accounts.tenant}"}


@row("create a plugin from form fields, its configuration as JSON text")
def create_plugin(wire):
    configuration = {"parameters": {"threshold": {"type": "float", "default": 0.5}}}
    fields = {"name": "양식으로 만든 플러그인", "version": "1.0.0", "configuration": json.dumps(configuration)}
    plugin = wire.send_form("POST", "/plugins/", fields, expect=201).json
    equal(configuration, plugin["configuration"])
    equal("양식으로 만든 플러그인", plugin["name"])


@row("update a plugin without its name")
def update_plugin(wire):
    plugin = wire.send_json("PUT", "/plugins/123/", {"description": "새 설명", "version": "1.1.0"}, expect=200).json
    equal(("Image Processor", "새 설명"), (plugin["name"], plugin["description"]))


@row("publish a release by code, without a version")
def publish(wire):
    fields = {"plugin": "image-processor", "debug": "True"}
    release = wire.post_files("/plugin_releases/", fields, {"file": ("archive.zip", plugin_archive("3.1.4"))}).json
    equal((123, "3.1.4", True), (release["plugin"], release["version"], release["debug"]))


@row("publish a version again: 400 in the field or in non_field_errors")
def publish_again(wire):
    fields = {"plugin": "image-processor", "version": "1.0.0"}
    errors = wire.post_files("/plugin_releases/", fields, {"file": ("archive.zip", plugin_archive("1.0.0"))}, expect=400).json
    assert "version" in errors or "non_field_errors" in errors, errors


@row("publish a release with its configuration as JSON text")
def publish_with_configuration(wire):
    fields = {"plugin": "image-processor", "version": "3.2.0", "config": {"code": "yolov8"}, "requirements": ["numpy", "pillow"]}
    release = wire.post_files("/plugin_releases/", fields, {"file": ("archive.zip", plugin_archive("3.2.0"))}).json
    equal(({"code": "yolov8"}, ["numpy", "pillow"]), (release["config"], release["requirements"]))


@row("get a release with its plugin")
def get_release(wire):
    release = wire.get("/plugin_releases/456/", {"expand": "plugin"}).json
    equal("Image Processor", release["plugin"]["name"])


@row("run a plugin by code on an agent")
def run_plugin(wire):
    run = {"agent": 7, "action": "train", "params": {"epochs": 10}, "debug": True, "storage_id": None}
    job_id = wire.send_json("POST", "/plugins/image-processor/run/", run, expect=200).json["job_id"]
    equal("train", wire.get(f"/jobs/{job_id}/").json["action"])


@row("list jobs by a lower-case status, a plugin and a user")
def list_jobs(wire):
    jobs = wire.get("/jobs/", {"status": "running", "plugin": 123, "user": 456}).json["results"]
    assert jobs and all(job["status"].lower() == "running" for job in jobs), jobs


@row("list jobs created after a naive time")
def list_recent_jobs(wire):
    week_ago = (datetime.now() - timedelta(days=7)).isoformat()
    page = wire.get("/jobs/", {"created_after": week_ago}).json
    assert 0 < page["count"] < wire.get("/jobs/").json["count"], page["count"]


@row("report progress, metrics and console lines of a job")
def update_job(wire):
    step = {"percent": 40.0, "time_remaining": 12.5, "proportion": 75}
    progress = {"record": {"steps": {"train": step}}, "current_progress": {"overall": 55.0, "step": "train", **step}}
    metrics = {"record": {"steps": {"train": {"loss": 0.1}}}}
    body = {"progress_record": progress, "metrics_record": metrics, "console_logs": ["Epoch 1 of 10"]}
    job_id = wire.send_json("POST", "/plugins/123/run/", {"action": "train"}, expect=200).json["job_id"]
    job = wire.send_json("PATCH", f"/jobs/{job_id}/", body, expect=200).json
    equal(metrics, job["metrics_record"])


@row("log an array of entries with action, data, local time and job")
def create_logs(wire):
    entry = {"action": "progress", "data": {"percent": 40}, "datetime": "2026-11-01 09:00:00.123456", "job": wire.job}
    created = wire.send_json("POST", "/logs/", [entry, entry], expect=201).json
    equal(2, len(created))
    equal({"percent": 40}, created[0]["data"])
    equal(str(wire.job), str(created[0]["job"]))


@row("log a file as a data URI")
def create_log_with_file(wire):
    entry = {"event": "image", "data": {}, "file": "data:image/png;base64,iVBORw0KGgo="}
    assert wire.send_json("POST", "/logs/", [entry], expect=201).json[0]["file"]


@row("read the console log of a job")
def console_logs(wire):
    logs = wire.get(f"/jobs/{wire.job}/console_logs/").json
    entries = logs["results"] if isinstance(logs, dict) else logs
    equal("이미지 147개 처리 완료", entries[-1].get("message") or entries[-1].get("log"))


@row("tail the console log of a job that runs")
def tail(wire):
    job_id = wire.send_json("POST", "/plugins/123/run/", {}, expect=200).json["job_id"]
    response = wire.get(f"/jobs/{job_id}/tail_console_logs/")
    equal("no", response.headers["X-Accel-Buffering"])
    # Whatever the form, a reader sees one line after the other.
    assert len([line for line in response.text.splitlines() if "이미지" in line]) == 2, response.text


@row("check an agent's health and list the agents")
def agents(wire):
    equal(True, wire.post_nothing("/agents/agent-token-123/connect/").json["connected"])
    equal(2, wire.get("/agents/", {"page_size": 100}).json["count"])


@row("create and read a storage")
def storages(wire):
    body = {"name": "S3", "provider": "amazon_s3", "category": "external", "configuration": {"secret_access_key": "key"}}
    storage = wire.send_json("POST", "/storages/", body, expect=201).json
    read = wire.get(f"/storages/{storage['id']}/", {"with_configuration": "true"}).json
    equal(body["configuration"], read["configuration"])
