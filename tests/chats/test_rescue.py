"""What is left of a damaged store."""

import contextlib
import random
from pathlib import Path

import pytest

from app.chats import schema
from app.chats.errors import ChatStoreError, DamagedStoreError
from app.chats.search.finder import find
from app.chats.sending import NewChat, Stamp
from app.chats.store import ChatStore
from app.chats.stored_chat import AnswerState, StoredMessage
from app.core.stream import MessageKind

CHATS, EXCHANGES = 12, 8


def filled(path: Path) -> None:
    with ChatStore(path) as store:
        for chat in range(CHATS):
            chat_id, parent = None, None
            for number in range(EXCHANGES):
                question = f"question {number} of {chat}" + " and more" * 60
                exchange = store.ask(chat_id, parent, question, new=NewChat("2026-11-24"), stamp=Stamp("m"))
                chat_id, answer = exchange.chat_id, exchange.answer
                text = f"answer {number} of {chat}. " * 20
                store.finish_answer(
                    answer.id, state=AnswerState.WHOLE, messages=[StoredMessage(MessageKind.FINAL, text)]
                )
                parent = answer.id
        store.save_draft(None, "a draft")


def read_all(path: Path) -> tuple[int, int]:
    """Chats and turns that can be opened."""
    with ChatStore(path) as store:
        chats = store.chats()
        return len(chats), sum(len(store.open_chat(chat.id).turns) for chat in chats)


def test_a_sound_store_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "chats.sqlite"
    filled(path)
    before = path.read_bytes()
    rescued = ChatStore.rescue(path)
    assert (rescued.chats, rescued.messages, rescued.is_whole) == (CHATS, CHATS * EXCHANGES * 2, True)
    assert rescued.kept.read_bytes() == before
    assert read_all(path) == (CHATS, CHATS * EXCHANGES * 2)
    with ChatStore(path) as store:
        assert store.unsent().draft == "a draft"
        assert store.open_chat(1).turns[0].branch.count == 1


@pytest.mark.parametrize("seed", range(12))
def test_damaged_pages(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    path = tmp_path / "chats.sqlite"
    filled(path)
    content = bytearray(path.read_bytes())
    pages = len(content) // 4096
    with ChatStore(path) as store:
        [last_root] = store._connection.execute("SELECT max(rootpage) FROM sqlite_schema").fetchone()
    for page in dice.sample(range(last_root + 1, pages), 3):  # below a root that is lost nothing can be found
        content[page * 4096 : (page + 1) * 4096] = dice.randbytes(4096)
    path.write_bytes(content)
    rescued = ChatStore.rescue(path)
    chats, turns = read_all(path)
    assert rescued.messages <= turns
    assert rescued.is_whole or rescued.messages < CHATS * EXCHANGES * 2
    assert chats == CHATS
    assert turns >= CHATS * EXCHANGES * 2 * 0.4


def test_what_is_lost_below_a_damaged_root_is_told(tmp_path: Path) -> None:
    path = tmp_path / "chats.sqlite"
    filled(path)
    with ChatStore(path) as store:
        roots = dict(store._connection.execute("SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'"))
    content = bytearray(path.read_bytes())
    for table in ("turn", "message", "journal"):
        page = roots[table]
        content[(page - 1) * 4096 : page * 4096] = random.Random(0).randbytes(4096)
    path.write_bytes(content)
    rescued = ChatStore.rescue(path)
    assert (rescued.chats, rescued.messages, rescued.is_whole) == (CHATS, 0, False)


def test_a_lost_question_and_a_lost_chat(tmp_path: Path) -> None:
    path = tmp_path / "chats.sqlite"
    filled(path)
    with ChatStore(path) as store:
        store._connection.execute("PRAGMA foreign_keys = OFF")
        store._connection.execute("DELETE FROM turn WHERE text LIKE 'question 3 of 2 %'")
        store._connection.execute("DELETE FROM chat WHERE id = 1")
    ChatStore.rescue(path)
    with ChatStore(path) as store:
        titles = {chat.id: chat.title for chat in store.chats()}
        assert titles[1] == "Rescued"
        assert len(store.open_chat(1).turns) == EXCHANGES * 2
        [_, placeholder] = store.open_chat(3).turns[0].branch.siblings
        assert len(store.open_chat(3).turns) == 6
        rest = store.choose_branch(3, placeholder).turns
        assert "could not be read" in getattr(rest[0], "text", "")
        assert len(rest) == (EXCHANGES - 3) * 2
        assert rest[0].branch.count == 2


def test_a_rescue_that_is_cut_off_is_finished_or_begun_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "chats.sqlite"
    filled(path)
    before = path.read_bytes()

    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("app.chats.rescue._set_aside", cut)
        with pytest.raises(KeyboardInterrupt):
            ChatStore.rescue(path)
    assert path.read_bytes() == before  # the damaged file is where it was
    with monkeypatch.context() as patch:
        patch.setattr("app.chats.rescue._carry_over", cut)
        with pytest.raises(KeyboardInterrupt):
            ChatStore.rescue(path)
    assert path.read_bytes() == before
    assert ChatStore.rescue(path).chats == CHATS
    # ended between the two renames
    path.rename(path.with_name("chats.rescue-complete.sqlite"))
    assert read_all(path) == (CHATS, CHATS * EXCHANGES * 2)


def test_a_file_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "chats.sqlite"
    path.write_bytes(b"nothing of the kind" * 1000)
    with pytest.raises(DamagedStoreError):
        ChatStore(path)
    rescued = ChatStore.rescue(path)
    assert (rescued.chats, rescued.messages, rescued.is_whole) == (0, 0, False)
    assert rescued.kept.read_bytes() == b"nothing of the kind" * 1000
    assert read_all(path) == (0, 0)


@pytest.mark.parametrize("seed", range(30))
def test_any_damage_ends_in_our_own_errors(tmp_path: Path, seed: int) -> None:
    dice = random.Random(1000 + seed)
    path = tmp_path / "chats.sqlite"
    filled(path)
    content = bytearray(path.read_bytes())
    for _ in range(40):
        content[dice.randrange(len(content))] = dice.randrange(256)
    if seed % 5 == 0:
        del content[dice.randrange(len(content)) :]
    path.write_bytes(content)
    try:
        with ChatStore(path) as store:
            store.recover()
            for chat in store.chats():
                store.open_chat(chat.id)
            find(path, "answer")
    except ChatStoreError:
        ChatStore.rescue(path)
        read_all(path)


def test_a_file_of_the_first_version(tmp_path: Path) -> None:
    path = tmp_path / "chats.sqlite"
    with contextlib.closing(schema.connect(path, schema.STEPS[:1])) as old:
        old.execute(
            "INSERT INTO chat (id, title, created, last_used, date, effort, instructions) "
            "VALUES (7, 'old', 1, 1, '2026-01-01', 'low', '')"
        )
        old.execute("INSERT INTO turn (id, chat, created, picked, text) VALUES (3, 7, 1, 1, 'an old question')")
    rescued = ChatStore.rescue(path)
    assert (rescued.chats, rescued.messages, rescued.is_whole) == (1, 1, True)
    assert read_all(path) == (1, 1)
