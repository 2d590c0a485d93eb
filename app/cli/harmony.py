"""``descant harmony parse`` and ``render``: tools for debugging a model's output."""

import argparse
from pathlib import Path

from app.cli.exit_codes import ExitCode
from app.cli.terminal import print_json, read_standard_input, say_error
from app.core.decoding import NotTextError, decode_text
from app.core.errors import DescantError
from app.core.sentences import phrase
from app.core.user_files import not_read


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the two commands to the parser."""
    parser = commands.add_parser(
        "harmony",
        help="parse or render the Harmony format of gpt-oss",
        description="For debugging: what gpt-oss reads and writes is token ids in the Harmony format.",
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    parse = actions.add_parser(
        "parse",
        help="convert token ids to messages",
        description='Read JSON lines {"start": "assistant"|"none", "finish": "stop"|"length", "known_tools": [...], '
        '"tokens": [...]} and print for each {"messages": [...], "repairs": [...]}.',
    )
    parse.add_argument("file", nargs="?", help="a file of JSON lines (default: standard input)")
    parse.set_defaults(run=run_parse)
    render = actions.add_parser(
        "render",
        help="convert a conversation to token ids",
        description="Read a conversation as JSON, in openai-harmony's format, and print its token ids and text.",
    )
    render.add_argument("file", nargs="?", help="a JSON file (default: standard input)")
    render.set_defaults(run=run_render)


def run_parse(arguments: argparse.Namespace) -> ExitCode:
    """Print one result per line; an invalid line ends the run with an error."""
    from app.harmony.interchange import parse_lines  # noqa: PLC0415 only these commands need openai-harmony

    text = _read(arguments.file)
    if text is None:
        return ExitCode.USAGE
    try:
        # Not splitlines(): JSON strings may contain U+2028, which it treats as a line break.
        for result in parse_lines(text.split("\n")):
            print_json(result)
    except DescantError as error:
        say_error(error)
        return ExitCode.USAGE
    return ExitCode.OK


def run_render(arguments: argparse.Namespace) -> ExitCode:
    """Print ids and text as one JSON object."""
    from app.harmony.interchange import render_json  # noqa: PLC0415

    source = _read(arguments.file)
    if source is None:
        return ExitCode.USAGE
    try:
        ids, text = render_json(source)
    except DescantError as error:
        say_error(error)
        return ExitCode.USAGE
    print_json({"ids": list(ids), "text": text})
    return ExitCode.OK


def _read(name: str | None) -> str | None:
    """Return the text of the file or of standard input; None, after printing an error, if it cannot be read."""
    try:
        if name is None:
            return read_standard_input(phrase("Standard input"))
        return decode_text(Path(name).read_bytes(), phrase("{name}", name=name))
    except NotTextError as error:
        say_error(error)
    except OSError as error:
        say_error(not_read(name or "", error))
    return None
