"""Wording shared by several parts of a turn."""

from typing import assert_never

from app.core import turns
from app.core.conversation import Effort
from app.core.stream import MessageKind
from app.ui.services.answer_state import LiveAnswer, Phase
from app.ui.words import tr, trn


def effort_words(effort: Effort) -> str:
    """Return the name of a reasoning effort."""
    match effort:
        case Effort.LOW:
            return tr("Low")
        case Effort.MEDIUM:
            return tr("Medium")
        case Effort.HIGH:
            return tr("High")
        case _:
            assert_never(effort)


def seconds_words(seconds: float) -> str:
    """Format a duration: ``40 ms``, ``0.4 s``, ``12 s``, ``2 min 5 s``."""
    if 0 < seconds < 0.0995:
        return tr("{milliseconds} ms", milliseconds=max(1, round(seconds * 1000)))
    if seconds < 9.95:
        return tr("{seconds} s", seconds=f"{seconds:.1f}")
    whole = round(seconds)
    if whole < 60:
        return tr("{seconds} s", seconds=whole)
    return tr("{minutes} min {seconds} s", minutes=f"{whole // 60:,}", seconds=whole % 60)


def tokens_words(count: int) -> str:
    """Format a token count: ``1 token``, ``1,200 tokens``."""
    return trn("{count} token", "{count} tokens", count)


def thinking_words(answer: LiveAnswer, now: float) -> str:
    """Return the heading of the reasoning: elapsed time while it runs, the total afterwards. Omits unknown figures."""
    if answer.phase is Phase.THINKING:
        whole = int(answer.thinking_seconds(now))
        words = [tr("Thinking… {seconds}", seconds=_counter(whole))]
    elif answer.thought_seconds > 0:
        words = [tr("Thought for {seconds}", seconds=seconds_words(answer.thought_seconds))]
    else:
        words = [tr("Reasoning")]
    if answer.thinking_tokens:
        words.append(tokens_words(answer.thinking_tokens))
    return " · ".join(words)


def waiting_words(answer: LiveAnswer) -> str:
    """Return what happens before the first token; empty after it."""
    if answer.phase is Phase.WAITING:
        return tr("Waiting for the model…")
    if answer.phase is Phase.READING:
        if answer.prompt_total:
            return tr(
                "Reading {done} of {total} tokens", done=f"{answer.prompt_done:,}", total=f"{answer.prompt_total:,}"
            )
        return tr("Reading…")
    if answer.phase is Phase.CALLING:
        return tr("Using a tool…")
    return ""


def who_words(answer: LiveAnswer) -> str:
    """Return the author of an answer: the model and the reasoning effort requested."""
    name = answer.model or tr("Model")
    return f"{name} · {effort_words(answer.effort)}" if answer.effort is not None else name


def marked(heading: str, *, pinned: bool, left_out: bool) -> str:
    """Return the heading of a turn with what holds for it."""
    words = [heading]
    if pinned:
        words.append(tr("pinned"))
    elif left_out:
        words.append(tr("left out"))
    return " · ".join(words)


def figures_words(answer: LiveAnswer) -> list[str]:
    """Return the figures shown under an answer, the most useful first; unknown ones are left out."""
    words = []
    figures = answer.figures
    if figures is not None and figures.tokens_per_second > 0:
        speed = figures.tokens_per_second
        words.append(tr("{speed} tokens/s", speed=f"{speed:.0f}" if speed >= 10 else f"{speed:.1f}"))
        words.append(tr("{seconds} to first token", seconds=seconds_words(figures.prompt_seconds)))
    if answer.effort is not None:
        words.append(effort_words(answer.effort))
    if answer.model:
        words.append(answer.model)
    return words


def has_text(answer: LiveAnswer, *kinds: MessageKind) -> bool:
    """Whether a message of one of `kinds` has any text."""
    return any(message.kind in kinds and any(message.parts) for message in answer.messages)


def lacks_answer(answer: LiveAnswer) -> bool:
    """Whether the answer has neither readable text nor a tool call; see :func:`app.core.turns.lacks_answer`."""
    return turns.lacks_answer((message.kind, part) for message in answer.messages for part in message.parts or ("",))


def _counter(seconds: int) -> str:
    if seconds < 60:
        return tr("{seconds} s", seconds=seconds)
    return tr("{minutes} min {seconds} s", minutes=f"{seconds // 60:,}", seconds=seconds % 60)
