"""``descant export``: chats as JSON, JSON lines, Markdown or HTML."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from app.chats.errors import ChatStoreError
from app.chats.exchange.errors import ExchangeError
from app.chats.exchange.export import export_to, write_export
from app.chats.exchange.forms import Form, Options
from app.chats.store import ChatStore
from app.chats.stored_chat import ChatSummary
from app.cli.exit_codes import ExitCode
from app.cli.terminal import StatusLine, print_line, say, say_error
from app.core.text import VisibleText, one_line


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "export",
        help="export chats",
        description="Export chats as JSON, JSON lines, Markdown or HTML. JSON holds everything, with all branches.",
    )
    parser.add_argument("chats", nargs="*", metavar="CHAT", help="number or title of a chat, as --list shows them")
    parser.add_argument("--all", action="store_true", help="export all chats")
    parser.add_argument("--list", action="store_true", help="list the chats and end")
    parser.add_argument(
        "--format",
        choices=[str(form) for form in Form],
        metavar="FORMAT",
        help="json, jsonl, markdown or html; by default the one of the output file, otherwise markdown",
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="file to write; standard output if left out")
    parser.add_argument("--overwrite", action="store_true", help="replace an existing file")
    parser.add_argument("--no-reasoning", action="store_true", help="leave the reasoning out")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Export the chats that were named, or all; or list them with their ids."""
    try:
        with ChatStore() as store:
            chats = store.chats()
            if not chats:
                say("There are no chats yet.")
                if arguments.chats:
                    return ExitCode.USAGE
            if arguments.list:
                return _list(chats)
            chosen = chats if arguments.all else _chosen(chats, arguments.chats)
            return ExitCode.USAGE if chosen is None else _export(store, chosen, arguments)
    except (ExchangeError, ChatStoreError) as error:
        say_error(error)
        return ExitCode.FAILED


def _list(chats: Sequence[ChatSummary]) -> ExitCode:
    for chat in chats:
        print_line(f"{chat.id:>6}  {chat.last_used.astimezone():%Y-%m-%d %H:%M}  {one_line(chat.title)}")
    return ExitCode.OK


def _export(store: ChatStore, chats: Sequence[ChatSummary], arguments: argparse.Namespace) -> ExitCode:
    form = Form(arguments.format) if arguments.format else _form_of(arguments.output)
    options = Options(with_reasoning=not arguments.no_reasoning)
    if arguments.output is None:
        write_export(_Output(), store, chats, options, form=form)
        return ExitCode.OK
    line = StatusLine()
    try:
        exported = export_to(
            arguments.output,
            store,
            chats,
            options,
            form=form,
            overwrite=arguments.overwrite,
            progress=lambda done, total: line.show(f"{done:,} of {total:,} chats"),
        )
    finally:
        line.clear()
    print_line(f"{exported.chats:,} {'chat' if exported.chats == 1 else 'chats'} exported to {arguments.output}")
    return ExitCode.OK


def _form_of(output: Path | None) -> Form:
    """Return the form that the name of the output file stands for."""
    suffix = output.suffix.lower() if output is not None else ""
    return {".htm": Form.HTML, **{form.suffix: form for form in Form}}.get(suffix, Form.MARKDOWN)


def _chosen(chats: Sequence[ChatSummary], wanted: Sequence[str]) -> list[ChatSummary] | None:
    """Return the chats with these numbers or titles; None, with a message, if one is not clear."""
    if not wanted:
        say("Which chats? Give their numbers or titles, or --all. “descant export --list” lists them.")
        return None
    chosen = []
    for text in wanted:
        found = _find(chats, text)
        if len(found) != 1:
            say(
                f"Several chats are called “{text}”:"
                if found
                else f"No chat has the number or title “{text}”. “descant export --list” lists them."
            )
            for chat in found[:10]:
                say(f"{chat.id}  {one_line(chat.title)}")
            return None
        chosen += found
    return list({chat.id: chat for chat in chosen}.values())


def _find(chats: Sequence[ChatSummary], text: str) -> list[ChatSummary]:
    """Return the chat with this number, else those with this title, else those with it in their title."""
    folded = text.casefold().strip()
    by_number = [chat for chat in chats if str(chat.id) == folded]
    by_title = [chat for chat in chats if one_line(chat.title).casefold() == folded]
    return by_number or by_title or [chat for chat in chats if folded in chat.title.casefold()]


class _Output:
    """Standard output for bytes; what a terminal would interpret is replaced if it is one."""

    def __init__(self) -> None:
        self._visible = VisibleText() if sys.stdout.isatty() else None

    def write(self, content: bytes) -> int:
        """Write more of the export."""
        text = content.decode()
        sys.stdout.write(text if self._visible is None else self._visible.feed(text))
        return len(content)
