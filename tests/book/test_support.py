"""When a line of help may be old."""

from datetime import date

import pytest

from elamani_tarinana.book.support import may_be_old
from elamani_tarinana.content import SupportLine

TODAY = date(2026, 11, 22)


def line(source_date, checked_on=None, *, lasting=False):
    rest = dict.fromkeys(("number", "web", "hours", "price", "note", "region", "checked_by"))
    return SupportLine(
        id="x",
        name="x",
        for_whom="x",
        languages=("fi",),
        source_url="x",
        doubt="low",
        source_date=source_date,
        checked_on=checked_on,
        lasting=lasting,
        **rest,
    )


@pytest.mark.parametrize(
    ("source_date", "checked_on", "old"),
    [
        ("2019-12", None, True),
        ("2025-12-19", None, False),
        ("2025-11-30", None, False),
        ("2025-10-31", None, True),
        ("2025", None, False),
        ("2024", None, True),
        (None, None, True),
        ("2019-12", "2026-10-01", False),
        ("2026-10", "2025-10-01", True),
        (None, "2026-11-22", False),
    ],
)
def test_a_line_may_be_old_when_nobody_has_looked_it_up_for_a_year_or_nobody_knows_when(
    source_date, checked_on, old
):
    assert may_be_old(line(source_date, checked_on), 12, TODAY) is old


@pytest.mark.parametrize("unsure", ["0000", "2026-02-31", "soon", "", "9" * 5000])
def test_a_date_that_no_calendar_has_makes_no_line_fall(unsure):
    assert may_be_old(line(unsure), 12, TODAY) in {True, False}


def test_the_emergency_number_is_never_said_to_be_old():
    assert not may_be_old(line(None, lasting=True), 12, TODAY)
