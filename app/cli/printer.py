"""Shows the turns of an answer on the terminal as they arrive, and collects them for ``--json``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, assert_never

import msgspec

from app.cli.exit_codes import ExitCode
from app.cli.loading import exit_code
from app.cli.terminal import LaneWriter, StatusLine, say, say_error
from app.core.conversation import AssistantMessage, AssistantTurn
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
from app.core.text import visible_line
from app.core.transcript import ParsedMessage, Transcript
from app.core.turns import EndReason, JsonState, lacks_answer
from app.engine.protocol import Failed, Loaded, LoadProgress, Notice, PromptProgress, TurnEnded, Written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.core.calls import CallRecord
    from app.core.turns import JsonResult, TurnFigures
    from app.engine.client.engine_client import TurnItem
    from app.markdown.citations import Citation

_TITLES = {
    MessageKind.TOOL_RESULT: "result",
    MessageKind.REASONING: "analysis",
    MessageKind.PREAMBLE: "commentary",
    MessageKind.TOOL_CALL: "tool call",
    MessageKind.FOREIGN: "foreign",
}


class Printer:
    """Shows an answer as it arrives, turn after turn if tools are called, and collects it for ``--json``.

    Text that looks like the answer may turn out to be reasoning. A terminal shows it at once, with a note if that
    happens. A file or another program receives only the answer, so the text is held back until it is certain. An answer
    with a schema is printed at the end, if it fits.
    """

    def __init__(self, status: StatusLine, *, show_analysis: bool, quiet: bool, has_schema: bool = False) -> None:
        self._status = status
        self._show_analysis = show_analysis
        self._quiet = quiet
        self._has_schema = has_schema
        self._lanes = LaneWriter()
        self._transcript = Transcript()
        self._before: list[ParsedMessage] = []
        self._figures: TurnFigures | None = None
        self._calls: list[tuple[CallRecord, str]] = []
        self._repairs: list[str] = []
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
                self._figures = item.figures.following(self._figures) if self._figures else item.figures
                self._repairs += item.repairs
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

    @property
    def reason(self) -> EndReason | None:
        """How the last turn ended; None if it did not end by itself."""
        return self._ended.reason if self._ended is not None else None

    @property
    def written(self) -> int:
        """The tokens that were generated so far."""
        return self._figures.written if self._figures is not None else 0

    def turn(self) -> AssistantTurn:
        """Return the last turn, for the conversation."""
        said = tuple(
            AssistantMessage(message.kind, message.content, message.channel, message.recipient, message.content_type)
            for message in self._transcript.messages
            if message.kind is not MessageKind.FOREIGN
        )
        return AssistantTurn(said, self._ended.raw_ids if self._ended is not None else ())

    def go_on(self) -> None:
        """Expect another turn of the same answer."""
        self._release()
        self._before += self._transcript.messages
        self._transcript = Transcript()

    def show_result(self, record: CallRecord, text: str) -> None:
        """Show the result of a call, after :meth:`go_on`."""
        self._calls.append((record, text))
        self._before.append(ParsedMessage(MessageKind.TOOL_RESULT, record.tool, None, "assistant", None, text, None))
        self._status.clear()
        if not self._quiet:
            self._lanes.begin_aside(f"{record.state.value}: {record.tool}, {record.seconds:.1f} s")
            self._lanes.aside(text)
            self._lanes.end_aside()

    def call_limit(self) -> None:
        """Note that the answer ends because the model goes on calling tools."""
        if self._ended is not None:
            self._ended = msgspec.structs.replace(self._ended, reason=EndReason.CALL_LIMIT)

    @property
    def _messages(self) -> list[ParsedMessage]:
        return [*self._before, *self._transcript.messages]

    def end(self) -> None:
        """Finish the line after the turn, and report problems."""
        self._status.clear()
        self._release()
        self._lanes.end_aside()
        self._end_answer()
        if self._failed is not None:
            say_error(self._failed.fault.explanation)
        elif self._ended is not None:
            for note in self._notes(self._ended):
                say(note)
        if not self._quiet:
            for marker, citation in self._citations().items():
                say(f"{marker} {visible_line(citation.title)} {citation.address}")

    def _citations(self) -> dict[str, Citation]:
        """Return what the answer cites of the pages that calls have shown, by its markers."""
        shown = [(record, text) for record, text in self._calls if record.page is not None]
        if not shown:
            return {}
        from app.chats.citing import citations_of  # noqa: PLC0415  most questions need no web

        return citations_of(shown).found_in(self._joined(MessageKind.FINAL))

    def _end_answer(self) -> None:
        if self._quiet or not any(message.kind is MessageKind.FINAL for message in self._messages):
            return
        if self._has_schema:
            if not self._fits:
                return
            texts = [message.content for message in self._messages if message.kind is MessageKind.FINAL]
            self._lanes.answer(texts[-1])
        self._lanes.end_answer()

    @property
    def _fits(self) -> bool:
        """Whether the answer fits its schema, if it has one."""
        result = self._ended.json if self._ended is not None else None
        return not self._has_schema or (result is not None and result.state is JsonState.FITS)

    def _notes(self, ended: TurnEnded) -> Iterator[str]:
        if note := self._note(ended.reason):
            yield note
        if self._fits or self._lacks_answer:
            return
        if ended.json is not None and ended.json.state is JsonState.MISFITS:
            where = f" at {visible_line(ended.json.where)}" if ended.json.where else ""
            yield f"The answer does not fit the JSON schema{where}: {visible_line(ended.json.why)}"
        else:
            yield "The JSON is incomplete, so none of it is printed."

    def _note(self, reason: EndReason) -> str | None:
        """Return a note on how the turn ended; None for a complete answer."""
        if self._lacks_answer and reason in _UNANSWERED_NOTES:
            return _UNANSWERED_NOTES[reason]
        return _CUT_NOTES.get(reason)

    @property
    def _lacks_answer(self) -> bool:
        return lacks_answer((message.kind, message.content) for message in self._messages)

    def exit_code(self) -> ExitCode:
        """Return the exit code for scripts."""
        if self._failed is not None:
            return exit_code(self._failed.fault)
        if self._ended is None:
            return ExitCode.INTERRUPTED
        is_whole = self._ended.reason not in _CUT_NOTES and not self._lacks_answer and self._fits
        return ExitCode.OK if is_whole else ExitCode.INCOMPLETE

    def record(self, loaded: Loaded, effort: str) -> dict[str, object]:
        """Return the turn as a JSON value."""
        ended, failed = self._ended, self._failed
        return {
            "answer": self._joined(MessageKind.FINAL),
            "has_answer": bool(self._joined(MessageKind.FINAL).strip()),
            "analysis": self._joined(MessageKind.REASONING),
            "messages": [_as_dict(message) for message in self._messages],
            "calls": [_call(record, text) for record, text in self._calls],
            "citations": [
                {"marker": marker, "url": one.address, "title": one.title, "quote": one.quote}
                for marker, one in self._citations().items()
            ],
            "model": loaded.name,
            "path": loaded.path,
            "effort": effort if loaded.is_gpt_oss else None,
            "reason": ended.reason.value if ended else "failed" if failed else "interrupted",
            "error": str(failed.fault) if failed else None,
            "schema": _as_result(ended.json) if ended and ended.json else None,
            "repairs": self._repairs,
            "figures": _as_figures(self._figures) if self._figures else None,
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
        elif not self._quiet and not self._has_schema and message.content:
            self._lanes.end_answer()
            is_reasoning = event.kind is MessageKind.REASONING
            what = "was reasoning, not the answer" if is_reasoning else "came before a tool call"
            say(f"The text above {what}.")

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
            if not self._has_schema:
                self._lanes.answer(text)
        elif self._is_aside(kind):
            self._lanes.aside(text)

    def _is_aside(self, kind: MessageKind) -> bool:
        """Whether to show it beside the answer. Reasoning is shown only on request."""
        if self._quiet or kind is MessageKind.FINAL:
            return False
        return self._show_analysis or kind in {MessageKind.PREAMBLE, MessageKind.TOOL_CALL}

    def _joined(self, kind: MessageKind) -> str:
        texts = (message.content for message in self._messages if message.kind is kind)
        return "\n\n".join(text for text in texts if text)


_CUT_NOTES = {
    EndReason.LENGTH: "The answer is incomplete: it reached --max-tokens.",
    EndReason.CONTEXT_FULL: "The answer is incomplete: the context is full. Ask again with a larger --context.",
    EndReason.STOPPED: "The answer was stopped.",
    EndReason.LOOP: "The answer is incomplete: the model repeated itself. Use --allow-loops to let it continue.",
    EndReason.CALL_LIMIT: "The answer is incomplete: the model kept calling tools instead of answering.",
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


def _call(record: CallRecord, text: str) -> dict[str, object]:
    return {
        "tool": record.tool,
        "arguments": record.arguments,
        "state": record.state.value,
        "seconds": record.seconds,
        "note": record.note,
        "result": text,
    }


def _as_result(result: JsonResult) -> dict[str, object]:
    return {"state": result.state.value, "where": result.where, "why": result.why}


def _as_figures(figures: TurnFigures) -> dict[str, object]:
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
