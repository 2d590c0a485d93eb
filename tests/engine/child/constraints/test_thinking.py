"""The answer of a model with a chat template is JSON from its first character on, after any reasoning."""

import random
from collections.abc import Sequence

import numpy as np
import pytest

from app.core.stream import MessageKind
from app.engine.child.constraints.masks import Mask
from app.engine.child.constraints.matching import SchemaMatcher
from app.engine.child.constraints.thinking import ThinkingConstraint
from app.engine.child.constraints.tokens import grammar_tokens
from app.engine.child.constraints.words import Words
from app.engine.child.think_parser import ThinkParser
from app.schemas.grammar import grammar_of, takes_text

SCHEMA = {"type": "array", "items": {"type": "integer", "minimum": 0, "maximum": 99}, "maxItems": 3}
GRAMMAR = grammar_of(SCHEMA, leads=True)
WORDS = (
    b"to",
    b"th",
    b"<th",
    b"ink>",
    b"</think>",
    b"\n\n",
    b"[",
    b"[T",
    b"HINK]",
    b"[/THINK]",
    b"[1",
    b", 2",
    b"]",
    b"Sure",
    b">[",
)
TEXTS = (*(bytes((byte,)) for byte in range(256)), *WORDS, b"")
END = len(TEXTS) - 1
TOKENS = grammar_tokens(TEXTS, lambda text: list(text.encode()))


class Turn:
    """A turn of a model with a small vocabulary; the parser is the real one."""

    def __init__(
        self,
        *,
        thinking_open: bool = False,
        tags: Sequence[str] = ("<think>", "[THINK]"),
        calls: Sequence[str] = (),
    ) -> None:
        self.parser = ThinkParser(thinking_open=thinking_open)
        self.constraint = ThinkingConstraint(
            self.parser,
            lambda: SchemaMatcher(TOKENS, GRAMMAR),
            text_of=TEXTS.__getitem__,
            ends=(END,),
            openings=Words(tags, lambda: TOKENS.ids),
            calls=Words(calls, lambda: TOKENS.ids),
        )

    def write(self, *pieces: bytes) -> None:
        """Each has to be allowed."""
        for piece in pieces:
            assert self.allows(piece), piece
            self.take(TEXTS.index(piece))

    def take(self, token: int) -> None:
        self.constraint.follow(token, self.parser.feed((TEXTS[token],)))

    def allows(self, piece: bytes) -> bool:
        mask = self.constraint.mask()
        return mask is None or mask.permits(TEXTS.index(piece) if piece else END)

    def answer(self) -> str:
        self.parser.finish("stop")
        return "".join(said.content for said in self.parser.messages if said.kind is MessageKind.FINAL)


def test_without_reasoning() -> None:
    turn = Turn(tags=())
    assert not turn.allows(b"Sure")
    assert not turn.allows(b"<th")
    turn.write(b"[1", b", 2", b"]", b"")
    assert turn.answer() == "[1, 2]"


@pytest.mark.parametrize(
    "opening", [(b"<th", b"ink>"), (b"[T", b"HINK]"), (b"[", b"T", b"HINK]"), (b"\n\n", b"<", b"th", b"ink>")]
)
def test_reasoning_may_come_first(opening: tuple[bytes, ...]) -> None:
    turn = Turn()
    pieces = [piece if piece in TEXTS else None for piece in opening]
    for piece, given in zip(pieces, opening, strict=True):
        turn.write(*([piece] if piece is not None else [bytes((byte,)) for byte in given]))
    assert turn.parser.current_kind is MessageKind.REASONING
    turn.write(b"Sure", b"[", b">[")
    assert not turn.allows(b"")
    turn.write(b"[/THINK]" if b"HINK]" in opening else b"</think>", b"\n\n", b"[1", b"]", b"")
    assert turn.answer() == "[1]"


def test_reasoning_that_the_prompt_opened() -> None:
    turn = Turn(thinking_open=True)
    turn.write(b"Sure", b"</think>")
    assert not turn.allows(b"Sure")
    turn.write(b"[1", b"]", b"")
    assert turn.answer() == "[1]"


def test_a_token_that_ends_the_tag_and_begins_the_answer() -> None:
    turn = Turn(thinking_open=True)
    turn.write(b"Sure", *(bytes((byte,)) for byte in b"</think"), b">[")
    assert not turn.allows(b"")
    assert not turn.allows(b"Sure")
    turn.write(b"7", b"]", b"")
    assert turn.answer() == "[7]"


def test_half_a_tag_has_to_be_finished() -> None:
    turn = Turn()
    turn.write(b"<th")
    assert turn.allows(b"i")
    assert turn.allows(b"ink>")
    assert not turn.allows(b"[1")
    assert not turn.allows(b"")


def test_a_call_may_come_instead_of_the_answer_or_after_reasoning() -> None:
    for pieces in ((), (b"<th", b"ink>", b"Sure", b"</think>", b"\n\n")):
        turn = Turn(calls=("<tool_call>", "[TOOL_CALLS]"))
        turn.write(*pieces, b"<", *(bytes((byte,)) for byte in b"tool_call"))
        assert not turn.allows(b"Sure")
        assert not turn.allows(b"")
        turn.write(b">", b"Sure", b"")


def test_without_tools_there_is_no_call() -> None:
    turn = Turn()
    turn.write(b"<")
    assert turn.allows(b"th")
    assert not turn.allows(b"to")


def test_an_array_is_not_taken_for_a_call() -> None:
    turn = Turn(calls=("[TOOL_CALLS]",))
    turn.write(b"[", b"1", b"]", b"")
    assert turn.answer() == "[1]"


def test_an_answer_that_is_under_way_and_does_not_fit() -> None:
    turn = Turn()
    turn.take(TEXTS.index(b"Sure"))
    turn.take(TEXTS.index(b"S"))
    assert turn.constraint.mask() is None
    assert turn.constraint.is_lost


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("thinking_open", [True, False])
def test_a_model_that_writes_anything(seed: int, thinking_open: bool) -> None:
    turn, dice = Turn(thinking_open=thinking_open), random.Random(seed)
    for _ in range(2_000):
        token = _chosen(turn.constraint.mask(), dice)
        if token == END:
            break
        turn.take(token)
    else:
        pytest.fail("it never ends")
    assert takes_text(grammar_of(SCHEMA), turn.answer().strip())


def _chosen(mask: Mask | None, dice: random.Random) -> int:
    assert mask is not None
    allowed = np.flatnonzero(mask.applied(np.zeros(len(TEXTS), np.float32)) == 0.0).tolist()
    liked = [token for token in allowed if token >= 256]
    return dice.choice(liked if liked and dice.random() < 0.7 else allowed)
