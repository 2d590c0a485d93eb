"""Imports: what each program's chats become, and that each chat comes once."""

import json
import os
from pathlib import Path

import msgspec
import pytest

from app.chats import order
from app.chats.exchange.export import export_to
from app.chats.exchange.forms import Form, Options
from app.chats.exchange.importing.importer import import_chats
from app.chats.exchange.importing.source import LeftOut
from app.chats.exchange.records import AnswerRecord, QuestionRecord, shown_turns
from app.chats.store import ChatStore
from app.chats.stored_chat import AnswerState
from app.core.stream import MessageKind
from tests.chats.exchange import samples
from tests.chats.exchange.chats import add, everything, read, relative, simple
from tests.chats.exchange.importing import all_kinds, lines, one
from tests.chats.exchange.samples import (
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
