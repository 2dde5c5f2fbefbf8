"""Texts that look like Markdown of every kind, for the property tests."""

import re

from hypothesis import strategies as st

_PIECES = [
    *(
        "*",
        "**",
        "***",
        "_",
        "__",
        "~~",
        "`",
        "``",
        "```",
        "~~~",
        "\\",
        "!",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "&",
        "&amp;",
    ),
    *(
        "# ",
        "## ",
        "###### ",
        "> ",
        "- ",
        "+ ",
        "* ",
        "1. ",
        "7) ",
        "1974. ",
        "---",
        "***",
        "===",
        "    ",
        "  ",
        " ",
    ),
    *("\n", "\n\n", "\n", "a", "äiti", "Mummo sanoi", "x.", "(", "?", "!", "=", "#", "|", "–", "🙂", "\u00a0"),
    *("<math>", "<style>", "</b>", "<!--", "-->", "<a href=x>", "![kuva](https://x.fi/y.png)", "![", "](b.png)"),
    *("[linkki](https://a.fi/x_(y))", "[", "](https://a.fi)", "](javascript:alert(1))", "<https://b.fi/(_*>"),
    *("<a@b.fi>", "[ref]: https://c.fi 'title'", "[ref]", "https://d.fi", "<img src=x onerror=alert(1)>"),
]

markdowns = st.one_of(
    st.lists(st.sampled_from(_PIECES), max_size=24).map("".join),
    st.text(st.sampled_from("*_`~\\![]()<>&#-+.1 \nab"), max_size=40),
    st.text(max_size=60),
)


def letters(text: str) -> str:
    """Give what a person wrote without any sign that Markdown may take: its letters and digits, in order."""
    return "".join(char for char in text if char.isalnum())


def without_styles(text: str) -> str:
    """Give the shape of a tree's HTML without its styles, which Markdown cannot write everywhere."""
    return re.sub(r"</?(?:strong|em|s)>", "", text)
