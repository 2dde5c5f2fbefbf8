"""What never leaves the app: text in a crash, plaintext on disk, escapes and markup to the terminal."""

import subprocess
import sys
import threading

import pytest
import shell
from hypothesis import given
from hypothesis import strategies as st
from textual.worker import WorkerFailed

from elamani_tarinana.book.place import Place
from elamani_tarinana.tui import crash
from elamani_tarinana.tui.rooms import _ROOMS, open_room
from elamani_tarinana.tui.safe import show_text

MARKER = "Mummonpulla"


class Fault(Exception):  # noqa: N818 - what it is called here
    """A fault whose message holds text."""


async def break_down(pilot) -> None:
    """A fault on the page that is open, with text in its message and in its local variables."""
    passphrase = MARKER

    def fault() -> None:
        text = MARKER + passphrase
        raise Fault(text)

    pilot.app.screen.call_later(fault)
    await shell.until(pilot, lambda: pilot.app._exception is not None)


async def run(app, do) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await do(pilot)


def printed_of(capsys) -> str:
    printed = "".join(capsys.readouterr())
    assert "Fault" in printed
    assert "Ohjelma pysähtyi" in printed
    assert "textual run" not in printed
    return printed


@pytest.mark.parametrize("room", [room for room in _ROOMS if room not in ("unlock", "welcome")])
async def test_a_fault_in_any_room_prints_no_text_and_ends_with_an_error(tmp_path, capsys, room):
    shell.make_book(tmp_path)
    app = shell.an_app(tmp_path)

    async def do(pilot) -> None:
        await shell.at_home(pilot)
        entry = app.open_book.workbook.questions[0].id
        about = {"part": "orientation", "writing": entry}.get(room, "")
        await app.push_screen(open_room(Place(room, about)))
        await pilot.pause()
        await break_down(pilot)

    with pytest.raises((Fault, WorkerFailed)):
        await run(app, do)
    assert MARKER not in printed_of(capsys)
    assert app.return_code == 1


@pytest.mark.parametrize("books", [0, 1])
async def test_a_fault_before_the_book_is_open_prints_no_text(tmp_path, capsys, books):
    for _ in range(books):
        shell.make_book(tmp_path)
    with pytest.raises(Fault):
        await run(shell.an_app(tmp_path), break_down)
    assert MARKER not in printed_of(capsys)


async def test_a_fault_in_work_beside_the_screen_prints_no_text(tmp_path, capsys, monkeypatch):
    shell.make_book(tmp_path)

    def fault(*_: object) -> None:
        raise Fault(MARKER)

    async def do(pilot) -> None:
        await shell.unlock(pilot)
        await shell.until(pilot, lambda: pilot.app._exception is not None)

    monkeypatch.setattr("elamani_tarinana.book.unlock.unlock", fault)
    with pytest.raises(WorkerFailed):
        await run(shell.an_app(tmp_path), do)
    assert MARKER not in printed_of(capsys)


def test_a_fault_outside_the_app_prints_its_kind_and_no_message(capsys, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    crash.hush()
    try:
        raise Fault(MARKER)
    except Fault as error:
        sys.excepthook(Fault, error, error.__traceback__)
    beside = threading.Thread(target=lambda: [][0])
    beside.start()
    beside.join()
    printed = capsys.readouterr().err
    assert "Fault" in printed
    assert "IndexError" in printed
    assert MARKER not in printed
    assert "out of range" not in printed


@given(st.text())
def test_shown_text_carries_no_escape_and_no_markup(text):
    content = show_text(text + "\x1b]52;c;eHg=\x07[@click=app.quit]x[/x]\u202e")
    assert not set(content.plain) & {chr(code) for code in (*range(9), *range(11, 32), *range(127, 160), 0x202E)}
    assert content.plain.endswith("[@click=app.quit]x[/x]")
    assert content.spans == []


def test_the_variables_by_which_textual_would_write_text_to_files_are_dropped():
    code = (
        "import os; from elamani_tarinana.tui.main import _begin; "
        "print(repr(_begin(os.environ)), [n for n in os.environ if n.startswith('TEXTUAL')], "
        "os.environ.get('TARINA_LOCKED'))"
    )
    env = {"TEXTUAL_LOG": "/tmp/x", "TEXTUAL": "debug", "TARINA_LOCKED": "lock", "PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["'lock'", "[]", "None"]
