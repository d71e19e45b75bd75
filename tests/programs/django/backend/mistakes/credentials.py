from django.contrib.auth.models import User
from rest_framework.exceptions import AuthenticationFailed

from backend import authentication
from backend.mistakes.registry import around, mistake
from backend.models import AccessToken


@mistake("no-authentication", "Every request is let in.")
def no_authentication():
    @around(authentication.AccessTokenAuthentication, "authenticate")
    def authenticate(original, self, request):
        return User.objects.first(), authentication.Credentials(AccessToken(), None)


@mistake("access-token-unknown", "The header Synapse-Access-Token is not supported.")
def access_token_unknown():
    @around(authentication.AccessTokenAuthentication, "authenticate")
    def authenticate(original, self, request):
        return None


@mistake("token-and-tenant-unknown", "The pair of Authorization and Synapse-Tenant is not supported.")
def token_and_tenant_unknown():
    @around(authentication.TokenAndTenantAuthentication, "authenticate")
    def authenticate(original, self, request):
        return None


@mistake("tenant-unchecked", "A token is accepted with whatever tenant.")
def tenant_unchecked():
    @around(authentication.TokenAndTenantAuthentication, "authenticate")
    def authenticate(original, self, request):
        key = authentication.read_token(request, "Authorization")
        return self._accept(request, AccessToken.objects.filter(key=key).first()) if key else None


@mistake("keyword-unknown", "The keyword `Token` before a credential is taken for a part of it.")
def keyword_unknown():
    @around(authentication, "read_token")
    def read_token(original, request, header):
        return request.headers.get(header, "")


@mistake("agent-token-refused", "A request that carries an agent's token is refused.")
def agent_token_refused():
    @around(authentication._TokenAuthentication, "_accept")
    def accept(original, self, request, token):
        if request.headers.get("SYNAPSE-Agent"):
            raise AuthenticationFailed("Unknown header.")
        return original(self, request, token)


@mistake("agent-token-unchecked", "Any agent's token is accepted.")
def agent_token_unchecked():
    authentication._TokenAuthentication._agent_of = staticmethod(lambda request: None)


@mistake("unauthorized-as-forbidden", "A request without credentials gets 403 in place of 401.")
def unauthorized_as_forbidden():
    @around(authentication._TokenAuthentication, "authenticate_header")
    def authenticate_header(original, self, request):
        return None
