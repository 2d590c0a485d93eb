"""The page of a model: its files, whether they fit, their downloads, its card."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.sentences import phrase
from app.hub.downloads.orders import DownloadState, DownloadStatus
from app.library.models import scan_models
from app.ui.discover.badges import FitPopup
from app.ui.theme import DARK, theme
from app.ui.widgets.label import ElidedLabel
from app.ui.widgets.link_prompt import LinkPrompt
from app.ui.widgets.plain_text import PlainText
from tests.hub.hub_server import HubRepository, HubServer, StallAfter, gated, not_found, unavailable
from tests.small_models import write_gpt_oss, write_split
from tests.ui.apps import texts_of
from tests.ui.chat.checks import nameless, settle, tab_order
from tests.ui.discover.seat import NARROW, PC, Seat

NATIVE, OTHERS = "ggml-org/gpt-oss-20b-GGUF", "unsloth/gpt-oss-20b-GGUF"


def popup_of(seat: Seat, quantisation: str) -> FitPopup:
    """Opened as by Enter on the badge."""
    badge = seat.row(quantisation).badge
    badge.setFocus()
    seat.qtbot.keyClick(badge, Qt.Key.Key_Space)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, FitPopup)
    return popup


def test_what_is_known_is_there_at_once(seat: Seat) -> None:
    seat.pane.open_repository(OTHERS)
    assert "20.9B parameters · gpt-oss · 131,072-token context" in seat.words
    assert "800 downloads a month" in seat.words
    seat.wait(lambda: seat.page.rows)
    assert "apache-2.0" in seat.words


def test_the_native_file_is_the_one_to_take(seat: Seat, hub: HubServer, tiny: Path) -> None:
    files = {f"gpt-oss-20b-{name}.gguf": tiny for name in ("mxfp4", "Q4_K_M", "Q8_0")}
    answer = {"author": "lmstudio-community"}
    hub.add(
        "lmstudio-community/gpt-oss-20b-GGUF",
        HubRepository(files, gguf={"architecture": "gpt-oss", "total": 1}, answer=answer),
    )
    seat.open("lmstudio-community/gpt-oss-20b-GGUF")
    assert seat.row("MXFP4").isVisible()
    assert "gpt-oss-20b-mxfp4\nRecommended" in texts_of(seat.row("MXFP4"))
    assert "MXFP4 · native" in texts_of(seat.row("MXFP4"))
    assert not seat.row("Q8_0").isVisible()
    fold = seat.page._files._fold
    assert "2 other files, no better and hardly smaller" in seat.words
    fold.click()
    assert seat.row("Q8_0").isVisible()
    assert "Q8_0 · experts are also MXFP4" in seat.words


def test_a_repository_without_the_native_file_leads_to_it(seat: Seat) -> None:
    seat.open(OTHERS)
    assert all(row.isVisible() for row in seat.page.rows)
    assert "none of these files is better or much smaller than the native one" in seat.words
    seat.page._files._native.click()
    seat.wait(lambda: seat.page.rows and seat.page.rows[0].model.quantisation == "MXFP4")
    assert seat.page.repository_id == NATIVE


def test_what_is_offered(seat: Seat, hub: HubServer, tiny: Path, tmp_path: Path) -> None:
    parts = write_split(tmp_path, "Big-Q8_0")
    files: dict[str, Path | bytes] = {part.name: part for part in parts}
    files |= {"Big-Q4_K_M.gguf": tiny, "mmproj-F16.gguf": tiny, "imatrix.gguf": tiny, "README.md": b"Hello"}
    files |= {f"Big-BF16-0000{number}-of-00003.gguf": parts[0] for number in (1, 3)}
    hub.add("some/Big-GGUF", HubRepository(files))
    seat.open("some/Big-GGUF")
    assert {row.model.quantisation for row in seat.page.rows} == {"Q4_K_M", "Q8_0", "BF16"}
    assert len(seat.row("Q8_0").model.files) == 3
    assert "404.4 kB in 3 files" in texts_of(seat.row("Q8_0"))
    assert "Incomplete: part 2 is missing" in texts_of(seat.row("BF16"))
    assert "Download" not in texts_of(seat.row("BF16"))
    assert "Q4_K_M · smaller, good" in seat.words
    seat.row("Q8_0").badge.click()
    seat.wait(lambda: (news := seat.row("Q8_0").badge.news) and not news.estimated)
    assert "Fits on the GPU" in texts_of(seat.row("Q8_0")), "the headers of all parts"


def test_fit_comes_from_the_header(seat: Seat, hub: HubServer) -> None:
    seat.open(NATIVE)
    seat.wait(lambda: seat.row("MXFP4").badge.news)
    assert seat.row("MXFP4").badge.words == "Fits on the GPU"
    ranges = [request.range for request in hub.requests if request.path.endswith(".gguf") and request.sent]
    assert ranges
    assert None not in ranges
    popup = popup_of(seat, "MXFP4")
    words = texts_of(popup)
    for line in ("A card", "Weights", "Cache for 4,096 tokens", "Compute", "Total", "Free now", "24.1 GB"):
        assert line in words, line
    assert popup.accessibleDescription()
    seat.qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert seat.focus is seat.row("MXFP4").badge


def test_other_files_are_estimated_at_once(seat: Seat, hub: HubServer, tmp_path: Path) -> None:
    names = [f"Q{bits}_K_{size}" for bits in (2, 3, 4, 5) for size in ("S", "M")]
    files = {
        f"Model-{name}.gguf": write_gpt_oss(tmp_path / f"{number}.gguf", general__note="x" * number)
        for number, name in enumerate(names)
    }
    hub.add("some/Model-GGUF", HubRepository(files))
    seat.open("some/Model-GGUF")
    seat.wait(lambda: all(row.badge.news is not None for row in seat.page.rows))
    asked = {request.path.rpartition("/")[2] for request in hub.requests if request.path.endswith(".gguf")}
    assert asked == {"Model-Q2_K_S.gguf"}, "one by itself"
    assert sum(not row.badge.news.estimated for row in seat.page.rows if row.badge.news) == 1
    assert seat.row("Q5_K_M").badge.words == "Fits on the GPU (estimated)"
    popup = popup_of(seat, "Q5_K_M")
    assert "Estimated from another file" in texts_of(popup)
    popup.asked.emit()
    popup.close()
    seat.wait(lambda: (news := seat.row("Q5_K_M").badge.news) is not None and not news.estimated)
    assert seat.row("Q5_K_M").badge.words == "Fits on the GPU"


def test_what_nobody_reads_is_not_said_to_be_read(seat: Seat, hub: HubServer, tiny: Path) -> None:
    files: dict[str, Path | bytes] = {"a-Q2_K.gguf": tiny, "b-Q4_K_M.gguf": b"GGUX" + bytes(500_000)}
    hub.add("some/Two-GGUF", HubRepository(files))
    seat.open("some/Two-GGUF")
    assert seat.row("Q2_K").badge.words == "Does it fit? Reading its header…"
    assert seat.row("Q4_K_M").badge.words == "Does it fit?", "another model, of which nothing is known"
    seat.wait(lambda: seat.row("Q2_K").badge.news)
    assert seat.row("Q4_K_M").badge.words == "Does it fit?"
    badge = seat.row("Q4_K_M").badge
    badge.setFocus()
    seat.qtbot.keyClick(badge, Qt.Key.Key_Return)
    assert badge.words == "Does it fit? Reading its header…"
    seat.wait(lambda: badge.news)
    assert badge.words == "Fit unknown"
    popup = popup_of(seat, "Q4_K_M")
    assert "“b-Q4_K_M” cannot be used." in texts_of(popup)
    assert "Try again" not in texts_of(popup), "it would be the same again"
    popup.close()


def stalled(seat: Seat, hub: HubServer, tmp_path: Path) -> StallAfter:
    """The first of two headers is being read, and does not come; the person has asked for the other one."""
    names = ("a-Q2_K", "b-Q4_K_M")
    files = {f"{name}.gguf": write_gpt_oss(tmp_path / f"{name}.gguf", general__note=name) for name in names}
    hub.add("some/Model-GGUF", HubRepository(files))
    stall = StallAfter(1000)
    hub.always(stall, "*/a-Q2_K.gguf")
    seat.open("some/Model-GGUF")
    seat.row("Q4_K_M").badge.click()
    seat.wait(lambda: any("Q2_K" in request.path for request in hub.requests))
    return stall


def has_settled(seat: Seat) -> bool:
    """No worker is at it, and what comes of their work was asked for already."""
    pool = seat.service._pool
    return len(pool._idle) == len(pool._workers)


def asked_of(hub: HubServer) -> set[str]:
    return {path.rpartition("/")[2] for request in hub.requests if "/some/Model" in (path := request.path)}


def test_a_page_that_gives_way_to_another_reads_no_more(seat: Seat, hub: HubServer, tmp_path: Path) -> None:
    """Also where the other one has nothing to read."""
    stall = stalled(seat, hub, tmp_path)
    seat.pane.open_repository("nobody/nothing")
    seat.wait(seat.page.trouble.isVisible)
    hub.clear()
    stall.release()
    seat.wait(lambda: has_settled(seat))
    assert not any(name.endswith("Q4_K_M.gguf") for name in asked_of(hub))


def test_a_pane_that_is_left_reads_no_more_until_it_is_shown_again(seat: Seat, hub: HubServer, tmp_path: Path) -> None:
    stall = stalled(seat, hub, tmp_path)
    seat.pane.hide()
    assert [row.badge.words for row in seat.page.rows] == ["Does it fit?"] * 2
    hub.clear()
    stall.release()
    seat.wait(lambda: has_settled(seat))
    assert not any(name.endswith("Q4_K_M.gguf") for name in asked_of(hub))
    seat.pane.show()
    seat.wait(lambda: seat.row("Q2_K").badge.news)
    assert seat.row("Q4_K_M").badge.words == "Does it fit?"


def test_a_gated_model_says_what_to_do(seat: Seat) -> None:
    seat.open("meta/Llama-GGUF")
    assert seat.words.count("The publisher approves each request") == 2
    assert "When the publisher has granted it, add a token" in seat.words
    wanted: list[bool] = []
    seat.pane.settings_requested.connect(lambda: wanted.append(True))
    next(
        button for button in seat.page._gate.findChildren(type(seat.page.trouble.again)) if "Token" in button.text()
    ).click()
    assert wanted == [True]
    seat.wait(lambda: seat.page.rows[0].badge.news)
    assert seat.page.rows[0].badge.words == "Fit unknown"
    popup = popup_of(seat, "Q4_K_M")
    assert "meta/Llama-GGUF" in texts_of(popup)
    assert "Try again" in texts_of(popup), "once one has been let in"
    popup.close()
    seat.open(NATIVE)
    assert "approves each request" not in seat.words


def test_a_token_that_was_let_in_opens_it(take_seat: Callable[..., Seat], hub: HubServer) -> None:
    hub.repositories["meta/Llama-GGUF"].granted = {"alice"}
    seat = take_seat()
    seat.network = msgspec.structs.replace(seat.network, token="hf_alice")
    seat.show()
    seat.open("meta/Llama-GGUF")
    height = seat.page._gate.height()
    seat.wait(lambda: seat.page.rows[0].badge.news)
    assert seat.page.rows[0].badge.words == "Fits on the GPU"
    assert "Access granted" in seat.words
    assert "approves each request" not in seat.words
    assert seat.page._gate.height() == height
    seat.open(NATIVE)
    seat.pane.open_repository("meta/Llama-GGUF")
    assert "Access granted" in seat.words, "what was seen once in this run"
    assert hub.leaks == []


def test_what_is_known_from_elsewhere_lets_nobody_in(seat: Seat) -> None:
    """The same file lies where anybody may have it, and its header is known from there."""
    seat.open(OTHERS)
    seat.wait(lambda: seat.row("F16").badge.news)
    seat.open("meta/Llama-GGUF")
    seat.wait(lambda: seat.page.rows[0].badge.words == "Fits on the GPU")
    assert "Access granted" not in seat.words


def test_whether_it_fits_is_looked_at_again(take_seat: Callable[..., Seat]) -> None:
    """A model was loaded meanwhile, or let go."""
    seat = take_seat()
    seat.show()
    seat.open(NATIVE)
    seat.wait(lambda: seat.row("MXFP4").badge.words == "Fits on the GPU")
    seat.pane.hide()
    seat.service._read_memory = PC.without_gpus
    seat.pane.show()
    seat.wait(lambda: seat.row("MXFP4").badge.words.startswith("CPU only"))
    seat.wait(lambda: "CPU only" in "".join(seat.shown_rows))


def test_the_card_is_read_and_fetches_nothing(seat: Seat, hub: HubServer) -> None:
    seat.open(NATIVE)
    seat.wait(lambda: "A card" in seat.words)
    assert "license: apache" not in seat.words
    assert "a picture (image: http://127.0.0.1:1/picture.png)" in seat.words
    seat.page.card.view.setFocus()
    seat.press(Qt.Key.Key_Tab)
    seat.press(Qt.Key.Key_Return)
    prompt = QApplication.activePopupWidget()
    assert isinstance(prompt, LinkPrompt)
    [address] = [text for text in prompt.findChildren(PlainText) if text.accessibleName() == "Address"]
    assert address.toPlainText() == "http://127.0.0.1:1/picture.png"
    prompt.close()


def test_a_card_that_fails_does_not_cost_the_files(seat: Seat, hub: HubServer) -> None:
    hub.always(unavailable(), "*/README.md")
    seat.open(NATIVE)
    seat.wait(lambda: "The model card cannot be read right now." in seat.words)
    hub.clear()
    seat.page.card._again.click()
    seat.wait(lambda: "a picture" in seat.words)


def test_a_model_without_a_card(seat: Seat) -> None:
    seat.open(OTHERS)
    seat.wait(lambda: "The publisher has not written anything about this model." in seat.words)


def test_what_is_not_there(seat: Seat) -> None:
    seat.pane.open_repository("nobody/nothing")
    seat.wait(seat.page.trouble.isVisible)
    assert "was not found on the Hub" in seat.words
    assert "Files" not in seat.words


def test_a_page_that_failed_can_be_had_again(seat: Seat, hub: HubServer) -> None:
    hub.always(unavailable(), "/api/models/ggml-org/*")
    seat.pane.open_repository(NATIVE)
    seat.wait(seat.page.trouble.isVisible)
    hub.clear()
    seat.qtbot.mouseClick(seat.page.trouble.again, Qt.MouseButton.LeftButton)
    seat.wait(lambda: seat.page.rows)
    assert not seat.page.trouble.isVisible()


def test_download_in_place_until_one_can_chat(seat: Seat, hub: HubServer) -> None:
    seat.open(NATIVE)
    row = seat.row("MXFP4")
    stall = StallAfter(100_000)
    seat.wait(lambda: row.badge.news)
    hub.always(stall, "*/gpt-oss-20b-mxfp4.gguf")
    row.download.setFocus()
    seat.press(Qt.Key.Key_Space)
    seat.wait(lambda: (status := row._status) is not None and status.state is DownloadState.RUNNING)
    assert row.height() == row.sizeHint().height() == 80
    assert seat.focus is row.switch, "the focus stays where the button was"
    seat.press(Qt.Key.Key_Space)
    seat.wait(lambda: "Paused" in texts_of(row))
    assert row.switch.accessibleName() == "Resume"
    hub.clear()
    stall.release()
    seat.press(Qt.Key.Key_Space)
    seat.wait(lambda: "Chat now" in texts_of(row))
    assert "On this machine" in texts_of(row)
    assert seat.focus is row.chat
    chosen: list[Path] = []
    seat.pane.chat_requested.connect(chosen.append)
    seat.press(Qt.Key.Key_Space)
    assert chosen[0].read_bytes() == hub.repositories[NATIVE].files["gpt-oss-20b-mxfp4.gguf"].read_bytes()  # type: ignore[union-attr]


def test_a_failed_download_says_why(seat: Seat, hub: HubServer) -> None:
    seat.open(NATIVE)
    row = seat.row("MXFP4")
    seat.wait(lambda: row.badge.news)
    hub.always(gated(), "*/gpt-oss-20b-mxfp4.gguf")
    row.download.click()
    seat.wait(lambda: "Stopped" in texts_of(row))
    assert "ggml-org/gpt-oss-20b-GGUF " in texts_of(row)
    assert row.switch.accessibleName() == "Try again"
    hub.clear()
    row.switch.click()
    seat.wait(lambda: "Chat now" in texts_of(row))
    assert "ggml-org" not in texts_of(row)
    assert row.height() == 80


def test_a_download_that_cannot_succeed_can_only_be_removed(seat: Seat, hub: HubServer) -> None:
    seat.open(NATIVE)
    row = seat.row("MXFP4")
    seat.wait(lambda: row.badge.news)
    hub.always(not_found(), "*/gpt-oss-20b-mxfp4.gguf")
    row.download.click()
    seat.wait(lambda: "Stopped" in texts_of(row))
    assert "was not found on the Hub" in texts_of(row)
    assert row.switch.accessibleName() == "Remove"
    row.switch.click()
    seat.wait(row.download.isVisible)
    assert "was not found on the Hub" not in texts_of(row)
    assert seat.downloads.statuses == ()


def test_a_stopped_download_of_an_older_commit_is_the_same(seat: Seat, hub: HubServer) -> None:
    seat.open(NATIVE)
    stall = StallAfter(100_000)
    seat.wait(lambda: seat.row("MXFP4").badge.news)
    hub.always(stall, "*/gpt-oss-20b-mxfp4.gguf")
    seat.row("MXFP4").download.click()
    seat.wait(lambda: seat.downloads.overall.running)
    seat.row("MXFP4").switch.click()
    seat.wait(lambda: "Paused" in texts_of(seat.row("MXFP4")))
    hub.clear()
    stall.release()
    hub.change(NATIVE, "README.md", b"Another card")
    seat.service.open_repository(NATIVE, fresh=True)
    seat.wait(lambda: "Another card" in seat.words)
    assert "Paused" in texts_of(seat.row("MXFP4"))


def test_offline_is_said_instead_of_a_turn(seat: Seat) -> None:
    seat.open(NATIVE)
    row = seat.row("MXFP4")
    seat.wait(lambda: row.badge.news)
    seat.go_offline()
    row.download.click()
    seat.wait(lambda: row._how_far.words == "Waiting: “Stay offline” is on")
    seat.go_offline(offline=False)
    seat.wait(lambda: "Chat now" in texts_of(row))


def test_an_unsafe_name_is_not_offered(seat: Seat, hub: HubServer, tiny: Path) -> None:
    hub.add("some/Odd-GGUF", HubRepository({"con.gguf": tiny, "good-Q8_0.gguf": tiny}))
    seat.open("some/Odd-GGUF")
    row = seat.row("")
    assert "Cannot be downloaded" in texts_of(row)
    assert "“con.gguf”: it is a device name on Windows." in texts_of(row)
    assert not row.download.isVisible()
    assert seat.row("Q8_0").download.isVisible()


def test_a_file_in_pieces_says_what_to_do_with_them(seat: Seat, hub: HubServer, tiny: Path) -> None:
    cut = {f"Old-Q8_0.gguf.part{number}of2": tiny for number in (1, 2)}
    hub.add("some/Old-GGUF", HubRepository({**cut, "Old-Q4_K_M.gguf": tiny}))
    seat.open("some/Old-GGUF")
    row = seat.row("Q8_0")
    assert "Cannot be downloaded" in texts_of(row)
    assert "join them in order into Old-Q8_0.gguf (with `copy /b` on Windows, with `cat` elsewhere)." in texts_of(row)
    assert not row.download.isVisible()
    seat.wait(lambda: seat.row("Q4_K_M").badge.news)
    assert not row.badge.isVisible()


def test_drafts_are_not_offered(seat: Seat, hub: HubServer, tiny: Path) -> None:
    names = ("eagle3-gpt-oss-20b-Q8_0.gguf", "mtp-x-Q6_K.gguf", "dflash-x-Q5_K_M.gguf", "gpt-oss-20b-mxfp4.gguf")
    hub.add("some/Drafts-GGUF", HubRepository(dict.fromkeys(names, tiny)))
    seat.open("some/Drafts-GGUF")
    assert [row.model.quantisation for row in seat.page.rows] == ["MXFP4"]


def test_files_of_one_quantisation_are_told_apart(seat: Seat, hub: HubServer, tiny: Path) -> None:
    long = "x" * 200
    hub.add("some/Many-GGUF", HubRepository({f"{name}-Q2_K.gguf": tiny for name in ("7B", "13B", long)}))
    seat.open("some/Many-GGUF")
    names = {label.accessibleName() for row in seat.page.rows for label in row.findChildren(ElidedLabel)}
    assert {"7B-Q2_K", "13B-Q2_K", f"{long}-Q2_K"} <= names
    row = next(row for row in seat.page.rows if row.model.name.startswith("x"))
    label = next(label for label in row.findChildren(ElidedLabel) if label.whole_text.startswith("x"))
    assert "…" in label.text()
    assert label.text().endswith("Q2_K")
    assert label.whole_text in label.toolTip()


def test_tab_leads_from_top_to_bottom(seat: Seat, hub: HubServer, tiny: Path) -> None:
    files: dict[str, Path | bytes] = {"m-Q2_K.gguf": tiny, "m-Q8_0.gguf": tiny, "README.md": b"Text"}
    for name in ("some/A-GGUF", "some/B-GGUF"):  # the rows of the second take the place of those of the first
        hub.add(name, HubRepository(files))
        seat.open(name)
        seat.wait(lambda: "Text" in seat.words)
    page = seat.page
    order = tab_order(seat.pane, page._header.hub)
    rows = [part for row in page.rows for part in (row.badge, row.download)]
    assert order[: len(rows) + 3] == [page._header.hub, page._header._publisher, *rows, page.card.view]
    assert page.scroller not in order
    assert nameless(seat.pane) == []
    tops = [part.mapTo(page, QPoint()).y() for part in (*order[3 : len(rows) + 3 : 2], page.card.view)]
    assert tops == sorted(tops)


def test_the_text_of_the_card_stands_below_the_title(seat: Seat) -> None:
    seat.open(NATIVE)
    seat.wait(lambda: "A card" in seat.words)
    with seat.qtbot.waitActive(seat.pane):
        seat.pane.activateWindow()
    page, view, title = seat.page, seat.page.card.view, seat.page._header._title
    left = view.viewport().mapTo(page, QPoint()).x()
    assert left == title.mapTo(page, QPoint()).x() == page._files._heading.mapTo(page, QPoint()).x()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    ring = seat.page.card._ringed._ring
    assert ring.isVisible()
    assert left - ring.mapTo(page, QPoint()).x() >= 6
    seat.page.focus_first()
    assert not ring.isVisible()


def test_what_is_on_this_machine_is_not_downloaded_again(seat: Seat, tiny: Path) -> None:
    folder = seat.models_folder
    folder.mkdir(parents=True)
    (folder / "gpt-oss-20b-mxfp4.gguf").write_bytes(tiny.read_bytes())
    seat.open(NATIVE)
    assert "Download" in texts_of(seat.row("MXFP4"))
    seat.pane.set_library(scan_models([folder]))
    assert "On this machine" in texts_of(seat.row("MXFP4"))
    assert "Chat now" in texts_of(seat.row("MXFP4"))


def test_more_of_a_publisher(seat: Seat) -> None:
    seat.open(OTHERS)
    seat.page.publisher_chosen.emit("unsloth")
    seat.wait(lambda: seat.listed == [OTHERS])
    assert seat.side.bar.filters.publisher == "unsloth"


@pytest.mark.parametrize("size", [NARROW, (944, 700), (1344, 900)])
def test_nothing_is_cut(take_seat: Callable[..., Seat], size: tuple[int, int]) -> None:
    seat = take_seat(size=size)
    seat.show()
    seat.open("meta/Llama-GGUF")
    seat.wait(lambda: seat.page.rows[0].badge.news)
    page = seat.page.scroller.widget()
    assert page is not None
    assert page.width() <= seat.page.scroller.viewport().width()
    row = seat.page.rows[0]
    assert row.badge.text() == row.badge.words
    for part in (row.badge, row.download):
        assert row.rect().contains(part.mapTo(row, part.rect().bottomRight()))
        assert part.width() >= part.minimumSizeHint().width()


def test_no_word_of_a_row_is_shortened_at_larger_text(take_seat: Callable[..., Seat]) -> None:
    seat = take_seat(size=NARROW, memory=PC.without_gpus())
    seat.show()
    theme().set_scale(1.3)
    seat.open(NATIVE)
    row = seat.row("MXFP4")
    seat.wait(lambda: row.badge.news)
    settle()
    assert row.badge.words.startswith("CPU only, about ")
    assert row.badge.text() == row.badge.words
    theme().set_scale(1.0)
    assert row.order is not None
    size = row.order.size
    for seconds in (9.0, 59.0, 35_000.0):
        row.set_status(DownloadStatus("x", row.order, DownloadState.RUNNING, size - 1, 1e6, seconds))
        settle()
        assert row._how_far.text() == row._how_far.words
    waits = phrase("waiting: “Stay offline” is on")
    row.set_status(DownloadStatus("x", row.order, DownloadState.QUEUED, activity=waits))
    settle()
    assert row._how_far.text() == row._how_far.words


def test_hostile_words_stay_words(seat: Seat, hub: HubServer, tiny: Path) -> None:
    card = b"<script>alert(1)</script><b onclick='x'>bold</b> [x](javascript:alert(1)) <img src=file:///etc/passwd>"
    hub.add(
        "some/Evil-GGUF",
        HubRepository(
            {"<b>x</b>\u202e-Q4_K_M.gguf": tiny, "README.md": card}, licence="<img src=x>", answer={"likes": 2**60}
        ),
    )
    seat.open("some/Evil-GGUF")
    seat.wait(lambda: "bold" in seat.words)
    assert "alert" not in seat.words.replace("javascript:alert(1)", "")
    assert seat.page.rows[0].toolTip() == "<p>&lt;b&gt;x&lt;/b&gt;-Q4_K_M.gguf</p>"


def test_scale_and_theme(seat: Seat, qtbot: QtBot) -> None:
    seat.open(NATIVE)
    theme().use(DARK)
    theme().set_scale(1.5)
    qtbot.waitUntil(lambda: seat.page.rows[0].height() == 120)
    assert seat.side.view.sizeHintForRow(1) > 90
