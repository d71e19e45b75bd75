import functools
from dataclasses import dataclass
from typing import Callable

ALL = {}


@dataclass
class Mistake:
    name: str
    effect: str
    make: Callable


def mistake(name, effect):
    """The decorator of a function that puts one mistake into the running code."""

    def add(make):
        ALL[name] = Mistake(name, effect, make)
        return make

    return add


def around(owner, name):
    """Replaces a function of a class or a module by one that is given the original first."""

    def replace(function):
        original = getattr(owner, name)

        @functools.wraps(original)
        def changed(*args, **kwargs):
            return function(original, *args, **kwargs)

        setattr(owner, name, changed)

    return replace


def representation(*serializers):
    """Changes what serializers return: the decorated function is given each document."""

    def apply(change):
        for serializer in serializers:

            @around(serializer, "to_representation")
            def changed(original, self, instance):
                document = original(self, instance)
                change(document)
                return document

    return apply
