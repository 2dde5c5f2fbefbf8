"""Reading a page back as a browser would, to see what it holds and what it would fetch."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_EMPTY = {"meta", "img", "br", "hr"}


@dataclass
class Page(HTMLParser):
    """The tags with their attributes, the words, and the style of a page; a tag that is not closed is refused."""

    html: str
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    words: str = ""
    style: str = ""
    _open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _EMPTY:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open[-1:] == ["style"]:
            self.style += data
        else:
            self.words += data

    def values(self, *names: str) -> list[tuple[str, str]]:
        """Every value of these attributes, with its tag."""
        return [(tag, attrs[name]) for tag, attrs in self.tags for name in names if name in attrs]

    def policy(self) -> dict[str, str]:
        """The content security policy, directive by directive."""
        said = next(attrs["content"] for _, attrs in self.tags if attrs.get("http-equiv"))
        return {name: value for name, _, value in (part.strip().partition(" ") for part in said.split(";"))}


TAGS = {
    *("html", "head", "meta", "title", "style", "body", "header", "nav", "main", "footer", "section", "article"),
    *(
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "div",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "a",
        "em",
        "strong",
        "s",
    ),
    *("code", "pre", "blockquote", "br", "hr", "figure", "img", "table", "caption", "thead", "tbody", "tr", "th"),
    *("td", "svg", "line", "polyline", "circle", "text"),
}
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "rel", "value", "src", "alt"),
    *("scope", "aria-labelledby", "aria-hidden", "focusable", "viewbox", "points"),
    *("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r"),
}
