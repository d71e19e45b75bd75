from dataclasses import dataclass


@dataclass(frozen=True)
class Accounts:
    """The credentials that a server accepts."""

    access_token: str
    token: str
    tenant: str


BACKEND = Accounts("an-access-token", "a-token", "a-tenant")
EMULATOR = Accounts("emulator-access-token", "emulator-token", "emulator-tenant")
