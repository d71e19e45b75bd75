import argparse
import sys

from check import cli, sdk, vendor
from check.emulator import Emulator
from check.server import Server
from check.table import Table

FORMS = {"documented": [], "current": ["--newest"]}
CHECKS = {"sdk": sdk.check, "cli": cli.check, "vendor": vendor.check}
# The emulator does not throttle, which the rows of the SDK take for granted; the SDK has tests of its own against the emulator.
EMULATOR_CHECKS = ["cli", "vendor"]


def main():
    parser = argparse.ArgumentParser(prog="run", description="Checks callers against a Django REST framework backend.")
    parser.add_argument("--form", choices=FORMS, help="only this form")
    parser.add_argument("--only", choices=CHECKS, help="only these callers")
    parser.add_argument("--target", choices=["backend", "emulator"], default="backend", help="check against the emulator instead")
    parser.add_argument("--wrong", action="append", default=[], metavar="NAME", help="start the backend with a mistake")
    arguments = parser.parse_args()
    forms = [arguments.form] if arguments.form else list(FORMS)
    names = [arguments.only] if arguments.only else list(CHECKS)
    if arguments.target == "emulator" and (arguments.wrong or arguments.only == "sdk"):
        parser.error("the emulator has no mistakes to start with, and no rows of the SDK")

    table = Table()
    if arguments.target == "emulator":
        _check_emulator(table, forms, [name for name in names if name in EMULATOR_CHECKS])
    else:
        _check_backend(table, forms, names, [option for name in arguments.wrong for option in ("--wrong", name)])
    table.print()
    return 0 if table.passed else 1


def _check_emulator(table, forms, names):
    for form in forms:
        for name in names:
            with Emulator(form) as emulator:
                CHECKS[name](table, form, emulator, None)


def _check_backend(table, forms, names, wrong):
    with Server("--throttle", "3/min", "--seed", "documented", *wrong) as throttled:
        for form in forms:
            for name in names:
                # Each caller has a backend of its own, so that none sees what another one left behind.
                with Server("--form", form, "--seed", "documented", *FORMS[form], *wrong) as server:
                    CHECKS[name](table, form, server, throttled)
                throttled.forget_requests()


sys.exit(main())
