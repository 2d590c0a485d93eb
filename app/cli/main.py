"""``descant``: the entry point of the command line."""

import argparse
import logging
import os
import sys
from collections.abc import Sequence

from app.cli import ask, bench, download, engines, harmony, models, plan, probe, search
from app.cli.exit_codes import ExitCode
from app.cli.terminal import ArgumentParser, use_utf8
from app.core.version import own_version


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser: argparse.ArgumentParser = ArgumentParser(
        prog="descant",
        description="Run gpt-oss and other GGUF chat models on your own machine.",
        epilog="Without a command, the window opens. “descant FILE” opens it with that model.",
    )
    parser.add_argument("--version", action="version", version=f"descant {own_version()}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    ask.add_parser(commands)
    models.add_parser(commands)
    search.add_parser(commands)
    download.add_parser(commands)
    probe.add_parser(commands)
    plan.add_parser(commands)
    bench.add_parser(commands)
    engines.add_parser(commands)
    harmony.add_parser(commands)
    return parser


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    use_utf8()
    # Log messages of other packages are not for the terminal; the commands print what the user needs to know.
    logging.getLogger().addHandler(logging.NullHandler())
    parsed = build_parser().parse_args(arguments)
    try:
        return int(parsed.run(parsed))
    except KeyboardInterrupt:
        return int(ExitCode.INTERRUPTED)
    except BrokenPipeError:
        # The reader ended (`descant … | head`): not an error, and Python must not report one at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return int(ExitCode.OK)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
