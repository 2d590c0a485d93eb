"""Searching: what is asked of the Hub, and what becomes of what it answers."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.hub.client import PAGE_RESULTS
from app.hub.repositories import SearchResult, SortBy
from app.ui.discover.filters import FilterPopup, Filters
from app.ui.discover.results import ResultModel, key_of
from tests.hub.hub_server import HubRepository, HubServer, too_many_requests, unavailable
from tests.ui.apps import texts_of
from tests.ui.discover.seat import NARROW, Seat, fill

SHELF = ("ggml-org/gpt-oss-20b-GGUF", "ggml-org/gpt-oss-120b-GGUF")


def test_shelf_and_what_is_wanted_now(seat: Seat) -> None:
    seat.wait(lambda: "Fits on the GPU" in "".join(seat.shown_rows))
    heading, small, large, why, for_search, nomic, gemma, bge, now, *found = seat.shown_rows
    assert small == "gpt-oss-20b, OpenAI, Get MXFP4: 12.1 GB, Fits on the GPU"
    assert large == ("gpt-oss-120b, OpenAI, Get MXFP4: 63.4 GB in 3 files, Fits with 25 layers' experts on the CPU")
    assert "OpenAI's own weights" in why
    assert (heading, for_search, now) == ("Made for this app", "To search folders by meaning", "On the Hub now")
    assert nomic == "nomic-embed-text-v1.5, Nomic AI · about 146.0 MB"
    assert (gemma[:15], bge[:9]) == ("embeddinggemma-", "bge-small")
    assert found[0].startswith("gpt-oss-20b-GGUF, unsloth, 800 downloads, 0 likes, ")
    assert "The publisher approves each request" in found[1]
    assert len(found) == 2, "what is on the shelf is not said twice"
    assert seat.searches() == [seat.searches()[0]], "one search"


def test_shelf_is_there_without_a_network(take_seat: Callable[..., Seat]) -> None:
    seat = take_seat()
    seat.go_offline()
    seat.show()
    seat.wait(seat.side.trouble.isVisible)
    seat.wait(lambda: "Fits on the GPU" in "".join(seat.shown_rows))
    assert "Descant is offline." in texts_of(seat.side)
    assert seat.side.trouble.y() > seat.side.view.y() + seat.side.view.height() - 1
    wanted: list[bool] = []
    seat.pane.settings_requested.connect(lambda: wanted.append(True))
    seat.qtbot.mouseClick(seat.side.trouble._settings, Qt.MouseButton.LeftButton)
    assert wanted == [True]
    assert seat.hub.requests == []

    seat.go_offline(offline=False)
    seat.qtbot.mouseClick(seat.side.trouble.again, Qt.MouseButton.LeftButton)
    seat.wait(lambda: len(seat.listed) == 2)
    assert not seat.side.trouble.isVisible()


def test_offline_is_over_when_the_pane_is_shown_again(take_seat: Callable[..., Seat]) -> None:
    seat = take_seat()
    seat.go_offline()
    seat.show()
    seat.wait(seat.side.trouble.isVisible)
    seat.pane.hide()
    seat.go_offline(offline=False)
    seat.pane.show()
    seat.wait(lambda: len(seat.listed) == 2)


def test_what_stands_above_the_list_is_lined_up(seat: Seat) -> None:
    side = seat.side

    def left(widget: QWidget) -> int:
        return widget.mapTo(side, QPoint()).x()

    assert left(side.bar.sort_button) < left(side.search), "its words, not its edge, stand above the list's"
    assert left(side.search) == left(side._line)


def test_typing_asks_once(seat: Seat) -> None:
    seat.hub.forget()
    for letter in "unsloth gpt":
        seat.type(letter)
        QCoreApplication.processEvents()
    seat.wait(lambda: seat.listed == ["unsloth/gpt-oss-20b-GGUF"])
    assert [query["search"] for query in seat.searches()] == [["unsloth gpt"]]
    assert not any(shelf in seat.shown_rows[0] for shelf in SHELF), "the shelf is for the empty box"

    seat.press(Qt.Key.Key_Escape)
    seat.wait(lambda: len(seat.listed) == 2)
    assert seat.shown_rows[0] == "Made for this app"


def test_nothing_found(seat: Seat) -> None:
    seat.type("zzz")
    seat.wait(lambda: "Nothing matches “zzz”." in texts_of(seat.side))
    assert not seat.side.view.isVisible()
    seat.press(Qt.Key.Key_Escape)
    seat.wait(lambda: len(seat.listed) == 2)
    assert seat.side.view.isVisible()
    assert "Nothing" not in texts_of(seat.side)


def test_order_and_filters_are_asked_of_the_hub(seat: Seat) -> None:
    seat.hub.forget()
    seat.side.bar.sort_button.menu().actions()[list(SortBy).index(SortBy.LIKES)].trigger()
    seat.wait(lambda: len(seat.searches()) == 1 and len(seat.listed) == 2)
    assert seat.searches()[0]["sort"] == ["likes"]
    assert "Likes" in texts_of(seat.side.bar)

    popup = FilterPopup(seat.side.bar.filters)
    seat.qtbot.addWidget(popup)
    popup.changed.connect(seat.side.bar.choose)
    popup.without_gate.click()
    seat.wait(lambda: "meta/Llama-GGUF" not in seat.listed)
    popup.publisher.setText("unsloth")
    popup.publisher.editingFinished.emit()
    seat.wait(lambda: seat.listed == ["unsloth/gpt-oss-20b-GGUF"])
    assert "2 filters" in texts_of(seat.side.bar)
    assert seat.searches()[-1]["author"] == ["unsloth"]
    assert seat.searches()[-1]["sort"] == ["likes"]

    seat.side.bar.clear_button.click()
    seat.wait(lambda: len(seat.listed) == 2)


def test_pages_come_as_one_scrolls_and_nothing_moves(
    take_seat: Callable[..., Seat], hub: HubServer, tiny: Path
) -> None:
    fill(hub, tiny, count=2 * PAGE_RESULTS)
    seat = take_seat()
    seat.show()
    seat.wait(lambda: len(seat.listed) == PAGE_RESULTS - 1)
    view, bar = seat.side.view, seat.side.view.verticalScrollBar()
    view.move_to(seat.side.results.index_of(seat.listed[20]))
    chosen, place = seat.listed[20], view.visualRect(view.currentIndex()).top()
    seat.qtbot.waitUntil(lambda: bar.maximum() > 0)

    bar.setValue(bar.maximum())
    scrolled = bar.value()
    before = view.visualRect(view.currentIndex()).top()
    seat.wait(lambda: len(seat.listed) == 2 * PAGE_RESULTS - 1)
    assert bar.value() == scrolled
    assert view.visualRect(view.currentIndex()).top() == before != place
    assert seat.side.results.row_at(view.currentIndex()).result.id == chosen  # type: ignore[union-attr]

    bar.setValue(bar.maximum())
    seat.wait(lambda: len(seat.listed) == 2 * PAGE_RESULTS + 2)
    assert len(set(seat.listed)) == len(seat.listed)
    bar.setValue(bar.maximum())
    assert len(seat.searches()) == 3, "the end is the end"


def test_what_is_there_already_is_not_shown_twice() -> None:
    """A list that changes while it is read repeats what has moved to a later page."""
    model = ResultModel()
    model.set_results([SearchResult("a/1"), SearchResult("a/2")])
    model.set_loading(True)
    model.add_results([SearchResult("a/2"), SearchResult("a/3")])
    model.set_loading(False)
    assert [key_of(model.row_at(model.index(row))) for row in range(model.rowCount())] == ["a/1", "a/2", "a/3"]


def test_a_page_that_fails_can_be_had_again(take_seat: Callable[..., Seat], hub: HubServer, tiny: Path) -> None:
    fill(hub, tiny, count=PAGE_RESULTS)
    seat = take_seat()
    seat.show()
    seat.wait(lambda: len(seat.listed) == PAGE_RESULTS - 1)
    hub.always(unavailable(), "/api/models")
    bar = seat.side.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    seat.wait(seat.side.trouble.isVisible)
    assert len(seat.listed) == PAGE_RESULTS - 1, "what is there stays"
    hub.clear()
    seat.qtbot.mouseClick(seat.side.trouble.again, Qt.MouseButton.LeftButton)
    seat.wait(lambda: len(seat.listed) == PAGE_RESULTS + 2)
    assert not seat.side.trouble.isVisible()


def test_what_fits_this_machine(take_seat: Callable[..., Seat], hub: HubServer, tiny: Path) -> None:
    fill(hub, tiny, count=20)
    seat = take_seat()
    seat.show()
    seat.wait(lambda: len(seat.listed) == 22)
    seat.wait(lambda: any(row.endswith("Too large") for row in seat.shown_rows))
    assert any(row.endswith("Fits on the GPU") for row in seat.shown_rows), "as the page says it"
    seat.side.bar.choose(Filters(fits=True))
    seat.wait(lambda: len(seat.listed) == 12)
    assert not any(row.endswith("Too large") for row in seat.shown_rows)
    seat.side.bar.choose(Filters())
    seat.wait(lambda: len(seat.listed) == 22)


def test_a_strict_filter_does_not_fetch_the_whole_hub(
    take_seat: Callable[..., Seat], hub: HubServer, tiny: Path
) -> None:
    fill(hub, tiny)
    too_large = {"total": 900_000_000_000, "architecture": "llama"}
    for number in range(6 * PAGE_RESULTS):
        hub.add(f"many/Model-{number:03}-GGUF", HubRepository({"m.gguf": tiny}, trending=700 - number, gguf=too_large))
    seat = take_seat()
    seat.show()
    seat.wait(lambda: any(row.endswith("Too large") for row in seat.shown_rows))
    before = len(seat.searches())
    seat.side.bar.choose(Filters(fits=True))
    seat.wait(lambda: f"{5 * PAGE_RESULTS} models checked so far." in texts_of(seat.side))
    assert len(seat.searches()) == before + 5
    button = next(one for one in seat.side.findChildren(QWidget) if one.accessibleName() == "Keep searching")
    seat.qtbot.keyClick(button, Qt.Key.Key_Space)
    seat.wait(lambda: len(seat.searches()) == before + 7)
    seat.wait(lambda: "checked so far" not in texts_of(seat.side))


def test_the_hub_asks_to_slow_down(seat: Seat) -> None:
    seat.hub.always(too_many_requests("40"), "/api/models")
    seat.type("gpt")
    seat.wait(seat.side.trouble.isVisible)
    assert "asks you to wait 40 seconds" in texts_of(seat.side)
    assert seat.listed == [], "those of another search would be wrong here"


def test_a_pasted_address_leads_to_the_page(seat: Seat) -> None:
    QGuiApplication.clipboard().setText("https://huggingface.co/unsloth/gpt-oss-20b-GGUF/tree/main")
    seat.side.search.paste()
    seat.wait(lambda: seat.page.rows)
    assert seat.page.repository_id == "unsloth/gpt-oss-20b-GGUF"
    seat.wait(lambda: seat.listed == ["unsloth/gpt-oss-20b-GGUF"])
    seat.side.search.clear()
    QGuiApplication.clipboard().setText("nobody/nothing")
    seat.side.search.paste()
    seat.wait(lambda: "The list has no model of that name." in texts_of(seat.side))
    assert "Nothing matches" not in texts_of(seat.side)


def paste(seat: Seat, text: str) -> None:
    """Into an empty field."""
    seat.side.search.clear()
    QGuiApplication.clipboard().setText(text)
    seat.side.search.setFocus()
    seat.side.search.paste()


@pytest.mark.parametrize(
    "text",
    [
        "hf.co/unsloth/gpt-oss-20b-GGUF:q8_0",
        "ollama run hf.co/unsloth/gpt-oss-20b-GGUF:Q8_0\n",
        'llama-server \\\n  --hf-repo "unsloth/gpt-oss-20b-GGUF" \\\n  --hf-file gpt-oss-20b-Q8_0.gguf',
        "unsloth/gpt-oss-20b-GGUF/gpt-oss-20b-Q8_0.gguf",
        "{endpoint}/unsloth/gpt-oss-20b-GGUF/blob/main/gpt-oss-20b-Q8_0.gguf",
    ],
)
def test_a_pasted_name_leads_to_its_file(seat: Seat, text: str) -> None:
    paste(seat, text.replace("{endpoint}", seat.hub.endpoint))
    seat.wait(lambda: seat.page.rows)
    seat.wait(lambda: seat.row("Q8_0").isAncestorOf(seat.focus))
    assert seat.focus is seat.row("Q8_0").download
    seat.wait(lambda: seat.listed == ["unsloth/gpt-oss-20b-GGUF"])


def test_a_pasted_name_leads_to_another_file_of_the_same_page(seat: Seat) -> None:
    paste(seat, "unsloth/gpt-oss-20b-GGUF:Q8_0")
    seat.wait(lambda: seat.page.rows and seat.focus is seat.row("Q8_0").download)
    paste(seat, "unsloth/gpt-oss-20b-GGUF:F16")
    seat.wait(lambda: seat.focus is seat.row("F16").download)


def test_a_file_that_is_folded_away_is_shown(seat: Seat, tiny: Path) -> None:
    files = {f"gpt-oss-20b-{name}.gguf": tiny for name in ("mxfp4", "Q8_0")}
    seat.hub.add("some/gpt-oss-20b-GGUF", HubRepository(files, gguf={"architecture": "gpt-oss", "total": 1}))
    paste(seat, "some/gpt-oss-20b-GGUF:Q8_0")
    seat.wait(lambda: seat.page.rows and seat.row("Q8_0").isVisible())
    seat.wait(lambda: seat.focus is seat.row("Q8_0").download)


def test_an_unknown_word_behind_a_pasted_name_lists_the_files(seat: Seat) -> None:
    paste(seat, "unsloth/gpt-oss-20b-GGUF:Q9_X")
    seat.wait(lambda: "“Q9_X” does not match exactly one model in unsloth/gpt-oss-20b-GGUF." in seat.words)
    assert "gpt-oss-20b-Q4_K_M, " in seat.words
    assert len(seat.page.rows) == 3
    seat.pane.open_repository("ggml-org/gpt-oss-20b-GGUF")
    seat.wait(lambda: seat.page.rows and "Q9_X" not in seat.words)


def test_a_pasted_revision_is_told(seat: Seat) -> None:
    paste(seat, "https://huggingface.co/unsloth/gpt-oss-20b-GGUF/blob/v1.0/gpt-oss-20b-Q8_0.gguf")
    seat.wait(lambda: "names the revision “v1.0”" in seat.words)


@pytest.mark.parametrize("text", ["https://example.org/unsloth/gpt-oss-20b-GGUF", "ollama run llama3"])
def test_other_hosts_and_programs_are_only_searched_for(seat: Seat, text: str) -> None:
    seat.hub.forget()
    paste(seat, text)
    seat.wait(lambda: [query.get("search") for query in seat.searches()] == [[text]])
    assert seat.page.repository_id is None


def test_other_panes_lead_to_a_search_or_a_page(seat: Seat) -> None:
    seat.side.bar.choose(Filters(publisher="meta"))
    seat.wait(lambda: seat.listed == ["meta/Llama-GGUF"])
    seat.hub.forget()
    seat.pane.open_search("unsloth gpt")
    seat.wait(lambda: seat.listed == ["unsloth/gpt-oss-20b-GGUF"])
    assert [query["search"] for query in seat.searches()] == [["unsloth gpt"]]
    assert seat.side.search.text() == "unsloth gpt"
    assert seat.focus is seat.side.search
    assert seat.side.bar.filters == Filters()
    seat.pane.open_repository("meta/Llama-GGUF")
    seat.wait(lambda: seat.page.rows)
    assert seat.page.repository_id == "meta/Llama-GGUF"


def test_a_name_that_is_too_long(seat: Seat) -> None:
    seat.hub.forget()
    seat.type("a/" + "b" * 95)
    seat.press(Qt.Key.Key_Return)
    seat.wait(lambda: "This name is too long." in seat.words)
    assert "96 characters" in seat.words
    assert not seat.page.trouble.again.isVisible()


def test_a_typed_name_leads_to_the_page_by_enter(seat: Seat) -> None:
    seat.hub.forget()
    seat.type("meta/Llama-GGUF")
    assert seat.page.repository_id is None, "not while it is typed"
    seat.press(Qt.Key.Key_Return)
    seat.wait(lambda: seat.page.rows)
    assert seat.page.repository_id == "meta/Llama-GGUF"


def test_keys(seat: Seat) -> None:
    seat.press(Qt.Key.Key_Down)
    assert seat.focus is seat.side.view
    for _ in range(5):
        seat.press(Qt.Key.Key_Down)
    assert seat.page.repository_id is None, "arrow keys open nothing"
    seat.press(Qt.Key.Key_Return)
    assert seat.page.repository_id == "unsloth/gpt-oss-20b-GGUF"
    assert seat.focus is seat.page._header.hub
    seat.press(Qt.Key.Key_Escape)
    assert seat.focus is seat.side.view
    for _ in range(5):
        seat.press(Qt.Key.Key_Up)
        assert seat.focus is seat.side.view
    seat.press(Qt.Key.Key_Up)
    assert seat.focus is seat.side.search
    seat.press(Qt.Key.Key_Down)
    seat.type("uns")
    assert seat.focus is seat.side.search
    assert seat.side.search.text() == "uns"


def test_narrow_is_list_or_page(take_seat: Callable[..., Seat]) -> None:
    seat = take_seat(size=NARROW)
    seat.show()
    seat.wait(lambda: len(seat.listed) == 2)
    assert not seat.page.isVisible()
    seat.press(Qt.Key.Key_Down)
    seat.press(Qt.Key.Key_Return)
    seat.wait(lambda: seat.page.rows)
    assert not seat.side.isVisible()
    assert seat.page.back.isVisible()
    seat.qtbot.mouseClick(seat.page.back, Qt.MouseButton.LeftButton)
    assert seat.side.isVisible()
    assert not seat.page.isVisible()
    assert seat.focus is seat.side.view
    seat.pane.resize(1100, 700)
    assert seat.side.isVisible()
    assert seat.page.isVisible()
    assert not seat.page.back.isVisible()
