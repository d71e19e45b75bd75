import os
import tempfile
from pathlib import Path

DATA = Path(os.environ.get("BACKEND_DATA") or tempfile.mkdtemp(prefix="synapse-django-"))

SECRET_KEY = "only for a backend on the loopback address"
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "backend.urls"
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.staticfiles",
    "rest_framework",
    "django_filters",
    "backend",
]
MIDDLEWARE = ["backend.middleware.Proxy", "django.middleware.common.CommonMiddleware"]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
DATABASES = {
    "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": DATA / "backend.sqlite", "OPTIONS": {"timeout": 30}}
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
MEDIA_ROOT = DATA / "media"
MEDIA_URL = "/media/"
STATIC_URL = "/static/"

# A zone away from UTC, so that neither side can forget the offset.
USE_TZ = True
TIME_ZONE = "Asia/Seoul"

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "backend.authentication.AccessTokenAuthentication",
        "backend.authentication.TokenAndTenantAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": [
        "rest_framework.permissions.IsAuthenticated",
        "backend.authentication.IsPermitted",
    ],
    "DEFAULT_PAGINATION_CLASS": "backend.pagination.Pages",
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "DEFAULT_THROTTLE_CLASSES": ["backend.throttling.UserThrottle"],
}
