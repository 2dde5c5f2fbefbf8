"""What the first start knows so far. Nothing of it is on disk until the book is made."""

from dataclasses import dataclass


@dataclass(slots=True, repr=False)
class Beginning:
    """Kept from page to page, so that a step back loses nothing."""

    passphrase: tuple[str, str] = ("", "")
    code: str = ""
    tried: str = ""
