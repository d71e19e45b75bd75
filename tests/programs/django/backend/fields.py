import base64
import binascii
import re
from mimetypes import guess_extension

from django.core.files.base import ContentFile
from rest_framework import serializers

from backend.files import signed_url
from backend.models import Plugin

_DATA_URI = re.compile(r"data:(?P<type>[\w.+-]+/[\w.+-]+)?(;[\w-]+=[^;,]*)*;base64,(?P<content>.*)", re.DOTALL)


class JSONObjectField(serializers.JSONField):
    """JSON that is an object. In a form it is the text of one."""

    default_error_messages = {"not_an_object": 'Expected a dictionary of items but got type "{input_type}".'}

    def to_internal_value(self, data):
        value = super().to_internal_value(data)
        if not isinstance(value, dict):
            self.fail("not_an_object", input_type=type(value).__name__)
        return value


class PluginRefField(serializers.PrimaryKeyRelatedField):
    """A plugin named by its id or its code, and returned as its id."""

    default_error_messages = {"unknown_code": 'Plugin with code "{code}" does not exist.'}

    def __init__(self, **kwargs):
        super().__init__(queryset=Plugin.objects.all(), **kwargs)

    def to_internal_value(self, data):
        if isinstance(data, str) and not data.isdecimal():
            plugin = Plugin.objects.filter(code=data).first()
            return plugin or self.fail("unknown_code", code=data)
        return super().to_internal_value(data)


class SignedFileField(serializers.FileField):
    """A file that is returned as the address that it can be downloaded from without credentials."""

    def to_representation(self, value):
        return signed_url(self.context["request"], value.name) if value else None


class DataURIFileField(SignedFileField):
    """A file that is sent as a base64 data URI."""

    default_error_messages = {"invalid_data_uri": "Upload a file as a base64 data URI."}

    def to_internal_value(self, data):
        match = _DATA_URI.fullmatch(data) if isinstance(data, str) else None
        if match is None:
            self.fail("invalid_data_uri")
        try:
            content = base64.b64decode(match["content"], validate=True)
        except binascii.Error:
            self.fail("invalid_data_uri")
        return ContentFile(content, name="file" + (guess_extension(match["type"] or "text/plain") or ""))
