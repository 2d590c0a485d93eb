"""Citations in an answer: hidden while half written, then numbers that lead to page, address and quoted lines."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.chats.citing import citations_in
from app.chats.stored_chat import Branch
from app.core.calls import CallRecord, CallState, ShownPage
from app.core.stream import MessageEnd, MessageKind
from app.ui.chat.copying import chat_as_markdown
from app.ui.chat.given_sources import citations_of
from app.ui.chat.turns.answer_view import AnswerView
from app.ui.chat.turns.call_view import CallView
from app.ui.markdown.view import MarkdownView
from app.ui.services.answer_state import LiveAnswer
from app.ui.widgets.link_prompt import LinkPrompt
from app.ui.widgets.plain_text import PlainText
from tests.ui.chat.turns.answers import Model, seat
from tests.ui.markdown.views import dump, fit, place_of, settle

ADDRESS = "https://site.test/page"
VIEW = (
    f"[2] <b>The</b> page ({ADDRESS})\n**viewing lines [0 - 2] of 2**\n\nL0: \nL1: first line\nL2: <i>second</i> line"
)
HOSTILE = "https://site.test/%E2%80%AE?<img src=x>"


def browsed(*requests: str, text: str = VIEW, rest: str = "") -> Model:
    """An answer that has opened a page."""
    model = Model().say(MessageKind.TOOL_CALL, '{"id": 0}', recipient="browser.open")
    model.answer.messages[0].end = MessageEnd.CALL
    page = ShownPage(2, ADDRESS, "<b>The</b> page")
    record = CallRecord(1, "browser.open", CallState.DONE, requests=requests or (ADDRESS,), page=page, rest=rest)
    model.answer.called(record)
    model.answer.resulted("browser.open", text, "analysis")
    model._count += 1
    return model


def view_of(qtbot: QtBot, model: Model) -> AnswerView:
    view = AnswerView(model.answer, citations=lambda: citations_of([model.answer], model.answer.id))
    seat(qtbot, view)
    return view


def text_of(view: AnswerView) -> MarkdownView:
    assert view.text is not None
    fit(view.text)
    return view.text


@pytest.fixture
def cited(qtbot: QtBot) -> tuple[Model, AnswerView]:
    model = browsed()
    model.answer.go_on()
    model._count = 0
    view = view_of(qtbot, model)
    model.open(MessageKind.FINAL, "It is so【2†L1-")
    view.refresh()
    return model, view


def test_half_a_citation_is_hidden_and_a_whole_one_is_a_link(cited: tuple[Model, AnswerView]) -> None:
    model, view = cited
    assert text_of(view).toPlainText() == "It is so"
    model.write("L2】, and【7†L1】.")
    model.close().end()
    view.refresh()
    text = text_of(view)
    assert text.toPlainText() == "It is so[1], and【7†L1】."
    followed: list[tuple[int, str]] = []
    view.source_activated.connect(lambda answer_id, words: followed.append((answer_id, words)))
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place_of(text, "1"))
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert followed == [(model.answer.id, "【2†L1-L2】")] * 2


@pytest.mark.parametrize(
    "text",
    [
        "a【2†L1】b **c【2†L1-L2】** d",
        "- a【2†L1】\n- b【2†L2】\n\n# c【2†L1】\n\n> d【2†L2】",
        "|a|b|\n|-|-|\n|1【2†L1】|2【2†L2】|\n\nend【2†L1】",
        "`【2†L1】` and\n\n```\n【2†L1】\n```\n\n【2†L1】【2†L2】【2†L1】",
    ],
)
def test_letter_by_letter_it_becomes_the_same(qtbot: QtBot, text: str) -> None:
    """And no half of a citation was seen on the way."""
    citations = citations_in([browsed().answer])
    whole, grown = MarkdownView(citations=citations), MarkdownView(citations=citations)
    for view in (whole, grown):
        qtbot.addWidget(view)
    whole.set_markdown(text)
    settle(whole)
    code = text.count("`") > 0
    for letter in text:
        grown.append(letter)
        settle(grown)
        assert code or "†" not in grown.toPlainText()
        assert code or "【" not in grown.toPlainText()
    grown.finish()
    settle(grown)
    assert dump(grown) == dump(whole)
    assert "[1]" in whole.toPlainText()


def test_a_half_one_at_the_end_of_an_answer_is_shown(cited: tuple[Model, AnswerView]) -> None:
    model, view = cited
    model.close().end()
    view.refresh()
    assert text_of(view).toPlainText() == "It is so【2†L1-"


def test_what_is_copied_has_links(cited: tuple[Model, AnswerView]) -> None:
    model, view = cited
    model.write("L2】.")
    model.close().end()
    view.refresh()
    expected = rf"It is so ([\<b\>The\</b\> page]({ADDRESS}))."
    assert view.bar._copied() == expected
    assert expected in chat_as_markdown("T", [model.answer])
    text = text_of(view)
    text.selectAll()
    assert text.createMimeDataFromSelection().text() == expected


def test_a_citation_is_known_again_after_a_restart(cited: tuple[Model, AnswerView]) -> None:
    """From what is stored alone, also where the result was cut for its length."""
    model, _ = cited
    citations = citations_in([model.answer])
    assert citations is not None
    citation = citations.of("【2†L1-L2】")
    assert citation is not None
    assert citation.quote == "first line\n<i>second</i> line"
    cut = browsed(text=VIEW[:-11] + "\n\n[Cut: characters 0 to 9 of 20. To read on…]", rest=VIEW[-11:])
    again = citations_in([cut.answer])
    assert again is not None
    assert again.of("【2†L1-L2】") == citation


def test_pages_of_later_answers_are_not_cited() -> None:
    later = browsed().answer
    earlier = LiveAnswer(1, "m", None, Branch((1,), 0))
    assert citations_of([earlier, later], 1) is None
    assert citations_of([earlier, later], later.id) is not None


def test_every_request_is_listed_also_while_the_call_is_folded(qtbot: QtBot) -> None:
    model = browsed("http://site.test/", HOSTILE, *(f"https://site.test/{number}" for number in range(20)))
    view = view_of(qtbot, model)
    call = view.findChild(CallView)
    assert isinstance(call, CallView)
    [shown] = [one for one in call.findChildren(PlainText) if one.accessibleName() == "Requests" and one.isVisible()]
    lines = shown.toPlainText().split("\n")
    assert lines[0] == "http://site.test/"
    assert lines[1] == HOSTILE, "as text, not as markup"
    assert (len(lines), lines[-1]) == (9, "and 14 more")


def test_the_prompt_shows_title_lines_and_address(qtbot: QtBot) -> None:
    prompt = LinkPrompt()
    qtbot.addWidget(prompt)
    prompt.open_for(ADDRESS, prompt.pos(), about="<b>The</b> page\n\nfirst line")
    texts = {one.accessibleName(): one for one in prompt.findChildren(PlainText)}
    assert texts["Quoted from the page"].toPlainText() == "<b>The</b> page\n\nfirst line"
    assert texts["Quoted from the page"].isVisible()
    assert texts["Address"].toPlainText() == ADDRESS
    prompt.open_for(ADDRESS, prompt.pos())
    assert not texts["Quoted from the page"].isVisible()
    prompt.hide()
