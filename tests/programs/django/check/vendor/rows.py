from dataclasses import dataclass
from typing import Callable, Tuple


@dataclass
class Row:
    name: str
    run: Callable
    forms: Tuple[str, ...]


class UnexpectedResponse(Exception):
    pass


def row_of(rows):
    """The decorator that adds a function to the rows of a caller."""

    def row(name, forms=("documented", "current")):
        def add(function):
            rows.append(Row(name, function, forms))
            return function

        return add

    return row


def equal(expected, actual):
    if expected != actual:
        raise AssertionError(f"expected {expected!r}, but found {actual!r}")
