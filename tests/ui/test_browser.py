"""The web in the window: off at first, a globe that turns it on, consent, each request in the lane, a restart."""

from collections.abc import Callable, Iterator, Sequence

import pytest

from app.core.calls import CallState
from app.core.conversation import UserMessage
from app.core.settings.network import NETWORK_OFFLINE
from app.core.stream import MessageKind
from app.library.models import boxed_model
from app.tools.browser.search.searcher import Hit
from app.tools.consent import ConsentBook
from app.tools.loop import Loop, run_tool
from app.tools.python.component import is_there
from app.ui.chat.turns.call_view import CallView
from app.ui.services.browser_source import BrowserSource
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.plain_text import PlainText
from tests.tools.browser.web import Web, web
from tests.tools.stand_ins import call
from tests.ui.apps import Person

QUESTION = "What is the weather in Paris? Search the web."
ASKED_FOR = "https://search.test/?q=Paris"


class Known:
    """A search whose results are known."""

    name = "Known"

    def search(self, query: str, count: int, control: object, note: Callable[[str], object]) -> Sequence[Hit]:
        note(ASKED_FOR)
        return [Hit("Weather", "http://site.test/", "sunny")]


@pytest.fixture
def site() -> Iterator[Web]:
    with web() as made:
        made.page("site.test", "/", "<title>Weather</title><body><p>sunny, 21 degrees")
        yield made


@pytest.fixture
def begin(start: Callable[..., Person], site: Web) -> Callable[[], Person]:
    """Opens a window whose web is the one of the test."""

    def window() -> Person:
        person = start()
        sources = person.app.tools.sources
        [old] = [one for one in sources if isinstance(one, BrowserSource)]
        sources[sources.index(old)] = BrowserSource(person.app.desk, person.app.settings, site.fetcher, Known)
        return person

    return window


def turn_on(person: Person) -> None:
    globe = person.pane.composer.web_button
    person.wait(lambda: not globe.isHidden())
    assert not globe.isChecked(), "off until the user turns it on"
    globe.click()
    assert globe.isChecked()
    assert "on in this chat" in globe.accessibleName()
    assert sorted(person.app.chats.chat.options.tools) == ["browser.find", "browser.open", "browser.search"]


def press(person: Person, words: str) -> None:
    def found() -> list[TextButton]:
        buttons = person.answer_view.findChildren(TextButton)
        return [button for button in buttons if button.text() == words and button.isVisible()]

    person.wait(lambda: bool(found()))
    found()[0].click()


def test_what_is_searched_opened_and_cited_is_asked_about_listed_and_remembered(
    begin: Callable[[], Person], site: Web
) -> None:
    """The model in the box does it all by itself: it searches, opens the first result and cites it."""
    person = begin()
    person.load(boxed_model())
    turn_on(person)
    assert person.pane.toast.message.startswith("Searches go to Known, pages come from")
    entries = [one.text() for one in person.app.rest.tools_link.menu.actions()]
    assert ("Install Python for models…" in entries) is not is_there()
    assert entries[-2:] == ["Functions…", "MCP servers…"], "the browser is turned on with the globe"
    person.send(QUESTION)
    person.wait(lambda: person.answer.asked is not None)
    assert person.answer.asked is not None
    assert "Known gets these words" in str(person.answer.asked.doing)
    press(person, "Allow once")
    person.wait(lambda: person.answer.asked is not None and "site.test" in str(person.answer.asked.doing))
    press(person, "Allow once")
    assert person.wait_for_end() == "I have found this page: 【1†L2】"
    record, opened = person.answer.calls
    assert (record.tool, record.state, record.requests) == ("browser.search", CallState.DONE, (ASKED_FOR,))
    assert (opened.tool, opened.state, opened.requests) == ("browser.open", CallState.DONE, ("http://site.test/",))
    text = person.answer_view.text
    assert text is not None
    assert text.toPlainText() == "I have found this page: [1]"
    [result] = [one.text for one in person.answer.messages if one.kind is MessageKind.TOOL_RESULT][:1]
    assert result.startswith("[0] ")
    view = person.answer_view.findChildren(CallView)[0]
    listed = [one.toPlainText() for one in view.findChildren(PlainText) if one.accessibleName() == "Requests"]
    assert listed == [ASKED_FOR]
    chat_id = person.app.chats.chat.id
    assert chat_id is not None
    shown = len([one for one in person.answer.calls if one.page is not None])
    person.close()

    again = begin()
    loop = Loop.of(again.app.tools.tools(chat_id), ConsentBook(allows_all=True))
    session = next(one for one in again.app.tools.sources if isinstance(one, BrowserSource))._sessions.session(chat_id)
    again.wait(lambda: len(session.gone) == shown)
    one = loop.take(call('{"cursor": 0, "id": 0}', "browser.open"))
    assert "no longer loaded. Search again." in run_tool(one, loop.begin(one)).text
    one = loop.take(call('{"id": "http://site.test/"}', "browser.open"))
    outcome = run_tool(one, loop.begin(one))
    assert outcome.text.startswith(f"[{shown}] Weather (http://site.test/)")
    assert site.addresses == ["site.test/", "site.test/"], "opened by the model, and afresh by its address"
    assert UserMessage(QUESTION).text == again.app.chats.chat.turns[0].text


def test_a_temporary_chat_has_the_web_and_offline_has_not(begin: Callable[[], Person]) -> None:
    person = begin()
    person.app.chats.new_chat(is_temporary=True)
    person.wait(lambda: person.app.chats.chat.is_temporary)
    globe = person.pane.composer.web_button
    person.wait(lambda: not globe.isHidden())
    person.app.settings.set(NETWORK_OFFLINE, True)
    person.wait(globe.isHidden)
    assert not [one for one in person.app.tools.specs if one.name.startswith("browser.")]
    person.app.settings.set(NETWORK_OFFLINE, False)
    person.wait(lambda: not globe.isHidden())
