"""A life-line as a drawing: numbered dots on a line; the table beside it is the accessible form."""

from .document import Event, LifeLine

_STEP, _MARGIN, _LEFT = 56, 28, 44
_UNIT, _TOP = 20, 24
_NARROWEST = 560


def draw(line: LifeLine) -> str:
    """An SVG element without styles of its own, meant to be hidden from screen readers.

    A moment whose feeling is not marked stands in the middle as an open dot, and the line passes it by.
    """
    width = max(_NARROWEST, _LEFT + _MARGIN + _STEP * len(line.events))
    marked = " ".join(f"{_across(e, line, width)},{_down(e)}" for e in line.events if e.feeling is not None)
    dots = "".join(_dot(event, _across(event, line, width)) for event in line.events)
    height = 2 * _TOP + 10 * _UNIT
    return (
        f'<svg class="life-line" viewBox="0 0 {width} {height}" aria-hidden="true" focusable="false">'
        f'{_rulers(width)}<polyline class="thread" points="{marked}"/>{dots}</svg>\n'
    )


def _across(event: Event, line: LifeLine, width: int) -> int:
    room = width - _LEFT - _MARGIN
    return _LEFT + room * (2 * event.number - 1) // (2 * len(line.events))


def _down(event: Event) -> int:
    return _TOP + (5 - (event.feeling or 0)) * _UNIT


def _rulers(width: int) -> str:
    marks = ((5, "+5", "edge"), (0, "0", "middle"), (-5, "−5", "edge"))
    return "".join(_ruler(_TOP + (5 - at) * _UNIT, sign, kind, width) for at, sign, kind in marks)


def _ruler(y: int, sign: str, kind: str, width: int) -> str:
    return (
        f'<line class="{kind}" x1="{_LEFT}" y1="{y}" x2="{width - _MARGIN // 2}" y2="{y}"/>'
        f'<text class="sign" x="{_LEFT - 8}" y="{y + 5}">{sign}</text>'
    )


def _dot(event: Event, x: int) -> str:
    y, kind = _down(event), "open" if event.feeling is None else "dot"
    return (
        f'<circle class="{kind}" cx="{x}" cy="{y}" r="12"/>'
        f'<text class="{kind}-number" x="{x}" y="{y + 5}">{event.number}</text>'
    )
