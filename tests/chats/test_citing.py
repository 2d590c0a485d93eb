"""Citations from what is stored of calls, and in exported chats."""

from datetime import UTC, datetime

from app.chats.citing import citations_in, citations_of
from app.chats.exchange.labels import Labels
from app.chats.exchange.parts import Look, sections_of
from app.chats.exchange.records import AnswerRecord, ChatRecord, QuestionRecord
from app.chats.stored_chat import StoredMessage
from app.core.calls import CallRecord, CallState, Link, ShownPage
from app.core.stream import MessageEnd, MessageKind

NOW = datetime(2026, 11, 30, tzinfo=UTC)
CALL = StoredMessage(MessageKind.TOOL_CALL, "{}", recipient="browser.open", end=MessageEnd.CALL)
VIEW = "[1] A page (https://a.example/)\n**viewing lines [3 - 5] of 9**\n\nL3: three\nL4: four: L5: no\nL5: "
RESULTS = (
    "[0] words\n**viewing lines [0 - 5] of 5**\n\nL0: \n"
    "L4:   * 【0†First†b.example】 sum\nL5:   * 【1†Second†c.example】"
)
RECORDS = (
    CallRecord(
        1,
        "browser.search",
        CallState.DONE,
        0,
        links=(Link("https://b.example/1", "First"), Link("https://c.example/", "Second")),
        page=ShownPage(0, "", "words"),
    ),
    CallRecord(2, "browser.open", CallState.DONE, 2, page=ShownPage(1, "https://a.example/", "A page")),
    CallRecord(3, "functions.other", CallState.DONE, 4),
)


def answer(id_: int, parent: int, text: str, *, calls: bool) -> AnswerRecord:
    messages = [StoredMessage(MessageKind.FINAL, text)]
    if calls:
        results = [StoredMessage(MessageKind.TOOL_RESULT, one, role="browser") for one in (RESULTS, VIEW, "other")]
        messages = [part for result in results for part in (CALL, result)] + messages
    return AnswerRecord(id_, parent, NOW, tuple(messages), calls=RECORDS if calls else ())


def test_pages_are_known_from_what_is_stored() -> None:
    citations = citations_in([answer(2, 1, "x", calls=True)])
    assert citations is not None
    page, result = citations.of("【1†L3-L4】"), citations.of("【0†L5】")
    assert page is not None
    assert (page.address, page.title, page.quote) == ("https://a.example/", "A page", "three\nfour: L5: no")
    assert result is not None
    assert (result.address, result.title) == ("https://c.example/", "Second")
    assert citations.of("【2†L0】") is None
    assert citations_in([answer(2, 1, "x", calls=False)]) is None
    assert citations_in([answer(2, 1, "x", calls=True)], "no marker") is None


def test_a_text_and_what_it_cites() -> None:
    found = citations_of([(RECORDS[1], VIEW), (RECORDS[2], "other")]).found_in("a【1†L3】b【9†L1】c【1†L3】")
    assert {marker: one.quote for marker, one in found.items()} == {"【1†L3】": "three"}


def test_exported_answers_have_links_also_to_pages_of_earlier_ones() -> None:
    turns = (
        QuestionRecord(1, NOW, "Q"),
        answer(2, 1, "First【1†L3】.", calls=True),
        QuestionRecord(3, NOW, "Q", parent=2),
        answer(4, 3, "Then【0†L4】, not【7†L1】.", calls=False),
    )
    chat = ChatRecord("id", "T", NOW, NOW, "2026-11-30", turns=turns)
    texts = [part.text for section in sections_of(chat, Labels()) for part in section.parts if part.look is Look.ANSWER]
    assert texts == ["First ([A page](https://a.example/)).", "Then ([First](https://b.example/1)), not【7†L1】."]
