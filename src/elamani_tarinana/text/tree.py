"""What a text is made of, once its Markdown is read: one tree that every output is written from.

The tree is canonical: no empty blocks, no two texts side by side, no style inside the same style, no
heading that skips a level, no link but to the web or to a mail address.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words; never a line break."""

    text: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line ends here: every line break that the writer typed inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Code:
    """Words to be shown letter by letter."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Strong words."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words with emphasis."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Strike:
    """Words struck through."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to ``href``, which is http, https or mailto and holds no white space and no ``<>``."""

    children: "tuple[Inline, ...]"
    href: str


Inline = Text | LineBreak | Code | Strong | Emphasis | Strike | Link


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, never empty."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` is 1–6, the first of a text is 1 and none is more than one below the last."""

    children: tuple[Inline, ...]
    level: int


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines to be shown as they stand, each ended by ``\\n``."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between two parts of a text."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Blocks quoted from elsewhere."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list; it may be empty. ``number`` is the one the writer gave, None beside a bullet."""

    blocks: "tuple[Block, ...]"
    number: int | None = None


@dataclass(frozen=True, slots=True)
class BulletList:
    """Items without an order."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class NumberedList:
    """Items with the numbers that the writer gave: "1974." stays 1974, whatever stands before it."""

    items: tuple[Item, ...]


Block = Paragraph | Heading | CodeBlock | Rule | Quote | BulletList | NumberedList


@dataclass(frozen=True, slots=True)
class Document:
    """A whole text."""

    blocks: tuple[Block, ...] = ()
