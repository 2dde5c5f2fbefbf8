"""Our own colours: dark, light, high contrast. Every pair that carries words has a contrast of 4.5 or more."""

from textual.theme import Theme

from ..locale import Words


def _theme(
    name: str, *, ink: str, paper: str, panel: str, strong: str, quiet: str, warn: str, dark: bool
) -> Theme:
    """A theme of few colours: words on paper, words on a panel, and paper on the strong colour."""
    return Theme(
        name=name,
        primary=strong,
        secondary=strong,
        accent=strong,
        warning=warn,
        error=warn,
        success=strong,
        foreground=ink,
        background=paper,
        surface=paper,
        panel=panel,
        boost=panel,
        dark=dark,
        text_alpha=1.0,
        variables={
            "quiet": quiet,
            "text": ink,
            "text-muted": quiet,
            "text-disabled": quiet,
            "foreground-muted": quiet,
            "foreground-disabled": quiet,
            "border": strong,
            "border-blurred": quiet,
            "block-cursor-foreground": paper,
            "block-cursor-background": strong,
            "block-cursor-blurred-foreground": ink,
            "block-cursor-blurred-background": panel,
            "block-hover-background": panel,
            "input-cursor-foreground": paper,
            "input-cursor-background": ink,
            "input-selection-background": panel,
            "button-color-foreground": paper,
            "button-foreground": ink,
            "scrollbar": quiet,
            "scrollbar-hover": strong,
            "scrollbar-active": strong,
            "scrollbar-background": paper,
            "scrollbar-background-hover": paper,
            "scrollbar-background-active": paper,
            "scrollbar-corner-color": paper,
        },
    )


DARK = _theme(
    "tumma",
    ink="#ece7de",
    paper="#17191d",
    panel="#2b2f36",
    strong="#9cc7e8",
    quiet="#b4b0a8",
    warn="#f2b48a",
    dark=True,
)
LIGHT = _theme(
    "vaalea",
    ink="#20242a",
    paper="#f7f4ee",
    panel="#e4dfd5",
    strong="#1f5278",
    quiet="#54575c",
    warn="#8a3410",
    dark=False,
)
CONTRAST = _theme(
    "kontrasti",
    ink="#ffffff",
    paper="#000000",
    panel="#303030",
    strong="#ffe14d",
    quiet="#e0e0e0",
    warn="#ffb07a",
    dark=True,
)
THEMES = (DARK, LIGHT, CONTRAST)


def theme_words(words: Words, name: str) -> str:
    """What a theme is called."""
    said = {DARK.name: words("dark"), LIGHT.name: words("light"), CONTRAST.name: words("high contrast")}
    return said[name]
