"""The vault's types that a face names without reaching into it."""

from ..vault import Cost, Finding, Surroundings

__all__ = ["Cost", "Finding", "Surroundings"]
