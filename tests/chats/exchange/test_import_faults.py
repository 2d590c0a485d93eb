"""Imports: faults stay where they are, archives do no harm, and cancelling leaves whole chats."""

import json
import random
import threading
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from app.chats.exchange.importing import importer, parts
from app.chats.exchange.importing.importer import FileReport, ImportReport, import_chats
from app.chats.exchange.importing.source import LeftOut
from app.chats.exchange.records import ShownTurn, shown_turns
from app.chats.store import ChatStore
from app.chats.stored_chat import AnswerState
from tests.chats.exchange.chats import filled, read
from tests.chats.exchange.importing import all_kinds, lines, one
from tests.chats.exchange.samples import (
    gpt_chat,
    gpt_node,
    gpt_simple,
    llama_chat,
    write_json,
    write_zip,
)

# -- faults ------------------------------------------------------------------------------------------------------------


def shape(
    store: ChatStore, tmp_path: Path, *nodes: dict[str, Any], **fields: Any
) -> tuple[FileReport, list[list[str]]]:
    report, chats = one(store, write_json(tmp_path / "c.json", [gpt_chat("x", *nodes, **fields)]))
    return report, [lines(chat) for chat in chats]


def test_a_faulty_chat_does_not_end_the_rest(store: ChatStore, tmp_path: Path) -> None:
    good = [json.dumps(gpt_simple(str(number))) for number in range(3)]
    bad = [
        '{"mapping": 5}',
        '{"mapping": {"a": {"message": tru}}, "id": "x"}',
        '{"mapping": {}, "id": "empty"}',
        '{"mapping": {"a": {}}}',
        json.dumps({**gpt_simple("no id"), "conversation_id": None, "id": 7}),
        '{"mapping": ' + '{"a":' * 5000 + "1" + "}" * 5000 + ', "id": "deep"}',
        "17",
        '"text"',
        '{"unrelated": 1}',
    ]
    path = tmp_path / "c.json"
    text = "[" + ", ".join([good[0], *bad[:4], good[1], *bad[4:], good[2]]) + "]"
    path.write_bytes(text.encode() + b"")
    report, chats = one(store, path)
    assert (report.added, report.problem) == (3, None)
    assert report.left_out[LeftOut.BROKEN_CHAT] + report.left_out[LeftOut.EMPTY_CHAT] == 6
    assert len(chats) == 3


def test_a_faulty_message_does_not_end_its_chat(store: ChatStore, tmp_path: Path) -> None:
    chat = gpt_simple("1")
    chat["mapping"]["bad"] = {"id": "bad", "parent": "a", "message": {"author": "nobody", "content": []}}
    chat["mapping"]["worse"] = 12
    chat["mapping"]["odd"] = gpt_node("odd", "a", "user", [{"strange": 1}, None, 5, "text"])
    report, [found] = one(store, write_json(tmp_path / "c.json", [chat]))
    assert report.left_out == {LeftOut.BROKEN_MESSAGE: 2, LeftOut.UNKNOWN: 2}
    assert lines(found)[:2] == ["? Why?", "gpt-4o: final: Because."]


def test_invalid_text_in_one_chat(store: ChatStore, tmp_path: Path) -> None:
    content = b"[" + json.dumps(gpt_simple("1")).encode() + b', {"mapping": {"a": "\xff\xfe"}, "id": "x"},'
    surrogate = json.dumps(gpt_simple("2", answer="half \ud83d of \x00 it"))
    path = tmp_path / "c.json"
    path.write_bytes(content + surrogate.encode() + b"]")
    report, chats = one(store, path)
    assert report.added == 2
    found = {chat.id: lines(chat) for chat in chats}
    assert found["chatgpt-2"][1] == "gpt-4o: final: half \ufffd of \x00 it"


def test_circles_and_repeated_ids(store: ChatStore, tmp_path: Path) -> None:
    nodes = [
        gpt_node("q", None, "user", ["Q"]),
        gpt_node("a", "q", "assistant", ["A"]),
        gpt_node("x", "z", "user", ["lost"]),
        gpt_node("y", "x", "assistant", ["lost"]),
        gpt_node("z", "y", "user", ["lost"]),
        gpt_node("own", "own", "user", ["lost"]),
    ]
    report, [found] = shape(store, tmp_path, *nodes, current_node="z")
    assert report.left_out == {LeftOut.CIRCLE: 4}
    assert found == ["? Q", "gpt-5: final: A"]
    chat = llama_chat()
    chat["messages"] += [dict(chat["messages"][2], content="again", parent="a1")]
    report, _ = one(store, write_json(tmp_path / "l.json", chat))
    assert report.left_out == {LeftOut.REPEATED: 1}


def test_a_parent_that_is_missing(store: ChatStore, tmp_path: Path) -> None:
    nodes = [gpt_node("q", "nowhere", "user", ["Q"]), gpt_node("a", "q", "assistant", ["A"])]
    _, [found] = shape(store, tmp_path, *nodes)
    assert found == ["? Q", "gpt-5: final: A"]


def test_two_questions_in_a_row_and_an_answer_first(store: ChatStore, tmp_path: Path) -> None:
    nodes = [
        gpt_node("hello", None, "assistant", ["Hello!"]),
        gpt_node("q1", "hello", "user", ["One"]),
        gpt_node("q2", "q1", "user", ["Two"]),
        gpt_node("a", "q2", "assistant", ["A"]),
    ]
    _, [found] = shape(store, tmp_path, *nodes)
    assert found == [
        "? (This chat starts with an answer.)",
        "gpt-5: final: Hello!",
        "? One",
        ": ",
        "? Two",
        "gpt-5: final: A",
    ]


def test_versions_within_an_answer(store: ChatStore, tmp_path: Path) -> None:
    thought = {"content_type": "thoughts", "thoughts": [{"content": "T"}]}
    nodes = [
        gpt_node("q", None, "user", ["Q"]),
        gpt_node("t", "q", "assistant", content=thought),
        gpt_node("a1", "t", "assistant", ["One"]),
        gpt_node("a2", "t", "assistant", ["Two"]),
        gpt_node("q2", "t", "user", ["Asked while it was thinking"]),
    ]
    _, [found] = shape(store, tmp_path, *nodes, current_node="a1")
    assert found == ["? Q", "gpt-5 (1/3): reasoning: T | final: One"]


def test_a_very_long_and_a_very_wide_chat(store: ChatStore, tmp_path: Path) -> None:
    count = 20_000
    roles = ("user", "assistant")
    long = [gpt_node(str(n), str(n - 1) if n else None, roles[n % 2], [f"m{n}"]) for n in range(count)]
    report, [found] = shape(store, tmp_path, *long)
    assert (report.messages, len(found)) == (count, count)
    assert len(store.open_chat(store.chats()[0].id).turns) == count


def test_more_versions_than_can_be_stored(store: ChatStore, tmp_path: Path) -> None:
    nodes = [gpt_node("q", None, "user", ["Q"])]
    for number in range(1500):  # each step of one answer has a version that ends there
        nodes.append(gpt_node(f"s{number}", f"s{number - 1}" if number else "q", "assistant", ["step"]))
        nodes.append(gpt_node(f"e{number}", f"s{number}", "assistant", ["end"]))
    report, found = shape(store, tmp_path, *nodes)
    assert report.left_out == {LeftOut.LARGE_CHAT: 1}
    assert found == []


def test_a_file_that_breaks_off(store: ChatStore, tmp_path: Path) -> None:
    path = tmp_path / "c.json"
    text = json.dumps([gpt_simple("1"), gpt_simple("2")])
    path.write_text(text[: int(len(text) * 0.7)])
    report, _ = one(store, path)
    assert (report.added, report.left_out) == (1, {LeftOut.BROKEN_OFF: 1})


@pytest.mark.parametrize("content", [b"", b"hello", b"{}", b"[]", b"[1, 2]", b"\x00" * 100, b'{"messages": 3}'])
def test_what_is_no_export(store: ChatStore, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "c.json"
    path.write_bytes(content)
    report, chats = one(store, path)
    assert report.problem is not None or report.left_out == {LeftOut.BROKEN_CHAT: 1}
    assert chats == []


def test_what_is_missing_or_unreadable_does_not_end_the_rest(store: ChatStore, tmp_path: Path) -> None:
    good = write_json(tmp_path / "good.json", [gpt_simple("1")])
    broken = tmp_path / "broken.zip"
    content = bytearray(write_zip(broken, {"conversations.json": json.dumps([gpt_simple("2")] * 50)}).read_bytes())
    content[60:120] = bytes(60)
    broken.write_bytes(content)
    report = import_chats([tmp_path / "missing.json", broken, good], store)
    assert [file.problem is not None for file in report.files] == [True, True, False]
    assert report.files[2].added == 1
    assert "missing.json" in str(report.files[0].problem)


def test_a_newer_export_of_our_own(store: ChatStore, tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    path.write_text('{"format":"descant-chats","version":99,"chats":[]}')
    report, _ = one(store, path)
    assert report.problem is not None
    assert "newer version" in str(report.problem)


def test_turns_of_our_own_format_that_do_not_fit(store: ChatStore, tmp_path: Path) -> None:
    moment = "2026-11-30T12:00:00Z"
    question = {"type": "question", "created": moment, "text": "Q"}
    answer = {"type": "answer", "created": moment, "state": "running"}
    turns = [
        {**answer, "id": 9, "parent": 1},
        {**question, "id": 1},
        {**question, "id": 1, "text": "again"},
        {**question, "id": 2, "parent": 1},
        {**answer, "id": 3, "parent": 9},
        {**question, "id": 4, "parent": 5},
        {**answer, "id": 5, "parent": 4},
    ]
    chat = {"id": "x", "title": "T", "created": moment, "last_used": moment, "date": "2026-11-30", "turns": turns}
    bad = {**chat, "id": "y", "created": "2026-11-30T12:00:00"}  # no time zone
    path = write_json(tmp_path / "own.json", {"format": "descant-chats", "version": 1, "chats": [chat, bad]})
    report, [found] = one(store, path)
    assert report.left_out == {LeftOut.REPEATED: 1, LeftOut.CIRCLE: 4, LeftOut.BROKEN_CHAT: 1}
    assert lines(found) == ["? Q", ": "]
    assert found.turns[1].state is AnswerState.INTERRUPTED  # type: ignore[union-attr]


# -- archives ----------------------------------------------------------------------------------------------------------


def test_a_bomb_is_refused(store: ChatStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_ALWAYS_ALLOWED", 1024 * 1024)
    text = "[" + json.dumps(gpt_simple("1")) + "," + " " * 50_000_000 + "]"
    path = write_zip(tmp_path / "bomb.zip", {"conversations.json": text})
    assert path.stat().st_size < 100_000
    report, _ = one(store, path)
    assert report.problem is not None
    assert "hundreds of times larger" in str(report.problem)


def test_names_in_an_archive_lead_nowhere(store: ChatStore, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "folder"
    folder.mkdir(parents=True)
    names = ("../../conversations.json", "/tmp/conversations-001.json", "C:\\x\\conversations-002.json")
    files = {name: json.dumps([gpt_simple(name)]) for name in names}
    before = sorted(tmp_path.rglob("*"))
    path = write_zip(folder / "a.zip", files)
    report, chats = one(store, path)
    assert (report.added, len(chats)) == (3, 3)
    assert sorted(set(tmp_path.rglob("*")) - {path}) == before


def test_links_in_a_folder_are_not_followed(store: ChatStore, tmp_path: Path) -> None:
    write_json(tmp_path / "outside" / "conversations.json", [gpt_simple("1")])
    inside = tmp_path / "inside"
    inside.mkdir()
    try:
        (inside / "link").symlink_to(tmp_path / "outside")
        (inside / "conversations.json").symlink_to(tmp_path / "outside" / "conversations.json")
    except OSError:
        pytest.skip("this system has no links")
    report, chats = one(store, inside)
    assert chats == []
    assert report.problem is not None


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_file_never_raises(store: ChatStore, tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    path = dice.choice([path for path in all_kinds(tmp_path) if path.is_file()])
    content = bytearray(path.read_bytes())
    for _ in range(dice.randint(1, 30)):
        content[dice.randrange(len(content))] = dice.randrange(256)
    path.write_bytes(content[: dice.randint(1, len(content))])
    report = import_chats([path], store)
    assert isinstance(report, ImportReport)
    for chat in store.chats():
        shown: Sequence[ShownTurn] = shown_turns(read(store, chat.id))
        assert len(store.open_chat(chat.id).turns) == len(shown)


# -- cancelling --------------------------------------------------------------------------------------------------------


def test_cancelling_leaves_whole_chats(store: ChatStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importer, "_MOST_CHATS", 3)
    path = write_json(tmp_path / "c.json", [gpt_simple(str(number)) for number in range(20)])
    stop = threading.Event()
    seen: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        seen.append((done, total))
        if len(seen) == 2:
            stop.set()

    report = import_chats([path, path], store, progress=progress, stop=stop)
    assert report.stopped
    assert report.files[0].added == 6
    assert report.files[1].added == 0
    assert all(len(read(store, chat.id).turns) == 2 for chat in store.chats())
    assert 0 < seen[0][0] <= seen[-1][0] <= seen[-1][1] == 2 * path.stat().st_size
    assert import_chats([path], store).files[0].added == 14


def test_an_import_while_the_store_is_used(tmp_path: Path) -> None:
    place = tmp_path / "chats.sqlite"
    filled(place, 2)
    path = write_json(tmp_path / "c.json", [gpt_simple(str(number)) for number in range(30)])
    with ChatStore(place) as window, ChatStore(place) as other:
        import_chats([path], other, progress=lambda _, __: window.rename(1, "renamed"))
        assert len(window.chats()) == 32


def test_the_archive_may_be_called_anything(store: ChatStore, tmp_path: Path) -> None:
    path = write_zip(tmp_path / "download", {"conversations.json": json.dumps([gpt_simple("1")])})
    assert zipfile.is_zipfile(path)
    assert one(store, path)[0].added == 1
