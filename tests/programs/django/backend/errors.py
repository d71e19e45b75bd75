from rest_framework import status
from rest_framework.exceptions import APIException


class TooLarge(APIException):
    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_detail = "The archive is larger than the server accepts."
    default_code = "too_large"
