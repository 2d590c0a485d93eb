"""``descant ask``: ask one question and stream the answer."""

import argparse
import contextlib
import os
import stat
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, assert_never

from app.cli.exit_codes import ExitCode
from app.cli.loading import exit_code, load_model
from app.cli.terminal import LaneWriter, StatusLine, argument_text, positive, print_json, say, say_error
from app.core.conversation import Conversation, Effort, UserMessage
from app.core.decoding import NotTextError, decode_text
from app.core.errors import DescantError
from app.core.sentences import Explanation, phrase
from app.core.stream import (
    MessageClosed,
    MessageKind,
    MessageOpened,
    MessageRelabelled,
    MessageShortened,
    MessageText,
    Repaired,
    StreamEvent,
)
from app.core.transcript import ParsedMessage, Transcript
from app.core.turns import EndReason, lacks_answer
from app.engine.client.engine_client import EngineClient, TurnItem
from app.engine.faults import EngineError
from app.engine.loading import learn_from
from app.engine.protocol import (
    Failed,
    Loaded,
    LoadProgress,
    Notice,
    PromptProgress,
    Sampling,
    TurnEnded,
    Written,
)
from app.library.last_used import save as remember_last_used
from app.library.models import LibraryEntry, resolve_model

if TYPE_CHECKING:
    from app.cli.attaching import Attached

_TITLES = {
    MessageKind.REASONING: "analysis",
    MessageKind.PREAMBLE: "commentary",
    MessageKind.TOOL_CALL: "tool call",
    MessageKind.FOREIGN: "foreign",
}


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
            " incomplete or missing, 130 interrupted."
        ),
    )
    parser.add_argument("question", nargs="?", help="the question; can be omitted if it is piped in")
    parser.add_argument("--model", metavar="FILE", help="path of a GGUF file, or a name from `descant models`")
    parser.add_argument("--effort", choices=[e.value for e in Effort], default=Effort.MEDIUM.value)
    parser.add_argument("--system", metavar="TEXT", default="", help="system prompt")
    parser.add_argument(
        "--attach",
        metavar="FILE",
        action="append",
        default=[],
        help="a file that comes with the question (PDF, .docx, text, …), or a folder to search; can be repeated",
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
    except DescantError as error:
        say_error(error)
        return ExitCode.USAGE
    return _ask(arguments, entry, question, attached)


def _read(names: Sequence[str]) -> "Attached | None":
    if not names:
        return None
    from app.cli.attaching import read_files  # noqa: PLC0415  most questions have no files

    return read_files(names)


def _ask(arguments: argparse.Namespace, entry: LibraryEntry, question: str, attached: "Attached | None") -> ExitCode:
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
            code = _converse(client, arguments, loaded, question, status)
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


def _converse(
    client: EngineClient, arguments: argparse.Namespace, loaded: Loaded, question: str, status: StatusLine
) -> ExitCode:
    conversation = Conversation(
        turns=(UserMessage(question),),
        date=datetime.now(UTC).astimezone().date().isoformat(),
        effort=Effort(arguments.effort),
        instructions=arguments.system,
    )
    printer = Printer(status, show_analysis=arguments.show_analysis, quiet=arguments.json)
    items = client.turn(
        conversation,
        sampling=_sampling(arguments, loaded),
        max_tokens=arguments.max_tokens,
        loop_patience=0 if arguments.allow_loops else 1,
        drafts=not arguments.no_drafts,
        thinking_budget=arguments.thinking_budget,
    )
    interrupted = False
    try:
        for item in items:
            printer.take(item)
    except KeyboardInterrupt:
        interrupted = True
        items.close()
    printer.end()
    if arguments.json:
        print_json(printer.record(loaded, arguments.effort))
    if interrupted:
        return ExitCode.INTERRUPTED
    return printer.exit_code()


def _sampling(arguments: argparse.Namespace, loaded: Loaded) -> Sampling | None:
    if arguments.temperature is None and arguments.seed is None:
        return None
    temperature = 1.0 if loaded.is_gpt_oss else 0.8
    if arguments.temperature is not None:
        temperature = arguments.temperature
    if loaded.is_gpt_oss:
        return Sampling(temperature=temperature, seed=arguments.seed)
    return Sampling(temperature=temperature, top_p=0.95, top_k=40, min_p=0.05, seed=arguments.seed)


class Printer:
    """Shows a turn as it arrives, and collects it for ``--json``.

    Text that looks like the answer may turn out to be reasoning. A terminal shows it at once, with a note if that
    happens. A file or another program receives only the answer, so the text is held back until it is certain.
    """

    def __init__(self, status: StatusLine, *, show_analysis: bool, quiet: bool) -> None:
        self._status = status
        self._show_analysis = show_analysis
        self._quiet = quiet
        self._lanes = LaneWriter()
        self._transcript = Transcript()
        self._ended: TurnEnded | None = None
        self._failed: Failed | None = None
        self._holds_back = not sys.stdout.isatty()
        self._held: list[int] = []

    def take(self, item: TurnItem) -> None:
        """Process one item of the turn."""
        if isinstance(item, StreamEvent):
            self._transcript.apply(item)
            self._show(item)
            return
        match item:
            case LoadProgress():
                self._status.show(f"Reloading the model: {item.fraction:.0%}")
            case PromptProgress():
                if item.done < item.total:
                    self._status.show(f"Processing the prompt: {item.done} of {item.total} tokens")
            case TurnEnded():
                self._ended = item
            case Failed():
                self._failed = item
            case Notice(words=words):
                self._status.clear()
                say(str(words.phrase()))
            case Written():
                pass
            case _:
                assert_never(item)

    def _show(self, event: StreamEvent) -> None:
        match event:
            case MessageOpened():
                self._status.clear()
                self._open(event)
            case MessageText():
                if event.index not in self._held:
                    self._write(self._transcript.kind_of(event.index), event.text)
            case MessageRelabelled():
                self._relabel(event)
            case MessageClosed():
                self._lanes.end_aside()
            case MessageShortened() | Repaired():
                pass
            case _:
                assert_never(event)

    def end(self) -> None:
        """Finish the line after the turn, and report problems."""
        self._status.clear()
        self._release()
        self._lanes.end_aside()
        if not self._quiet and any(message.kind is MessageKind.FINAL for message in self._transcript.messages):
            self._lanes.end_answer()
        if self._failed is not None:
            say_error(self._failed.fault.explanation)
        elif self._ended is not None and (note := self._note(self._ended.reason)):
            say(note)

    def _note(self, reason: EndReason) -> str | None:
        """Return a note on how the turn ended; None for a complete answer."""
        if self._lacks_answer and reason in _UNANSWERED_NOTES:
            return _UNANSWERED_NOTES[reason]
        return _CUT_NOTES.get(reason)

    @property
    def _lacks_answer(self) -> bool:
        return lacks_answer((message.kind, message.content) for message in self._transcript.messages)

    def exit_code(self) -> ExitCode:
        """Return the exit code for scripts."""
        if self._failed is not None:
            return exit_code(self._failed.fault)
        if self._ended is None:
            return ExitCode.INTERRUPTED
        is_whole = self._ended.reason not in _CUT_NOTES and not self._lacks_answer
        return ExitCode.OK if is_whole else ExitCode.INCOMPLETE

    def record(self, loaded: Loaded, effort: str) -> dict[str, object]:
        """Return the turn as a JSON value."""
        ended, failed = self._ended, self._failed
        return {
            "answer": self._joined(MessageKind.FINAL),
            "has_answer": bool(self._joined(MessageKind.FINAL).strip()),
            "analysis": self._joined(MessageKind.REASONING),
            "messages": [_as_dict(message) for message in self._transcript.messages],
            "model": loaded.name,
            "path": loaded.path,
            "effort": effort if loaded.is_gpt_oss else None,
            "reason": ended.reason.value if ended else "failed" if failed else "interrupted",
            "error": str(failed.fault) if failed else None,
            "repairs": list(ended.repairs) if ended else [],
            "figures": _figures(ended) if ended else None,
        }

    def _open(self, event: MessageOpened) -> None:
        if event.provisional and self._holds_back:
            self._held.append(event.index)
            return
        if self._is_aside(event.kind):
            title = _TITLES[event.kind]
            self._lanes.begin_aside(f"{title} to {event.recipient}" if event.recipient else title)

    def _relabel(self, event: MessageRelabelled) -> None:
        """Handle a message that was shown as the answer and is something else, or the reverse."""
        message = self._transcript.messages[event.index]
        if event.kind is MessageKind.FINAL:  # the text that made it reasoning was part of a discarded loop
            if self._holds_back:
                self._held.append(event.index)
        elif event.index in self._held:
            self._held.remove(event.index)
            if self._is_aside(event.kind):
                self._lanes.begin_aside(_TITLES[event.kind])
                self._lanes.aside(message.content)
                self._lanes.end_aside()
        elif not self._quiet and message.content:
            self._lanes.end_answer()
            say("The text above was reasoning, not the answer.")

    def _release(self) -> None:
        """Write the text that was held back: it is the answer."""
        messages = self._transcript.messages
        for index in sorted(self._held):
            self._write(messages[index].kind, messages[index].content)
        self._held.clear()

    def _write(self, kind: MessageKind, text: str) -> None:
        if self._quiet:
            return
        if kind is MessageKind.FINAL:
            self._lanes.answer(text)
        elif self._is_aside(kind):
            self._lanes.aside(text)

    def _is_aside(self, kind: MessageKind) -> bool:
        """Whether to show it beside the answer. Reasoning is shown only on request."""
        if self._quiet or kind is MessageKind.FINAL:
            return False
        return self._show_analysis or kind in {MessageKind.PREAMBLE, MessageKind.TOOL_CALL}

    def _joined(self, kind: MessageKind) -> str:
        texts = (message.content for message in self._transcript.messages if message.kind is kind)
        return "\n\n".join(text for text in texts if text)


_CUT_NOTES = {
    EndReason.LENGTH: "The answer is incomplete: it reached --max-tokens.",
    EndReason.CONTEXT_FULL: "The answer is incomplete: the context is full. Ask again with a larger --context.",
    EndReason.STOPPED: "The answer was stopped.",
    EndReason.LOOP: "The answer is incomplete: the model repeated itself. Use --allow-loops to let it continue.",
}


_UNANSWERED_NOTES = {
    EndReason.ANSWERED: (
        "There is no answer: the model finished without one. Ask again, or use --show-analysis to see its reasoning."
    ),
    EndReason.LENGTH: (
        "There is no answer: the model reached --max-tokens before it started one. Ask again with a"
        " larger value, or for gpt-oss with a lower --effort."
    ),
    EndReason.CONTEXT_FULL: (
        "There is no answer: the context was full before the model started one. Ask again with a larger"
        " --context, or for gpt-oss with a lower --effort."
    ),
    EndReason.STOPPED: "Stopped before the answer started.",
    EndReason.LOOP: (
        "There is no answer: the model repeated itself before it started one. Use --allow-loops to let it continue."
    ),
}


def _as_dict(message: ParsedMessage) -> dict[str, object]:
    return {
        "kind": message.kind.value,
        "channel": message.channel,
        "recipient": message.recipient,
        "content_type": message.content_type,
        "content": message.content,
    }


def _figures(ended: TurnEnded) -> dict[str, object]:
    figures = ended.figures
    return {
        "reused": figures.reused,
        "evaluated": figures.evaluated,
        "written": figures.written,
        "thinking": figures.thinking,
        "prompt_seconds": round(figures.prompt_seconds, 4),
        "thinking_seconds": round(figures.thinking_seconds, 4),
        "answering_seconds": round(figures.answering_seconds, 4),
        "tokens_per_second": round(figures.tokens_per_second, 2),
        "drafted": figures.drafted,
        "accepted": figures.accepted,
        "tokens_per_decode": round(figures.tokens_per_decode, 2),
    }


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
    value = int(text)
    if value < 0:
        raise argparse.ArgumentTypeError("must be 0 or greater; omit it for a new seed each time")
    return value


def _temperature(text: str) -> float:
    value = float(text)
    if not 0.0 <= value <= 10.0:
        raise argparse.ArgumentTypeError("must be between 0 and 10")
    return value
