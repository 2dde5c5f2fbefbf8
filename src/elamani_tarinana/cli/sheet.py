"""The recovery sheet: the code, what it is, and where to keep it."""

from ..locale import Words


def about_code(t: Words, code: str) -> list[str]:
    """The code, and what it is: what a person reads on the screen as on the sheet."""
    return [
        t("THE RECOVERY CODE OF YOUR BOOK"),
        "",
        f"CODE {code}",
        "",
        t("With this code you can open your book if you forget the passphrase."),
        t("Anyone who has this code and your book can read everything in it."),
        t("Nobody else has the code. If you lose both it and the passphrase, nobody can open the book."),
        "",
    ]


def sheet(t: Words, code: str, day: str) -> str:
    """The text of the sheet. One of its lines is ``CODE`` and the code, for programs to find."""
    keeping = [
        t("Print this sheet or copy the code by hand."),
        t("Keep the paper in a safe place, apart from this machine."),
        t("Then remove this file from the machine."),
        "",
        t("If you forget the passphrase, write this command:"),
        "tarina recover",
        t("The program asks for this code and for a new passphrase."),
        "",
        t("Made on {day}", day=day),
        "",
    ]
    return "\n".join([*about_code(t, code), *keeping])


def code_in(text: str) -> str:
    """The code of a sheet, or the whole text where it is only the code."""
    lines = (line.strip() for line in text.splitlines())
    return next((line.removeprefix("CODE ") for line in lines if line.startswith("CODE ")), text)
