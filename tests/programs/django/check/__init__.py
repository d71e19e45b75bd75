"""Checks callers against the backend and prints what passed."""
