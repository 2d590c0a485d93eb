"""With drafts the text is the same, and distributed the same: the real engine, with drafts forced on it.

A draft costs more than it brings on the processor with models as small as these, so that the drafter would let it be.
Here batches are told to cost nothing, and every draft that is found is evaluated.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
import pytest

from app.core.conversation import AssistantMessage, AssistantTurn, Conversation, Effort, UserMessage
from app.core.stream import MessageKind, MessageText
from app.core.turns import EndReason
from app.engine.child.bindings.context import CacheType, Context
from app.engine.child.bindings.library import initialise_backend
from app.engine.child.bindings.model import Model
from app.engine.child.drafts.costs import BatchCosts
from app.engine.child.drafts.drafter import Drafter
from app.engine.child.drafts.lookahead import Lookahead
from app.engine.child.generation import TurnControl, TurnEvent, TurnRunner
from app.engine.child.host import LoadedModel, load_model
from app.engine.child.native_log import NativeLog
from app.engine.child.prompt_cache import PromptCache
from app.engine.child.sampler import Logits, Sampler
from app.engine.protocol import LoadOptions, Sampling, Turn, TurnEnded
from tests.engine.child.test_prompt_cache import NOISE, distance, is_sound, read_fresh, some_ids, word_ids
from tests.small_models import write_gpt_oss, write_speaker

GREEDY = Sampling(temperature=0.0)
OPTIONS = LoadOptions(n_ctx=4096, n_ubatch=64, n_threads=1, n_gpu_layers=0)
DATE = "2026-11-30"


class Free(BatchCosts):
    """A machine on which any batch costs as much as a single token."""

    is_known = True

    def ratio(self, size: int) -> float:
        return 1.0

    def note(self, size: int, seconds: float) -> float:
        return float(size > 1)


def eager(longest: int = 23) -> Drafter:
    """It drafts wherever it finds anything."""
    drafter = Drafter(longest)
    drafter.costs = Free()
    return drafter


class Engine:
    """A loaded model that answers with and without drafts."""

    def __init__(self, path: Path, options: LoadOptions = OPTIONS) -> None:
        initialise_backend()
        self.loaded: LoadedModel = load_model(path, options, NativeLog(), lambda _: True)[0]

    def turn(
        self,
        conversation: Conversation,
        *,
        drafts: bool,
        control: TurnControl | None = None,
        watch: Callable[[TurnEvent], None] = lambda _: None,
        sampling: Sampling = GREEDY,
        **rest: object,
    ) -> TurnEnded:
        """From an empty cache, so that both ways read the prompt alike."""
        self.loaded.cache.clear()
        self.loaded.context.abort.clear()
        runner = TurnRunner(
            self.loaded.context,
            self.loaded.cache,
            self.loaded.chat_format,
            emit=watch,
            tick=lambda: None,
            drafter=eager() if drafts else None,
        )
        request = Turn(1, conversation, sampling, **rest)  # type: ignore[arg-type]
        return runner.run(request, control or TurnControl())

    def both(self, conversation: Conversation, **rest: object) -> tuple[TurnEnded, TurnEnded]:
        """Without drafts, and with."""
        plain = self.turn(conversation, drafts=False, **rest)  # type: ignore[arg-type]
        return plain, self.turn(conversation, drafts=True, **rest)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def demo(demo_model: Path) -> Iterator[Engine]:
    engine = Engine(demo_model)
    yield engine
    engine.loaded.close()


@pytest.fixture(scope="module")
def dense(smollm2: Path) -> Iterator[Engine]:
    engine = Engine(smollm2)
    yield engine
    engine.loaded.close()


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    path = write_gpt_oss(tmp_path_factory.mktemp("tiny") / "tiny.gguf", context_length=8192)
    engine = Engine(path, msgspec.structs.replace(OPTIONS, n_ctx=8192))
    yield engine
    engine.loaded.close()


def ask(text: str, effort: Effort = Effort.HIGH) -> Conversation:
    return Conversation((UserMessage(text),), DATE, effort)


def again(text: str, answer: str) -> Conversation:
    """The same question once more, with the first answer in the chat."""
    said = AssistantTurn((AssistantMessage(MessageKind.FINAL, answer, "final"),))
    return Conversation((UserMessage(text), said, UserMessage(text)), DATE)


def same(ended: tuple[TurnEnded, TurnEnded]) -> bool:
    plain, drafted = ended
    return (plain.raw_ids, plain.reason, plain.repairs, plain.figures.written) == (
        drafted.raw_ids,
        drafted.reason,
        drafted.repairs,
        drafted.figures.written,
    )


# -- the same text -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("question", ["What is 457 + 389?", "What is 123 + 456?", "hello", "Who are you?"])
def test_the_model_in_the_box_writes_the_same(demo: Engine, question: str) -> None:
    ended = demo.both(ask(question))
    assert same(ended)


def test_what_it_says_again_is_the_same(demo: Engine) -> None:
    ended = demo.both(again("Who are you?", "I am the small model that comes with Descant."))
    assert same(ended)


def test_an_answer_of_sums_is_drafted(demo: Engine) -> None:
    """Its reasoning repeats the numbers, so that this file tests what it is for."""
    drafted = demo.turn(ask("What is 457 + 389?"), drafts=True)
    assert 0 < drafted.figures.accepted < drafted.figures.drafted
    assert drafted.figures.tokens_per_decode > 1


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        ("Repeat this sentence three times: The quick brown fox jumps over the lazy dog near the river bank.", 3),
        ("Write a list of colours.", 15),
        ("Copy this list:\n- apples\n- pears\n- plums\n- apples\n- pears\n- plums\n- apples\n- pears", 60),
    ],
)
def test_a_dense_model_writes_the_same(dense: Engine, text: str, accepted: int) -> None:
    ended = dense.both(ask(text), max_tokens=150)
    assert same(ended)
    assert ended[1].figures.accepted > accepted


def test_a_seed_gives_the_same_text(dense: Engine) -> None:
    sampling = Sampling(temperature=0.8, top_p=0.95, top_k=40, min_p=0.02, repetition_penalty=1.1, seed=7)
    ended = dense.both(ask("Write a list of colours."), max_tokens=120, sampling=sampling)
    assert same(ended)
    assert ended[1].figures.drafted > 0


def test_the_penalty_counts_the_tokens_of_a_draft(dense: Engine) -> None:
    """A strong one changes every token that was written before, drafted or not."""
    sampling = Sampling(temperature=0.0, repetition_penalty=1.3)
    ended = dense.both(
        ask("Repeat: one two three four five. one two three four five."), max_tokens=80, sampling=sampling
    )
    assert same(ended)


# -- where a turn ends -------------------------------------------------------------------------------------------------

COUNT: Final = "Copy this list:\n- apples\n- pears\n- plums\n- apples\n- pears\n- plums\n- apples\n- pears\n- plums"


@pytest.mark.parametrize("most", [1, 2, 3, 17, 18, 19, 20, 33])
def test_no_draft_goes_past_the_most_tokens(dense: Engine, most: int) -> None:
    ended = dense.both(ask(COUNT), max_tokens=most)
    assert same(ended)
    assert ended[1].figures.written <= most


def test_no_draft_leaves_the_context(tmp_path: Path) -> None:
    path = write_gpt_oss(tmp_path / "tiny.gguf")
    for n_ctx in (512, 768):
        engine = Engine(path, msgspec.structs.replace(OPTIONS, n_ctx=n_ctx))
        ended = engine.both(ask("hello"))
        assert same(ended)
        assert ended[0].reason is EndReason.CONTEXT_FULL
        assert ended[1].figures.accepted > 100
        engine.loaded.close()


def test_the_cache_ends_with_what_was_written(dense: Engine) -> None:
    """Nothing of a draft stays behind in it."""
    dense.turn(ask(COUNT), drafts=False, max_tokens=40)
    tokens = list(dense.loaded.cache.tokens)
    for most in (40, 39, 38):
        dense.turn(ask(COUNT), drafts=True, max_tokens=most)
        assert list(dense.loaded.cache.tokens) == tokens[: len(tokens) - (40 - most)]


def test_a_loop_ends_with_drafts_as_without(tiny: Engine) -> None:
    """The text that drafts serve best is one that repeats itself."""
    ended = tiny.both(ask("hello"))
    assert same(ended)
    assert ended[0].reason is EndReason.LOOP
    assert ended[1].figures.accepted > 1_000


def test_the_users_next_message_ends_a_turn_with_drafts_as_without(tmp_path: Path) -> None:
    """Without an end token the turn is over in the midst of a draft, and what follows is removed."""
    engine = Engine(write_speaker(tmp_path / "endless.gguf", " Helo\nUsr:", ends=False))
    chat = Conversation((UserMessage("Hi:"),), DATE)
    ended = engine.both(chat, max_tokens=60)
    assert same(ended)
    engine.loaded.close()


@pytest.mark.parametrize("events", [5, 12, 30])
def test_answer_now_in_the_midst_of_a_draft(demo: Engine, events: int) -> None:
    def ended(*, drafts: bool) -> TurnEnded:
        control, seen = TurnControl(), 0

        def watch(event: TurnEvent) -> None:
            nonlocal seen
            seen += isinstance(event, MessageText)
            if seen == events:
                control.answer_now = True

        return demo.turn(ask("What is 457 + 389?"), drafts=drafts, control=control, watch=watch)

    assert same((ended(drafts=False), ended(drafts=True)))


@pytest.mark.parametrize("events", [3, 11, 25])
def test_stop_in_the_midst_of_a_draft(demo: Engine, events: int) -> None:
    def ended(*, drafts: bool) -> TurnEnded:
        control, seen = TurnControl(), 0

        def watch(event: TurnEvent) -> None:
            nonlocal seen
            seen += isinstance(event, MessageText)
            if seen == events:
                control.stop = True
                demo.loaded.context.abort.set()

        return demo.turn(ask("What is 457 + 389?"), drafts=drafts, control=control, watch=watch)

    plain, drafted = ended(drafts=False), ended(drafts=True)
    assert drafted.reason is EndReason.STOPPED
    assert plain.raw_ids == drafted.raw_ids


def test_the_first_token_of_an_answer_is_chosen_alike(demo: Engine) -> None:
    assert same(demo.both(ask("What is 457 + 389?"), skip_thinking=True))


# -- the same distribution ---------------------------------------------------------------------------------------------

DRAWS: Final = 4_000
KEPT: Final = 4
"""Tokens of each step that can be drawn (top-k): so the first two have 16 outcomes."""
LIMIT: Final = 37.7
"""99.9 % of the chi-square distribution with 15 degrees of freedom lie below."""
WARM: Final = Sampling(temperature=1.0, top_k=KEPT, seed=5)


def probabilities(logits: Logits) -> dict[int, float]:
    """Those of the tokens that can be drawn."""
    kept = np.argsort(logits)[-KEPT:]
    weights = np.exp((logits[kept] - logits[kept].max()).astype(np.float64))
    return dict(zip(kept.tolist(), (weights / weights.sum()).tolist(), strict=True))


class Drawing:
    """Draws two tokens behind a prompt, with a draft of two in the same batch."""

    def __init__(self, engine: Engine) -> None:
        self.context, self.cache = engine.loaded.context, engine.loaded.cache
        self.prompt = [int(token) for token in np.random.default_rng(1).integers(0, 200, 40)]
        self.cache.clear()
        self.cache.evaluate(self.prompt)
        self.first = probabilities(self.context.logits())
        self.second = {token: self._after(token) for token in self.first}
        # likely ones, but not the likeliest: with those, taking the likeliest token for right would often be right
        self.draft = sorted(self.first, key=self.first.__getitem__)[-2:-1]
        self.draft += sorted(self.second[self.draft[0]], key=self.second[self.draft[0]].__getitem__)[-1:]

    def pairs(self, accept: Callable[[Logits, int, int], int]) -> dict[tuple[int, int], int]:
        """Count what is drawn; `accept` has the last word about a token: its logits, the drafted and the drawn one."""
        sampler, found = Sampler(WARM, self.context.n_vocab), dict[tuple[int, int], int]()
        for _ in range(DRAWS):
            pair = self._pair(sampler, accept)
            found[pair] = found.get(pair, 0) + 1
        return found

    def chi_square(self, found: dict[tuple[int, int], int]) -> float:
        expected = {(one, two): DRAWS * p * q for one, p in self.first.items() for two, q in self.second[one].items()}
        return sum((found.get(pair, 0) - count) ** 2 / count for pair, count in expected.items())

    def _pair(self, sampler: Sampler, accept: Callable[[Logits, int, int], int]) -> tuple[int, int]:
        ahead = Lookahead(self.context, self.cache, Fixed(self.draft), lambda _: False)
        self.cache.take_back(1)
        ahead.append(self.prompt[-1], 2)
        one = accept(ahead.logits(), self.draft[0], sampler.sample(ahead.logits()))
        ahead.append(one, 0)
        two = accept(ahead.logits(), self.draft[1], sampler.sample(ahead.logits()))
        ahead.append(two, 0)
        ahead.end()
        self.cache.take_back(2)
        return one, two

    def _after(self, token: int) -> dict[int, float]:
        self.cache.append(token)
        found = probabilities(self.context.logits())
        self.cache.take_back(1)
        return found


class Fixed(Drafter):
    """Always suggests the same."""

    def __init__(self, ids: Sequence[int]) -> None:
        super().__init__()
        self.ids = list(ids)

    def draft(self, most: int, ends: Callable[[int], bool]) -> list[int]:
        return self.ids[: max(0, most)]


@pytest.fixture(scope="module")
def drawing(tiny: Engine) -> Drawing:
    return Drawing(tiny)


def test_tokens_are_drawn_with_their_own_probabilities(drawing: Drawing) -> None:
    found = drawing.pairs(lambda _logits, _drafted, drawn: drawn)
    assert drawing.chi_square(found) < LIMIT


def test_the_test_notices_a_draft_that_is_taken_for_right(drawing: Drawing) -> None:
    """As when a drafted token is kept if it is the likeliest one, or merely likely enough."""

    def by_argmax(logits: Logits, drafted: int, drawn: int) -> int:
        return drafted if drafted == int(logits.argmax()) else drawn

    def by_threshold(logits: Logits, drafted: int, drawn: int) -> int:
        return drafted if probabilities(logits).get(drafted, 0.0) > 0.25 else drawn

    for accept in (by_argmax, by_threshold):
        assert drawing.chi_square(drawing.pairs(accept)) > 2 * LIMIT


# -- the same memory ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def model(demo_model: Path) -> Iterator[Model]:
    initialise_backend()
    model = Model(str(demo_model))
    yield model
    model.close()


@pytest.fixture
def context(model: Model) -> Iterator[Context]:
    context = Context(
        model,
        n_ctx=4096,
        n_ubatch=64,
        n_threads=1,
        flash_attention=True,
        type_k=CacheType.F32,
        type_v=CacheType.F32,
        n_outputs=24,
    )
    yield context
    context.close()


@pytest.mark.parametrize("seed", range(2))
def test_any_chain_of_drafts_equals_a_fresh_evaluation(model: Model, context: Context, seed: int) -> None:
    """Drafts right and wrong, in part and in whole, forced tokens and rewinds, past the edge of the window."""
    random, cache = np.random.default_rng(seed), PromptCache(context, window=model.window)
    known, distances = some_ids(6, seed), []
    cache.evaluate(known)
    for step in range(60):
        drafter = Fixed([int(token) for token in random.choice(word_ids(), int(random.integers(0, 24)))])
        ahead = Lookahead(context, cache, drafter, lambda _: False)
        right = int(random.integers(0, len(drafter.ids) + 1))
        for token in [int(random.choice(word_ids())), *drafter.ids[:right], int(random.choice(word_ids()))]:
            ahead.append(token, 23)
            known.append(token)
            drafter.ids = [int(token) for token in random.choice(word_ids(), 5)] if not ahead._ahead else drafter.ids
        if random.random() < 0.2:
            forced = some_ids(1, int(random.integers(1_000)))[: int(random.integers(1, 9))]
            ahead.evaluate(forced)
            known += forced
        logits = ahead.logits().copy()
        ahead.end()
        assert list(cache.tokens) == known
        if step % 3 == 0:
            distances.append(distance(logits, read_fresh(model, known)))
    assert is_sound(distances), distances


def test_a_draft_at_the_edge_of_the_window_leaves_it_whole(model: Model, context: Context) -> None:
    """The cells are all in use, so a draft overwrites the oldest ones: none of them is seen after the way back."""
    cache = PromptCache(context, window=model.window)
    known = some_ids(4)
    cache.evaluate(known)
    for step in range(40):
        draft = some_ids(1, step)[:23]
        cache.append(known[step], draft)
        known.append(known[step])
        assert cache.take_back(len(draft)), "in place"
    assert context.first_position() > 0, "cells were used again"
    cache.append(known[0])
    assert distance(context.logits(), read_fresh(model, [*known, known[0]])) < NOISE


def test_a_turn_that_begins_at_a_checkpoint_is_drafted(model: Model, context: Context) -> None:
    """There the window holds no more than what the next token sees."""
    cache, prompt = PromptCache(context, window=model.window), some_ids(20)
    cache.evaluate(prompt)
    cache.checkpoint()
    cache.evaluate(some_ids(12, 1))
    cache.reuse([*prompt, prompt[0]])
    assert len(cache.tokens) == len(prompt)
    ahead, known = Lookahead(context, cache, Fixed(word_ids()[:5]), lambda _: False), list(prompt)
    for token in some_ids(1, 2)[:6]:
        ahead.append(token, 23)
        known.append(token)
    assert ahead.drafted > 0
    assert distance(ahead.logits(), read_fresh(model, known)) < NOISE


def test_a_memory_that_cannot_be_cut_gets_no_drafts(model: Model, context: Context) -> None:
    cache = PromptCache(context, window=model.window, keeps_running_state=True)
    cache.evaluate(some_ids(2))
    ahead = Lookahead(context, cache, Fixed([1, 2, 3]), lambda _: False)
    for token in some_ids(1)[:5]:
        ahead.append(token, 23)
    assert ahead.drafted == 0
