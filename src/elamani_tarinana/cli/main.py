"""The entry of ``tarina``: finds the command, runs it, and ends with its exit code."""

import os
import sys
from argparse import REMAINDER, SUPPRESS, RawDescriptionHelpFormatter
from collections.abc import Sequence
from functools import partial
from importlib import import_module

from .. import __version__
from ..errors import WrongUsage
from ..locale import Words
from .call import Call
from .commands import COMMANDS
from .ending import end, show_no_traces
from .hardening import harden
from .parser import Parser

PROGRAM = "tarina"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``tarina``; gives the exit code. Without ``arguments`` this is the process's own call."""
    if arguments is None:
        harden()
        show_no_traces()
        arguments = sys.argv[1:]
    call = Call(list(arguments), os.environ)
    return end(call, _run)


def _run(call: Call) -> int:
    parser = _outer_parser(call.words)
    parser.parse_args(call.arguments, call.options)
    asked: list[str] = call.options.command
    if asked[:1] == ["--"]:
        asked = asked[1:]
    if asked:
        return _command(call, asked[0], asked[1:])
    call.require_sense()
    return _app(call)


def _command(call: Call, name: str, rest: list[str]) -> int:
    if name not in COMMANDS:
        raise WrongUsage("unknown-command", commands=", ".join(COMMANDS))
    module = import_module(f".{name.replace('-', '_')}", __package__)
    parser = Parser(f"{PROGRAM} {name}", call.words, call.words(COMMANDS[name]).capitalize() + ".")
    module.arguments(parser, call.words)
    parser.parse_args(rest, call.options)
    call.require_sense()
    code: int = module.run(call)
    return code


def _app(call: Call) -> int:
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if not all(stream and stream.isatty() for stream in streams):
        raise WrongUsage("no-terminal", commands=", ".join(COMMANDS))
    if os.environ.get("TERM") == "dumb":
        return _command(call, "plain", [])
    call.require_whole_pack()
    from ..tui.main import run

    code: int = run(
        places=call.places,
        language=call.language,
        workbook=call.workbook_folder,
        passphrase=partial(_given, call),
    )
    return code


def _given(call: Call) -> str:
    """The passphrase that came with the call, or an empty text; standard input is the terminal here."""
    source = call.passphrase_file
    if source in (None, "-"):
        return ""
    # Imported here, or the first page would wait for all that reading a passphrase needs.
    from .inputs import passphrase

    return passphrase(call.words, source)


def _outer_parser(t: Words) -> Parser:
    does = t("Your own life-story workbook. Without a command the workbook opens on the screen.")
    parser = Parser(PROGRAM, t, does)
    parser.usage = t("{program} [options] [command] …", program=PROGRAM)
    parser.epilog = _list_of_commands(t)
    parser.formatter_class = RawDescriptionHelpFormatter
    version = f"{PROGRAM} {__version__}"
    parser.add_argument("--version", action="version", version=version, help=t("print the version"))
    parser.add_argument("command", nargs=REMAINDER, help=SUPPRESS)
    return parser


def _list_of_commands(t: Words) -> str:
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}} {t(does)}" for name, does in COMMANDS.items()]
    more = t("More about a command: {program} COMMAND --help", program=PROGRAM)
    return "\n".join([t("commands:"), *lines, "", more])
