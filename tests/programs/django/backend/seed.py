"""The accounts of the backend, and the objects that the documentation's examples take for granted."""
import os
from datetime import datetime, timedelta, timezone as zones
from hashlib import sha256

from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.utils import timezone

from backend.deployment import deployment
from backend.models import AccessToken, Agent, Job, JobStatus, Plugin, PluginRelease, Storage, Tenant

ACCESS_TOKEN = os.environ.get("SYNAPSE_ACCESS_TOKEN") or "an-access-token"
TOKEN = os.environ.get("SYNAPSE_TOKEN") or "a-token"
TENANT = os.environ.get("SYNAPSE_TENANT") or "a-tenant"
_ARCHIVE = b"the archive of release 456"
JOB_ID = "0b5f1f7e-3a52-4c38-9b1c-5f0d6a3e2c11" if deployment.is_current else 789


def add_accounts():
    user = User.objects.create(id=456, username="user")
    tenant = Tenant.objects.create(code=TENANT)
    AccessToken.objects.create(key=ACCESS_TOKEN, user=user)
    AccessToken.objects.create(key=TOKEN, user=user, tenant=tenant)
    return user


def add_documented_objects():
    user = User.objects.get(id=456)
    Agent.objects.create(id=7, name="gpu-agent", url="http://127.0.0.1/", token="agent-token-123")
    Agent.objects.create(id=8, name="node-agent", token="0123456789abcdef0123456789abcdef01234567")
    plugin = Plugin.objects.create(
        id=123, name="Image Processor", code="image-processor", description="이미지 처리 플러그인", version="1.0.0",
        author="Your Name", category="data_processing", tenant=Tenant.objects.get(code=TENANT),
        configuration={"parameters": {"threshold": {"type": "float", "default": 0.5}}},
    )
    release = PluginRelease(
        id=456, plugin=plugin, version="1.0.0", changelog="첫 번째 릴리스", is_stable=True, author_id=user.id,
        checksum=sha256(_ARCHIVE).hexdigest(), size=len(_ARCHIVE),
    )
    release.file.save("plugin_v1.zip", ContentFile(_ARCHIVE))
    Storage.objects.create(
        id=123, name="데이터셋 저장소", provider="minio", category="internal",
        configuration={"endpoint": "http://127.0.0.1:9000", "bucket": "datasets"},
    )
    _add_jobs(plugin, release, user)


def _add_jobs(plugin, release, user):
    now = timezone.now()
    other = Plugin.objects.create(id=99, name="Other Plugin", code="other-plugin")
    stranger = User.objects.create(id=1, username="stranger")
    Job.objects.create(status=JobStatus.DONE, progress=100, plugin=other, user=stranger, created=now - timedelta(days=30))
    job = Job.objects.create(
        id=JOB_ID, status=JobStatus.RUNNING, progress=40, plugin=plugin, plugin_release=release, user=user,
        created=now - timedelta(hours=1),
    )
    start = datetime(2026, 11, 1, 9, tzinfo=zones.utc)
    job.log("작업 시작", "info", start)
    job.log("이미지 3개를 건너뜀", "warning", start + timedelta(seconds=12))
    job.log("이미지 147개 처리 완료", "success", start + timedelta(seconds=30))
