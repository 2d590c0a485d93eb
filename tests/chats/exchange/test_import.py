"""Imports: what each program's chats become, that faults stay where they are, and that each chat comes once."""

import json
import os
import random
import threading
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.chats import order
from app.chats.exchange.export import export_to
from app.chats.exchange.forms import Form, Options
from app.chats.exchange.importing import importer, parts
from app.chats.exchange.importing.importer import FileReport, ImportReport, import_chats
from app.chats.exchange.importing.source import LeftOut
from app.chats.exchange.records import AnswerRecord, ChatRecord, QuestionRecord, ShownTurn, shown_turns
from app.chats.store import ChatStore
from app.chats.stored_chat import AnswerState
from app.core.stream import MessageKind
from tests.chats.exchange import samples
from tests.chats.exchange.chats import add, everything, filled, read, relative, simple
from tests.chats.exchange.samples import (
    gpt_chat,
    gpt_node,
    gpt_rich,
    gpt_simple,
    llama_chat,
    llama_lines,
    webui_message,
    webui_rich,
    webui_row,
    write_json,
    write_zip,
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ChatStore]:
    with ChatStore(tmp_path / "store" / "chats.sqlite") as opened:
        yield opened


def one(store: ChatStore, path: Path) -> tuple[FileReport, list[ChatRecord]]:
    """Import one file: its report, and all chats, the last used first."""
    report = import_chats([path], store)
    return report.files[0], [read(store, chat.id) for chat in store.chats()]


def lines(chat: ChatRecord) -> list[str]:
    """The shown path: questions, and of each answer the kinds and texts."""
    found = []
    for shown in shown_turns(chat):
        turn = shown.turn
        versions = f" ({shown.version}/{shown.versions})" if shown.versions > 1 else ""
        if isinstance(turn, QuestionRecord):
            found.append(f"? {turn.text}{versions}")
        else:
            texts = " | ".join(f"{message.kind}: {message.text}" for message in turn.messages)
            found.append(f"{turn.model}{versions}: {texts}")
    return found


# -- ChatGPT -----------------------------------------------------------------------------------------------------------


def test_everything_in_a_chat_of_chatgpt(store: ChatStore, tmp_path: Path) -> None:
    report, [chat] = one(store, write_json(tmp_path / "conversations.json", [gpt_rich()]))
    assert (report.added, report.messages, report.problem) == (1, 7, None)
    assert report.left_out == {LeftOut.IMAGE: 1, LeftOut.FILE: 1, LeftOut.HIDDEN: 1}
    assert chat.id == "chatgpt-rich"
    assert chat.title == "Chat rich"
    assert (chat.created.timestamp(), chat.last_used.timestamp()) == (1765672000.5, 1765673000.25)
    assert lines(chat) == [
        "? First question",
        "gpt-5-2-thinking (2/2): reasoning: **Plan**\n\nFirst this.\n\nThen that. | preamble: python:\nprint(1) | "
        "preamble: Result:\n1 | final: New answer ([A  page](https://example.org/page)).",
        "? [Image not imported: file-abc123]\n\nSecond question, edited\n\n[File not imported: table.csv] (2/2)",
        "gpt-5: final: Answer to the edited one",
    ]
    assert "secret profile" not in str(chat)
    old = chat.turns[1]
    assert isinstance(old, AnswerRecord)
    assert (old.text_of(MessageKind.FINAL), old.model, old.created.timestamp()) == ("Old answer", "gpt-4o", 1765672217)
    last = shown_turns(chat)[-1].turn
    assert isinstance(last, AnswerRecord)
    assert last.state is AnswerState.CUT


def test_the_zip_with_one_file_and_the_one_with_many(store: ChatStore, tmp_path: Path) -> None:
    user = json.dumps({"id": "me", "email": "a@b.c"})
    old = {"conversations.json": json.dumps([gpt_simple("1"), gpt_simple("2")]), "user.json": user, "chat.html": "<p>"}
    report, chats = one(store, write_zip(tmp_path / "old.zip", old))
    assert (report.added, report.left_out, report.problem) == (2, {}, None)
    new = {
        "export/conversations-000.json": json.dumps([gpt_simple("3"), gpt_simple("1")]),
        "export/conversations-001.json": json.dumps([gpt_simple("4")]),
        "export/export_manifest.json": json.dumps({"files": []}),
        "export/shared_conversations.json": json.dumps([{"id": "x", "conversation_id": "1", "title": "t"}]),
        "export/file-abc-photo.png": b"\x89PNG",
    }
    report, chats = one(store, write_zip(tmp_path / "new.zip", new))
    assert (report.added, report.here, report.left_out, report.problem) == (2, 1, {}, None)
    assert sorted(chat.id for chat in chats) == [f"chatgpt-{number}" for number in "1234"]


def test_an_unpacked_export(store: ChatStore, tmp_path: Path) -> None:
    write_json(tmp_path / "export" / "conversations-000.json", [gpt_simple("1")])
    write_json(tmp_path / "export" / "user.json", {"id": "me"})
    report, [chat] = one(store, tmp_path / "export")
    assert (report.added, report.problem) == (1, None)
    assert lines(chat) == ["? Why?", "gpt-4o: final: Because."]


def test_messages_without_metadata_children_or_time(store: ChatStore, tmp_path: Path) -> None:
    chat = gpt_simple("bare")
    for node in chat["mapping"].values():
        node.pop("children")
        if node["message"] is not None:
            for name in ("metadata", "recipient", "channel", "create_time", "status"):
                node["message"].pop(name, None)
    chat |= {"title": None, "current_node": None, "create_time": None, "update_time": None}
    path = write_json(tmp_path / "c.json", [chat])
    os.utime(path, (1_700_000_000, 1_700_000_000))
    report, [found] = one(store, path)
    assert (report.added, report.left_out) == (1, {})
    assert lines(found) == ["? Why?", "gpt-5: final: Because."]
    assert found.title == "Why?"
    assert found.created.timestamp() == 1_700_000_000


def test_parents_that_only_name_their_children(store: ChatStore, tmp_path: Path) -> None:
    chat = gpt_simple("down")
    for node in chat["mapping"].values():
        node["parent"] = None
    _, [found] = one(store, write_json(tmp_path / "c.json", [chat]))
    assert lines(found) == ["? Why?", "gpt-4o: final: Because."]


# -- the other programs ------------------------------------------------------------------------------------------------


def test_open_webui(store: ChatStore, tmp_path: Path) -> None:
    report, [chat] = one(store, write_json(tmp_path / "chat-export-1.json", [webui_rich()]))
    assert (report.added, report.left_out, report.problem) == (1, {LeftOut.IMAGE: 1}, None)
    assert lines(chat) == [
        "? Question\n\n[Image not imported: cat.png]",
        'qwen3:8b (2/2): reasoning: first <this>\nthen that | preamble: search:\n{"q": 1}\n\nResult:\n"ok" | '
        "final: The answer.",
    ]
    assert chat.instructions == "Be kind."
    assert chat.title == "Chat rich"


def test_open_webui_items_and_lists(store: ChatStore, tmp_path: Path) -> None:
    output = [
        {"type": "reasoning", "content": [{"type": "output_text", "text": "Hm."}]},
        {"type": "function_call", "name": "f", "arguments": "{}"},
        {"type": "function_call_output", "output": "7"},
        {"type": "message", "content": [{"type": "output_text", "text": "Seven."}]},
        "unexpected",
    ]
    newer = webui_row(
        "new", webui_message("u", None, "user", "Q"), webui_message("a", "u", "assistant", "", output=output)
    )
    older = webui_row("old")
    older["chat"]["history"] = {}
    older["chat"]["messages"] = [{"role": "user", "content": "Q"}, {"role": "assistant", "content": "A", "model": "m"}]
    _, chats = one(store, write_json(tmp_path / "c.json", [newer, older]))
    found = {chat.id: lines(chat) for chat in chats}
    assert found["openwebui-new"] == [
        "? Q",
        ": reasoning: Hm. | preamble: f:\n{} | preamble: Result:\n7 | final: Seven.",
    ]
    assert found["openwebui-old"] == ["? Q", "m: final: A"]


def test_lm_studio_folder(store: ChatStore, tmp_path: Path) -> None:
    write_json(tmp_path / "lms" / "Garden" / "1756219403097.conversation.json", samples.lm_studio_file())
    report, [chat] = one(store, tmp_path / "lms")
    assert (report.added, report.left_out, report.problem) == (1, {LeftOut.IMAGE: 1}, None)
    assert lines(chat) == [
        "? Describe this\n\n[Image not imported: 1 - tree.png]",
        "openai/gpt-oss-20b (2/2): reasoning: Hm. | final: An oak.",
        "? Thanks",
    ]
    assert (chat.id, chat.title, chat.instructions) == ("lmstudio-1756219403097", "Trees", "Be a gardener.")
    first = chat.turns[1]
    assert isinstance(first, AnswerRecord)
    assert first.model == "qwen/qwen3-8b"
    assert first.text_of(MessageKind.REASONING) == "Let me see."
    assert first.created.timestamp() == 1756219404


def test_jan_folder(store: ChatStore, tmp_path: Path) -> None:
    samples.jan_thread(tmp_path / "jan")
    report, [chat] = one(store, tmp_path / "jan")
    assert (report.added, report.left_out, report.problem) == (1, {LeftOut.IMAGE: 1}, None)
    assert lines(chat) == [
        "? Why?\n\n[Image not imported]",
        'jan-nano-4b: reasoning: Thinking. | preamble: sum:\n{"a":1}\n\nResult:\n2 | final: So.',
    ]
    assert chat.instructions == "Be brief."
    assert chat.created.timestamp() == 1698983503
    assert chat.turns[1].state is AnswerState.CUT  # type: ignore[union-attr]


def test_one_thread_of_jan_by_its_file(store: ChatStore, tmp_path: Path) -> None:
    samples.jan_thread(tmp_path)
    report, [chat] = one(store, tmp_path / "threads" / "jan_1" / "thread.json")
    assert report.added == 1
    assert len(chat.turns) == 2


def test_llama_cpp_in_all_its_forms(store: ChatStore, tmp_path: Path) -> None:
    chat = llama_chat()
    other = {**chat, "conv": {**chat["conv"], "id": "c2"}}
    forms = [
        write_json(tmp_path / "one.json", chat),
        write_json(tmp_path / "all.json", [chat, other]),
        write_zip(tmp_path / "all.zip", {"a.jsonl": llama_lines(chat), "b.jsonl": llama_lines(other)}),
    ]
    (tmp_path / "one.jsonl").write_text(llama_lines(chat))
    (tmp_path / "both.jsonl").write_text(llama_lines(chat) + "\n" + llama_lines(other))
    for path in (*forms, tmp_path / "one.jsonl", tmp_path / "both.jsonl"):
        with ChatStore(tmp_path / f"{path.name}.sqlite") as fresh:
            report, chats = one(fresh, path)
            assert (report.added, report.problem) == (1 if "one" in path.name else 2, None), path.name
            assert lines(chats[0]) == [
                "? Describe\n\n[File: n.txt]:\nnotes",
                "gpt-oss-20b (1/2): reasoning: Hm. | final: One",
            ]
            assert chats[0].instructions == "Be vivid."


@pytest.mark.parametrize("form", [Form.JSON, Form.JSONL])
def test_our_own_round_trip(store: ChatStore, tmp_path: Path, form: Form) -> None:
    add(store, everything())
    add(store, simple(1))
    target = tmp_path / f"out{form.suffix}"
    export_to(target, store, store.chats(), Options(), form=form)
    with ChatStore(tmp_path / "other.sqlite") as other:
        report, chats = one(other, target)
        assert (report.added, report.left_out, report.problem) == (2, {}, None)
        assert [relative(chat) for chat in chats] == [relative(read(store, chat.id)) for chat in store.chats()]
        again = tmp_path / f"again{form.suffix}"
        export_to(again, other, other.chats(), Options(), form=form)
        assert json.loads(again.read_text().split("\n")[1].rstrip(",")).get("id") == json.loads(
            target.read_text().split("\n")[1].rstrip(",")
        ).get("id")


def test_documents_that_are_not_in_the_file(store: ChatStore, tmp_path: Path) -> None:
    chat = everything()
    chat = msgspec.structs.replace(chat, documents=(chat.documents[0], chat.documents[0]))
    whole = {"format": "descant-chats", "version": 1, "chats": [msgspec.to_builtins(chat)]}
    report, chats = one(store, write_json(tmp_path / "own.json", whole))
    assert (report.added, report.left_out) == (1, {LeftOut.DOCUMENT: 5})
    questions = [turn for turn in chats[0].turns if isinstance(turn, QuestionRecord)]
    assert [(len(question.attachments), len(question.passages)) for question in questions] == [(0, 0), (0, 0), (1, 0)]


def test_chats_come_into_the_folder_of_that_name(store: ChatStore, tmp_path: Path) -> None:
    store.write(lambda connection: order.add_folder(connection, "Work <1>"))
    ids = [add(store, everything()), add(store, everything())]
    overview = store.read(order.overview)
    assert [folder.name for folder in overview.folders] == ["Work <1>"]
    assert [(chat.id, chat.folder) for chat in overview.chats] == [(id_, overview.folders[0].id) for id_ in ids[::-1]]
    assert overview.chats[0].is_pinned


# -- once --------------------------------------------------------------------------------------------------------------


def state(store: ChatStore) -> object:
    """Everything in the tables that a person could see."""
    tables = ("chat", "turn", "message", "origin", "folder", "document", "attachment", "passage")
    return store.read(lambda connection: [connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables])


def all_kinds(folder: Path) -> list[Path]:
    """One file or folder of each program."""
    samples.jan_thread(folder / "jan")
    write_json(folder / "lms" / "1756219403097.conversation.json", samples.lm_studio_file())
    return [
        write_json(folder / "conversations.json", [gpt_rich(), gpt_simple("1")]),
        write_json(folder / "webui.json", [webui_rich()]),
        folder / "lms",
        folder / "jan",
        write_json(folder / "llama.json", llama_chat()),
    ]


def test_a_second_import_changes_nothing(store: ChatStore, tmp_path: Path) -> None:
    add(store, everything())
    own = tmp_path / "own.json"
    export_to(own, store, store.chats(), Options(), form=Form.JSON)
    paths = [*all_kinds(tmp_path), own]
    first = import_chats(paths, store)
    assert [file.added for file in first.files] == [2, 1, 1, 1, 1, 0]
    before = state(store)
    second = import_chats(paths, store)
    assert [(file.added, file.here) for file in second.files] == [(0, 2), (0, 1), (0, 1), (0, 1), (0, 1), (0, 1)]
    assert state(store) == before


def test_a_chat_that_went_on_there_comes_beside_the_earlier_state(store: ChatStore, tmp_path: Path) -> None:
    chat = gpt_simple("1")
    one(store, write_json(tmp_path / "a.json", [chat]))
    chat["mapping"]["q2"] = gpt_node("q2", "a", "user", ["And?"])
    chat["current_node"] = "q2"
    path = write_json(tmp_path / "b.json", [chat])
    report, chats = one(store, path)
    assert (report.added, report.newer, report.here) == (1, 1, 0)
    assert sorted(len(found.turns) for found in chats) == [2, 3]
    report, _ = one(store, path)
    assert (report.added, report.here) == (0, 1)


def test_a_deleted_chat_can_be_imported_again(store: ChatStore, tmp_path: Path) -> None:
    path = write_json(tmp_path / "a.json", [gpt_simple("1")])
    one(store, path)
    store.delete(store.chats()[0].id)
    assert one(store, path)[0].added == 1


def test_own_chats_that_went_on_here_are_here(store: ChatStore, tmp_path: Path) -> None:
    from app.chats.sending import NewChat, Stamp

    chat_id = add(store, simple(0))
    path = tmp_path / "own.json"
    export_to(path, store, store.chats(), Options(), form=Form.JSON)
    last = max(turn.id for turn in read(store, chat_id).turns)
    store.ask(chat_id, last, "More", new=NewChat("2026-11-30"), stamp=Stamp("m"))
    assert one(store, path)[0].here == 1
    assert len(store.chats()) == 1


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
