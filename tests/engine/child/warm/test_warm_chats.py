"""A chat that comes back from the cards, memory or disk has the logits of a fresh reading, or is read again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
import pytest

from app.core.turns import ReuseSource
from app.core.units import GIB, MIB
from app.engine.child.bindings.context import CacheType, Context
from app.engine.child.bindings.library import initialise_backend
from app.engine.child.bindings.model import Model
from app.engine.child.prompt_cache import PromptCache
from app.engine.child.sampler import Logits
from app.engine.child.warm.state_folder import StateFolder
from app.engine.child.warm.warm_chats import WarmChats
from tests.engine.child.test_prompt_cache import CHUNK, NOISE, distance, some_ids
from tests.small_models import write_mamba

KINDS: Final = ("gpt-oss", "dense", "recurrent")
SLOTS: Final = 3


@dataclass
class Bench:
    """One model, with chats kept beside the one in memory.

    Attributes:
        slots: chats on the card; here it is the processor, with the same code of llama.cpp.
        free: bytes that are free on the card and in memory.
    """

    model: Model
    folder: Path
    slots: int = 0
    made_by: str = "test"
    free: int = 64 * GIB
    contexts: list[Context] = field(default_factory=list)

    def context(self) -> Context:
        context = Context(
            self.model,
            n_ctx=4096,
            n_ubatch=CHUNK,
            n_threads=1,
            flash_attention=True,
            type_k=CacheType.F32,
            type_v=CacheType.F32,
            n_sequences=1 + self.slots,
        )
        self.contexts.append(context)
        return context

    def start(self, disk: int = GIB) -> "Chats":
        """As after a start of the engine."""
        model, running, context = self.model, self.model.keeps_running_state, self.context()
        warm = WarmChats(
            context,
            window=model.window,
            keeps_running_state=running,
            slots=self.slots,
            free_on_cards=lambda: self.free,
            free_memory=lambda: self.free,
        )
        stored = StateFolder(self.folder, disk, self.made_by, window=model.window, keeps_running_state=running)
        cache = PromptCache(
            context, window=model.window, keeps_running_state=running, warm=warm, stored=stored if disk else None
        )
        return Chats(context, cache, warm, stored)

    def ids(self, chunks: int, seed: int = 0) -> list[int]:
        if self.model.vocab.size > 100_000:
            return some_ids(chunks, seed)
        return [int(token) for token in np.random.default_rng(seed).integers(33, 120, chunks * CHUNK)]

    def fresh(self, ids: list[int]) -> Logits:
        context = self.context()
        PromptCache(context, window=self.model.window).evaluate(ids)
        logits = context.logits().copy()
        context.close()
        return logits


@dataclass
class Chats:
    context: Context
    cache: PromptCache
    warm: WarmChats
    stored: StateFolder

    def read(self, chat: str, ids: list[int], instructions: int = 0) -> tuple[int, ReuseSource, Logits]:
        """A turn: what was reused, from where, and the last logits."""
        self.cache.expect(chat)
        reused = self.cache.reuse(ids, chat, instructions)
        if reused.tokens < instructions:
            self.cache.evaluate(ids[reused.tokens : instructions], with_logits=False)
            self.cache.keep_beginning(is_instructions=True)
        self.cache.evaluate(ids[len(self.cache.tokens) :])
        self.cache.checkpoint()
        return reused.tokens, reused.source, self.context.logits().copy()

    def save(self) -> None:
        """What the keeper does when all is quiet."""
        kept = self.cache.snapshot(2)
        assert kept is not None
        self.stored.save(kept)
        self.stored.wait()


@pytest.fixture(scope="module")
def models(demo_model: Path, smollm2: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Model]]:
    initialise_backend()
    mamba = write_mamba(tmp_path_factory.mktemp("models") / "mamba.gguf")
    made = {kind: Model(str(path)) for kind, path in zip(KINDS, (demo_model, smollm2, mamba), strict=True)}
    yield made
    for model in made.values():
        model.close()


@pytest.fixture
def bench(models: dict[str, Model], tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Bench]:
    made = Bench(models[getattr(request, "param", "gpt-oss")], tmp_path / "states")
    yield made
    for context in made.contexts:
        context.close()


@pytest.mark.parametrize("bench", KINDS, indirect=True)
@pytest.mark.parametrize("slots", [0, SLOTS])
def test_a_chat_that_comes_back_has_the_logits_of_a_fresh_reading(bench: Bench, slots: int) -> None:
    if slots and bench.model.keeps_running_state:
        pytest.skip("such states are kept in memory")
    if not slots and not bench.model.window and not bench.model.keeps_running_state:
        pytest.skip("slow to read; the test of a restart restores the same copy of its state")
    bench.slots = slots
    chats = bench.start(disk=0)
    longer = (
        0 if bench.model.window == 0 else 3
    )  # the window has to be left behind; without one, just long enough to keep
    one, two, more = bench.ids(5 + longer), bench.ids(4 + longer, 1), bench.ids(1, 2)
    chats.read("one", one)
    chats.read("two", two)
    reused, source, logits = chats.read("one", one + more)
    assert (reused, source) == (len(one), ReuseSource.KEPT)
    assert distance(logits, bench.fresh(one + more)) < NOISE
    assert [kept.slot > 0 for kept in chats.warm.chats] == [slots > 0]
    reused, source, logits = chats.read("two", two + more)
    assert (reused, source) == (len(two), ReuseSource.KEPT)
    assert distance(logits, bench.fresh(two + more)) < NOISE


@pytest.mark.parametrize("slots", [0, SLOTS])
def test_a_chat_whose_effort_is_changed_and_set_back_is_not_read_again(bench: Bench, slots: int) -> None:
    bench.slots = slots
    chats = bench.start()
    low, high = bench.ids(8, seed=1), bench.ids(9, seed=2)
    chats.read("1", low)
    chats.read("1", high)
    tokens, source, logits = chats.read("1", [*low, *bench.ids(1, seed=3)])
    assert (tokens, source) == (len(low), ReuseSource.KEPT)
    assert distance(logits, bench.fresh([*low, *bench.ids(1, seed=3)])) < NOISE
    chats.stored.wait()
    assert not list(bench.folder.glob("*"))  # the file is for what is written last
    assert chats.read("1", [*high, *bench.ids(1, seed=4)])[0] == len(high)


def test_a_small_change_near_the_end_keeps_no_second_state(bench: Bench) -> None:
    chats = bench.start()
    ids = bench.ids(12)
    chats.read("1", ids)
    chats.read("1", [*ids[: 8 * CHUNK], *bench.ids(4, seed=1)])
    assert not chats.warm.chats


@pytest.mark.parametrize("bench", KINDS, indirect=True)
def test_a_chat_is_there_after_a_restart(bench: Bench) -> None:
    chats, one, more = bench.start(), bench.ids(8 if bench.model.window else 5), bench.ids(1, 2)
    chats.read("one", one)
    chats.save()
    again = bench.start()
    reused, source, logits = again.read("one", one + more)
    assert (reused, source) == (len(one), ReuseSource.DISK)
    assert distance(logits, bench.fresh(one + more)) < NOISE
    assert bench.start().read("two", one + more)[0] == 0, "another chat's file is not read"


def test_a_chat_is_read_from_disk_before_its_prompt_is_known(bench: Bench) -> None:
    chats, one, more = bench.start(), bench.ids(8), bench.ids(1, 2)
    chats.read("one", one)
    chats.save()
    again, path = bench.start(), bench.folder / "one.state"
    again.cache.expect("one")
    assert (expected := again.stored._expected) is not None
    assert expected.reading.result(60) is not None
    path.write_bytes(path.read_bytes()[:-1] + b"?")  # too late
    assert again.cache.reuse(one + more, "one") == (len(one), ReuseSource.DISK)
    again.cache.evaluate(more)
    assert distance(again.context.logits(), bench.fresh(one + more)) < NOISE
    again.cache.expect("one")
    assert again.stored._expected is None, "it is in memory"


def test_other_logits_would_be_noticed(bench: Bench) -> None:
    """The state of another chat behind the same tokens: what a wrong restore looks like."""
    distances = []
    for seed in range(4):
        chats, one, two = bench.start(disk=0), bench.ids(8, 10 * seed), bench.ids(8, 10 * seed + 1)
        more = bench.ids(1, 10 * seed + 2)
        chats.read("one", one)
        chats.read("two", two)
        chats.warm.chats[0].tokens[:] = two + more if len(two + more) == len(one) else two
        chats.read("three", bench.ids(6, 10 * seed + 5))
        kept = next(kept for kept in chats.warm.chats if kept.chat == "one")
        for other in [other for other in chats.warm.chats if other is not kept]:
            chats.warm.drop(other)
        reused, _, logits = chats.read("two", two + more)
        assert reused == len(two)
        distances.append(distance(logits, bench.fresh(two + more)))
    assert np.median(distances) > NOISE


@pytest.mark.parametrize("place", ["header", "tokens", "state", "end"])
def test_a_damaged_file_is_read_again_and_removed(bench: Bench, place: str) -> None:
    chats, one = bench.start(), bench.ids(8)
    chats.read("one", one)
    chats.save()
    path = bench.folder / "one.state"
    data = bytearray(path.read_bytes())
    at = {"header": 20, "tokens": data.index(b"}") + 20, "state": len(data) // 2, "end": len(data) - 1}[place]
    data[at] ^= 0xFF
    path.write_bytes(data)
    reused, source, logits = bench.start().read("one", [*one, one[0]])
    assert (reused, source) == (0, ReuseSource.NONE)
    assert distance(logits, bench.fresh([*one, one[0]])) < NOISE
    assert place == "tokens" or not path.exists()


@pytest.mark.parametrize("slots", [0, SLOTS])
def test_a_new_chat_with_the_same_instructions_reads_only_its_question(bench: Bench, slots: int) -> None:
    bench.slots = slots
    chats, instructions = bench.start(disk=0), bench.ids(6)
    one, two = (instructions + bench.ids(9, seed) for seed in (1, 2))
    for chat, ids in (("one", one), ("two", two)):
        tokens, source, logits = chats.read(chat, ids, len(instructions))
        assert chat == "one" or (tokens, source) == (len(instructions), ReuseSource.MEMORY)
        assert distance(logits, bench.fresh(ids)) < NOISE
    chats.read("other", bench.ids(5, 4))
    tokens, source, logits = chats.read("three", three := instructions + bench.ids(1, 5), len(instructions))
    assert (tokens, source) == (len(instructions), ReuseSource.KEPT)
    assert distance(logits, bench.fresh(three)) < NOISE
    for chat, ids in (("one", one), ("two", two)):  # whoever lent its beginning has lost nothing
        tokens, source, logits = chats.read(chat, ids + instructions[:CHUNK])
        assert (tokens, source) == (len(ids), ReuseSource.KEPT), chat
        assert distance(logits, bench.fresh(ids + instructions[:CHUNK])) < NOISE


def test_long_instructions_are_there_after_a_restart(bench: Bench) -> None:
    chats, instructions = bench.start(), bench.ids(1024 // CHUNK)
    chats.read("one", instructions + bench.ids(1, 1), len(instructions))
    chats.stored.wait()
    [path] = bench.folder.iterdir()
    again, two = bench.start(), instructions + bench.ids(1, 2)
    tokens, source, logits = again.read("two", two, len(instructions))
    assert (tokens, source) == (len(instructions), ReuseSource.DISK)
    assert distance(logits, bench.fresh(two)) < NOISE
    again.read("three", bench.ids(1024 // CHUNK, 4) + two, 1024)
    again.stored.wait()
    assert len(list(bench.folder.glob("beginning-*"))) == 2
    again.stored.forget("one")
    assert not path.exists(), "nobody knows whose instructions they are"
    again.read("four", instructions + bench.ids(1, 3), len(instructions))
    assert again.cache.tokens


def test_nothing_of_a_temporary_chat_is_on_disk(bench: Bench) -> None:
    chats, instructions = bench.start(), bench.ids(1024 // CHUNK)
    chats.read("", instructions + bench.ids(1, 1), len(instructions))
    chats.stored.wait()
    assert not bench.folder.exists()


@pytest.mark.parametrize("length", [0, 5, 40, 3_000])
def test_a_cut_file_is_no_file(bench: Bench, length: int) -> None:
    chats, one = bench.start(), bench.ids(8)
    chats.read("one", one)
    chats.save()
    path = bench.folder / "one.state"
    path.write_bytes(path.read_bytes()[:length])
    assert bench.start().read("one", [*one, one[0]])[0] == 0
    assert not path.exists()


def test_what_another_engine_made_is_not_used(bench: Bench) -> None:
    chats, one = bench.start(), bench.ids(8)
    chats.read("one", one)
    chats.save()
    bench.made_by = "another"
    assert bench.start().read("one", [*one, one[0]])[0] == 0
    assert (bench.folder / "one.state").exists(), "it may be used again"


def test_the_folder_stays_within_its_limit_and_the_oldest_goes(bench: Bench) -> None:
    size = 0
    for number in range(4):
        chats = bench.start(disk=max(1, size * 5 // 2) if size else GIB)
        chats.read(f"c{number}", bench.ids(5, number))
        chats.save()
        size = size or (bench.folder / "c0.state").stat().st_size
    assert sorted(path.name for path in bench.folder.iterdir()) == ["c2.state", "c3.state"]


def test_what_is_on_disk_is_not_written_again_when_the_chat_is_left(bench: Bench) -> None:
    chats, one = bench.start(), bench.ids(8)
    chats.read("one", one)
    chats.save()
    (bench.folder / "one.state").unlink()
    chats.read("two", bench.ids(6, 1))
    chats.stored.wait()
    assert not list(bench.folder.iterdir()), "one is unchanged, and two is in memory"
    chats.read("one", one + bench.ids(5, 2))
    chats.save()
    chats.read("three", bench.ids(6, 3))
    chats.stored.wait()
    assert sorted(path.name for path in bench.folder.iterdir()) == ["one.state", "two.state"]


def test_a_deleted_chat_leaves_nothing(bench: Bench) -> None:
    chats, one = bench.start(), bench.ids(8)
    chats.read("one", one)
    chats.save()
    chats.read("two", bench.ids(6, 1))
    chats.warm.drop_chat("one")
    chats.stored.forget("one")
    assert not [kept for kept in chats.warm.chats if kept.chat == "one"]
    assert not (bench.folder / "one.state").exists()


def test_a_folder_that_cannot_be_written_costs_nothing_else(bench: Bench) -> None:
    bench.folder.write_text("not a folder")
    chats, one = bench.start(), bench.ids(8)
    chats.read("one", one)
    chats.save()
    assert bench.start().read("one", one)[0] == 0


@pytest.mark.parametrize("slots", [0, SLOTS])
def test_without_memory_nothing_is_kept(bench: Bench, slots: int) -> None:
    bench.slots, bench.free = slots, 512 * MIB
    chats = bench.start(disk=0)
    chats.read("one", bench.ids(6))
    chats.read("two", bench.ids(6, 1))
    assert not chats.warm.chats


def test_a_chat_on_the_card_is_not_overwritten_while_it_is_fetched(bench: Bench) -> None:
    """All slots are taken, and the chat that is wanted is the one of least value."""
    bench.slots = SLOTS
    chats = bench.start(disk=0)
    texts = {f"c{number}": bench.ids(5 + 2 * number, number) for number in range(SLOTS + 1)}
    for chat, ids in texts.items():
        chats.read(chat, ids)
    more = bench.ids(1, 77)
    reused, source, logits = chats.read("c0", texts["c0"] + more)
    assert (reused, source) == (len(texts["c0"]), ReuseSource.KEPT)
    assert distance(logits, bench.fresh(texts["c0"] + more)) < NOISE


def chat_about(bench: Bench, steps: int, seed: int, check: Callable[[int], bool]) -> int:
    """Random turns, edits, switches, restarts and lack of memory; return how many turns were compared.

    Three of the six chats begin with the same instructions, until an edit cuts into them.
    """
    dice, chats, compared = np.random.default_rng(seed), bench.start(), 0
    shared = bench.ids(5, 500 + seed)
    known: dict[str, list[int]] = {f"c{number}": shared for number in range(3)}
    for step in range(steps):
        chat = f"c{dice.integers(0, 6)}"
        ids = known.get(chat, [])
        kept = int(dice.integers(0, len(ids) // CHUNK + 1)) if dice.random() < 0.3 else len(ids) // CHUNK
        if kept > 10:
            kept = int(dice.integers(0, 6))
        known[chat] = ids[: kept * CHUNK] + bench.ids(int(dice.integers(1, 4)), 1_000 * seed + step)
        begins = known[chat][: len(shared)] == shared and len(known[chat]) > len(shared)
        _, _, logits = chats.read(chat, known[chat], len(shared) if begins else 0)
        assert list(chats.cache.tokens) == known[chat]
        if check(step):
            compared += 1
            assert distance(logits, bench.fresh(known[chat])) < NOISE, (seed, step)
        match int(dice.integers(0, 12)):
            case 0:
                chats.cache.evaluate(bench.ids(int(dice.integers(1, 9)), 9_000 + step), with_logits=False)
            case 1 | 2 if len(known[chat]) > 256:
                chats.save()
            case 3:
                bench.free = int(dice.choice([0, 2 * GIB, 64 * GIB]))
            case 4:
                chats.stored.wait()
                chats.context.close()
                chats = bench.start()
            case 5:
                gone = f"c{dice.integers(0, 6)}"
                chats.warm.drop_chat(gone)
                chats.stored.forget(gone)
    chats.stored.wait()
    return compared


@pytest.mark.parametrize("bench", ["gpt-oss", "recurrent"], indirect=True)
@pytest.mark.parametrize("slots", [0, SLOTS])
def test_any_chain_of_chats_equals_a_fresh_reading(bench: Bench, slots: int) -> None:
    bench.slots = 0 if bench.model.keeps_running_state else slots
    assert chat_about(bench, 40, slots, lambda step: step % 4 == 3) == 10


@pytest.mark.slow
@pytest.mark.parametrize("bench", KINDS, indirect=True)
@pytest.mark.parametrize("slots", [0, SLOTS])
def test_ten_thousand_operations(bench: Bench, slots: int) -> None:
    bench.slots = 0 if bench.model.keeps_running_state else slots
    assert chat_about(bench, 10_000 // 6, 10 + slots, lambda step: step % 16 == 15) > 100
