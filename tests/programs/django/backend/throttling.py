from rest_framework.throttling import UserRateThrottle

from backend.deployment import deployment


class UserThrottle(UserRateThrottle):
    def get_rate(self):
        return deployment.throttle_rate
