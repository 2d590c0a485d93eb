"""``descant harmony parse`` and ``render``: for whoever debugs a model's output."""

import argparse
import json
import sys

from app.cli.exit_codes import ExitCode
from app.cli.terminal import say_error
from app.core.errors import DescantError


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the two commands."""
    parser = commands.add_parser("harmony", help="parse or render the Harmony format of gpt-oss")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    parse = actions.add_parser(
        "parse",
        help="token ids to messages",
        description='Read JSON lines {"start": "assistant"|"none", "finish": "stop"|"length", "known_tools": [...], '
        '"tokens": [...]} and print for each {"messages": [...], "repairs": [...]}.',
    )
    parse.add_argument("file", nargs="?", help="a file of JSON lines; standard input if left out")
    parse.set_defaults(run=run_parse)
    render = actions.add_parser(
        "render",
        help="a conversation to token ids",
        description="Read a conversation as JSON, in openai-harmony's own form, and print its ids and text.",
    )
    render.add_argument("file", nargs="?", help="a JSON file; standard input if left out")
    render.set_defaults(run=run_render)


def run_parse(arguments: argparse.Namespace) -> ExitCode:
    """One result a line; a bad line ends the run with a sentence."""
    from app.harmony.interchange import parse_lines  # noqa: PLC0415  only these commands pay for openai-harmony

    try:
        for result in parse_lines(_read(arguments.file).split("\n")):
            print(json.dumps(result, ensure_ascii=False))
    except (DescantError, OSError) as error:
        return _failed(error)
    return ExitCode.OK


def run_render(arguments: argparse.Namespace) -> ExitCode:
    """Ids and text as one JSON object."""
    from app.harmony.interchange import render_json  # noqa: PLC0415

    try:
        ids, text = render_json(_read(arguments.file))
    except (DescantError, OSError) as error:
        return _failed(error)
    print(json.dumps({"ids": list(ids), "text": text}, ensure_ascii=False))
    return ExitCode.OK


def _read(name: str | None) -> str:
    if name is None:
        return sys.stdin.buffer.read().decode("utf-8", "replace")
    with open(name, encoding="utf-8", errors="replace") as file:  # noqa: PTH123
        return file.read()


def _failed(error: DescantError | OSError) -> ExitCode:
    if isinstance(error, DescantError):
        say_error(error)
    else:
        print(f"descant: {error.filename} cannot be read: {error.strerror}.", file=sys.stderr)
    return ExitCode.USAGE
