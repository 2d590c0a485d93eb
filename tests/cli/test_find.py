"""``descant find`` as its own process."""

import json

import pytest

from app.chats.sending import NewChat, Stamp
from app.chats.store import ChatStore, default_path
from app.chats.stored_chat import AnswerState, StoredMessage
from app.cli.exit_codes import ExitCode
from app.core.stream import MessageKind
from tests.cli.test_cli import descant


@pytest.fixture
def chats() -> None:
    with ChatStore() as store:
        for question, answer in (("Where is the whale?", "In\nthe sea."), ("How?", "So:\n```py\nwhale()\n```")):
            exchange = store.ask(None, None, question, new=NewChat("2026-11-30"), stamp=Stamp("m"))
            messages = [StoredMessage(MessageKind.FINAL, answer)]
            store.finish_answer(exchange.answer.id, state=AnswerState.WHOLE, messages=messages)


def test_hits_below_their_chats(chats: None) -> None:
    done = descant("find", "whale")
    assert [line.lstrip() for line in done.stdout.splitlines() if line.startswith(" ")] == [
        "question: Where is the whale?",  # its chat comes first: the title has the word, too
        "answer: So: ```py whale() ```",
    ]
    assert "Where is the whale?" in done.stdout
    [only] = json.loads(descant("find", "--json", "--code", "whale").stdout)
    assert only["title"] == "How?"
    [hit] = only["hits"]
    [[start, end]] = hit["marks"]
    assert hit["text"][start:end] == "whale"


def test_an_argument_with_blanks_is_a_phrase(chats: None) -> None:
    assert "whale" in descant("find", "the whale").stdout
    assert descant("find", "whale the").stdout == ""


def test_nothing(chats: None) -> None:
    assert descant("find", "--since", "2999-01-01", "whale").stdout == ""
    default_path().unlink()
    assert descant("find", "whale").stdout == ""


def test_what_cannot_be_read(chats: None) -> None:
    default_path().write_bytes(b"nothing of the kind" * 1000)
    done = descant("find", "whale")
    assert done.returncode == ExitCode.FAILED
    assert "The file with your chats is damaged." in done.stderr


def test_a_date_that_is_none(chats: None) -> None:
    done = descant("find", "--since", "yesterday", "whale")
    assert done.returncode == ExitCode.USAGE
    assert "is not a date such as" in done.stderr
