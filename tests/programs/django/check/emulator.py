import subprocess
import sys

from check.accounts import EMULATOR

PROGRAM = "../../../src/Synapse.Cli/bin/Debug/net10.0/dotnet-synapse.dll"


class Emulator:
    """The emulator in a process of its own, on a free port of the loopback address."""

    accounts = EMULATOR

    def __init__(self, form):
        newest = ["--newest"] if form == "current" else []
        self._arguments = ["emulator", "--port", "0", "--seed", "documented", "--form", form, *newest]

    def __enter__(self):
        self._process = subprocess.Popen(["dotnet", PROGRAM, *self._arguments], stdout=subprocess.PIPE, text=True)
        for line in self._process.stdout:
            name, _, value = line.strip().partition(" ")
            if name == "API":
                self.url = value.strip()
                return self
        sys.exit("The emulator did not start.")

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait()
