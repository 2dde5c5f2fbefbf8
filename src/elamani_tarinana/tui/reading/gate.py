"""The page before a door that the writer has not opened."""

from ...locale import Words
from ..ask import GatePage


def gate_page(t: Words, title: str) -> GatePage:
    """The page before a closed door; gives True where the writer wants it open."""
    return GatePage(
        title,
        t("These questions may touch sore places. You can open them now, another day or never.")
        + " "
        + t("Keeping them closed leaves no mark. If it gets heavy, F2 is a pause."),
        t("Open"),
        t("Not now"),
    )
