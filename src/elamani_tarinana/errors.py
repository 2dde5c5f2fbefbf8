"""Refusals: what cannot be done, as a code and values that a face puts into words.

No sentence for people stands here or in any room below the faces; the catalogues of ``locale`` hold them.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

Value = str | int


class Refusal(Exception):  # noqa: N818 - the word of the house, and not every refusal is an error
    """Something was refused or failed, and nothing was lost by it.

    ``code`` is a stable English name such as ``unknown-question``; ``values`` are what the sentence about it
    names. Values never hold a person's text. ``exit_code`` is the exit code of the command line.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, code: str, **values: Value) -> None:
        super().__init__(code)
        self.code = code
        self.values: Mapping[str, Value] = MappingProxyType(values)


class WrongUsage(Refusal):
    """The call itself is wrong, or something that it needs is missing."""

    exit_code = 2


class WrongKey(Refusal):
    """The passphrase is wrong, or the file is not for this reader."""

    exit_code = 3


class Damaged(Refusal):
    """The bytes are damaged or were changed by something else."""

    exit_code = 4


class Newer(Refusal):
    """A newer version of the program wrote this."""

    exit_code = 5


class InUse(Refusal):
    """Another program uses this, or it cannot be written."""

    exit_code = 6
