"""What can be wrong in a content pack, and how it is said."""

from dataclasses import dataclass
from typing import Literal

from elamani_tarinana.errors import Refusal

Problem = Literal[
    "missing",  # a file, a field or the words of something is not there
    "empty",  # a text or a list is there and holds nothing
    "wrong-type",  # text where a list is wanted, and the like; also a number out of its range
    "unknown-field",
    "unknown-kind",
    "unknown-value",  # not one of the words that this field may hold
    "unknown-id",  # refers to something that the pack does not have
    "unknown-language-id",  # words for something that the structure does not have
    "unknown-format",  # written for another version of the format
    "bad-id",
    "bad-provenance",
    "duplicate-id",
    "wrong-parts",  # not exactly the four parts of the method, in their order
    "control-character",
    "not-utf8",
    "too-large",
    "yaml",  # no YAML, or more of it than content may use: aliases, tags, doubled keys, several documents
]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: ``file`` within the pack, ``line`` from 1 (0: no line), the dotted ``field``."""

    file: str
    line: int
    field: str
    problem: Problem

    def refusal(self) -> Refusal:
        """Return the finding as the refusal ``content-broken``."""
        return Refusal("content-broken", file=self.file, line=self.line, field=self.field, problem=self.problem)
