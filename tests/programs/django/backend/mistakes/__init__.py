"""Mistakes that a backend can be started with, to see whether somebody notices. The normal code knows none of them."""
from backend.mistakes import credentials, errors, filters, logs, pages, reads, writes  # noqa: F401 - each adds its own
from backend.mistakes.registry import ALL

__all__ = ["ALL"]
