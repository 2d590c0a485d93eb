"""The calls of one answer: a plain state machine, which the window and the command line both use.

::

    a call of the model -> Loop.take -> consent -> Loop.begin -> run_tool -> Loop.settle -> the result, for the model
                               |           |
                               |           +-> Loop.refuse -> the result says that the user did not allow it
                               +-> settled already: a malformed call, one too many, or one that the loop answers itself

Its owner asks the user, runs the tool where nothing has to wait for it, and lets the engine go on with the
result. It starts no thread and knows no engine.
"""

from __future__ import annotations

import json
import logging
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import msgspec

from app.core.calls import FUNCTIONS, CallRecord, CallState, Outcome
from app.core.conversation import ToolResult
from app.core.stream import MessageKind
from app.tools.checking import check
from app.tools.consent import Consent, ConsentBook, Decision
from app.tools.limits import Limits
from app.tools.results import READ_RESULT, READING, part_of, shortened
from app.tools.tool import RunControl, namespaces_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.core.conversation import AssistantMessage, Conversation
    from app.core.sentences import Phrase
    from app.tools.tool import Tool, ToolSpec

_log = logging.getLogger(__name__)

_READ: Final = f"{FUNCTIONS}{READ_RESULT}"

REFUSED: Final = "The user did not allow this call. Do not repeat it; go on without it."
INTERRUPTED: Final = "The call was interrupted before it was done, and the user chose to go on without its result."
_TOO_MANY: Final = "No more calls can be made in this answer. Answer now with what is known."
_REPEATED: Final = (
    "This is the same call as the ones before, so it was not made again; the result would be the same. Do something"
    " else, or answer with what is known."
)
_MALFORMED_AGAIN: Final = "This call was malformed again, so no more can be made. Answer now without it."


@dataclass(slots=True)
class Call:
    """A call on its way.

    Attributes:
        message: with which the model made it.
        tool: None if it is not certain which one is meant, or if the loop answers the call itself.
        arguments: as they were understood.
        position: of the message in the answer, for those who keep it.
        outcome: None until it is settled.
    """

    number: int
    message: AssistantMessage
    name: str
    tool: Tool | None
    arguments: str
    state: CallState = CallState.ASKED
    note: str = ""
    position: int = 0
    outcome: Outcome | None = None
    seconds: float = 0.0
    _started: float = 0.0
    _control: RunControl | None = None

    @property
    def is_settled(self) -> bool:
        """Whether the model can go on with a result."""
        return self.outcome is not None

    @property
    def waited(self) -> bool:
        """Whether the answer ended before the call was begun, while the user was asked about it."""
        ended = self.state in (CallState.STOPPED, CallState.INTERRUPTED)
        return ended and not self.is_settled and not self._started

    def doing(self) -> Phrase | None:
        """Return in words what it will do; None if it does nothing."""
        return self.tool.doing(self.arguments) if self.tool is not None else None

    def record(self) -> CallRecord:
        """Return it as it is stored."""
        outcome = self.outcome or Outcome("")
        arguments = self.arguments if self.arguments != self.message.text else ""
        return CallRecord(
            self.number,
            self.name,
            self.state,
            self.position,
            arguments,
            round(self.seconds, 3),
            self.note,
            outcome.rest,
            outcome.lost,
            outcome.links,
            outcome.files,
            requests=outcome.requests,
            page=outcome.page,
            waited=self.waited,
        )

    def result(self) -> ToolResult:
        """Return the result for the model. Call it when the call is settled."""
        assert self.outcome is not None
        return ToolResult(self.name, self.outcome.text, self.message.channel or "commentary")


@dataclass(slots=True)
class Loop:
    """The calls of one answer.

    Args:
        tools: what the model was offered.
        book: what the user has decided.

    Attributes:
        must_answer: the model has made too many calls: it gets its answer started, and can call nothing more.
    """

    tools: dict[str, Tool]
    book: ConsentBook
    limits: Limits = field(default_factory=Limits)
    must_answer: bool = False
    _count: int = 0
    _malformed: int = 0
    _last: tuple[str, str] = ("", "")
    _identical: int = 0
    _results: dict[int, tuple[CallRecord, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, tools: Iterable[Tool], book: ConsentBook, limits: Limits | None = None) -> Loop:
        """Return the loop of a new answer."""
        return cls({tool.spec.name: tool for tool in tools}, book, limits or Limits())

    def offered(self, conversation: Conversation, *, is_gpt_oss: bool) -> Conversation:
        """Return the conversation with what the model is offered: the tools, and one to read on where a result was cut.

        Args:
            is_gpt_oss: the model was trained with tools that are no functions; others get them as functions.
        """
        specs = [tool.spec for tool in self.tools.values()]
        functions = [spec.function() for spec in specs if spec.is_function or not is_gpt_oss]
        trained = namespaces_of(spec for spec in specs if not spec.is_function) if is_gpt_oss else ()
        functions += [READING] if self._has_rest else []
        return msgspec.structs.replace(conversation, tools=tuple(functions), namespaces=trained)

    @property
    def _has_rest(self) -> bool:
        return any(record.rest for record, _ in self._results.values()) and _READ not in self.tools

    def know(self, record: CallRecord, text: str) -> None:
        """Take over a call of the same answer from before, with the text that the model got."""
        self._count = max(self._count, record.number)
        self._results[record.number] = record, text

    def take(self, message: AssistantMessage) -> Call:
        """Check the next call of the model. A malformed one, and one too many, is settled at once."""
        self._count += 1
        recipient = message.recipient or ""
        if self._has_rest and recipient in (_READ, READ_RESULT):
            return self._read_on(message)
        checked = check(recipient, message.text, self.tools)
        name = checked.tool.spec.name if checked.tool is not None else recipient
        call = Call(self._count, message, name, checked.tool, checked.arguments, note=checked.note)
        if problem := self._problem(call, checked.problem):
            self._settle(call, CallState.FAILED, Outcome(problem, is_error=True))
        return call

    def decide(self, call: Call) -> Decision:
        """Return whether the call may run, or whether the user has to be asked."""
        return self.book.decide(call.tool.spec) if call.tool is not None else Decision(Consent.NEVER)

    def refuse(self, call: Call) -> None:
        """Settle a call that the user did not allow."""
        self._settle(call, CallState.REFUSED, Outcome(REFUSED, is_error=True))

    def skip(self, call: Call) -> None:
        """Settle a call that was interrupted, because the user goes on without it."""
        self._settle(call, CallState.INTERRUPTED, Outcome(INTERRUPTED, is_error=True))

    def begin(self, call: Call) -> RunControl:
        """Note that the tool starts to work now; return what it keeps to."""
        assert call.tool is not None
        call.state, call._started = CallState.RUNNING, time.monotonic()
        self.book.ran(call.tool.spec)
        control = RunControl(seconds=call.tool.spec.seconds, most_bytes=self.limits.result_bytes)
        call._control = control
        return control

    def settle(self, call: Call, outcome: Outcome) -> None:
        """Take the outcome of a call that was run; what is too long is cut."""
        call.seconds = _worked(call)
        self._settle(call, CallState.FAILED if outcome.is_error else CallState.DONE, outcome)

    def stop(self, call: Call) -> None:
        """Note that the user has stopped the call; there is no result, and the answer ends."""
        call.seconds = _worked(call) if call._started else 0.0
        call.state = CallState.STOPPED

    def _settle(self, call: Call, state: CallState, outcome: Outcome) -> None:
        call.state, call.outcome = state, shortened(outcome, call.number, self.limits.result_bytes)
        self._results[call.number] = call.record(), call.outcome.text

    def _problem(self, call: Call, malformed: str) -> str:
        """Return why a call is not made, in words for the model; empty if it can be."""
        key = call.name, _canonical(call.arguments)
        self._identical = self._identical + 1 if key == self._last else 1
        self._last = key
        self._malformed = self._malformed + 1 if malformed else 0
        is_endless = self._identical > self.limits.identical + 1 or self._malformed > self.limits.malformed
        self.must_answer = self.must_answer or is_endless or self._count > self.limits.calls
        if self._count > self.limits.calls:
            return _TOO_MANY
        if self._malformed > self.limits.malformed:
            return _MALFORMED_AGAIN
        return malformed or (_REPEATED if self._identical > self.limits.identical else "")

    def _read_on(self, message: AssistantMessage) -> Call:
        """Answer a call for more of a long result."""
        call = Call(self._count, message, _READ, None, message.text)
        wanted = _numbers(message.text)
        record, text = self._results.get(wanted[0], (None, ""))
        outcome = part_of(record, text, wanted[1], self.limits.result_bytes)
        problem = self._problem(call, outcome.text if outcome.is_error else "")
        state = CallState.FAILED if problem else CallState.DONE
        call.state, call.outcome = state, Outcome(problem, is_error=True) if problem else outcome
        return call


def _worked(call: Call) -> float:
    """Return the seconds that the tool has worked, without those in which the user was asked."""
    held = call._control.held if call._control is not None else 0.0
    return max(0.0, time.monotonic() - call._started - held)


def run_tool(call: Call, control: RunControl) -> Outcome:
    """Run the tool of a call, if its arguments fit the schema; blocks until it is done.

    An error that the tool did not foresee is its outcome.
    """
    assert call.tool is not None
    try:
        if misfit := misfit_with(call.tool.spec, call.arguments):
            return Outcome(misfit, is_error=True)
        return call.tool.run(call.arguments, control)
    except Exception as error:  # noqa: BLE001  a bug of the tool: the model is told, and the log has the traceback
        _log.exception("The tool %s failed", call.name)
        return Outcome(f"The tool failed: {type(error).__name__}: {str(error)[:300]}", is_error=True)


def misfit_with(spec: ToolSpec, arguments: str) -> str:
    """Return why arguments do not fit the schema of the tool, in words for the model; empty if they do."""
    if spec.takes_text or not spec.parameters:
        return ""
    from app.schemas.validation import misfit_of  # noqa: PLC0415  it takes long to import, so not before a call

    try:
        misfit = misfit_of(arguments or "{}", spec.parameters)
    except Exception:  # noqa: BLE001  a schema that cannot be checked, by another's hand: the tool checks for itself
        _log.warning("The schema of %s cannot be checked", spec.name, exc_info=True)
        return ""
    if misfit is not None and spec.misfit:
        return spec.misfit
    where = f" at {misfit.where}" if misfit is not None and misfit.where else ""
    return f"The arguments do not fit the schema of {spec.name}{where}: {misfit.why}." if misfit is not None else ""


def calls_in(messages: Sequence[AssistantMessage]) -> list[AssistantMessage]:
    """Return the calls among the messages of a turn that has ended with a call."""
    return [message for message in messages if message.kind is MessageKind.TOOL_CALL]


def _canonical(arguments: str) -> str:
    try:
        return json.dumps(json.loads(arguments), sort_keys=True)
    except (ValueError, RecursionError):
        return arguments


class _Wanted(msgspec.Struct):
    result: int = 0
    start: int = 0


def _numbers(text: str) -> tuple[int, int]:
    try:
        wanted = msgspec.json.decode(text, type=_Wanted, strict=False)
    except msgspec.DecodeError:
        return 0, 0
    return wanted.result, wanted.start
