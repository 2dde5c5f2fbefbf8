"""The shipped workbook in languages of our choosing, and the app on a book that is read with it."""

import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import product
from pathlib import Path
from typing import Any

import sitting as s
from textual.pilot import Pilot

from elamani_tarinana.book import sitting as sittings
from elamani_tarinana.book.pack import open_pack
from elamani_tarinana.content import find_pack
from elamani_tarinana.tui.app import TarinaApp

_LANGUAGE = re.compile("[a-z]{2,3}")
LETTERS = "aeiouy"


def make_pack(folder: Path, *others: str) -> Path:
    """The workbook in Finnish and in ``others``, where each part and each section is named in capitals."""
    shipped = find_pack()
    spoken = [each.name for each in shipped.iterdir() if each.is_dir() and _LANGUAGE.fullmatch(each.name)]
    _ = shutil.copytree(shipped, folder, ignore=lambda at, names: spoken if Path(at) == shipped else [])
    for language in ("fi", *others):
        _ = shutil.copytree(shipped / "fi", folder / language)
    for part in (file for language in others for file in (folder / language / "parts").glob("*.yaml")):
        named = re.sub(
            r"(?m)^( *title: )(.*)$", lambda found: found[1] + found[2].upper(), part.read_text("utf-8")
        )
        _ = part.write_text(named, "utf-8")
    return folder


def with_words(pack: Path) -> list[str]:
    """Give the pack words for passphrases in Finnish: all of five letters out of six."""
    words = ["".join(letters) for letters in product(LETTERS, repeat=5)]
    _ = (pack / "fi" / "words.txt").write_text("\n".join(words) + "\n", "utf-8")
    return words


@asynccontextmanager
async def sitting_with(folder: Path, pack: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[Any]]:
    """The app on the open book of ``folder``, with another content pack."""
    book = s.a_book(folder)
    book.pack = open_pack(pack, "fi")
    found = sittings.begin(book)
    app = TarinaApp(places=s.an_app(folder).places, language="fi", workbook=pack, cost=s.CHEAP)
    app.book, app.desk, app.recovered = found.book, found.desk, list(found.recovered)
    try:
        async with app.run_test(size=size) as pilot:
            yield pilot
    finally:
        if app.desk is not None:
            app.desk.leave()
        found.book.close()
