"""The shell of a web page in one file: no script, nothing remote, and a policy that says so to the browser."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files

_POLICY = "default-src 'none'; style-src '{style}'; img-src data:; base-uri 'none'; form-action 'none'"


def write_page(language: str, title: str, body: str) -> str:
    """A whole HTML page. ``body`` is HTML already, without scripts, style attributes or anything remote."""
    style = _style()
    policy = _POLICY.format(style=style_hash(style))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )


def style_hash(style: str) -> str:
    """The source expression of a style sheet for ``style-src`` (CSP level 3, section 2.3.1)."""
    return f"sha256-{b64encode(sha256(style.encode()).digest()).decode()}"


@cache
def _style() -> str:
    return (files(__package__) / "page.css").read_text("utf-8")
