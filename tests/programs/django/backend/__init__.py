"""A backend of the Integration API on Django REST framework, with the framework's own manners."""
