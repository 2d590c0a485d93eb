"""A call of a tool in words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from app.core.calls import FUNCTIONS, CallState
from app.core.text import one_line
from app.tools.browser.specs import OPEN_NAME
from app.ui.chat.turns.turn_wording import seconds_words
from app.ui.words import tr

if TYPE_CHECKING:
    from app.core.calls import CallRecord

_BRIEF: Final = 60


def call_words(name: str, arguments: str, record: CallRecord | None, *, asks: bool = False) -> str:
    """Return the heading of a call: what is called, with what, how it ended, how long it took.

    Args:
        asks: the tool asks the user something while it runs.
    """
    if record is None:
        return tr("Tool call: {name}", name=name or tr("unnamed"))
    what = record.tool.removeprefix(FUNCTIONS)
    if brief := _page_words(record) or brief_arguments(record.arguments or arguments):
        what = tr("{tool}: {arguments}", tool=what, arguments=brief)
    words = [what, *([tr("asks you")] if asks else _state_words(record.state))]
    if record.seconds:
        words.append(seconds_words(record.seconds))
    return " · ".join(words)


def _page_words(record: CallRecord) -> str:
    """Return what was opened: the title of the page, or its address if it could not be opened.

    The argument is often the number of a link, which says nothing to the user.
    """
    if record.tool != OPEN_NAME:
        return ""
    title = record.page.title if record.page is not None else ""
    return one_line(title or next(iter(record.requests), ""), _BRIEF)


def brief_arguments(text: str) -> str:
    """Return the values of JSON arguments, or the first line of other text, as one short line."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return one_line(text.strip().partition("\n")[0], _BRIEF)
    if not isinstance(value, dict):
        return one_line(text, _BRIEF)
    return one_line(", ".join(part if isinstance(part, str) else json.dumps(part) for part in value.values()), _BRIEF)


def readable_arguments(text: str) -> str:
    """Indent JSON; return other text unchanged, and also JSON that would lose data (duplicate keys)."""
    try:
        return json.dumps(json.loads(text, object_pairs_hook=_unique), indent=2, ensure_ascii=False)
    except (ValueError, RecursionError):
        return text


def _state_words(state: CallState) -> list[str]:
    words = {
        CallState.ASKED: tr("may it run?"),
        CallState.RUNNING: tr("running…"),
        CallState.FAILED: tr("failed"),
        CallState.REFUSED: tr("not allowed"),
        CallState.STOPPED: tr("stopped"),
        CallState.INTERRUPTED: tr("interrupted"),
    }
    return [words[state]] if state in words else []


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("a name comes twice")
    return result
