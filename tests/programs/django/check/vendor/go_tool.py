"""The Go command line tool: bare credentials, and reading only."""
from check.vendor.rows import equal, row_of

ROWS = []
row = row_of(ROWS)


def credentials(accounts):
    return {"SYNAPSE-ACCESS-TOKEN": accounts.access_token, "SYNAPSE-Tenant": accounts.tenant}


@row("list plugins")
def list_plugins(wire):
    codes = [plugin["code"] for plugin in wire.get("/plugins/", {"page_size": 100}).json["results"]]
    equal(["other-plugin", "image-processor"], codes[:2])


@row("get a plugin")
def get_plugin(wire):
    equal("image-processor", wire.get("/plugins/123/").json["code"])


@row("list jobs by status")
def list_jobs(wire):
    equal(str(wire.job), str(wire.get("/jobs/", {"status": "running"}).json["results"][-1]["id"]))
