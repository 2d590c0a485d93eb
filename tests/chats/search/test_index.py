"""The search index holds what the chats hold: after each kind of change, a migration, a rescue and kill -9."""

import contextlib
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

from app.chats import schema
from app.chats.search import index
from app.chats.search.finder import find
from app.chats.search.folding import fold
from app.chats.search.found import Found
from app.chats.sending import NewChat, Stamp
from app.chats.store import ChatStore
from app.chats.stored_chat import AnswerState, StoredMessage
from app.core.stream import MessageKind

TABLES = ("chat", "turn", "message")
SECRET = "zqxjkvbw"


def add(
    store: ChatStore, text: str, answer: str, chat: int | None = None, parent: int | None = None
) -> tuple[int, int]:
    """Add a question and its answer; return the chat and the answer."""
    exchange = store.ask(chat, parent, text, new=NewChat("2026-11-30"), stamp=Stamp("m"))
    store.finish_answer(
        exchange.answer.id,
        state=AnswerState.WHOLE,
        messages=[StoredMessage(MessageKind.FINAL, answer), StoredMessage(MessageKind.FOREIGN, "not shown")],
    )
    return exchange.chat_id, exchange.answer.id


def test_an_index_with_accents_is_filled_again(tmp_path: Path) -> None:
    path, told = tmp_path / "chats.sqlite", list[float]()
    older = schema.STEPS[: schema.STEPS.index(index.FOLDING_STEP)]
    with contextlib.closing(schema.connect(path, older, progress=told.append)) as connection:
        columns = "id, title, created, last_used, date, effort, instructions"
        connection.execute(f"INSERT INTO chat ({columns}) VALUES (1, 'un café', 1, 1, '', 'medium', '')")
        connection.execute("INSERT INTO turn (id, chat, created, picked, text) VALUES (1, 1, 1, 0, 'où?')")
    assert told == []
    with ChatStore(path, progress=told.append) as store:
        assert told[0] == 0.0
        assert told == sorted(told)
        assert told[-1] > 0.9
        assert find(path, "cafe") == find(path, "café") != Found()
        store.rename(1, "deux cafés")
    assert held(path) == expected(path, tmp_path)


def held(path: Path) -> dict[str, list[tuple[str, int]]]:
    """The trigrams of each index, with the number of rows."""
    with contextlib.closing(sqlite3.connect(path)) as raw:
        return {table: raw.execute(f"SELECT term, doc FROM {table}_terms").fetchall() for table in TABLES}


def expected(path: Path, tmp_path: Path) -> dict[str, list[tuple[str, int]]]:
    """What a new index over the same rows holds."""
    copy = tmp_path / "copy.sqlite"
    with contextlib.closing(sqlite3.connect(path)) as raw, contextlib.closing(sqlite3.connect(copy)) as other:
        raw.backup(other)
        other.create_function("folded", 1, fold)
        for table in TABLES:
            other.execute(f"INSERT INTO {table}_search ({table}_search) VALUES ('delete-all')")
        pad = "' ' || folded({0}) || '  '"
        other.execute(f"INSERT INTO chat_search (rowid, text) SELECT id, {pad.format('title')} FROM chat")
        other.execute(
            f"INSERT INTO turn_search (rowid, text) SELECT id, {pad.format('text')} FROM turn WHERE text NOT NULL"
        )
        other.execute(
            f"INSERT INTO message_search (rowid, text) SELECT id, {pad.format('text')} FROM message "
            "WHERE kind <> 'foreign'"
        )
        other.commit()
    return held(copy)


def test_every_change_is_followed(tmp_path: Path) -> None:
    path = tmp_path / "chats.sqlite"
    with ChatStore(path) as store:
        kept, answer = add(store, "What is kept?", "This answer.")
        add(store, "And what follows?", "More of it.", kept, answer)
        store.finish_answer(
            answer, state=AnswerState.WHOLE, messages=[StoredMessage(MessageKind.REASONING, "another text")]
        )
        store.rename(kept, "Something else")
        gone, _ = add(store, SECRET, SECRET)
        store.delete(gone)
        store.purge()
        running = store.ask(kept, None, "Is it running?", new=NewChat("2026-11-30"), stamp=Stamp("m"))
        assert running.answer.state is AnswerState.RUNNING
    assert held(path) == expected(path, tmp_path)
    trigrams = {term for term, _ in held(path)["message"]}
    assert "ano" in trigrams
    assert "sho" not in trigrams  # a foreign message


def test_nothing_of_a_purged_chat_is_left_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "chats.sqlite"
    with ChatStore(path) as store:
        add(store, "before", "before")
        gone, _ = add(store, SECRET, SECRET)
        for number in range(30):
            add(store, f"after {number}", "after")
        assert find(path, SECRET) is not None
        store.delete(gone)
        store.purge()
        assert store.wipe_some()
    with ChatStore(path) as store:  # a wipe that was interrupted goes on
        while store.wipe_some():
            add(store, "meanwhile", "meanwhile")
        pieces = {SECRET[at : at + 3].encode() for at in range(len(SECRET) - 2)}
        for file in (path, path.with_name(path.name + "-wal")):
            content = file.read_bytes()
            assert not [piece for piece in pieces if piece in content]


def test_an_older_file_gets_an_index(tmp_path: Path) -> None:
    path = tmp_path / "chats.sqlite"
    with contextlib.closing(schema.connect(path, schema.STEPS[:1])) as old:
        assert find(path, "old question") == Found()  # while the file is opened for the first time
        old.execute(
            "INSERT INTO chat (id, title, created, last_used, date, effort, instructions) "
            "VALUES (7, 'old', 1, 1, '2026-01-01', 'low', '')"
        )
        old.execute("INSERT INTO turn (id, chat, created, picked, text) VALUES (3, 7, 1, 1, 'an old question')")
        old.execute("INSERT INTO turn (id, chat, parent, created, picked, state) VALUES (4, 7, 3, 1, 1, 'whole')")
        for position, text in enumerate(("first", "second")):
            old.execute(
                "INSERT INTO message (turn, position, kind, text, role, tokens) "
                "VALUES (4, ?, 'final', ?, 'assistant', 1)",
                (position, text),
            )
    with ChatStore(path) as store:
        [question, answer] = store.open_chat(7).turns
        assert [message.text for message in answer.messages] == ["first", "second"]  # type: ignore[union-attr]
        found = find(path, "old question")
        assert found is not None
        assert [hit.turn_id for chat in found.chats for hit in chat.hits] == [question.id]
    assert held(path) == expected(path, tmp_path)


def test_a_rescue_makes_the_index_again(tmp_path: Path) -> None:
    path = tmp_path / "chats.sqlite"
    with ChatStore(path) as store:
        for number in range(20):
            add(store, f"question {number}", f"answer {number}")
        [root] = store._connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'message_search_data'"
        ).fetchone()
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = bytes(4096)
    path.write_bytes(content)
    ChatStore.rescue(path)
    found = find(path, "answer 13")
    assert found is not None
    assert len(found.chats) == 1
    assert held(path) == expected(path, tmp_path)


def test_vacuum_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "chats.sqlite"
    with ChatStore(path) as store:
        gone, _ = add(store, "gone", "gone")
        add(store, "kept", "needle")
        store.delete(gone)
        store.purge()
    with contextlib.closing(sqlite3.connect(path)) as raw:
        raw.execute("VACUUM")
    found = find(path, "needle")
    assert found is not None
    assert len(found.chats) == 1


_WRITES = """
import sys
from pathlib import Path
from app.chats.store import ChatStore
from tests.chats.search.test_index import add
with ChatStore(Path(sys.argv[1])) as store:
    for number in range(100_000):
        chat, _ = add(store, f"question {number}", f"answer {number} " * 30)
        if number % 3 == 0:
            store.delete(chat)
            store.purge()
        print(number, flush=True)
"""


def test_kill_9_leaves_chats_and_index_in_step(tmp_path: Path) -> None:
    path = tmp_path / "chats.sqlite"
    for after in (5, 17, 30):
        with subprocess.Popen([sys.executable, "-c", _WRITES, str(path)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            for _ in range(after):
                process.stdout.readline()
            process.send_signal(signal.SIGKILL)
        assert held(path) == expected(path, tmp_path)
        with contextlib.closing(sqlite3.connect(path)) as raw:
            assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
