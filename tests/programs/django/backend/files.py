"""Downloads in the manner of an object store: the address is signed, and a credential in addition to the signature is refused."""
from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.http import FileResponse, Http404, HttpResponse

_signer = Signer(salt="files")


def signed_url(request, name):
    signature = _signer.signature(name)
    return request.build_absolute_uri(f"{settings.MEDIA_URL}{name}?signature={signature}")


def download(request, name):
    if {"Authorization", "Synapse-Access-Token", "Synapse-Tenant", "SYNAPSE-Agent"} & set(request.headers):
        return HttpResponse("Only one authentication mechanism is allowed.", status=400, content_type="text/plain")
    try:
        _signer.unsign(f"{name}:{request.GET.get('signature', '')}")
    except BadSignature:
        return HttpResponse("The signature does not match.", status=403, content_type="text/plain")
    path = (settings.MEDIA_ROOT / name).resolve()
    if settings.MEDIA_ROOT.resolve() not in path.parents or not path.is_file():
        raise Http404
    return FileResponse(path.open("rb"))
