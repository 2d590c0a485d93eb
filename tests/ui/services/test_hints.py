"""What people run into, said where it happens."""

import time
from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from app.core.conversation import Effort
from app.core.stream import MessageKind, MessageOpened
from app.core.turns import TurnFigures
from app.engine.protocol import TurnEnded
from app.hardware.machine import GpuMemory, MachineMemory
from app.library import load_values
from app.library.load_values import LoadValues
from app.library.models import boxed_model
from app.planning.constraints import PlanConstraints
from app.planning.plan import Plan
from app.planning.planner import plan_load
from app.planning.speed import SpeedSource
from app.ui.services import hints
from app.ui.services.answer_state import Phase
from app.ui.services.hints import HintKind
from app.ui.services.models import LoadState
from app.ui.services.more_context import more_context
from app.ui.services.shelf import SHELF
from app.ui.shell.application import Application
from tests.ui.apps import Person, texts_of
from tests.ui.services.held import HeldClient

GIB = 1 << 30
SMALL_CARD = MachineMemory((GpuMemory("RTX 3060", 12 * GIB, 9 * GIB),), 32 * GIB, 24 * GIB)


def figures(*, speed: float = 40.0, prompt: int = 100, written: int = 100) -> TurnFigures:
    return TurnFigures(evaluated=prompt, written=written, answering_seconds=written / speed)


def plan(**constraints: int) -> Plan:
    return plan_load(SHELF[0].facts, SMALL_CARD, PlanConstraints(**constraints))  # type: ignore[arg-type]


def test_a_slow_answer_says_what_is_on_the_cpu_and_what_would_bring_it_back() -> None:
    loaded = plan(n_ctx=131_072)
    hint = hints.after_answer(figures(speed=6.0), loaded.n_ctx, loaded, loaded.alternatives)
    assert hint is not None
    assert hint.kind is HintKind.SLOW
    assert hint.alternative is not None
    back = loaded.moved_layers - hint.alternative.plan.moved_layers
    assert f"The experts of {loaded.moved_layers} of 24 layers are on the CPU" in str(hint.words)
    assert f"would move {back} back" in str(hint.words)
    assert back > 0


@pytest.mark.parametrize(("speed", "kind"), [(40.0, None), (1.0, HintKind.UNEXPECTED)])
def test_far_below_what_was_expected_is_said_where_nothing_else_helps(speed: float, kind: HintKind | None) -> None:
    loaded = replace(plan(), alternatives=())
    hint = hints.after_answer(figures(speed=speed), loaded.n_ctx, loaded, ())
    assert (hint.kind if hint is not None else None) is kind


def test_a_guessed_speed_is_no_measure() -> None:
    loaded = replace(plan(), alternatives=())
    guessed = replace(loaded.speed_write, source=SpeedSource.GUESSED)
    assert hints.after_answer(figures(speed=1.0), loaded.n_ctx, replace(loaded, speed_write=guessed), ()) is None


def test_of_a_few_tokens_no_speed_is_told() -> None:
    loaded = plan(n_ctx=131_072)
    assert hints.after_answer(figures(speed=1.0, written=8), loaded.n_ctx, loaded, loaded.alternatives) is None


def test_a_context_that_gets_full_offers_a_longer_one_or_a_new_chat() -> None:
    loaded = plan(n_ctx=4_096)
    full = figures(prompt=3_500)
    assert hints.after_answer(figures(prompt=3_000), 4_096, loaded, loaded.alternatives) is None
    hint = hints.after_answer(full, 4_096, loaded, loaded.alternatives, load_seconds=9.0)
    assert hint is not None
    assert hint.alternative is not None
    assert (hint.kind, hint.alternative.plan.n_ctx) == (HintKind.CONTEXT, 8_192)
    assert "more memory. Loading takes about 9 s." in " ".join(map(str, hint.price))
    assert str(hint.action) == "Load with 8,192 tokens"
    hint = hints.after_answer(full, 4_096, None, ())
    assert hint is not None
    assert (hint.alternative, str(hint.action)) == (None, "New chat")


# -- in the window -----------------------------------------------------------------------------------------------------


@pytest.fixture
def person(qtbot: QtBot) -> Iterator[Person]:
    client = HeldClient()
    someone = Person(qtbot, app=Application(client=client))
    someone.load(boxed_model())
    yield someone
    client.gate.set()
    someone.close()


def fill_context(person: Person, used: int) -> None:
    """The next answer takes so many tokens."""
    client = person.app.engine._client
    assert isinstance(client, HeldClient)
    before = client.turn

    def turn(conversation, **rest):  # type: ignore[no-untyped-def]
        for item in before(conversation, **rest):
            if isinstance(item, TurnEnded):
                yield msgspec.structs.replace(item, figures=TurnFigures(evaluated=used, written=10))
            else:
                yield item

    client.turn = turn  # type: ignore[method-assign]


def test_in_the_chat_a_full_context_is_said_once_and_goes_with_the_chat(person: Person) -> None:
    fill_context(person, 4_000)
    person.ask("a long question")
    bar = person.pane.hint_bar
    assert bar.isVisible()
    assert "The context is nearly full: 4,010 of 4,096 tokens." in texts_of(bar)
    bar.cross.click()
    assert not bar.isVisible()
    person.ask("another one")
    assert not bar.isVisible()


def test_its_button_begins_a_new_chat(person: Person) -> None:
    fill_context(person, 4_000)
    person.ask("a long question")
    person.pane.hint_bar.button.click()
    person.wait(lambda: person.app.chats.chat.id is None)
    assert not person.pane.hint_bar.isVisible()


def test_its_button_loads_a_longer_context(qtbot: QtBot) -> None:
    load_values.save(boxed_model(), LoadValues(n_ctx=256))
    person = Person(qtbot)
    try:
        person.load(boxed_model())
        person.app.chats.set_effort(Effort.LOW)
        question = "What is 457 + 389? " * 14
        person.ask(question)
        bar = person.pane.hint_bar
        person.wait(bar.isVisible)
        assert bar.button.text().startswith("Load with ")
        before = person.app.models.status.loaded
        assert before is not None
        bar.button.click()
        person.wait(
            lambda: (
                (now := person.app.models.status).state is LoadState.READY
                and now.loaded is not None
                and now.loaded.n_ctx > before.n_ctx
            )
        )
        assert load_values.find(boxed_model()).n_ctx == person.app.models.status.loaded.n_ctx  # type: ignore[union-attr]
    finally:
        person.close()


def test_long_thinking_offers_to_answer_now(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    client = person.app.engine._client
    assert isinstance(client, HeldClient)
    client.gate.clear()
    asked: list[bool] = []
    monkeypatch.setattr(client, "answer_now", lambda: asked.append(True))
    person.send("a hard question")
    person.wait(lambda: person.answer.phase is Phase.ANSWERING)
    run = person.app.runs.of_chat(person.app.chats.chat.id)
    assert run is not None
    run.answer.apply(MessageOpened(1, MessageKind.REASONING), time.monotonic() - 170)
    person.pane.hints._on_beat()
    bar = person.pane.hint_bar
    assert "The model has been thinking for 3 minutes." in texts_of(bar)
    bar.button.click()
    assert asked == [True]
    client.gate.set()
    person.wait_for_end()
    assert not bar.isVisible()


def test_a_longer_context_has_its_price() -> None:
    loaded = plan(n_ctx=16_384)
    more = more_context(loaded, loaded.alternatives, n_ctx=16_384, seconds=12.4)
    assert more is not None
    other = more.alternative.plan
    assert (more.n_ctx, more.memory > 0) == (32_768, True)
    assert (more.layers, more.experts) == (
        max(0, loaded.layers_on_gpu - other.layers_on_gpu),
        max(0, other.moved_layers - loaded.moved_layers),
    )
    words = " ".join(map(str, more.price))
    assert "more memory" in words
    assert "about 12 s" in words
    assert ("experts" in words) == bool(more.experts)
    assert more_context(loaded, (), n_ctx=16_384, seconds=1.0) is None
