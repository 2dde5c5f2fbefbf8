"""Names of people: what tells one from another when keys are looked up by name."""

from unicodedata import normalize


def known_as(name: str) -> str:
    """A name as it is compared: in any case, and however its letters are composed."""
    return normalize("NFKC", normalize("NFKC", name).casefold())
