STATES = {}


def state(name):
    """The decorator of a function that sets a state up on an empty backend."""

    def add(set_up):
        STATES[name] = set_up
        return set_up

    return add
