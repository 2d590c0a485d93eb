"""``descant find``: search all chats."""

import argparse
from datetime import datetime

from app.chats.errors import ChatStoreError
from app.chats.search.finder import find
from app.chats.search.found import Filters, Found, FoundChat, Hit
from app.chats.store import ChatStore, default_path
from app.cli.exit_codes import ExitCode
from app.cli.terminal import positive, print_json, print_line, say, say_error
from app.core.text import visible_line


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "find",
        help="search your chats",
        description="Search titles, questions, answers and reasoning of all chats. Part of a word is enough.",
        epilog="Exit codes: 0 done (even if nothing was found), 1 the chats could not be read, 2 invalid usage.",
    )
    parser.add_argument("words", nargs="+", help='words that must all occur in a message; "quoted words" stay together')
    parser.add_argument("--since", metavar="DATE", type=_day, help="only messages from this day on, such as 2026-11-30")
    parser.add_argument("--until", metavar="DATE", type=_day, help="only messages before this day")
    parser.add_argument("--model", metavar="NAME", default="", help="only answers of this model, and their questions")
    parser.add_argument("--code", action="store_true", help="only messages with a block of code")
    parser.add_argument(
        "--attachments", action="store_true", help="only questions with attached files, and their answers"
    )
    parser.add_argument("--limit", metavar="N", type=positive, default=20, help="maximum number of chats (default 20)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Search and print what was found."""
    filters = Filters(arguments.since, arguments.until, arguments.model, arguments.code, arguments.attachments)
    path = default_path()
    try:
        if path.exists():
            ChatStore(path).close()  # brings an older file up to date
        found = find(path, " ".join(map(_as_typed, arguments.words)), filters)
    except ChatStoreError as error:
        say_error(error)
        return ExitCode.FAILED
    assert found is not None
    _print_found(found, arguments.limit, as_json=arguments.json)
    return ExitCode.OK


def _as_typed(argument: str) -> str:
    """Return an argument with blanks as a phrase: the shell has taken its quotation marks."""
    return f'"{argument}"' if any(map(str.isspace, argument)) else argument


def _day(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y-%m-%d").astimezone()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2026-11-30") from None


def _print_found(found: Found, limit: int, *, as_json: bool) -> None:
    if as_json:
        print_json([_as_dict(chat) for chat in found.chats[:limit]], indent=2)
        return
    if not found.chats:
        say("Nothing was found.")
    for chat in found.chats[:limit]:
        print_line(f"{chat.last_used.astimezone():%Y-%m-%d}  {visible_line(chat.title.text)}")
        for hit in chat.hits:
            print_line(f"    {hit.kind.value}: {hit.snippet.text}")
    if len(found.chats) > limit or not found.is_complete:
        say("There are more matches. Add words, or --limit, --since and --until.")


def _as_dict(chat: FoundChat) -> dict[str, object]:
    return {
        "chat": chat.id,
        "title": chat.title.text,
        "last_used": chat.last_used.isoformat(),
        "hits": [_hit_as_dict(hit) for hit in chat.hits],
    }


def _hit_as_dict(hit: Hit) -> dict[str, object]:
    return {
        "in": hit.kind.value,
        "turn": hit.turn_id,
        "written": hit.created.isoformat(),
        "text": hit.snippet.text,
        "marks": [list(mark) for mark in hit.snippet.marks],
    }
