"""Starting: the first page is there before anything heavy is read, and a lock begins a fresh process."""

import json
import subprocess
import sys

import pytest
import shell

from elamani_tarinana.tui import main

HEAVY = ("cryptography", "yaml", "PIL", "markdown", "nh3", "elamani_tarinana.vault", "elamani_tarinana.content")
PAINT = """
import json, sys
from pathlib import Path
from elamani_tarinana.book.places import Places
from elamani_tarinana.tui.app import TarinaApp

class Watched(TarinaApp):
    def read_ahead(self):
        words = "".join(strip.text for strip in self.screen._compositor.render_strips())
        print(json.dumps([words, sorted(sys.modules)]))
        self.exit()

folder = Path(sys.argv[1])
Watched(places=Places(folder / "kirja", folder / "state"), language="fi").run(headless=True)
"""


@pytest.mark.parametrize(("books", "said"), [(0, "Tervetuloa"), (1, "Salalause")])
def test_the_first_page_is_painted_before_cryptography_and_content_are_read(tmp_path, books, said):
    for _ in range(books):
        shell.make_book(tmp_path)
    command = [sys.executable, "-c", PAINT, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    words, modules = json.loads(done.stdout)
    assert said in words
    assert [name for name in modules if name.startswith(HEAVY)] == []


def test_a_lock_begins_the_very_same_command_again_and_hands_it_nothing_but_the_marker(monkeypatch):
    began = []
    monkeypatch.setattr(main.os, "execv", lambda *command: began.append((command, dict(main.os.environ))))
    before = dict(main.os.environ)
    main._begin_again("lock")
    [(command, environment)] = began
    assert command == (sys.executable, sys.orig_argv)
    assert environment == before | {main.MARKER: "lock"}
    monkeypatch.delenv(main.MARKER)
