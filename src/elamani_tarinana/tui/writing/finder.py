"""Finding a picture file on this machine."""

from collections.abc import Iterable
from pathlib import Path

from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.widgets import DirectoryTree
from textual.widgets._directory_tree import DirEntry
from textual.widgets.tree import TreeNode

from ...book.typed import clean_line
from ..page import Page
from ..safe import Say

_PICTURES = {".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif"}


class PictureTree(DirectoryTree):
    """Folders and pictures; no hidden ones, and no name that could do anything to the terminal."""

    def filter_paths(self, paths: Iterable[Path]) -> Iterable[Path]:
        """What is shown of a folder."""
        seen = (path for path in paths if not path.name.startswith("."))
        return [path for path in seen if path.suffix.lower() in _PICTURES or path.is_dir()]

    def render_label(self, node: TreeNode[DirEntry], base_style: Style, style: Style) -> Text:
        """A name, cleaned; folders end in a slash, whether they are open is said by a sign before them."""
        sign = ("- " if node.is_expanded else "+ ") if node.allow_expand else "  "
        return Text(sign + clean_line(str(node.label)) + ("/" if node.allow_expand else ""), base_style + style)


class Finder(Page[Path | None]):
    """Gives the file that was chosen, or None."""

    CSS = "PictureTree {height: 1fr;}"

    def title_text(self) -> str:
        """What this is for."""
        return self.words("Find a picture")

    def compose_body(self) -> ComposeResult:
        """The folders of this machine, from the person's own."""
        yield Say(self.words("Choose a picture with the arrow keys and Enter. Esc goes back."))
        yield PictureTree(Path.home())

    def on_directory_tree_file_selected(self, event: DirectoryTree.FileSelected) -> None:
        """Give the chosen file."""
        self.close_page(event.path)
