import argparse
import sys

from check import cli, sdk, vendor
from check.server import Server
from check.table import Table

FORMS = {"documented": [], "current": ["--newest"]}
CHECKS = {"sdk": sdk.check, "cli": cli.check, "vendor": vendor.check}


def main():
    parser = argparse.ArgumentParser(prog="run", description="Checks callers against a Django REST framework backend.")
    parser.add_argument("--form", choices=FORMS, help="only this form")
    parser.add_argument("--only", choices=CHECKS, help="only these callers")
    parser.add_argument("--wrong", action="append", default=[], metavar="NAME", help="start the backend with a mistake")
    arguments = parser.parse_args()
    wrong = [option for name in arguments.wrong for option in ("--wrong", name)]

    table = Table()
    with Server("--throttle", "3/min", "--seed", "documented", *wrong) as throttled:
        for form in [arguments.form] if arguments.form else FORMS:
            for name in [arguments.only] if arguments.only else CHECKS:
                # Each caller has a backend of its own, so that none sees what another one left behind.
                with Server("--form", form, "--seed", "documented", *FORMS[form], *wrong) as server:
                    CHECKS[name](table, form, server.url, throttled.url)
                throttled.forget_requests()
    table.print()
    return 0 if table.passed else 1


sys.exit(main())
