"""``tarina answer``: writes a new version of an answer and prints its id."""

from argparse import Action, ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import replace

from ..book.answer import answer, cleaned, require_entry
from ..book.moments import read_moment
from ..book.pictures import attach_photos
from ..book.session import Book
from ..errors import WrongUsage
from ..locale import Words
from ..story import FACETS, Change, Medium
from .call import Call
from .inputs import MOST_PHOTO, read_bytes, read_text
from .opened import opened, say_state
from .output import give


class _Attach(Action):
    """Collects ``--attach FILE`` and gives each the ``--alt TEXT`` that follows it."""

    def __call__(
        self,
        _parser: ArgumentParser,
        namespace: Namespace,
        values: str | Sequence[object] | None,
        _option: str | None = None,
    ) -> None:
        photos: list[tuple[str, str | None]] = [*(getattr(namespace, "attach", None) or ())]
        if self.dest == "attach":
            photos.append((str(values), None))
        elif photos and photos[-1][1] is None:
            photos[-1] = (photos[-1][0], str(values))
        else:
            raise WrongUsage("alt-without-photo")
        namespace.attach = photos


def arguments(parser: ArgumentParser, t: Words) -> None:
    """Add the options of this command."""
    parser.add_argument("id", metavar="ID", help=t("the question's id, as `tarina questions` prints it"))
    parser.add_argument(
        "--text", metavar="F|-", help=t("a file with your text, in place of the text that is there")
    )
    parser.add_argument("--append", metavar="F|-", help=t("a file with a paragraph to be added to your text"))
    parser.add_argument("--scale", metavar="N", type=int, help=t("a number from 0 to 10"))
    _add_lists(parser, t)
    parser.add_argument("--attach", metavar="FILE", action=_Attach, help=t("add a photo"))
    parser.add_argument("--alt", metavar="TEXT", action=_Attach, help=t("what is in the photo given just before"))
    parser.add_argument(
        "--clear",
        metavar="FACET",
        action="append",
        choices=FACETS,
        help=t("empty this first: {facets}", facets=", ".join(FACETS)),
    )
    parser.add_argument("--scribe", metavar="NAME", help=t("who writes this down for you"))
    openness = parser.add_mutually_exclusive_group()
    openness.add_argument(
        "--only-mine",
        dest="openness",
        action="store_const",
        const="only-mine",
        help=t("keep the answer to yourself; new answers are so"),
    )
    openness.add_argument(
        "--may-share",
        dest="openness",
        action="store_const",
        const="may-share",
        help=t("the answer may be given to somebody later"),
    )


def _add_lists(parser: ArgumentParser, t: Words) -> None:
    texts = {
        "--word W": t("add a word or a few"),
        "--moment M": t('add a moment of your life: "DATE;FEELING -5…5;TITLE"'),
        "--resource W": t("add a resource that the answer shows"),
        "--skill W": t("add a skill that the answer shows"),
        "--ability W": t("add an ability that the answer shows"),
    }
    for option, text in texts.items():
        name, metavar = option.split()
        parser.add_argument(name, metavar=metavar, action="append", default=[], help=text)


def run(call: Call) -> int:
    """Write one revision; everything that was named is checked before anything is written."""
    options = call.options
    change = cleaned(_typed(options))
    if change == Change() and not options.moment and not options.attach:
        raise WrongUsage("nothing-to-change")
    with opened(call) as book:
        require_entry(book, options.id)
        book.require_sound()
        saving = answer(book, options.id, _complete(book, options, change))
        saving.done.result()
        give(call, {"id": options.id, "revision": saving.rid}, [saving.rid])
        return say_state(call, book)


def _typed(options: Namespace) -> Change:
    return Change(
        text=None if options.text is None else read_text(options.text),
        append=None if options.append is None else read_text(options.append),
        scale=options.scale,
        words=tuple(options.word),
        resources=tuple(options.resource),
        skills=tuple(options.skill),
        abilities=tuple(options.ability),
        clear=tuple(options.clear or ()),
        scribe=options.scribe,
        openness=options.openness,
    )


def _complete(book: Book, options: Namespace, change: Change) -> Change:
    """The change with its moments and photos, which take their ids from the book."""
    moments = tuple(read_moment(book, line) for line in options.moment)
    media = _photos(book, options.attach or ())
    return replace(change, moments=moments, media=media, language=book.workbook.language)


def _photos(book: Book, named: Sequence[tuple[str, str | None]]) -> tuple[Medium, ...]:
    read = [(read_bytes(path, MOST_PHOTO), alt or "") for path, alt in named]
    return attach_photos(book, read)
