"""``descant``: the entry point of the command line."""

import argparse
import errno
import keyword
import logging
import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Final, NoReturn

from app.cli.commands import COMMANDS
from app.cli.exit_codes import ExitCode
from app.cli.terminal import ArgumentParser, did_you_mean, say_error, use_utf8
from app.core.sentences import Explanation, phrase

_FULL: Final = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO))
"""What writing to standard output reports. An error of a file has its name, and is explained by who writes the file."""


def build_parser(commands: Iterable[str] = COMMANDS) -> argparse.ArgumentParser:
    """Return the parser of `commands`, all by default. Only their modules are imported."""
    parser: argparse.ArgumentParser = ArgumentParser(
        prog="descant",
        description="Run gpt-oss and other GGUF chat models on your own machine.",
        epilog="Without a command, the window opens. “descant FILE” opens it with that model.",
    )
    parser.add_argument("--version", action=_ShowVersion, nargs=0, help="show program's version number and exit")
    added = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in commands:
        import_module(f"app.cli.{_module_of(command)}").add_parser(added)
    return parser


def _module_of(command: str) -> str:
    """Return the module of a command; one that Python has a word of its own for has an underscore."""
    return f"{command}_" if keyword.iskeyword(command) else command


class _ShowVersion(argparse.Action):
    """Prints the version, which takes a while to find, only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from app.core.version import own_version  # noqa: PLC0415  reads the metadata of installed packages

        sys.stdout.write(f"descant {own_version()}\n")
        parser.exit()


def _needed(arguments: Sequence[str]) -> Iterable[str]:
    """Return the commands that the parser of `arguments` must know: the first argument, or all of them."""
    first = arguments[0] if arguments else ""
    if first == "--version":
        return ()
    return (first,) if first in COMMANDS else COMMANDS


def _refuse_unknown(parser: argparse.ArgumentParser, arguments: Sequence[str]) -> None:
    """End with the command that is most like the first argument, if that is neither a command nor an option."""
    first = arguments[0] if arguments else ""
    if first and first not in (*COMMANDS, "-h", "--help", "--version"):
        hint = did_you_mean(first, COMMANDS) or f" (the commands: {', '.join(COMMANDS)})"
        parser.error(f"there is no command or file {first!r}{hint}")


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    use_utf8()
    # Log messages of other packages are not for the terminal; the commands print what the user needs to know.
    logging.getLogger().addHandler(logging.NullHandler())
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return int(ExitCode.INTERRUPTED)
    except BrokenPipeError:
        # The reader ended (`descant … | head`): not an error.
        _discard_output()
        return int(ExitCode.OK)
    except OSError as error:
        if error.filename is not None or error.errno not in _FULL:
            raise
        _discard_output()
        say_error(_output_lost(error))
        return int(ExitCode.FAILED)


def _run(arguments: Sequence[str]) -> int:
    try:
        parser = build_parser(_needed(arguments))
        _refuse_unknown(parser, arguments)
        parsed = parser.parse_args(arguments)
        return int(parsed.run(parsed))
    finally:
        sys.stdout.flush()  # at exit, Python would report an error in its own words


def _discard_output() -> None:
    """Lead standard output nowhere, so that Python reports no error of it at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _output_lost(error: OSError) -> Explanation:
    return Explanation(
        phrase("The output could not be written."),
        phrase("The system reported: {reason}.", reason=error.strerror or type(error).__name__),
        phrase("Check the free space of the disk, or write the output to another place."),
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
