"""A session of the command line tool: each row is a command and what its output must hold."""
import json
import os
import subprocess
import tempfile
import zipfile
from pathlib import Path

from check.emulator import PROGRAM


def check(table, form, server, _):
    with tempfile.TemporaryDirectory() as folder:
        session = _Session(table, form, server, Path(folder))
        try:
            session.run_all()
        except (KeyError, ValueError, TypeError) as error:
            table.add("CLI", "the session", form, f"ended early: {error!r}")


class _Session:
    def __init__(self, table, form, server, folder):
        self._table = table
        self._form = form
        self._folder = folder
        self._access_token = {"SYNAPSE_ACCESS_TOKEN": server.accounts.access_token}
        self._token_and_tenant = {"SYNAPSE_TOKEN": server.accounts.token, "SYNAPSE_TENANT": server.accounts.tenant}
        self._environment = {**os.environ, "SYNAPSE_BASE_URL": server.url, "XDG_CONFIG_HOME": str(folder), "NO_COLOR": "1"}

    def run_all(self):
        done = "succeeded" if self._form == "current" else "completed"
        archive = self._archive()
        self._row("agents check agent-token-123", '"connected"')
        self._row("agents list", '"gpu-agent"')
        self._row("plugins list --category data_processing --active true", '"image-processor"', name="plugins list by category")
        self._row("plugins get 123", '"image-processor"', name="plugins get by token and tenant", credentials=self._token_and_tenant)
        self._row("plugins get 123", '"Image Processor"')
        created = self._row(["plugins", "create", "--data", '{"name": "From the CLI"}'], '"From the CLI"')
        plugin = str(json.loads(created)["id"])
        self._row(["plugins", "update", plugin, "--data", '{"description": "바뀐 설명"}'], "바뀐 설명")
        self._row(
            ["releases", "create", "--plugin", plugin, "--version", "2.0.0", "--stable", str(archive)], '"2.0.0"'
        )
        self._row("releases get 456 --expand plugin", '"Image Processor"')
        self._row("releases list --plugin 123", '"1.0.0"')
        run = self._row(["plugins", "run", "123", "--data", '{"parameters": {"threshold": 0.8}}'], '"job_id"')
        job = str(json.loads(run)["job_id"])
        self._row(["jobs", "tail", job], "이미지 147개 처리 완료", name="jobs tail")
        self._row(["jobs", "wait", job, "--logs"], f'"{done}"', name="jobs wait --logs")
        self._row(["jobs", "get", job, "--expand", "logs"], f'"{done}"', name="jobs get --expand logs")
        self._row(["jobs", "update", job, "--data", '{"metadata": {"by": "the CLI"}}'], '"the CLI"', name="jobs update")
        self._row(["jobs", "logs", job], "작업 시작", name="jobs logs")
        self._row("jobs list --plugin 123 --all", '"id"')
        self._row("jobs list --status nonsense", "nonsense", expected_exit_code=2, name="jobs list --status nonsense")
        self._row(["logs", "create", "--event", "note", "--job", job, "--message", "명령줄에서", "--level", "warning", "--file", str(archive)], "명령줄에서", name="logs create")
        self._row(
            ["storages", "create", "--data", '{"name": "S3", "provider": "amazon_s3", "configuration": {"secret_access_key": "hidden"}}'],
            '"amazon_s3"', absent="hidden\"", name="storages create hides secrets",
        )
        self._row("storages list", "데이터셋 저장소")
        self._row("storages get 123", '"minio"')
        self._row(["serve-applications", "create", "--data", '{"name": "탐지기", "plugin_release": 456, "action": "inference"}'], "탐지기")
        self._row("serve-applications list --plugin-code image-processor", "탐지기")

    def _row(self, arguments, expected, absent=None, expected_exit_code=0, name=None, credentials=None):
        arguments = arguments.split() if isinstance(arguments, str) else arguments
        run = subprocess.run(
            ["dotnet", PROGRAM, *arguments],
            env={**self._environment, **(credentials or self._access_token)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        failure = None
        if run.returncode != expected_exit_code:
            failure = f"exit code {run.returncode}: {run.stderr.strip()}"
        elif expected not in run.stdout + run.stderr:
            failure = f"{expected} should be printed, but the output is {run.stdout!r}"
        elif absent is not None and absent in run.stdout + run.stderr:
            failure = f"{absent} should not be printed"
        self._table.add("CLI", name or " ".join(arguments[:2]), self._form, failure)
        return run.stdout

    def _archive(self):
        path = self._folder / "plugin_v2.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("config.yaml", "name: From the CLI\n")
        return path
