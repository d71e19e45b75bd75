"""Serves the backend on the loopback address and prints its URL: python -m backend --form current"""
import argparse
import os
import sys


def _parse():
    parser = argparse.ArgumentParser(prog="python -m backend", description=__doc__)
    parser.add_argument("--form", choices=["documented", "current"], default="documented")
    parser.add_argument("--newest", action="store_true", help="name fields as the newest servers of the current form do")
    parser.add_argument("--port", type=int, default=0, help="0, the default, takes a free one")
    parser.add_argument("--seed", choices=["documented"], help="start with the objects of the documentation's examples")
    parser.add_argument("--throttle", help="requests a user may make, as in 5/min")
    parser.add_argument("--wrong", action="append", default=[], metavar="NAME", help="make a mistake; --list-wrong names them")
    parser.add_argument("--list-wrong", action="store_true", help="list the mistakes and exit")
    return parser.parse_args()


def _configure(arguments):
    os.environ["DJANGO_SETTINGS_MODULE"] = "backend.settings"
    os.environ["BACKEND_FORM"] = arguments.form
    os.environ["BACKEND_NEWEST"] = "1" if arguments.newest else ""
    if arguments.throttle:
        os.environ["BACKEND_THROTTLE"] = arguments.throttle
    import django

    django.setup()


def _prepare(arguments):
    from django.core.management import call_command

    from backend import seed

    call_command("migrate", run_syncdb=True, verbosity=0)
    seed.add_accounts()
    if arguments.seed:
        seed.add_documented_objects()


def main():
    arguments = _parse()
    _configure(arguments)
    from backend import mistakes

    if arguments.list_wrong:
        for mistake in mistakes.ALL.values():
            print(f"{mistake.name:38} {mistake.effect}")
        return
    for name in arguments.wrong:
        if name not in mistakes.ALL:
            sys.exit(f"There is no mistake {name}.")
        mistakes.ALL[name].make()
    _prepare(arguments)

    from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
    from django.core.wsgi import get_wsgi_application

    server = ThreadedWSGIServer(("127.0.0.1", arguments.port), WSGIRequestHandler)
    server.daemon_threads = True
    server.set_app(get_wsgi_application())
    print(f"http://127.0.0.1:{server.server_port}/", flush=True)
    server.serve_forever()


main()
