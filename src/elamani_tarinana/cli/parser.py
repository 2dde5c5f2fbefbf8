"""argparse in the chosen language, and the options that every command has."""

import gettext
import os
from argparse import SUPPRESS, Action, ArgumentError, ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from re import compile as pattern
from typing import NoReturn

from ..errors import WrongUsage
from ..locale import LANGUAGES, Language, Words

_OPTION = pattern(r"--?[a-z][a-z-]{0,30}")


class Parser(ArgumentParser):
    """A parser that refuses as everything else does, and takes no option for another that begins alike."""

    def __init__(self, prog: str, words: Words, description: str) -> None:
        let_argparse_speak(words.language)
        super().__init__(prog=prog, description=description, allow_abbrev=False)
        _add_global_options(self, words)

    def parse_args(self, args: Sequence[str], namespace: Namespace) -> Namespace:  # type: ignore[override]
        """Read ``args`` into ``namespace``. A refusal never repeats words that belong to no option: they may be
        a person's own, left without quotation marks."""
        _, extra = self.parse_known_args(args, namespace)
        unknown = [word for word in extra if _OPTION.fullmatch(word)]
        if unknown:
            raise WrongUsage("unknown-option", option=unknown[0], command=self.prog)
        if extra:
            raise WrongUsage("words-left-over", command=self.prog)
        return namespace

    def _get_value(self, action: Action, arg_string: str) -> object:
        try:
            return super()._get_value(action, arg_string)
        except ArgumentError:
            raise self._unfit(action) from None

    def _check_value(self, action: Action, value: object) -> None:
        try:
            super()._check_value(action, value)
        except ArgumentError:
            raise self._unfit(action) from None

    def _unfit(self, action: Action) -> WrongUsage:
        name = action.option_strings[-1] if action.option_strings else str(action.metavar or action.dest)
        return WrongUsage("option-value", option=name, command=self.prog)

    def error(self, message: str) -> NoReturn:
        """Raise ``WrongUsage`` ``usage`` with argparse's own words."""
        raise WrongUsage("usage", message=message, command=self.prog)


def let_argparse_speak(language: Language) -> None:
    """Give argparse our catalogue: it asks the one that gettext has for the whole process.

    gettext takes the language of that catalogue from the environment only.
    """
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("cli", str(Path(__file__).parent.parent / "locale"))
    gettext.textdomain("cli")


def _add_global_options(parser: ArgumentParser, t: Words) -> None:
    """Add the options that stand before or after the command; where they are not given nothing is set."""
    group = parser.add_argument_group(t("options of every command"))
    texts = {
        "--vault DIR": t("the folder of the book"),
        "--passphrase-file FILE": t("a file whose first line is the passphrase; - is standard input"),
        "--workbook DIR": t("another workbook in place of the one that comes with the program"),
    }
    for option, text in texts.items():
        name, metavar = option.split()
        group.add_argument(name, metavar=metavar, default=SUPPRESS, help=text)
    group.add_argument(
        "--lang", metavar="|".join(LANGUAGES), default=SUPPRESS, help=t("the language of the program")
    )
    group.add_argument("--json", action="store_true", default=SUPPRESS, help=t("print for programs, as JSON"))
    group.add_argument(
        "--force", action="store_true", default=SUPPRESS, help=t("replace a file that is there already")
    )
