"""An answer's short facets in words: one line for each thing."""

from ...book.texts import vague_date
from ...locale import Words
from ...story import Medium, Moment, Openness
from .dates import date_words


def openness_words(t: Words, openness: Openness) -> str:
    """Who an answer is open to."""
    return t("only for me") if openness == "only-mine" else t("may be shared")


def signed(feeling: int) -> str:
    """A feeling with its sign: −5 … +5."""
    return f"{feeling:+d}".replace("-", "−").replace("+0", "0")


def moment_words(t: Words, moment: Moment) -> str:
    """A moment on one line."""
    feeling = t("feeling {number}", number=signed(moment.feeling)) if moment.feeling is not None else ""
    said = (date_words(t, moment.date), moment.title, feeling)
    return " · ".join(part for part in said if part)


def medium_words(t: Words, medium: Medium) -> str:
    """A picture on one line."""
    return t("Picture: {what}", what=medium.alt or t("not described yet"))


def in_order(moments: tuple[Moment, ...]) -> list[Moment]:
    """Moments as they followed one another; those without a time come last."""
    return sorted(moments, key=lambda moment: vague_date(moment.date).order())
