"""The documented examples by the SDK: the rows are those of the project Synapse.DjangoCheck."""
import json
import subprocess

_PROGRAM = "Synapse.DjangoCheck/bin/Debug/net10.0/Synapse.DjangoCheck.dll"


def check(table, form, server, throttled):
    run = subprocess.run(["dotnet", _PROGRAM, server.url, throttled.url, form], stdout=subprocess.PIPE, text=True)
    for line in run.stdout.splitlines():
        row = json.loads(line)
        table.add("SDK", row["row"], form, row["failure"])
    if run.returncode != 0:
        table.add("SDK", "the program", form, f"exit code {run.returncode}")
