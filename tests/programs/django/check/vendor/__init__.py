"""The vendor's own calls as raw HTTP, in the manner of its clients."""
from check.vendor import go_tool, newer, older
from check.vendor.rows import UnexpectedResponse
from check.vendor.wire import Wire

_CALLERS = {"older client": older, "newer client": newer, "Go tool": go_tool}


def check(table, form, server, _):
    for caller, module in _CALLERS.items():
        for row in module.ROWS:
            if form not in row.forms:
                continue
            failure = None
            try:
                row.run(Wire(server.url, form, module.credentials(server.accounts)))
            except (UnexpectedResponse, AssertionError, KeyError, IndexError, TypeError, ValueError, OSError) as error:
                failure = f"{type(error).__name__}: {error}"
            table.add(caller, row.name, form, failure)
