"""The provider states of the contracts, as contracts/README.md describes them."""
from backend.states import conditions, data  # noqa: F401 - each adds its states to the registry
from backend.states.registry import STATES

__all__ = ["STATES"]
