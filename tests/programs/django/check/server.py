import os
import subprocess
import sys
import tempfile

from check.accounts import BACKEND


class Server:
    """A backend in a process and a folder of its own, on a free port of the loopback address."""

    accounts = BACKEND

    def __init__(self, *arguments):
        self._arguments = arguments

    def __enter__(self):
        self._start()
        return self

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait()
        self._log.close()
        self._folder.cleanup()

    def forget_requests(self):
        """Starts again, so that the throttle counts from zero."""
        self.__exit__()
        self._start()

    def _start(self):
        self._folder = tempfile.TemporaryDirectory(prefix="synapse-django-")
        self._log = open(os.path.join(self._folder.name, "log"), "w+")
        self._process = subprocess.Popen(
            [sys.executable, "-B", "-m", "backend", *self._arguments],
            env={**os.environ, "BACKEND_DATA": self._folder.name},
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )
        self.url = self._process.stdout.readline().strip()
        if not self.url:
            self._log.seek(0)
            sys.exit(f"The backend did not start:\n{self._log.read()}")
