"""Calls of tools in the store: what is written when, what a crash leaves, and what is decided about tools."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from app.chats import options, tooling
from app.chats.forking import fork
from app.chats.journal import AnswerJournal
from app.chats.search.finder import find
from app.chats.search.found import Filters
from app.chats.segments import last_start, turns_of
from app.chats.sending import Exchange, NewChat, Stamp
from app.chats.store import ChatStore
from app.chats.stored_chat import Answer, AnswerState, ChatOptions, StoredMessage
from app.chats.tooling import FunctionNameTakenError, StoredFunction, StoredRule
from app.core.calls import CallRecord, CallState
from app.core.conversation import AssistantMessage, AssistantTurn, ToolResult, UserMessage
from app.core.stream import MessageEnd, MessageKind

NAME = "functions.get_weather"
THOUGHT = StoredMessage(MessageKind.REASONING, "I look it up.", channel="analysis", end=MessageEnd.END)
CALL = StoredMessage(
    MessageKind.TOOL_CALL, '{"city":"Paris"}', "assistant", "commentary", NAME, "json", MessageEnd.CALL
)
RESULT = StoredMessage(MessageKind.TOOL_RESULT, "sunny spells", NAME, "commentary", "assistant")
FINAL = StoredMessage(MessageKind.FINAL, "It is sunny.", channel="final", end=MessageEnd.RETURN)
RUNNING = CallRecord(1, NAME, CallState.RUNNING, 1, raw_ids=(7, 8, 200012))
DONE = CallRecord(1, NAME, CallState.DONE, 1, seconds=0.5, raw_ids=(7, 8, 200012))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "chats.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[ChatStore]:
    with ChatStore(path) as store:
        yield store


def asked(store: ChatStore) -> Exchange:
    return store.ask(None, None, "Weather in Paris?", new=NewChat("2026-11-30"), stamp=Stamp("gpt-oss", None))


def answer_of(store: ChatStore, chat_id: int) -> Answer:
    answer = store.open_chat(chat_id).turns[-1]
    assert isinstance(answer, Answer)
    return answer


def finished(store: ChatStore) -> Exchange:
    exchange = asked(store)
    messages = (THOUGHT, CALL, RESULT, FINAL)
    store.finish_answer(exchange.answer.id, state=AnswerState.WHOLE, messages=messages, calls=(DONE,))
    return exchange


def test_a_crash_between_call_and_result_loses_neither(store: ChatStore, path: Path) -> None:
    exchange, journal = asked(store), AnswerJournal()
    store.append_stream(exchange.answer.id, journal.entry([THOUGHT, CALL]), (RUNNING,))
    with ChatStore(path) as after:  # as after kill -9: the first one never closes
        after.recover()
        answer = answer_of(after, exchange.chat_id)
    assert (answer.state, answer.messages) == (AnswerState.INTERRUPTED, (THOUGHT, CALL))
    assert [(call.state, call.waited) for call in answer.calls] == [(CallState.INTERRUPTED, False)]
    assert answer.calls[0].raw_ids == (7, 8, 200012)


def test_a_crash_while_the_user_is_asked_is_told_from_one_while_the_tool_works(store: ChatStore, path: Path) -> None:
    exchange, journal = asked(store), AnswerJournal()
    waiting = CallRecord(1, NAME, CallState.ASKED, 1)
    store.append_stream(exchange.answer.id, journal.entry([THOUGHT, CALL]), (waiting,))
    with ChatStore(path) as after:
        after.recover()
        [call] = answer_of(after, exchange.chat_id).calls
    assert (call.state, call.waited) == (CallState.INTERRUPTED, True)


def test_a_crash_after_the_result_keeps_it(store: ChatStore, path: Path) -> None:
    exchange, journal = asked(store), AnswerJournal()
    store.append_stream(exchange.answer.id, journal.entry([THOUGHT, CALL]), (RUNNING,))
    store.append_stream(exchange.answer.id, journal.entry([THOUGHT, CALL, RESULT]), (DONE,))
    with ChatStore(path) as after:
        after.recover()
        answer = answer_of(after, exchange.chat_id)
    assert answer.messages[-1] == RESULT
    assert answer.calls == (DONE,)


def test_the_state_of_a_call_changes_without_new_text(store: ChatStore) -> None:
    exchange = asked(store)
    store.append_stream(exchange.answer.id, None, (RUNNING,))
    assert answer_of(store, exchange.chat_id).calls == (RUNNING,)


def test_the_next_question_brings_call_and_result_to_the_model(store: ChatStore) -> None:
    exchange = finished(store)
    more = store.ask(exchange.chat_id, exchange.answer.id, "And?", new=NewChat(""), stamp=Stamp("gpt-oss", None))
    turns = store.conversation(exchange.chat_id, more.question.id).turns
    assert [type(turn) for turn in turns] == [UserMessage, AssistantTurn, ToolResult, AssistantTurn, UserMessage]
    assert turns[2] == ToolResult(NAME, "sunny spells")


def test_an_answer_is_cut_at_its_results() -> None:
    said = [
        AssistantMessage(one.kind, one.text, one.channel, one.recipient, one.content_type) for one in (THOUGHT, CALL)
    ]
    assert turns_of((THOUGHT, CALL, RESULT), {1: (7, 8)}) == (
        AssistantTurn(tuple(said), (7, 8)),
        ToolResult(NAME, "sunny spells"),
    )
    two = turns_of((CALL, CALL, RESULT, RESULT, FINAL))
    assert [type(turn) for turn in two] == [AssistantTurn, ToolResult, ToolResult, AssistantTurn]
    assert turns_of(()) == (AssistantTurn(()),)
    assert [last_start(messages) for messages in ((), (CALL,), (CALL, RESULT), (CALL, RESULT, FINAL))] == [0, 0, 2, 2]


def test_results_are_found_and_forked(store: ChatStore, path: Path) -> None:
    exchange = finished(store)
    found = find(path, "spells", Filters())
    assert found is not None
    assert [chat.id for chat in found.chats] == [exchange.chat_id]
    work = partial(fork, chat_id=exchange.chat_id, turn_id=exchange.answer.id, title="Fork", now=datetime.now(UTC))
    answer = answer_of(store, store.write(work))
    assert (answer.messages[2], answer.calls) == (RESULT, (DONE,))


def test_tools_are_on_by_chat_and_functions_are_kept(store: ChatStore) -> None:
    chosen = ChatOptions(tools=(NAME,))
    exchange = store.ask(None, None, "?", new=NewChat("2026-11-30", options=chosen), stamp=Stamp("", None))
    assert store.open_chat(exchange.chat_id).options == chosen
    added = store.write(partial(tooling.save_function, function=StoredFunction("get_weather", "{}")))
    assert store.read(tooling.functions) == [added]
    with pytest.raises(FunctionNameTakenError):
        store.write(partial(tooling.save_function, function=StoredFunction("get_weather", "[]")))
    store.write(partial(tooling.delete_function, function_id=added.id))
    store.write(partial(options.save, chat_id=exchange.chat_id, options=ChatOptions()))
    assert store.read(tooling.functions) == []
    assert store.open_chat(exchange.chat_id).options == ChatOptions()


def test_decisions_are_kept(store: ChatStore) -> None:
    exchange = asked(store)
    rule = StoredRule("always", "abc")
    store.write(partial(tooling.set_rule, tool=NAME, rule=rule))
    store.write(partial(tooling.allow, chat_id=exchange.chat_id, tool=NAME, fingerprint="abc"))
    store.write(partial(tooling.allow, chat_id=exchange.chat_id, tool="python", fingerprint="def"))
    assert store.read(tooling.rules) == {NAME: rule}
    allowed = store.read(partial(tooling.allowed_in, chat_id=exchange.chat_id))
    assert allowed == {NAME: "abc", "python": "def"}
    store.write(partial(tooling.set_rule, tool=NAME, rule=None))
    assert store.read(tooling.rules) == {}
