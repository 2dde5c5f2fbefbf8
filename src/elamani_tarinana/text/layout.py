"""Margins for plain text and Markdown."""


def indent(text: str, margin: str) -> str:
    """Put ``margin`` before every line; before an empty one without its trailing space."""
    return "\n".join(f"{margin}{line}" if line else margin.rstrip() for line in text.split("\n"))


def hang(marker: str, text: str) -> str:
    """Put ``marker`` before the first line and as much room before the others; a marker alone has no space."""
    return f"{marker}{indent(text, ' ' * len(marker))[len(marker) :]}" if text else marker.rstrip()
