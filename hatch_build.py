"""Compiles the gettext catalogues when the package is built."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]
    """Writes each ``.po`` beside itself as ``.mo``; without them the program would speak English only."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        for source in sorted(Path(self.root, "src/elamani_tarinana/locale").rglob("*.po")):
            with source.open("rb") as lines:
                catalogue = read_po(lines)
            with source.with_suffix(".mo").open("wb") as out:
                write_mo(out, catalogue)
