"""The faults of the engine, as typed values that explain themselves.

A :class:`Fault` is sent by the child (a load or a turn failed) or made by the client (the child crashed, stopped
responding or did not start). Its sentences are templates with fields, so that the window can translate them.
"""

import re
import signal
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

import msgspec

from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase
from app.core.units import format_bytes
from app.engine.engines.errors import EngineFolderError


class FaultKind(StrEnum):
    """Every kind of fault that the engine can report."""

    BAD_FILE = "bad_file"
    UNSUPPORTED_MODEL = "unsupported_model"
    REMEMBERED = "remembered"
    OUT_OF_MEMORY = "out_of_memory"
    PLACEMENT = "placement"
    NO_MODEL = "no_model"
    CONTEXT_TOO_LONG = "context_too_long"
    BAD_REQUEST = "bad_request"
    TEMPLATE = "template"
    DECODE = "decode"
    CRASHED = "crashed"
    KILLED = "killed"
    EXITED = "exited"
    STUCK = "stuck"
    ENGINE_MISSING = "engine_missing"


class Stage(StrEnum):
    """What the engine was doing when a fault occurred."""

    STARTING = "starting"
    LOADING = "loading"
    READING = "reading the prompt"
    THINKING = "thinking"
    ANSWERING = "answering"
    IDLE = "idle"


_STAGES: Final = {
    Stage.STARTING: phrase("starting"),
    Stage.LOADING: phrase("loading"),
    Stage.READING: phrase("reading the prompt"),
    Stage.THINKING: phrase("thinking"),
    Stage.ANSWERING: phrase("answering"),
    Stage.IDLE: phrase("idle"),
}


class Words(msgspec.Struct, frozen=True):
    """A phrase in the form in which it is sent between processes."""

    template: str
    fields: dict[str, "str | int | float | Words"] = {}

    @classmethod
    def of(cls, source: Phrase) -> "Words":
        """Convert a phrase for sending."""
        fields = {name: cls.of(value) if isinstance(value, Phrase) else value for name, value in source.fields.items()}
        return cls(source.template, fields)

    def phrase(self) -> Phrase:
        """Convert it back to a phrase, which can be translated and formatted."""
        fields = {name: value.phrase() if isinstance(value, Words) else value for name, value in self.fields.items()}
        return Phrase(self.template, fields)


class Fault(msgspec.Struct, frozen=True):
    """One failure of the engine.

    Attributes:
        stage: what the engine was doing; None if that adds nothing.
        log_tail: the last lines of the log, newest last.
        exit_code: exit code of the process, negative for a signal; None if the process is still running.
    """

    kind: FaultKind
    what: Words
    next_step: Words
    why: Words | None = None
    stage: Stage | None = None
    log_tail: tuple[str, ...] = ()
    exit_code: int | None = None

    @property
    def explanation(self) -> Explanation:
        """What happened, why, and what to do next."""
        return Explanation(self.what.phrase(), self.why.phrase() if self.why else None, self.next_step.phrase())

    def __str__(self) -> str:
        return str(self.explanation)


class EngineError(DescantError):
    """Raised when a request failed; `fault` says how."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.explanation)
        self.fault = fault


class LoadWasCancelledError(DescantError):
    """Raised when a load was cancelled as requested."""

    def __init__(self) -> None:
        super().__init__(Explanation(phrase("Loading was cancelled."), None, phrase("Select a model to load.")))


def make_fault(
    kind: FaultKind,
    explanation: Explanation,
    *,
    stage: Stage | None = None,
    log_tail: Sequence[str] = (),
    exit_code: int | None = None,
) -> Fault:
    """Build a fault from an explanation."""
    why = Words.of(explanation.why) if explanation.why else None
    what, next_step = Words.of(explanation.what), Words.of(explanation.next_step)
    return Fault(kind, what, next_step, why, stage, tuple(log_tail), exit_code)


def out_of_memory(name: str, needed: int, available: int) -> Explanation:
    """Explain that the model does not fit, according to the memory estimate; `needed` and `available` are in bytes."""
    return Explanation(
        phrase("{name} was not loaded: it does not fit in memory.", name=name),
        phrase(
            "It needs about {needed}, but {available} is free.",
            needed=format_bytes(needed),
            available=format_bytes(max(available, 0)),
        ),
        phrase("Close other programs, choose a shorter context, or use a smaller model."),
    )


def context_too_long(prompt_tokens: int, n_ctx: int) -> Explanation:
    """Explain that the prompt alone is longer than the context."""
    return Explanation(
        phrase("The chat is longer than the context."),
        phrase("It has {prompt} tokens; the context holds {n_ctx}.", prompt=prompt_tokens, n_ctx=n_ctx),
        phrase("Load the model with a longer context, shorten the message, or start a new chat."),
    )


def pinned_too_long(prompt_tokens: int, n_ctx: int) -> Explanation:
    """Explain that the messages which are never left out are longer than the context."""
    return Explanation(
        phrase("The pinned messages and the last question are longer than the context."),
        phrase("They have {prompt} tokens; the context holds {n_ctx}.", prompt=prompt_tokens, n_ctx=n_ctx),
        phrase("Unpin some of them, load the model with a longer context, or shorten the message."),
    )


def no_model() -> Explanation:
    """Explain that a turn was requested while no model is loaded."""
    return Explanation(phrase("No model is loaded."), None, phrase("Select a model first."))


def remembered(name: str, earlier: str) -> Explanation:
    """Explain that the file was not loaded because it crashed the engine before; `earlier` says how."""
    return Explanation(
        phrase("{name} was not loaded: the engine failed with it before.", name=name),
        phrase("{earlier}", earlier=earlier),
        phrase("Check the file or download it again. If you know why it failed, you can load it anyway."),
    )


def load_failed(name: str, log: Sequence[str]) -> tuple[FaultKind, Explanation]:
    """Classify and explain a file that llama.cpp refused to load. The reason is only in `log`."""
    text = "\n".join(log)
    if re.search(_MEMORY_LINE, text):
        return FaultKind.OUT_OF_MEMORY, Explanation(
            phrase("{name} was not loaded: memory ran out.", name=name),
            phrase("llama.cpp reported: {line}", line=_first_match(_MEMORY_LINE, log)),
            phrase("Close other programs, choose a shorter context, or use a smaller model."),
        )
    if match := re.search(_UNKNOWN_ARCHITECTURE, text):
        return FaultKind.UNSUPPORTED_MODEL, Explanation(
            phrase("{name} was not loaded: this version of the engine does not support its architecture.", name=name),
            phrase("Its architecture is “{architecture}”.", architecture=match.group(1)),
            phrase("Update Descant, or choose another model."),
        )
    if re.search(_PLACEMENT_LINE, text):
        return FaultKind.PLACEMENT, placement_refused(name, _first_match(_PLACEMENT_LINE, log))
    reason = _first_match(_ERROR_LINE, log)
    return FaultKind.BAD_FILE, Explanation(
        phrase("{name} was not loaded: llama.cpp rejected it.", name=name),
        phrase("It reported: {line}", line=reason) if reason else None,
        phrase("Check the file or download it again. The log has the details."),
    )


def placement_refused(name: str, line: str) -> Explanation:
    """Explain that a GPU on which the model was planned cannot be used. The file is not at fault."""
    return Explanation(
        phrase("{name} was not loaded: a graphics card it was planned for cannot be used.", name=name),
        phrase("llama.cpp reported: {line}", line=line),
        phrase(
            "Load it again to plan it for the available cards. Settings > Hardware lists them and shows"
            " what hides a card (for example, CUDA_VISIBLE_DEVICES)."
        ),
    )


def bad_request(reason: str) -> Fault:
    """Build the fault for a request that the child cannot parse, because client and child have different versions."""
    explanation = Explanation(
        phrase("The engine did not understand a request."),
        phrase("{reason}", reason=reason),
        phrase("Restart Descant. If it happens again, report it."),
    )
    return make_fault(FaultKind.BAD_REQUEST, explanation)


def decode_failed(status: str, log: Sequence[str]) -> Fault:
    """Build the fault for llama.cpp failing to evaluate tokens."""
    explanation = Explanation(
        phrase("The model could not continue."),
        phrase("llama.cpp reported: {status} {line}", status=status, line=_first_match(_ERROR_LINE, log[-10:])),
        phrase("What was written is kept. Try again. If it fails again, reload the model."),
    )
    return make_fault(FaultKind.DECODE, explanation, log_tail=log[-40:])


def not_a_number() -> Fault:
    """Build the fault for logits that are NaN."""
    explanation = Explanation(
        phrase("The model produced a value that is not a number, so the answer ends here."),
        phrase("The file is damaged, or a computation on the graphics card went wrong."),
        phrase("Check the file or download it again. If the file is intact, try fewer GPU layers."),
    )
    return make_fault(FaultKind.DECODE, explanation)


def engine_bug(error: Exception) -> Fault:
    """Build the fault for an unexpected exception in the child; the process continues."""
    explanation = Explanation(
        phrase("The engine had an internal error."),
        phrase("{name}: {message}", name=type(error).__name__, message=str(error)[:300]),
        phrase("What was written is kept. Try again, and report this with the log."),
    )
    return make_fault(FaultKind.DECODE, explanation)


def died(stage: Stage, exit_code: int, log: Sequence[str]) -> Fault:
    """Build the fault for a process that exited or was killed, with `exit_code` as subprocess reports it."""
    kind, why = _why_it_died(exit_code, log)
    if stage is Stage.LOADING:
        what = phrase("The engine stopped unexpectedly while loading the model.")
        next_step = phrase("Load the model again, or choose another one. The log has the engine's last messages.")
    else:
        what = phrase("The engine stopped unexpectedly while {stage}.", stage=_STAGES[stage])
        next_step = phrase("What was written is kept. Try again. A new engine loads the model automatically.")
    if kind is FaultKind.PLACEMENT:
        next_step = phrase("Load the model again to plan it for the available cards.")
    if kind is FaultKind.OUT_OF_MEMORY:
        next_step = phrase("Close other programs, choose a shorter context, or use a smaller model.")
    return make_fault(kind, Explanation(what, why, next_step), stage=stage, log_tail=log[-40:], exit_code=exit_code)


def stuck(stage: Stage, seconds: float, log: Sequence[str]) -> Fault:
    """Build the fault for a process that did not respond for `seconds` and was killed."""
    explanation = Explanation(
        phrase("The engine stopped responding while {stage} and was shut down.", stage=_STAGES[stage]),
        phrase("It did not respond for {seconds:.0f} seconds.", seconds=seconds),
        phrase("What was written is kept. Try again. If it hangs again, the graphics driver may need an update."),
    )
    return make_fault(FaultKind.STUCK, explanation, stage=stage, log_tail=log[-40:])


def engine_missing(reason: str, log: Sequence[str] = ()) -> Fault:
    """Build the fault for a process that did not start."""
    explanation = Explanation(
        phrase("The engine cannot start."),
        phrase("{reason}", reason=reason),
        phrase("Reinstall Descant. If you copied it from another computer, build it on this one."),
    )
    return make_fault(FaultKind.ENGINE_MISSING, explanation, stage=Stage.STARTING, log_tail=log[-40:])


def engine_unfit(error: EngineFolderError) -> Fault:
    """Build the fault for a chosen engine that cannot be used."""
    return make_fault(FaultKind.ENGINE_MISSING, error.explanation, stage=Stage.STARTING)


# Patterns as text: each process that reads errors compiles those that it needs, and the window starts without them.
_MEMORY_LINE: Final = (
    r"(?i)[^\n]*(?:failed to allocate|unable to allocate|out of memory|cannot allocate memory|bad_alloc"
    r"|failed to initialize the context|cudaMalloc failed|the resource allocation failed)[^\n]*"
)
_UNKNOWN_ARCHITECTURE: Final = r"unknown model architecture: '([^'\n]{0,80})'"
_PLACEMENT_LINE: Final = (
    r"(?i)[^\n]*(?:invalid value for main_gpu|invalid device ordinal|invalid device index|invalid Vulkan device index"
    r"|invalid device \d+)[^\n]*"
)
"""Messages of llama.cpp, ggml, CUDA and HIP about a GPU that does not exist (llama.cpp 0c1e570)."""
_ERROR_LINE: Final = r"(?i)[^\n]*(?:error|failed|invalid|missing|corrupt)[^\n]*"
_ASSERT_LINE: Final = r"[^\n]*(?:GGML_ASSERT|GGML_ABORT|CUDA error|terminate called|what\(\):)[^\n]*"


def _first_match(pattern: str, log: Sequence[str]) -> str:
    return next((line.strip() for line in log if re.search(pattern, line)), "")


def _why_it_died(exit_code: int, log: Sequence[str]) -> tuple[FaultKind, Phrase]:
    if reported := _reported_before_it_died(log):
        return reported
    if exit_code == -getattr(signal, "SIGKILL", 9):
        return FaultKind.KILLED, phrase(
            "It was killed by the system or another program (signal 9). The system does this when memory runs out."
        )
    if exit_code == -getattr(signal, "SIGILL", 4):
        return FaultKind.CRASHED, phrase("It was built for another processor (illegal instruction).")
    if exit_code < 0 or exit_code > _WINDOWS_EXCEPTION:
        line = _first_match(_ASSERT_LINE, log)
        name = _signal_name(exit_code)
        if line:
            return FaultKind.CRASHED, phrase("It crashed ({name}): {line}", name=name, line=line)
        return FaultKind.CRASHED, phrase("It crashed ({name}).", name=name)
    return FaultKind.EXITED, phrase("Its exit code was {code}.", code=exit_code)


def _reported_before_it_died(log: Sequence[str]) -> tuple[FaultKind, Phrase] | None:
    if memory := _first_match(_MEMORY_LINE, log):
        return FaultKind.OUT_OF_MEMORY, phrase("Memory ran out: {line}", line=memory)
    # Only in the last lines: a process that survived such an error may have crashed for another reason.
    if placement := _first_match(_PLACEMENT_LINE, log[-_LAST_WORDS:]):
        return FaultKind.PLACEMENT, phrase("A graphics card in the plan is not available: {line}", line=placement)
    return None


_LAST_WORDS = 40

# Windows reports an exception as a code such as 0xC0000005 (access violation).
_WINDOWS_EXCEPTION = 0x8000_0000


def _signal_name(exit_code: int) -> str:
    if exit_code > 0:
        return f"0x{exit_code:08X}"
    try:
        return signal.Signals(-exit_code).name
    except ValueError:
        return f"signal {-exit_code}"
