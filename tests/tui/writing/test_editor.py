"""The field for long text: the same screen as Textual's own, whatever is typed, and nothing harmful comes in."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual._wrap import compute_wrap_offsets
from textual.app import App
from textual.events import Paste
from textual.widgets import TextArea

from elamani_tarinana.tui.writing.editor import Editor
from elamani_tarinana.tui.writing.wrapping import rewrap

WORDS = ["äiti", "kesällä", "mummola", "ja", "järvi", "a", "日本", "👨‍👩‍👧", "yhteiskunnallisuus" * 4, "\t", "  "]
LETTERS = st.sampled_from(["a", "ö", " ", "日", "x" * 30, "kaksi sanaa", "\t"])


class Field(App[None]):
    def __init__(self, area: TextArea) -> None:
        super().__init__()
        self.area = area

    def compose(self):
        yield self.area


def stock() -> TextArea:
    return TextArea(soft_wrap=True, tab_behavior="focus", show_line_numbers=False, highlight_cursor_line=False)


def drawn(area: TextArea) -> list[list[tuple[str, str]]]:
    """Every cell's letter and style."""
    return [
        [(letter, str(segment.style)) for segment in area.render_line(y) for letter in segment.text]
        for y in range(area.size.height)
    ]


async def seen(area: TextArea, text: str, deeds) -> list:
    area.match_cursor_bracket = area.cursor_blink = False
    shots = []
    async with Field(area).run_test(size=(40, 14)) as pilot:
        area.focus()
        area.load_text(text)
        await pilot.pause()
        for deed in deeds:
            deed(area)
            await pilot.pause()
            shots.append((drawn(area), area.cursor_screen_offset, area.text))
    return shots


PARAGRAPH = " ".join(WORDS[index * 7 % len(WORDS)] for index in range(400))


@pytest.mark.parametrize(
    "text", [PARAGRAPH, PARAGRAPH.replace("\t", " "), "a" * 900, "yksi\n\n" + PARAGRAPH + "\nkaksi"]
)
async def test_a_long_paragraph_looks_the_same_as_in_textuals_own_field(text):
    """Typing, deleting, selecting, moving and undoing in the beginning, the middle and the end."""
    row = text.count("\n") // 2
    deeds = [
        lambda area: area.move_cursor((row, 0)),
        lambda area: area.insert("uusi "),
        lambda area: area.move_cursor((row, len(area.document[row]) // 2)),
        lambda area: area.insert("x"),
        lambda area: area.insert(" ja pitkä lause, joka menee riviltä toiselle"),
        lambda area: area.action_delete_word_left(),
        lambda area: area.action_cursor_up(select=True),
        lambda area: area.action_cursor_page_down(),
        lambda area: area.move_cursor((row, len(area.document[row]))),
        lambda area: area.insert("loppu"),
        lambda area: area.undo(),
        lambda area: area.move_cursor((row, 90), select=True),
        lambda area: area.insert("\n"),
        lambda area: area.undo(),
    ]
    assert await seen(Editor(), text, deeds) == await seen(stock(), text, deeds)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=20, max_size=80), st.data())
def test_wrapping_from_the_change_on_gives_what_wrapping_all_gives(words, data):
    old_text = " ".join(words).replace("\t", "")
    start = data.draw(st.integers(0, len(old_text)))
    old_end = data.draw(st.integers(start, min(len(old_text), start + 12)))
    put = data.draw(st.lists(LETTERS, max_size=3).map("".join))
    text = old_text[:start] + put + old_text[old_end:]
    old = compute_wrap_offsets(old_text, 20, 4)
    new = rewrap(text, old, (start, start + len(put)), len(text) - len(old_text), 20)
    assert new is None or new == compute_wrap_offsets(text, 20, 4)


def test_most_keys_in_a_long_paragraph_need_no_wrapping_of_all_of_it():
    text = " ".join(["kesällä mummolassa oli hyvä olla"] * 3000)
    old = compute_wrap_offsets(text, 70, 4)
    for at in (200, len(text) // 2, len(text)):
        assert rewrap(text[:at] + "x" + text[at:], old, (at, at + 1), 1, 70) is not None


HARMFUL = "ennen\x1b[31m\x1b]52;c;aaaa\x07 [/x] [@click=app.quit]täällä[/] \u202ekirje\u202c\x9b0m jälkeen"
HARMLESS = "ennen [/x] [@click=app.quit]täällä[/] kirje jälkeen"


async def test_what_is_pasted_comes_in_without_anything_that_drives_a_terminal():
    field = Editor()
    async with Field(field).run_test() as pilot:
        field.focus()
        pilot.app.post_message(Paste(HARMFUL))
        await pilot.pause()
        assert field.text == HARMLESS == field.told


async def test_a_paste_of_a_whole_life_is_taken_in_at_once():
    field, life = Editor(), "Äidin öinen kertomus.\n" * 20_000
    async with Field(field).run_test() as pilot:
        field.focus()
        pilot.app.post_message(Paste(life))
        await pilot.pause()
        assert field.told == life


async def test_letters_in_two_pieces_are_kept_as_one():
    field = Editor()
    async with Field(field).run_test() as pilot:
        field.focus()
        for piece in ("a", "\u0308", "o"):
            field.insert(piece)
        await pilot.pause()
        assert field.told == "äo"


async def test_tab_goes_on_to_the_next_field():
    field = Editor()
    async with Field(field).run_test() as pilot:
        field.focus()
        await pilot.press("a", "tab", "b")
        assert "\t" not in field.text
