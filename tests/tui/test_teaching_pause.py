"""The pause: one's own people first, 112 always, and how sure it is what is said of a number."""

import json

import pytest
import shell
from textual.widgets import Static

EMERGENCY = {
    "id": "emergency",
    "number": "112",
    "languages": ["fi"],
    "source_url": "https://a.example",
    "doubt": "low",
    "name": {"fi": "Hätänumero"},
    "for_whom": {"fi": "Kaikille."},
}
DATES = {
    "looked-up": {"checked_on": "2026-02-01", "checked_by": "Liisa"},
    "looked-up-long-ago": {"checked_on": "2025-02-28", "checked_by": "Liisa"},
    "a-year-old": {"source_date": "2025-03"},
    "older": {"source_date": "2025-02"},
    "unknown": {},
}
FRESHNESS = {
    "looked-up": "Tarkistettu 1.2.2026.",
    "looked-up-long-ago": "Tarkistettu 28.2.2025. Tieto voi olla vanha.",
    "a-year-old": "Ei vielä tarkistettu. Lähde: 3/2025.",
    "older": "Ei vielä tarkistettu. Lähde: 2/2025. Tieto voi olla vanha.",
    "unknown": "Ei vielä tarkistettu. Lähteessä ei ole päivää. Tieto voi olla vanha.",
}


@pytest.fixture
def folder(tmp_path):
    shell.make_book(tmp_path)
    return tmp_path


@pytest.fixture
def pack(tmp_path):
    """A pack of nothing but lines of help."""
    lines = [EMERGENCY, *({**EMERGENCY, "id": name, **dates} for name, dates in DATES.items())]
    support = {"format": 1, "dated": "2026-02-22", "old_after_months": 12, "support_lines": lines}
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "support_lines.yaml").write_text(json.dumps(support), "utf-8")
    return tmp_path / "pack"


async def to_pause(pilot) -> None:
    await shell.press(pilot, "f2")
    await shell.on_page(pilot, "PausePage")


def said(pilot) -> list[str]:
    return [str(each.render()) for each in pilot.app.screen.query(Static)]


async def test_the_own_person_stands_first_and_112_is_seen_however_far_one_reads(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        pilot.app.book.set_setting("own-person", "Aino [b] 040 123").result()
        await to_pause(pilot)
        body = pilot.app.screen.query_one("#body")
        while True:
            shown = shell.flat(pilot.app)
            assert shown.index("Aino [b] 040 123") < shown.index("Hätänumero 112")
            if body.scroll_y >= body.max_scroll_y:
                break
            await shell.press(pilot, "pagedown")


@pytest.mark.parametrize("width", [60, 80, 120])
async def test_112_stands_on_top_of_the_pause_before_any_book_is_open(tmp_path, width):
    async with shell.an_app(tmp_path).run_test(size=(width, 24)) as pilot:
        await to_pause(pilot)
        top = " ".join(shell.screen_text(pilot.app).split("\n")[:4])
        assert "Hätänumero 112" in top
        assert "turvaihmisesi" not in shell.flat(pilot.app)
        assert any(line.startswith("Numerot on käyty läpi ") for line in said(pilot))


async def test_each_number_says_when_it_was_looked_up_and_when_that_may_be_too_long_ago(folder, pack):
    async with shell.an_app(folder, workbook=pack).run_test(size=(80, 24)) as pilot:
        await to_pause(pilot)
        shown = said(pilot)
        assert shown.count("Numerot on käyty läpi 22.2.2026.") == 1
        fresh = [line for line in shown if line.startswith(("Tarkistettu", "Ei vielä tarkistettu"))]
        assert fresh[1:] == list(FRESHNESS.values())
