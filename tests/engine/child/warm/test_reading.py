"""Why a prompt was processed again."""

import pytest

from app.core.turns import RereadReason, ReuseSource
from app.engine.child.warm.reading import KnownPrompts

PROMPT = list(range(1_000))
INSTRUCTIONS = 100


def changed(at: int) -> list[int]:
    return [*PROMPT[:at], 5_000, *PROMPT[at + 1 :], *range(2_000, 2_100)]


@pytest.mark.parametrize(
    ("prompt", "reused", "source", "reason"),
    [
        ([*PROMPT, 1, 2], 1_000, ReuseSource.MEMORY, RereadReason.NONE),
        ([*PROMPT, 1, 2], 1_000, ReuseSource.KEPT, RereadReason.NONE),
        ([*PROMPT, 1, 2], 0, ReuseSource.NONE, RereadReason.DROPPED),
        ([*PROMPT, 1, 2], 300, ReuseSource.MEMORY, RereadReason.WINDOW),
        (changed(50), 0, ReuseSource.NONE, RereadReason.INSTRUCTIONS),
        (changed(500), 500, ReuseSource.MEMORY, RereadReason.CHANGED),
        (changed(950), 950, ReuseSource.MEMORY, RereadReason.NONE),
    ],
)
def test_the_reason_of_a_second_turn(prompt: list[int], reused: int, source: ReuseSource, reason: RereadReason) -> None:
    known = KnownPrompts()
    assert known.reason("chat", PROMPT, 0, ReuseSource.NONE, INSTRUCTIONS) is RereadReason.NEW
    assert known.reason("chat", prompt, reused, source, INSTRUCTIONS) is reason


def test_a_chat_from_disk_was_not_read_again() -> None:
    assert KnownPrompts().reason("chat", PROMPT, 900, ReuseSource.DISK, INSTRUCTIONS) is RereadReason.NONE


def test_only_the_last_chats_are_remembered() -> None:
    known = KnownPrompts()
    for number in range(70):
        known.reason(str(number), PROMPT, 0, ReuseSource.NONE, INSTRUCTIONS)
    assert known.reason("69", [*PROMPT, 1], 1_000, ReuseSource.MEMORY, INSTRUCTIONS) is RereadReason.NONE
    assert known.reason("0", PROMPT, 0, ReuseSource.NONE, INSTRUCTIONS) is RereadReason.NEW


def test_what_chats_have_in_common() -> None:
    known = KnownPrompts()
    known.reason("one", PROMPT, 0, ReuseSource.NONE, INSTRUCTIONS)
    known.reason("two", changed(300), 0, ReuseSource.NONE, INSTRUCTIONS)
    assert known.shared("three", changed(700)) == 700
    assert known.shared("one", changed(700)) == 300
    assert known.shared("three", [5]) == 0
