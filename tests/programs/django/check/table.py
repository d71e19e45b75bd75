import sys
from unicodedata import east_asian_width


class Table:
    """The rows of all callers, in the order in which they ran."""

    def __init__(self):
        self._rows = []

    def add(self, caller, name, form, failure):
        self._rows.append((f"{caller}: {name}", form, failure))
        if sys.stderr.isatty():
            print("." if failure is None else "F", end="", file=sys.stderr, flush=True)

    @property
    def passed(self):
        return bool(self._rows) and all(failure is None for _, _, failure in self._rows)

    def print(self):
        results = {}
        for name, form, failure in self._rows:
            results.setdefault(name, {})[form] = failure
        forms = list(dict.fromkeys(form for _, form, _ in self._rows))
        width = max((_width(name) for name in results), default=0)
        print("Row".ljust(width), *(form.ljust(10) for form in forms), sep="  ")
        for name, by_form in results.items():
            cells = (_cell(by_form, form).ljust(10) for form in forms)
            print(name + " " * (width - _width(name)), *cells, sep="  ")
        failures = [row for row in self._rows if row[2] is not None]
        print(f"\n{len(self._rows) - len(failures)} of {len(self._rows)} passed.")
        for name, form, failure in failures:
            print(f"FAILED {name} ({form}): {failure}")


def _cell(by_form, form):
    return "-" if form not in by_form else "ok" if by_form[form] is None else "FAILED"


def _width(text):
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
