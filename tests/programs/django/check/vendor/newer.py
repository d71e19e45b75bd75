"""The newer generation: an access token alone, single log entries, the `/async` tail, filters by agent and code."""
import json
import time

from check.vendor.archive import plugin_archive
from check.vendor.rows import equal, row_of

ROWS = []
row = row_of(ROWS)


def credentials(accounts):
    return {"Synapse-Access-Token": f"Token {accounts.access_token}"}


def _run(wire, body=None):
    return wire.send_json("POST", "/plugins/123/run/", body or {}, expect=200).json["job_id"]


@row("publish a release by code, with meta, requirements and flags")
def publish(wire):
    fields = {
        "plugin": "image-processor", "version": "4.0.0", "changelog": "변경 사항", "is_stable": "True", "debug": "False",
        "config": {"code": "image-processor"}, "meta": {"commit": "a1b2c3"}, "requirements": ["numpy==2.0", "pillow"],
    }
    release = wire.post_files("/plugin_releases/", fields, {"file": ("archive.zip", plugin_archive("4.0.0"))}).json
    equal(({"commit": "a1b2c3"}, True, False), (release["meta"], release["is_stable"], release["debug"]))
    equal(["numpy==2.0", "pillow"], release["requirements"])


@row("download the archive of a release without credentials")
def download(wire):
    url = wire.get("/plugin_releases/456/").json["file"]
    wire.get_elsewhere(url)
    wire.get(url[url.index("/media/"):], expect=400)


@row("list plugins by category and activity")
def list_plugins(wire):
    plugins = wire.get("/plugins/", {"category": "data_processing", "is_active": True, "page_size": 100}).json["results"]
    equal(["image-processor"], [plugin["code"] for plugin in plugins])
    equal(0, wire.get("/plugins/", {"category": "data_processing", "is_active": False}).json["count"])


@row("list the releases of a plugin")
def list_plugin_releases(wire):
    equal(0, wire.get("/plugin_releases/", {"plugin": 99}).json["count"])
    releases = wire.get("/plugin_releases/", {"plugin": 123}).json["results"]
    assert releases and all(release["plugin_id"] == 123 for release in releases), releases


@row("list jobs by agent and action, with a limit")
def list_jobs(wire):
    for agent, action in ((8, "inference"), (8, "inference"), (7, "inference"), (8, "train")):
        _run(wire, {"agent": agent, "action": action})
    jobs = wire.get("/jobs/", {"agent": 8, "action": "inference", "limit": 1}).json
    equal((2, 1), (jobs["count"], len(jobs["results"])))
    equal(8, jobs["results"][0]["agent"])


@row("report a job's progress as the agent that runs it")
def report_as_agent(wire):
    body = {"progress_record": {"current_progress": {"overall": 10.0}}}
    job_id = _run(wire, {"agent": 7})
    equal(7, wire.as_agent("agent-token-123").send_json("PATCH", f"/jobs/{job_id}/", body, expect=200).json["agent"])
    wire.as_agent("unknown").send_json("PATCH", f"/jobs/{job_id}/", body, expect=401)


@row("ask for a page beyond the end: 404")
def invalid_page(wire):
    equal("Invalid page.", wire.get("/jobs/", {"page": 99}, expect=404).json["detail"])


@row("log a single entry without its array")
def create_log(wire):
    entry = {"event": "metric", "data": {"loss": 0.1}, "datetime": "2026-11-01 09:00:00.123456", "job": wire.job, "step": "train"}
    created = wire.send_json("POST", "/logs/", entry, expect=201).json
    created = created[0] if isinstance(created, list) else created
    equal(("metric", "train"), (created["event"], created["step"]))


@row("log an entry that says nothing: 400")
def create_empty_log(wire):
    wire.send_json("POST", "/logs/", {"data": {}}, expect=400)


@row("log an array with an invalid entry: 400 with an array of errors")
def create_invalid_logs(wire):
    errors = wire.send_json("POST", "/logs/", [{"event": "a"}, {"event": "b", "job": "no-such-job"}], expect=400).json
    equal([[], ["job"]], [list(error) for error in errors])


@row("tail by the asynchronous path", forms=("current",))
def tail(wire):
    response = wire.get(f"/async/jobs/{_run(wire)}/tail_console_logs/")
    equal("no", response.headers["X-Accel-Buffering"])
    equal("text/event-stream", response.headers["Content-Type"])
    events = [json.loads(event[len("data: "):]) for event in response.text.split("\n\n") if event]
    equal(["connected", "log", "log", "log", "log", "complete"], [event["type"] for event in events])
    equal("이미지 147개 처리 완료", json.loads(events[-2]["data"].strip()[len("data: "):])["message"])


@row("create a serve application from inside a deployment, and find it")
def serve_applications(wire):
    job_id = _run(wire, {"agent": 8})
    body = {"plugin_release": 456, "job": job_id, "status": "RUNNING", "data": {"url": "http://127.0.0.1/"}}
    created = wire.send_json("POST", "/serve_applications/", body, expect=201).json
    equal(("RUNNING", {"url": "http://127.0.0.1/"}), (created["status"], created["data"]))
    for query in ({"plugin_code": "image-processor"}, {"job__agent": 8}, {"agent": 8}):
        equal([created["id"]], [found["id"] for found in wire.get("/serve_applications/", query).json["results"]])
    for query in ({"plugin_code": "other-plugin"}, {"job__agent": 7}, {"agent": 7}):
        equal(0, wire.get("/serve_applications/", query).json["count"])


@row("create a serve application of a job that does not exist: 400")
def serve_unknown_job(wire):
    job = "00000000-0000-4000-8000-000000000000" if wire.form == "current" else 999999
    equal(["job"], list(wire.send_json("POST", "/serve_applications/", {"job": job}, expect=400).json))


@row("the complete workflow: create, publish, run, poll, read the result")
def workflow(wire):
    plugin = wire.send_json("POST", "/plugins/", {"name": "Workflow", "code": "workflow"}, expect=201).json
    fields = {"plugin": "workflow", "version": "1.0.0"}
    wire.post_files("/plugin_releases/", fields, {"file": ("archive.zip", plugin_archive("1.0.0", "workflow"))})
    run = {"action": "train", "params": {"epochs": 10}}
    job_id = wire.send_json("POST", f"/plugins/{plugin['code']}/run/", run, expect=200).json["job_id"]
    for _ in range(100):
        job = wire.get(f"/jobs/{job_id}/", {"expand": ["logs", "metrics", "result"]}).json
        if job["status"] not in ("queued", "pending", "running"):
            break
        time.sleep(0.1)
    equal(wire.done, job["status"])
    equal(["file1.txt", "file2.txt"], job["result"]["output_files"])


@row("read the percentage of a job from its progress_record", forms=("current",))
def progress(wire):
    job_id = _run(wire)
    wire.get(f"/async/jobs/{job_id}/tail_console_logs/")
    equal(100.0, wire.get(f"/jobs/{job_id}/").json["progress_record"]["current_progress"]["overall"])
