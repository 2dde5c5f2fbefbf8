"""Our colours: whoever sees poorly can read every word."""

import itertools

import pytest
import shell
from rich.color import Color as RichColor
from rich.color import ColorSystem
from textual.color import Color

from elamani_tarinana.tui.themes import THEMES

WORDS = 4.5
SIGNS = 3.0


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG 2.2, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [part / 255 for part in Color.parse(colour).rgb]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_pair_of_words_and_ground_has_enough_contrast(theme):
    grounds = (theme.background, theme.panel)
    inks = (theme.foreground, theme.primary, theme.variables["quiet"], theme.warning)
    for ink, ground in itertools.product(inks, grounds):
        assert contrast(ink, ground) >= WORDS, (ink, ground)
    assert contrast(theme.background, theme.primary) >= WORDS


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_what_is_painted_has_enough_contrast_too(tmp_path, theme):
    shell.make_book(tmp_path)
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        pilot.app.theme = theme.name
        await pilot.pause()
        poor = _poor(pilot.app)
        await shell.at_home(pilot)
        poor |= _poor(pilot.app)
        await shell.press(pilot, "f2")
        await shell.on_page(pilot, "PausePage")
        poor |= _poor(pilot.app)
        await shell.press(pilot, "escape", "ctrl+p")
        await shell.on_page(pilot, "EverythingPage")
        assert poor | _poor(pilot.app) == set()


def _poor(app) -> set[tuple[str, str, str]]:
    """The words on the screen that are hard to see, with their two colours; lines and bars need less."""
    found = set()
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            style = segment.style
            if not segment.text.strip() or style is None or style.color is None or style.bgcolor is None:
                continue
            pair = (style.color.get_truecolor().hex, style.bgcolor.get_truecolor().hex)
            pair = pair[::-1] if style.reverse else pair
            enough = WORDS if any(letter.isalnum() for letter in segment.text) else SIGNS
            if contrast(*pair) < enough and not set(segment.text) <= set(" ▁▂▃▄▅▆▇█▔▊▎"):
                found.add((segment.text, *pair))
    return found


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_in_sixteen_colours_words_still_stand_out_from_their_ground(theme):
    def in_sixteen(colour: str) -> int | None:
        return RichColor.parse(colour).downgrade(ColorSystem.STANDARD).number

    inks = (theme.foreground, theme.primary, theme.variables["quiet"], theme.warning)
    for ink, ground in itertools.product(inks, (theme.background, theme.panel)):
        assert in_sixteen(ink) != in_sixteen(ground), (ink, ground)
    assert in_sixteen(theme.background) != in_sixteen(theme.primary)
