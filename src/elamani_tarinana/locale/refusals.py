"""Refusals and findings in words: for every code one kind sentence that says what is so and what to do next."""

from collections.abc import Mapping
from string import Formatter
from typing import Protocol

from ..errors import Refusal, Value
from .words import Words

SENTENCES: Mapping[str, tuple[str, ...]] = {
    # the call
    "usage": ("This command was not understood: {message}. Help: {command} --help",),
    "unknown-option": ("There is no option {option}. Help: {command} --help",),
    "words-left-over": (
        "Some words belong to no option. Put a text of several words in quotation marks. Help: {command} --help",
    ),
    "option-value": ("The value of the option {option} cannot be used. Help: {command} --help",),
    "unknown-command": ("There is no such command. The commands are: {commands}.",),
    "no-terminal": ("The workbook opens only on a terminal screen. Here you can use the commands: {commands}.",),
    "language-not-here": ("The language {language} is not here. Choose one of these: {languages}.",),
    "one-standard-input": ("Only one thing can be read from standard input (-). Give the others as files.",),
    "nothing-to-change": ("Nothing to write was given. Give for example --text, --word or --attach.",),
    "alt-without-photo": ("Write --alt right after the --attach of the photo that it describes.",),
    "no-words": ("Give at least one word to look for.",),
    "unknown-question": (
        "There is no question with the id {id}. The command tarina questions lists them all.",
        "There is no question with the id {question}. The command tarina questions lists them all.",
    ),
    "unknown-part": (
        "There is no part with the id {id}. The parts are orientation, who-am-i, future and peer-group.",
    ),
    "unknown-section": ("There is no section with the id {id}. The command tarina questions shows them all.",),
    "unknown-guide": ("There is nothing to read with the id {id}. The command tarina guide lists all there is.",),
    "question-empty": ("There are no words in the question. Write the question, and try again.",),
    "question-long": ("The question is too long. It may have {most} characters at the most.",),
    "unknown-card": ("There is no practice card with the id {id}. The command tarina practice lists them all.",),
    "unknown-revision": ("There is no such version of this answer. The command tarina history lists them.",),
    "scale-range": ("A scale goes from 0 to 10.",),
    "bad-moment": (
        'Write a moment like this: "1974;3;The move to Turku". The date or the feeling may be empty.',
    ),
    "bad-date": ("The date was not understood. Write for example 1974, 1974-06, 1974-06-15, 197X, 1974~ or @7.",),
    "bad-feeling": ("A feeling is a number from −5 to 5, or empty.",),
    "bad-day": ("The date was not understood. Write it like this: 2027-01-31.",),
    "interrupted": ("Stopped.",),
    "output-closed": ("The output was closed before everything was printed.",),
    "unexpected": ("Something unexpected went wrong in the program ({type}). What was saved before is safe.",),
    # files
    "file-not-found": ("There is no file {path}.",),
    "file-unreadable": ("The file {path} could not be read.",),
    "file-exists": ("The file {path} is there already. Choose another name, or add --force to replace it.",),
    "not-utf8": ("The file {path} is not text in UTF-8. Save it as UTF-8 text and try again.",),
    "not-a-file": ("This is not an ordinary file, so it was not read.",),
    "too-large": ("This is too large to be kept in one piece. Divide it into smaller ones.",),
    "no-unicode": ("The text has characters that cannot be kept. Write it again and leave them out.",),
    "not-writable": ("Nothing can be written in {path}. Check the place and your rights to it.",),
    "not-readable": ("{path} cannot be read. Check your rights to it.",),
    "no-access": (
        "The system does not let the program read or write here. Check the place and your rights to it.",
    ),
    "disk-full": ("The disk is full, so this was not saved. Make room and try again.",),
    "not-saved": ("This could not be saved. Check that the disk is in its place and try again.",),
    "in-use": ("Another program is using this. Close it and try again.",),
    "drafts-not-kept": ("This machine cannot keep drafts, so save often.",),
    # the book and its keys
    "no-vault": ("There is no book in {path}. The command tarina new makes one.",),
    "folder-missing": ("There is no book in {path}. The command tarina new makes one.",),
    "folder-not-empty": ("There is something in {path} already. Choose an empty or a new folder.",),
    "key-file-missing": (
        "The key file of the book in {path} is missing. Bring it back from a copy of the book.",
    ),
    "passphrase-missing": (
        "The passphrase is missing. Give it with --passphrase-file, or run this on a terminal.",
    ),
    "passphrase-short": ("The passphrase is too short. Take at least {shortest} characters.",),
    "passphrases-differ": ("The two passphrases were not the same. Try again.",),
    "wrong-passphrase": ("The passphrase does not open this book. Try again.",),
    "slot-switched-off": ("This passphrase was changed on {day} and opens the book no more. Use the new one.",),
    "code-missing": ("The recovery code is missing. Give it with --code-file, or run this on a terminal.",),
    "recovery-code-unreadable": (
        "This is not a recovery code. Compare it with the paper, character by character.",
    ),
    "wrong-recovery-code": (
        "This recovery code does not open this book. Check that the paper is of this very book.",
    ),
    "recovery-file-missing": ("Say with --recovery-file where the recovery code is to be written.",),
    "kdf-memory-range": ("Give --kdf-memory a number from {lowest} to {highest}.",),
    "kdf-cost": ("The passphrase cannot be protected with these numbers.",),
    "not-enough-memory": (
        "This machine has too little free memory ({mib} MiB are needed). Close other programs.",
    ),
    "slot-damaged": ("The key file of the book is damaged. Bring it back from a copy of the book.",),
    "slot-newer": ("A newer version of this program made the book. Update the program.",),
    "slot-unknown": ("This version of the program does not know the book's key file. Update the program.",),
    "record-newer": (
        "A newer version of this program has written in the book. Update the program to write here.",
    ),
    "vault-damaged": (
        "Something else has changed the book's files, so nothing is written now. "
        "The command tarina check tells more.",
    ),
    # pictures
    "media-late": ("The picture has not arrived on this machine yet.",),
    "media-damaged": ("The picture's file is damaged.",),
    "not-a-photo": ("This file is not a photo that the program can read. JPEG and PNG photos can be added.",),
    "photo-broken": ("The photo is broken and cannot be read. Try another copy of it.",),
    "photo-heic": ("Photos of the HEIC kind cannot be read here. Save the photo as JPEG and try again.",),
    "photo-too-large": (
        "The photo is too large. It may have {megapixels} million pixels at the most.",
        "The photo is too large. It may have {megabytes} megabytes at the most.",
    ),
    # the content pack
    "content-missing": (
        "There is no folder {path} to read a workbook from.",
        "The workbook's questions are not where they should be. Install the program again.",
    ),
    "no-example": ("This workbook has no story of an imaginary writer, so no practice book can be made of it.",),
    "unknown-language": ("The workbook has no words in the language {language}.",),
    # what leaves the book
    "format-not-here": ("A file of the kind {format} cannot be made yet. Choose one of these: {formats}.",),
    "no-path": ("Say which file.",),
    "identity-missing": ("The keys by which this book signs are missing. Bring it back from a copy.",),
    "name-long": ("The name is too long. It may have {longest} characters at the most.",),
    "purpose-long": ("The purpose is too long. It may have {longest} characters at the most.",),
    "share-outdated": ("Something changed while you were choosing, so nothing was given. Choose again.",),
    "no-answer": ("There is no answer to {id} yet.",),
    "only-mine": ("The answer {id} is only yours. Mark it first as one that may be shared.",),
    "nothing-to-share": ("Nothing of what you chose may be shared.",),
    "no-reader": ("Choose who may read this.",),
    "unknown-reader": ("There is no reader with the name {name}. Take in the reader's card first.",),
    "no-card": ("You have no card of your own yet. Make one first.",),
    "fingerprint-differs": (
        "These digits are not the digits of {name}'s card. Do not give anything before they are.",
    ),
    "card-name": ("Give the name that is to stand on the card, in at most {longest} characters.",),
    "card-validity": ("A card may be valid for {months} months at the most, and its last day must be ahead.",),
    "card-unverified": ("The card of {name} has not been checked. Compare its digits with {name} first.",),
    "card-changed": ("The card of {name} has changed. Compare its digits with {name} before you give anything.",),
    "card-expired": ("The card of {name} was valid until {day}. Ask for a new one.",),
    "card-retired": ("The card of {name} is no longer in use. Ask for a new one.",),
    "not-a-card": ("This file is not a reader's card.",),
    "card-newer": ("A newer version of this program made the card. Update the program.",),
    "card-damaged": ("The card is damaged. Ask for it again.",),
    "not-a-share": ("This file is not something that was given to be read with this program.",),
    "share-too-much": ("This is too much for one file. Choose fewer answers.",),
    "share-too-large": ("The file is too large to be opened safely.",),
    "share-changed": ("The file has changed since it was made, so nothing of it is shown. Ask for it again.",),
    "share-newer": ("A newer version of this program made the file. Update the program.",),
    "share-for-other": ("This was written for somebody else, so it is not opened.",),
    "not-a-recipient": ("This file was not written for you, so it cannot be opened here.",),
    "age-too-large": ("The file is too large to be opened safely.",),
    "age-recipients": (
        "The readers of one file cannot be put together like this. Make a file for each of them.",
    ),
    "age-unsupported": ("This version of the program cannot open a file of this kind.",),
    "age-newer": ("The file is of a newer kind than this program knows. Update the program.",),
    "not-an-age-file": ("This file is not one that this program can open.",),
    "age-damaged": ("The file is damaged or has been changed. Ask for it again.",),
    "age-key-damaged": ("The key is damaged. Bring it back from a copy.",),
}
"""For each code its sentences; the first one whose values are all there is said."""

FINDINGS: Mapping[str, str] = {
    "log-late": "Some pages have not arrived on this machine yet. Let the copying finish.",
    "revision-late": "Some pages have not arrived on this machine yet. Let the copying finish.",
    "media-late": "A picture has not arrived on this machine yet. Let the copying finish.",
    "log-older": "This copy of the book is older than the one that was here on {day}.",
    "log-changed": "Something else has changed a file of the book. Everything that is whole is shown.",
    "file-changed": "Something else has changed the file {where} of the book. Everything that is whole is shown.",
    "file-unreadable": "The file {where} of the book cannot be read. Check your rights to it.",
    "record-unreadable": "A page of the book cannot be read. Everything else is shown.",
    "media-damaged": "A picture's file is damaged. Bring it back from a copy of the book.",
    "log-newer": "A newer version of this program has written in the book. Update the program to see it all.",
    "record-newer": "A newer version of this program has written in the book. Update the program to see it all.",
    "slot-missing": "A key file of the book is missing. The program puts it back where it can.",
}
"""For each code of a vault's finding its sentence."""

PROBLEMS: Mapping[str, str] = {
    "missing": "this is missing",
    "empty": "there is nothing in it",
    "wrong-type": "it is of the wrong kind",
    "unknown-field": "there is no such field",
    "unknown-kind": "there is no such kind",
    "unknown-value": "the value is none of those that may stand here",
    "unknown-id": "nothing has this id",
    "unknown-language-id": "there are words for something that the workbook does not have",
    "unknown-format": "it is written for another version of the program",
    "bad-id": "the id is not written as ids are",
    "bad-provenance": "the source is not written as sources are",
    "duplicate-id": "the same thing is there twice",
    "wrong-parts": "the four parts are not all there in their order",
    "control-character": "there is a character that cannot be shown",
    "not-utf8": "it is not text in UTF-8",
    "too-large": "it is too large",
    "yaml": "it is not YAML that is allowed here; a text with a colon stands between quotation marks",
}
"""What can be wrong in a content pack."""

_NO_SENTENCE = "This could not be done ({code})."


class FindingLike(Protocol):
    """Something out of order in a vault."""

    @property
    def code(self) -> str:
        """A stable English name."""

    @property
    def where(self) -> str:
        """A file of the vault, or an id, or nothing."""

    @property
    def day(self) -> str:
        """An ISO date, or an empty text."""


def sentence(words: Words, refusal: Refusal) -> str:
    """What a refusal says to a person."""
    if refusal.code == "content-broken":
        return _broken_content(words, refusal.values)
    values = {name: _said(words, name, value) for name, value in refusal.values.items()}
    for message in SENTENCES.get(refusal.code, ()):
        if _names(message) <= values.keys():
            return words(message, **values)
    return words(_NO_SENTENCE, code=refusal.code)


def finding_sentence(words: Words, finding: FindingLike) -> str:
    """What a finding in a vault says to a person."""
    message = FINDINGS.get(finding.code)
    if message is None:
        return words(_NO_SENTENCE, code=finding.code)
    return words(message, where=finding.where, day=_said(words, "day", finding.day))


def _broken_content(words: Words, values: Mapping[str, Value]) -> str:
    place = [str(values["file"]) or words("a folder of words, such as fi")]
    if values["line"]:
        place.append(words("line {line}", line=values["line"]))
    if values["field"]:
        place.append(str(values["field"]))
    problem = words(PROBLEMS.get(str(values["problem"]), str(values["problem"])))
    return words(
        "The workbook's content is not right: {place}: {problem}.", place=", ".join(place), problem=problem
    )


def _said(words: Words, name: str, value: Value) -> Value:
    if name != "day" or not value:
        return value
    year, month, day = (int(part) for part in str(value).split("-"))
    return words("{year}-{month:02}-{day:02}", year=year, month=month, day=day)


def _names(message: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(message) if name}
