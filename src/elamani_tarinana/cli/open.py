"""``tarina open``: a worker reads what a writer has given, in memory only."""

from argparse import ArgumentParser
from collections.abc import Iterator

from ..book.letter import opened_text
from ..book.receive import LARGEST_FILE, Reading, check_header, open_for_reading
from ..locale import Words
from ..sharing import SharedAnswer
from .call import Call
from .inputs import read_bytes
from .opened import opened, say_state
from .output import give, tell
from .readers import day_words
from .shapes import Shape, content_shape


def arguments(parser: ArgumentParser, t: Words) -> None:
    """Add the options of this command."""
    parser.add_argument("file", metavar="FILE", help=t("the file that you were given; - is standard input"))


def run(call: Call) -> int:
    """Open a share. A bad header is refused before any passphrase is asked for."""
    data = read_bytes(call.options.file, LARGEST_FILE)
    check_header(data)
    with opened(call) as book:
        reading = open_for_reading(book, data)
        give(call, _shape(reading), [] if call.json else [opened_text(book, reading.share)])
        for line in _signature_lines(call.words, reading):
            tell(line)
        return say_state(call, book)


def _shape(reading: Reading) -> Shape:
    manifest = reading.share.manifest
    return {
        "share": manifest.id,
        "from": {"name": manifest.sender or None, "fingerprint": reading.signer_digits},
        "to": list(reading.to),
        "purpose": manifest.purpose or None,
        "created": manifest.created,
        "signature": reading.signature,
        "answers": [_answer_shape(answer) for answer in reading.share.answers],
    }


def _answer_shape(answer: SharedAnswer) -> Shape:
    """An answer as ``show`` prints it; whether it is the writer's alone is the writer's to know."""
    content = answer.content
    return {
        "id": answer.id,
        "revision": answer.revision,
        **content_shape(content, lambda medium: "here" if medium.id in answer.files else "missing"),
        "openness": None,
        "scribe": content.scribe,
        "updated": answer.updated,
    }


def _signature_lines(t: Words, reading: Reading) -> Iterator[str]:
    name = reading.share.manifest.sender or t("the writer")
    if reading.opened_before:
        yield t("You have opened this letter before, on {day}.", day=day_words(t, reading.opened_before))
    match reading.signature:
        case "valid":
            yield t("Signed by the same writer as on {day}.", day=day_words(t, reading.known_since))
        case "unknown-signer":
            yield t("You have not read this writer before. Compare these digits with {name}:", name=name)
            yield reading.signer_digits
        case "changed":
            yield t("WARNING: {name} signed with another key than before. Compare these digits:", name=name)
            yield reading.signer_digits
