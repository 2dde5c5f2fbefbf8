"""The letter: what is given, laid out once for the writer's preview, the page in the share and the reader."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from ..errors import Refusal
from ..export import Document, Header, Pictures, letter_document, write_html, write_markdown
from ..locale import load_words
from ..locale.words import choose_language
from ..media.photo import smaller
from ..sharing import OpenedShare, SharedAnswer
from ..story import Content, Medium, Wish, tailor
from .choose import Prepared
from .session import Book


def prepared_letter(book: Book, prepared: Prepared) -> Document:
    """Exactly what will go, as a document: the preview that the writer sees."""
    header = _header(prepared.sender, prepared.purpose, prepared.created)
    return _letter(book, prepared.answers, _shown(prepared.answers, prepared.pictures), header)


def share_page(book: Book, prepared: Prepared) -> bytes:
    """The preview as a page that any browser shows: for readers without this program."""
    return write_html(prepared_letter(book, prepared)).encode()


def opened_letter(book: Book, share: OpenedShare) -> Document:
    """A share that was opened, as a document."""
    return _letter(book, share.answers, _shown(share.answers, share.media), _header_of(share))


def opened_text(book: Book, share: OpenedShare) -> str:
    """A share that was opened, as plain text (Markdown); no picture is decoded for it."""
    picture = _album(share.answers, share.media, lambda data: data)
    return write_markdown(_letter(book, share.answers, picture, _header_of(share)))


def _header_of(share: OpenedShare) -> Header:
    return _header(share.manifest.sender, share.manifest.purpose, share.manifest.created)


def _header(sender: str, purpose: str, created: str) -> Header:
    return Header(sender, purpose, datetime.fromisoformat(created).date())


def _letter(book: Book, answers: Iterable[SharedAnswer], picture: Pictures, header: Header) -> Document:
    """The answers under the questions as they were sent, whatever workbook the reader has."""
    told: dict[str, tuple[Content, ...]] = {}
    sent: dict[str, Wish] = {}
    for answer in answers:
        told[answer.id] = (*told.get(answer.id, ()), replace(answer.content, asked=answer.question))
        sent[answer.id] = Wish(answer.question, None, hidden=False)
    words = load_words(choose_language([book.workbook.language], {}))
    return letter_document(told, tailor(book.workbook, sent), picture, words, header)


def _shown(answers: Iterable[SharedAnswer], pictures: Mapping[str, bytes]) -> Pictures:
    """Pictures as they may be shown: always made anew, since they may come from anybody."""
    return _album(answers, pictures, smaller)


def _album(
    answers: Iterable[SharedAnswer], pictures: Mapping[str, bytes], make: Callable[[bytes], bytes]
) -> Pictures:
    """Gives the picture of a medium; None where one is missing or broken."""
    files = {medium: name for answer in answers for medium, name in answer.files.items()}

    def picture(medium: Medium) -> bytes | None:
        try:
            return make(pictures[files[medium.id]])
        except (KeyError, Refusal, OSError):
            return None

    return picture
