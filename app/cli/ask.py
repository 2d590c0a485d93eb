"""``descant ask``: ask one question and stream the answer."""

import argparse
import contextlib
import gc
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from app.cli.exit_codes import ExitCode
from app.cli.loading import exit_code, load_model
from app.cli.printer import Printer
from app.cli.terminal import StatusLine, argument_text, decimal, positive, print_json, say, say_error, whole
from app.core.conversation import Conversation, Effort, UserMessage
from app.core.dates import today
from app.core.decoding import NotTextError, decode_text
from app.core.errors import DescantError
from app.core.sentences import Explanation, phrase
from app.core.turns import EndReason
from app.engine.client.engine_client import EngineClient
from app.engine.faults import EngineError
from app.engine.loading import learn_from
from app.engine.protocol import Loaded, Sampling
from app.library.last_used import save as remember_last_used
from app.library.models import LibraryEntry, resolve_model

if TYPE_CHECKING:
    from app.cli.attaching import Attached
    from app.cli.tools import Calls
    from app.tools.command import CommandTool
    from app.tools.mcp.server import Server
    from app.tools.tool import Tool


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "ask",
        help="ask a model a question",
        description=(
            "Ask a model one question. The answer goes to standard output, everything else to standard"
            " error. Text piped to standard input is added to the question."
        ),
        epilog=(
            "Exit codes: 0 answered, 1 engine failed, 2 invalid usage, 3 no usable model, 4 answer"
            " incomplete, missing or not as --schema says, 130 interrupted."
        ),
    )
    parser.add_argument("question", nargs="?", help="the question; can be omitted if it is piped in")
    parser.add_argument("--model", metavar="FILE", help="path of a GGUF file, or a name from `descant models`")
    parser.add_argument("--effort", choices=[e.value for e in Effort], default=Effort.MEDIUM.value)
    parser.add_argument("--system", metavar="TEXT", default="", help="system prompt")
    parser.add_argument(
        "--schema",
        metavar="FILE",
        help="a JSON schema: the answer is JSON that fits it, and nothing else is printed on standard output",
    )
    parser.add_argument(
        "--attach",
        metavar="FILE",
        action="append",
        default=[],
        help="a file that comes with the question (PDF, .docx, text, …), or a folder to search; can be repeated",
    )
    parser.add_argument(
        "--tool",
        metavar="FILE",
        action="append",
        default=[],
        help="a function that the model may call: JSON with name, description, parameters and command; can be repeated",
    )
    parser.add_argument(
        "--python", action="store_true", help="let the model run Python in a sandbox, see `descant python`"
    )
    parser.add_argument(
        "--mcp",
        metavar="FILE|NAME",
        action="append",
        default=[],
        help="MCP servers whose tools the model may call: an mcp.json as Claude Desktop and Cursor have it, or the name"
        " of a server in Settings; can be repeated",
    )
    parser.add_argument(
        "--browse",
        action="store_true",
        help="let the model search the web and open pages; what it searches for goes to the service in the settings",
    )
    parser.add_argument(
        "--allow-tools", action="store_true", help="run what the model calls without asking, for scripts"
    )
    parser.add_argument("--show-analysis", action="store_true", help="also show the reasoning, on standard error")
    parser.add_argument(
        "--json", action="store_true", help="print one JSON object at the end instead of streaming text"
    )
    parser.add_argument("--context", metavar="N", type=positive, default=0, help="context length in tokens")
    parser.add_argument("--max-tokens", metavar="N", type=positive, help="maximum number of tokens to generate")
    parser.add_argument(
        "--temperature",
        metavar="T",
        type=_temperature,
        help="sampling temperature, 0 to 10; 0 always picks the most likely token",
    )
    parser.add_argument("--seed", metavar="N", type=_seed, help="sampling seed, for reproducible answers")
    parser.add_argument("--allow-loops", action="store_true", help="continue when the model repeats itself")
    parser.add_argument(
        "--thinking-budget", metavar="N", type=positive, default=0, help="tokens of reasoning after which it answers"
    )
    parser.add_argument("--no-drafts", action="store_true", help="do not evaluate text of the question ahead")
    parser.add_argument(
        "--force", action="store_true", help="load a model even if it crashed the engine before or seems too large"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Load the model, ask the question and stream the answer."""
    gc.freeze()  # what was imported stays for as long as the process
    gc.enable()
    try:
        question = _question(arguments.question)
        arguments.system = argument_text(arguments.system, phrase("The value of --system"))
    except NotTextError as error:
        say_error(error)
        return ExitCode.USAGE
    if question is None:
        say_error(
            Explanation(
                phrase("No question was given."), None, phrase('Run: descant ask "your question", or pipe in a text.')
            )
        )
        return ExitCode.USAGE
    try:
        entry = resolve_model(arguments.model)
        if entry.problem is not None:
            raise entry.problem
    except DescantError as error:
        say_error(error)
        return ExitCode.NO_MODEL
    try:
        attached = _read(arguments.attach)
        tools = _tools(arguments.tool)
        arguments.mcp = _servers(arguments.mcp)
        arguments.schema = _schema(arguments.schema)
    except DescantError as error:
        say_error(error)
        return ExitCode.USAGE
    return _ask(arguments, entry, question, attached, tools)


def _read(names: Sequence[str]) -> "Attached | None":
    if not names:
        return None
    from app.cli.attaching import read_files  # noqa: PLC0415  most questions have no files

    return read_files(names)


def _tools(names: Sequence[str]) -> "Sequence[CommandTool]":
    if not names:
        return ()
    from app.cli.tools import read_tools  # noqa: PLC0415  most questions need no functions

    return read_tools(names)


def _servers(names: Sequence[str]) -> "Sequence[Server]":
    """Return the MCP servers in files. Raises DescantError."""
    if not names:
        return ()
    from app.cli.mcp import read_servers  # noqa: PLC0415  most questions need no servers

    return read_servers(names)


def _schema(name: str | None) -> str:
    """Return the text of the schema in a file; empty without one. Raises DescantError."""
    if name is None:
        return ""
    from app.cli.answer_schema import read_schema_file  # noqa: PLC0415  most answers have no schema

    return read_schema_file(name)


def _ask(
    arguments: argparse.Namespace,
    entry: LibraryEntry,
    question: str,
    attached: "Attached | None",
    tools: "Sequence[CommandTool]",
) -> ExitCode:
    status = StatusLine()
    with EngineClient() as client:
        try:
            prepared, loaded = load_model(client, entry, arguments, status)
            if arguments.model is not None:
                # On a full or read-only disk, the answer matters more than remembering the model.
                with contextlib.suppress(OSError):
                    remember_last_used(entry.path)
            if attached is not None:
                from app.cli.attaching import message_of  # noqa: PLC0415  as above

                question, notes = message_of(client, loaded.n_ctx, attached, question)
                status.clear()
                for note in notes:
                    say(note)
            with _calls(client, entry.id, tools, arguments, loaded=loaded, status=status) as calls:
                code = _converse(client, arguments, loaded, question, calls=calls, status=status)
            learn_from(prepared, client.loaded or loaded)
            return code
        except EngineError as error:
            status.clear()
            say_error(error)
            return exit_code(error.fault)
        except DescantError as error:  # the index of a folder cannot be read
            status.clear()
            say_error(error)
            return ExitCode.FAILED
        except KeyboardInterrupt:
            status.clear()
            return ExitCode.INTERRUPTED


@contextlib.contextmanager
def _calls(
    client: EngineClient,
    model: str,
    tools: "Sequence[CommandTool]",
    arguments: argparse.Namespace,
    *,
    loaded: Loaded,
    status: StatusLine,
) -> "Iterator[Calls | None]":
    if not tools and not arguments.python and not arguments.mcp and not arguments.browse:
        yield None
        return
    from app.cli.tools import AsideWriter, AskBrowser, AskPython, Calls  # noqa: PLC0415  as above

    with contextlib.ExitStack() as open_tools:
        offered: list[Tool] = [*tools]
        if arguments.mcp:
            from app.cli.mcp import AskMcp  # noqa: PLC0415  as above

            mcp = AskMcp(arguments.mcp)
            open_tools.callback(mcp.close)
            offered += mcp.tools(status)
        if arguments.python:
            python = AskPython(arguments.attach)
            open_tools.callback(python.close)
            offered.append(python.tool)
        if arguments.browse:
            browser = AskBrowser()
            open_tools.callback(browser.close)
            offered += browser.tools
        yield Calls(
            offered,
            status,
            n_ctx=loaded.n_ctx,
            is_gpt_oss=loaded.is_gpt_oss,
            allows_all=arguments.allow_tools,
            writer=AsideWriter(client, model),
        )


def _converse(
    client: EngineClient,
    arguments: argparse.Namespace,
    loaded: Loaded,
    question: str,
    *,
    calls: "Calls | None",
    status: StatusLine,
) -> ExitCode:
    conversation = Conversation(
        turns=(UserMessage(question),),
        date=today(),
        effort=Effort(arguments.effort),
        instructions=arguments.system,
        schema=arguments.schema,
    )
    if calls is not None:
        conversation = calls.offered(conversation)
    printer = Printer(
        status, show_analysis=arguments.show_analysis, quiet=arguments.json, has_schema=bool(arguments.schema)
    )
    try:
        _write(client, arguments, loaded, conversation, calls=calls, printer=printer)
    except KeyboardInterrupt:
        interrupted = True
    else:
        interrupted = False
    printer.end()
    if arguments.json:
        print_json(printer.record(loaded, arguments.effort))
    if interrupted:
        return ExitCode.INTERRUPTED
    return printer.exit_code()


def _write(
    client: EngineClient,
    arguments: argparse.Namespace,
    loaded: Loaded,
    conversation: Conversation,
    *,
    calls: "Calls | None",
    printer: Printer,
) -> None:
    """Have the model write turns until one does not end with a call."""
    following: Conversation | None = conversation
    while following is not None:
        most = arguments.max_tokens
        items = client.turn(
            following,
            sampling=_sampling(arguments, loaded),
            max_tokens=max(1, most - printer.written) if most is not None else None,
            skip_thinking=calls is not None and calls.must_answer,
            loop_patience=0 if arguments.allow_loops else 1,
            drafts=not arguments.no_drafts,
            thinking_budget=arguments.thinking_budget,
        )
        with contextlib.closing(items):
            for item in items:
                printer.take(item)
        if calls is None or printer.reason is not EndReason.TOOL_CALL:
            return
        following = calls.answer(following, printer)
    printer.call_limit()


def _sampling(arguments: argparse.Namespace, loaded: Loaded) -> Sampling | None:
    if arguments.temperature is None and arguments.seed is None:
        return None
    temperature = 1.0 if loaded.is_gpt_oss else 0.8
    if arguments.temperature is not None:
        temperature = arguments.temperature
    if loaded.is_gpt_oss:
        return Sampling(temperature=temperature, seed=arguments.seed)
    return Sampling(temperature=temperature, top_p=0.95, top_k=40, min_p=0.05, seed=arguments.seed)


def _question(words: str | None) -> str | None:
    """Return the argument followed by the piped text; None if both are empty. Raises NotTextError."""
    asked = argument_text(words or "", phrase("The question"))
    parts = [part for part in (asked, _piped().strip("\n")) if part.strip()]
    return "\n\n".join(parts) or None


def _piped() -> str:
    """Return the text from a pipe or a file. Any other kind of standard input might never end.

    Raises:
        NotTextError: it is not text.
    """
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (AttributeError, OSError, ValueError):  # there is no standard input
        return ""
    if not (stat.S_ISFIFO(mode) or stat.S_ISREG(mode)):
        return ""
    status = StatusLine()
    status.show("Reading standard input…")
    content = sys.stdin.buffer.read()
    status.clear()
    text = decode_text(content, phrase("Standard input"))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _seed(text: str) -> int:
    value = whole(text)
    if value < 0:
        raise argparse.ArgumentTypeError("must be 0 or greater; omit it for a new seed each time")
    return value


def _temperature(text: str) -> float:
    value = decimal(text)
    if not 0.0 <= value <= 10.0:
        raise argparse.ArgumentTypeError("must be between 0 and 10")
    return value
