"""Settings do what they say, in the whole window."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.core.conversation import Conversation, Effort
from app.core.settings.general import GENERAL_SEND_KEY, GENERAL_TEXT_SIZE, GENERAL_THEME
from app.core.settings.generation import GENERATION_EFFORT, GENERATION_TEMPERATURE, GENERATION_TOP_K
from app.core.settings.models import MODELS_LOAD_AT_START, MODELS_UNLOAD_AFTER
from app.core.settings.performance import (
    PERFORMANCE_BATCH,
    PERFORMANCE_CACHE_TYPE,
    PERFORMANCE_CONTEXT,
    PERFORMANCE_DRAFTS,
    PERFORMANCE_FLASH_ATTENTION,
    PERFORMANCE_KEPT_CHATS,
    PERFORMANCE_MLOCK,
    PERFORMANCE_MMAP,
    PERFORMANCE_THREADS,
)
from app.core.settings.privacy import PRIVACY_REMEMBER_FILES
from app.core.settings.store import SettingsStore
from app.engine.client.engine_client import TurnItem
from app.engine.loading import LoadPolicy, PreparedLoad
from app.engine.protocol import Loaded, LoadOptions, Sampling
from app.engine.states import kept_states, states_folder
from app.library import last_used, load_values, opened
from app.library.load_values import LoadValues
from app.library.models import boxed_model, entry_for
from app.ui.chat.message_edit import SendKey
from app.ui.services import idle
from app.ui.services.models import LoadState
from app.ui.shell.application import Application
from app.ui.theme import DARK, LIGHT, theme
from tests import patience
from tests.ui.apps import Person, opening
from tests.ui.my_models.seat import put
from tests.ui.services.held import HeldClient


class NotingClient(HeldClient):
    """Remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.sampling: list[Sampling | None] = []
        self.options: list[LoadOptions] = []
        self.drafts: list[object] = []
        self.states: list[object] = []
        self.forgotten: list[str] = []

    def load(self, path: Path, options: LoadOptions, **rest: object) -> Loaded:  # type: ignore[override]
        self.options.append(options)
        self.states.append(rest["states"])
        return super().load(path)

    def turn(self, conversation: Conversation, **rest: object) -> Iterator[TurnItem]:  # type: ignore[override]
        self.sampling.append(rest["sampling"])  # type: ignore[arg-type]
        self.drafts.append(rest["drafts"])
        return super().turn(conversation, chat=str(rest["chat"]))

    def forget_chat(self, chat: str) -> None:
        self.forgotten.append(chat)


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Callable[[], Person]]:
    with opening(lambda: Person(qtbot, app=Application(client=NotingClient()))) as begin:
        yield begin


def client(person: Person) -> NotingClient:
    found = person.app.engine._client
    assert isinstance(found, NotingClient)
    return found


def test_an_idle_model_is_let_go_and_stays_chosen(start: Callable[[], Person], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idle, "_MINUTE_MS", 30)
    person = start()
    person.load(boxed_model())
    QTest.qWait(150)
    assert person.app.models.status.state is LoadState.READY, "never is the default"
    client(person).gate.clear()
    person.send("hello")
    person.app.settings.set(MODELS_UNLOAD_AFTER, 10)
    QTest.qWait(450)
    assert person.app.models.status.state is LoadState.READY, "not while it answers"
    client(person).gate.set()
    person.wait_for_end()
    person.wait(lambda: person.app.models.status.state is LoadState.CHOSEN)
    assert client(person).has is None
    person.app.settings.set(MODELS_UNLOAD_AFTER, 0)  # or it may be gone before we look
    person.ask("and again")
    assert person.app.models.status.state is LoadState.READY


def test_the_last_model_is_loaded_at_the_start_if_wanted(start: Callable[[], Person]) -> None:
    last_used.save(boxed_model())
    person = start()
    person.wait(lambda: person.app.models.status.state is LoadState.CHOSEN)
    person.close()
    SettingsStore().set(MODELS_LOAD_AT_START, True)
    again = start()
    again.wait(lambda: again.app.models.status.state is LoadState.READY)


def test_new_chats_have_the_effort_that_is_set(start: Callable[[], Person]) -> None:
    SettingsStore().set(GENERATION_EFFORT, "high")
    person = start()
    person.load(boxed_model())
    assert person.app.chats.chat.effort is Effort.HIGH
    person.app.chats.set_effort(Effort.LOW)
    person.ask("hello")
    assert person.answer.effort is Effort.LOW
    person.app.settings.set(GENERATION_EFFORT, "medium")
    person.app.chats.new_chat()
    person.wait(lambda: person.app.chats.chat.id is None)
    person.wait(lambda: person.app.chats.chat.effort is Effort.MEDIUM)


def test_drafts_can_be_turned_off(start: Callable[[], Person]) -> None:
    person = start()
    person.load(boxed_model())
    person.ask("hello")
    person.app.settings.set(PERFORMANCE_DRAFTS, False)
    person.ask("again")
    assert client(person).drafts == [True, False]


def test_chats_are_kept_on_disk_unless_that_is_turned_off_and_go_with_the_chat(start: Callable[[], Person]) -> None:
    person = start()
    person.load(boxed_model())
    person.ask("hello")
    chat = str(person.app.chats.chat.id)
    person.app.settings.set(PERFORMANCE_KEPT_CHATS, 0)
    person.ask("again")
    assert client(person).chats == [chat, ""]
    assert client(person).states == [kept_states(8)]
    person.app.chats.listing.delete(int(chat))
    person.wait(lambda: client(person).forgotten == [chat])


def test_what_is_kept_of_chats_goes_when_that_is_turned_off(start: Callable[[], Person]) -> None:
    left = states_folder() / "99.state"
    left.parent.mkdir(parents=True, exist_ok=True)
    left.write_bytes(b"of an earlier day")
    SettingsStore().set(PERFORMANCE_KEPT_CHATS, 0)
    start().load(boxed_model())
    assert not left.exists()


def test_sampling_is_openais_or_the_models_own_until_something_is_set(start: Callable[[], Person]) -> None:
    person = start()
    person.load(boxed_model())
    person.ask("hello")
    person.app.settings.set(GENERATION_TEMPERATURE, 0.5)
    person.app.settings.set(GENERATION_TOP_K, 40)
    person.ask("again")
    assert client(person).sampling == [None, Sampling(temperature=0.5, top_p=1.0, top_k=40, min_p=0.0)]


def test_the_key_that_sends_is_one_truth(start: Callable[[], Person]) -> None:
    person = start()
    composer = person.pane.composer
    assert composer.send_key is SendKey.ENTER
    person.app.settings.set(GENERAL_SEND_KEY, "ctrl_enter")
    person.wait(lambda: composer.send_key is SendKey.CTRL_ENTER)
    composer.more_button.menu().actions()[0].trigger()
    assert SettingsStore().get(GENERAL_SEND_KEY) == "enter"


def test_light_dark_and_text_size_are_one_truth(start: Callable[[], Person]) -> None:
    person = start()
    person.app.settings.set(GENERAL_THEME, "dark")
    person.app.settings.set(GENERAL_TEXT_SIZE, 120)
    person.wait(lambda: theme().palette is DARK and theme().scale == 1.2)
    menu = person.app.window.rail.look.menu()
    assert menu.actions()[2].isChecked()
    menu.actions()[1].trigger()
    assert theme().palette is LIGHT
    again = SettingsStore()
    assert (again.get(GENERAL_THEME), again.get(GENERAL_TEXT_SIZE)) == ("light", 120)


def test_files_from_elsewhere_are_remembered_only_if_wanted(start: Callable[[], Person], tmp_path: Path) -> None:
    person = start()
    file = put(tmp_path, "elsewhere")
    person.app.settings.set(PRIVACY_REMEMBER_FILES, False)
    person.app.models.choose(file, remember=True)
    person.wait(lambda: person.app.models.status.state is LoadState.READY)
    assert opened.load() == []


def test_a_load_takes_what_is_set_for_all_and_for_the_model(start: Callable[[], Person]) -> None:
    settings = SettingsStore()
    for setting, value in (
        (PERFORMANCE_CONTEXT, 8_192),
        (PERFORMANCE_THREADS, 1),
        (PERFORMANCE_BATCH, 1_024),
        (PERFORMANCE_CACHE_TYPE, "q8_0"),
        (PERFORMANCE_MMAP, "off"),
        (PERFORMANCE_MLOCK, True),
    ):
        settings.set(setting, value)
    load_values.save(boxed_model(), LoadValues(n_ctx=4_096, n_ubatch=256))
    person = start()
    person.load(boxed_model())
    (options,) = client(person).options
    assert (options.n_ctx, options.n_threads, options.n_ubatch, options.n_batch) == (4_096, 1, 256, 1_024)
    assert (options.type_k, options.type_v, options.use_mmap, options.use_mlock) == ("q8_0", "q8_0", False, True)


def test_without_flash_attention_the_cache_is_not_packed_and_the_engine_makes_its_own_sum(
    start: Callable[[], Person],
) -> None:
    SettingsStore().set(PERFORMANCE_FLASH_ATTENTION, "off")
    person = start()
    person.load(boxed_model())
    (options,) = client(person).options
    assert (options.flash_attention, options.type_k, options.ignore_memory) == (False, "f16", False)


def test_a_load_can_be_given_up_while_the_machine_is_looked_at(start: Callable[[], Person]) -> None:
    person = start()
    gate = threading.Event()
    read = person.app.planner.policy._read
    person.app.planner.policy._read = lambda ours: (gate.wait(patience.seconds()), read(ours))[1]
    person.app.models.choose(boxed_model())
    person.wait(lambda: person.app.models.status.state is LoadState.LOADING)
    person.app.models.cancel()
    assert person.app.models.status.state is LoadState.CHOSEN
    gate.set()
    person.load(boxed_model())
    assert len(client(person).options) == 1


def test_what_a_load_took_is_learnt_once(qtbot: QtBot) -> None:
    person = Person(qtbot)
    try:
        person.load(boxed_model())
        learnt: list[PreparedLoad] = []
        person.app.planner.learn = lambda prepared, _: learnt.append(prepared)  # type: ignore[method-assign]
        person.ask("What is 457 + 389?")
        person.ask("What is 2 + 2?")
        assert learnt == [person.app.models.prepared]
        loaded = person.app.models.status.loaded
        assert loaded is not None
        assert loaded.sizes.has_computed
    finally:
        person.close()


def test_a_plan_is_made_again_for_whoever_asks() -> None:
    policy = LoadPolicy(SettingsStore())
    entry = entry_for(boxed_model())
    first, second = (policy.prepare(entry) for _ in range(2))
    assert msgspec.structs.asdict(first.options) == msgspec.structs.asdict(second.options)
    assert policy.prepare(entry, force=True).options.ignore_memory
