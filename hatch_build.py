"""Compiles the gettext catalogues when the package is built, and takes the content pack into the wheel.

Run as a script, it only compiles the catalogues.
"""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:
    BuildHookInterface = object


class ContentHook(BuildHookInterface):  # type: ignore[type-arg,misc]
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        compile_catalogues(Path(self.root))
        # A tree that is installed as editable finds workbook/ beside src/; a copy would only grow old.
        if version != "editable":
            build_data["force_include"]["workbook"] = "elamani_tarinana/workbook"


def compile_catalogues(root: Path) -> None:
    """Write each ``.po`` beside itself as ``.mo``; without them the program would speak English only."""
    for source in sorted((root / "src/elamani_tarinana/locale").rglob("*.po")):
        with source.open("rb") as lines:
            catalogue = read_po(lines)
        with source.with_suffix(".mo").open("wb") as out:
            write_mo(out, catalogue)


if __name__ == "__main__":
    compile_catalogues(Path(__file__).parent)
