"""The letter: what is given, laid out once for the writer's preview, the page in the share and the reader."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from ..errors import Refusal
from ..export import Document, Header, letter_document, write_html, write_markdown
from ..locale import load_words
from ..locale.words import choose_language
from ..media.photo import smaller
from ..sharing import OpenedShare, SharedAnswer
from ..story import Content, Medium
from .choose import Prepared
from .session import Book


def prepared_letter(book: Book, prepared: Prepared) -> Document:
    """Exactly what will go, as a document: the preview that the writer sees."""
    header = _header(prepared.sender, prepared.purpose, prepared.created)
    return _letter(book, prepared.answers, prepared.pictures, header)


def share_page(book: Book, prepared: Prepared) -> bytes:
    """The preview as a page that any browser shows: for readers without this program."""
    return write_html(prepared_letter(book, prepared)).encode()


def opened_letter(book: Book, share: OpenedShare) -> Document:
    """A share that was opened, as a document."""
    manifest = share.manifest
    header = _header(manifest.sender, manifest.purpose, manifest.created)
    return _letter(book, share.answers, share.media, header)


def opened_text(book: Book, share: OpenedShare) -> str:
    """A share that was opened, as plain text (Markdown)."""
    return write_markdown(opened_letter(book, share))


def _header(sender: str, purpose: str, created: str) -> Header:
    return Header(sender, purpose, datetime.fromisoformat(created).date())


def _letter(
    book: Book, answers: Iterable[SharedAnswer], pictures: Mapping[str, bytes], header: Header
) -> Document:
    told: dict[str, tuple[Content, ...]] = {}
    files: dict[str, str] = {}
    for answer in answers:
        told[answer.id] = (*told.get(answer.id, ()), answer.content)
        files.update(answer.files)
    workbook = book.workbook
    words = load_words(choose_language([workbook.language], {}))
    return letter_document(told, workbook, _album(pictures, files), words, header)


def _album(pictures: Mapping[str, bytes], files: Mapping[str, str]) -> Callable[[Medium], bytes | None]:
    """Gives pictures as they may be shown: always made anew, None where one is missing or broken."""

    def picture(medium: Medium) -> bytes | None:
        try:
            return smaller(pictures[files[medium.id]])
        except (KeyError, Refusal, OSError):
            return None

    return picture
