from django.apps import AppConfig
from django.db.backends.signals import connection_created


class Backend(AppConfig):
    name = "backend"

    def ready(self):
        connection_created.connect(_configure_connection)


def _configure_connection(connection, **_):
    # A writer does not block readers, and nothing has to survive a crash.
    connection.cursor().execute("PRAGMA journal_mode=WAL")
    connection.cursor().execute("PRAGMA synchronous=OFF")
