"""Verifies the contracts against the backend as it is, and against the backend with a mistake."""
import argparse
import os
import re
import subprocess
import sys

from check.server import Server

_FORMS = ["documented", "current"]
_CONTRACT_TESTS = "../../Synapse.Contract.Tests/bin/Debug/net10.0/Synapse.Contract.Tests.dll"
_VERIFIERS = {
    "own": lambda form, url: ["dotnet", _CONTRACT_TESTS, "verify", "--form", form, "--url", url],
    "npm": lambda form, url: ["node", "../pact-js/verify.mjs", form, url],
}
# Both verifiers print the words of Pact's core, in which the failures of pending interactions are counted as well.
_FAILURE = re.compile(r"^\d+\) Verifying a pact between .*? - (?P<interaction>\w+: .*)$", re.MULTILINE)
_COLOUR = re.compile(r"\x1b\[\d*m")


def failed_interactions(verifier, form, *options):
    """The interactions that a backend does not keep. It sets up every state, so no optional one is passed over."""
    with Server("--form", form, *options) as server:
        run = subprocess.run(
            _VERIFIERS[verifier](form, server.url),
            env={**os.environ, "PACT_DO_NOT_TRACK": "true"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
    failed = {match["interaction"] for match in _FAILURE.finditer(_COLOUR.sub("", run.stdout))}
    if run.returncode not in (0, 1) or (run.returncode == 1 and not failed):
        sys.exit(f"The verifier did not run:\n{run.stdout[-2000:]}")
    return failed


def main():
    parser = argparse.ArgumentParser(prog="verify", description="Verifies the contracts against a Django REST framework backend.")
    parser.add_argument("--form", choices=_FORMS, help="only this form")
    parser.add_argument("--verifier", choices=list(_VERIFIERS), default="own", help="this repository's verifier, or that of npm")
    parser.add_argument("--wrong", action="append", default=[], metavar="NAME", help="a mistake that the contracts must notice")
    parser.add_argument("--every-wrong", action="store_true", help="every mistake, one after the other")
    arguments = parser.parse_args()
    mistakes = _every_mistake() if arguments.every_wrong else arguments.wrong

    missed = 0
    for form in [arguments.form] if arguments.form else _FORMS:
        as_it_is = failed_interactions(arguments.verifier, form)
        missed += bool(as_it_is)
        print(f"{'kept' if not as_it_is else 'BROKEN':10} {form:10} the backend as it is", flush=True)
        for interaction in sorted(as_it_is):
            print(f"{'':21} {interaction}")
        for mistake in mistakes:
            noticed = failed_interactions(arguments.verifier, form, "--wrong", mistake) - as_it_is
            missed += not noticed
            example = f"{len(noticed)}, as in {min(noticed)}" if noticed else ""
            print(f"{'noticed' if noticed else 'MISSED':10} {form:10} {mistake:38} {example}", flush=True)
    return 1 if missed else 0


def _every_mistake():
    listed = subprocess.run([sys.executable, "-B", "-m", "backend", "--list-wrong"], stdout=subprocess.PIPE, text=True, check=True)
    return [line.split()[0] for line in listed.stdout.splitlines()]


sys.exit(main())
