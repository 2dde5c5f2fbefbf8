"""What the content pack tells and nobody answers: pages, exercises, examples, guidance, words, lines of help."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..content import Audience, ExampleAnswer, Exercise, Guidance, Page, Support, Term, Workbook
from ..errors import WrongUsage
from ..locale import Words
from ..story import Content, Moment
from ..text.clean import clean, clean_line
from .retold import retold

Told = Page | Exercise | ExampleAnswer | Guidance | Support | tuple[Term, ...]

METHOD = "method"
"""The page that tells the method and its fidelity points."""
_AUDIENCES: tuple[Audience, ...] = ("writer", "worker", "facilitator")


@dataclass(frozen=True, slots=True)
class Leaf:
    """One thing to read: ``id`` begins with ``kind``, ``audience`` is None where it is for everybody."""

    id: str
    kind: str
    audience: Audience | None
    title: str
    told: Told


def leaves(workbook: Workbook, t: Words) -> Iterator[Leaf]:
    """All that can be read; raises ``Refusal`` ``content-broken``."""
    for find in _KINDS.values():
        yield from find(workbook, t)


def leaf_of(workbook: Workbook, leaf: str, t: Words) -> Leaf:
    """The one with this id; only its kind is read. Raises ``WrongUsage`` ``unknown-guide``."""
    find = _KINDS.get(leaf.partition(".")[0])
    for known in find(workbook, t) if find else ():
        if known.id == leaf:
            return known
    raise WrongUsage("unknown-guide", id=clean_line(leaf)[:80])


def example_lines(workbook: Workbook, told: ExampleAnswer, t: Words) -> tuple[str, ...]:
    """What the imaginary writer answered, in plain lines."""
    content = Content(
        text=clean(told.text),
        words=(*told.chosen, *told.words),
        scale=told.scale,
        moments=tuple(Moment(each.id, each.date, each.feeling, each.title) for each in told.moments),
        resources=told.resources,
        skills=told.skills,
        abilities=told.abilities,
    )
    picture = (t("Picture: {alt}", alt=told.picture.alt),) if told.picture else ()
    return (*retold(content, workbook.question(told.question), t), *picture)


def fidelity_titles(workbook: Workbook, guidance: Guidance) -> tuple[str, ...]:
    """The fidelity points of a section, as the page on the method calls them."""
    titles = {block.id: block.title for block in workbook.pages[METHOD].blocks} if guidance.fidelity else {}
    return tuple(titles[each] for each in guidance.fidelity)


def _pages(workbook: Workbook, _t: Words) -> Iterator[Leaf]:
    for page in sorted(workbook.pages.values(), key=lambda page: _AUDIENCES.index(page.audience)):
        yield Leaf(f"page.{page.id}", "page", page.audience, page.title, page)


def _exercises(workbook: Workbook, _t: Words) -> Iterator[Leaf]:
    for each in workbook.exercises:
        yield Leaf(f"exercise.{each.id}", "exercise", "writer", each.title, each)


def _examples(workbook: Workbook, _t: Words) -> Iterator[Leaf]:
    for section in workbook.sections:
        if told := workbook.examples.get(section.id):
            yield Leaf(f"example.{section.id}", "example", "writer", section.title, told)


def _guidance(workbook: Workbook, _t: Words) -> Iterator[Leaf]:
    for section in workbook.sections:
        if told := workbook.guidance.get(section.id):
            yield Leaf(f"guidance.{section.id}", "guidance", "worker", section.title, told)


def _glossary(workbook: Workbook, t: Words) -> Iterator[Leaf]:
    if workbook.glossary:
        yield Leaf("glossary", "glossary", None, t("Words and what they mean"), workbook.glossary)


def _support_lines(workbook: Workbook, t: Words) -> Iterator[Leaf]:
    yield Leaf("support-lines", "support-lines", None, t("Numbers to call"), workbook.support)


_KINDS: Mapping[str, Callable[[Workbook, Words], Iterator[Leaf]]] = MappingProxyType(
    {
        "page": _pages,
        "exercise": _exercises,
        "example": _examples,
        "guidance": _guidance,
        "glossary": _glossary,
        "support-lines": _support_lines,
    }
)
