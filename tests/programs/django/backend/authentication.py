from dataclasses import dataclass
from typing import Optional

from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.permissions import BasePermission

from backend.models import AccessToken, Agent, Tenant


@dataclass
class Credentials:
    token: AccessToken
    agent: Optional[Agent]


def read_token(request, header):
    """The value of a credential's header: older callers write `Token` before it, newer ones send it bare."""
    value = request.headers.get(header, "").strip()
    keyword, _, rest = value.partition(" ")
    return rest.strip() if keyword == "Token" else value


class _TokenAuthentication(BaseAuthentication):
    # Without this header the framework turns every 401 into a 403.
    def authenticate_header(self, request):
        return "Token"

    def _accept(self, request, token):
        if token is None:
            raise AuthenticationFailed("Invalid token.")
        if not token.user.is_active:
            raise AuthenticationFailed("User inactive or deleted.")
        return token.user, Credentials(token, self._agent_of(request))

    @staticmethod
    def _agent_of(request):
        key = read_token(request, "SYNAPSE-Agent")
        if not key:
            return None
        agent = Agent.objects.filter(token=key).first()
        if agent is None:
            raise AuthenticationFailed("Invalid agent token.")
        return agent


class AccessTokenAuthentication(_TokenAuthentication):
    def authenticate(self, request):
        key = read_token(request, "Synapse-Access-Token")
        return self._accept(request, AccessToken.objects.filter(key=key, tenant=None).first()) if key else None


class TokenAndTenantAuthentication(_TokenAuthentication):
    def authenticate(self, request):
        key = read_token(request, "Authorization")
        if not key:
            return None
        tenant = Tenant.objects.filter(code=read_token(request, "Synapse-Tenant")).first()
        if tenant is None:
            raise AuthenticationFailed("Invalid tenant.")
        return self._accept(request, AccessToken.objects.filter(key=key, tenant=tenant).first())


class IsPermitted(BasePermission):
    def has_permission(self, request, view):
        return request.auth is None or not request.auth.token.is_restricted
