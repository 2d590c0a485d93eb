"""The page of a model: its files, whether they fit, their downloads, its card."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.hub.downloads.records import DownloadState
from app.hub.records import SearchQuery
from app.library.models import scan_models
from app.ui.discover.badges import FitPopup
from app.ui.discover.page import LinkPrompt
from app.ui.theme import DARK, theme
from tests.hub.hub_server import HubRepository, HubServer, StallAfter, not_found, unavailable
from tests.small_models import write_gpt_oss, write_split
from tests.ui.apps import texts_of
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
    assert "20.9B parameters · gpt-oss · context of 131,072 tokens" in seat.words
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
    assert "MXFP4 · native\nTake this one" in seat.words
    assert not seat.row("Q8_0").isVisible()
    fold = seat.page._files._fold
    assert "2 other files, not better and hardly smaller" in seat.words
    fold.click()
    assert seat.row("Q8_0").isVisible()
    assert "Q8_0 · its experts are MXFP4 too" in seat.words


def test_a_repository_without_the_native_file_leads_to_it(seat: Seat) -> None:
    seat.open(OTHERS)
    assert all(row.isVisible() for row in seat.page.rows)
    assert "none of these files is better than the native one" in seat.words
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
    assert "Not whole: part 2 is missing" in texts_of(seat.row("BF16"))
    assert "Download" not in texts_of(seat.row("BF16"))
    assert "Q4_K_M · smaller, good" in seat.words
    seat.wait(lambda: seat.row("Q8_0").badge.news)
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
    for line in ("A card", "Weights", "Cache for 4,096 tokens", "Work", "Together", "Free now", "24.1 GB"):
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
    seat.wait(lambda: sum(not row.badge.news.estimated for row in seat.page.rows if row.badge.news) == 6)
    asked = {request.path.rpartition("/")[2] for request in hub.requests if request.path.endswith(".gguf")}
    assert len(asked) == 6, "by itself"
    assert seat.row("Q5_K_M").badge.words == "Fits on the GPU (estimated)"
    popup = popup_of(seat, "Q5_K_M")
    assert "Estimated from another file" in texts_of(popup)
    popup.asked.emit()
    popup.close()
    seat.wait(lambda: (news := seat.row("Q5_K_M").badge.news) is not None and not news.estimated)
    assert seat.row("Q5_K_M").badge.words == "Fits on the GPU"


def test_a_page_that_is_left_reads_no_more(seat: Seat, hub: HubServer, tmp_path: Path) -> None:
    names = ("Q2_K", "Q4_K_M", "Q8_0")
    files = {
        f"{number}-{name}.gguf": write_gpt_oss(tmp_path / f"{number}.gguf", general__note="x" * number)
        for number, name in enumerate(names)
    }
    hub.add("some/Model-GGUF", HubRepository(files))
    stall = StallAfter(1000)
    hub.always(stall, "*/0-Q2_K.gguf")
    seat.open("some/Model-GGUF")
    seat.wait(lambda: any("Q2_K" in request.path for request in hub.requests))
    seat.open(NATIVE)
    seat.wait(lambda: seat.row("MXFP4").badge.news)  # though a worker hangs
    hub.clear()
    stall.release()
    seat.open("meta/Llama-GGUF")
    seat.wait(lambda: seat.page.rows[0].badge.news)
    assert not any("Q4_K_M" in request.path and "some" in request.path for request in hub.requests)


def test_a_pane_that_is_left_reads_no_more_until_it_is_shown_again(seat: Seat, hub: HubServer, tmp_path: Path) -> None:
    names = ("Q2_K", "Q4_K_M")
    files = {f"m-{name}.gguf": write_gpt_oss(tmp_path / f"{name}.gguf", general__note=name) for name in names}
    hub.add("some/Model-GGUF", HubRepository(files))
    stall = StallAfter(1000)
    hub.always(stall, "*/m-Q2_K.gguf")
    seat.open("some/Model-GGUF")
    seat.wait(lambda: any("Q2_K" in request.path for request in hub.requests))
    seat.pane.hide()
    hub.clear()
    stall.release()
    seat.service.search(SearchQuery("another thing"))
    with seat.qtbot.waitSignal(seat.service.searched):
        pass
    assert not any("Q4_K_M" in request.path for request in hub.requests)
    seat.pane.show()
    seat.wait(lambda: all(row.badge.news and not row.badge.news.estimated for row in seat.page.rows))


def test_a_gated_model_says_what_to_do(seat: Seat) -> None:
    seat.open("meta/Llama-GGUF")
    assert "The publisher wants to be asked first" in seat.words
    assert "When the publisher has let you in, put a token" in seat.words
    wanted: list[bool] = []
    seat.pane.settings_requested.connect(lambda: wanted.append(True))
    next(
        button for button in seat.page._gate.findChildren(type(seat.page.trouble.again)) if "Token" in button.text()
    ).click()
    assert wanted == [True]
    seat.wait(lambda: seat.page.rows[0].badge.news)
    assert seat.page.rows[0].badge.words == "Not known whether it fits"
    popup = popup_of(seat, "Q4_K_M")
    assert "must be asked for on the Hub" in texts_of(popup)
    popup.close()
    seat.open(NATIVE)
    assert "asked first" not in seat.words


def test_a_token_that_was_let_in_opens_it(take_seat: Callable[..., Seat], hub: HubServer) -> None:
    hub.repositories["meta/Llama-GGUF"].granted = {"alice"}
    seat = take_seat()
    seat.network = msgspec.structs.replace(seat.network, token="hf_alice")
    seat.show()
    seat.open("meta/Llama-GGUF")
    seat.wait(lambda: seat.page.rows[0].badge.news)
    assert seat.page.rows[0].badge.words == "Fits on the GPU"
    assert hub.leaks == []


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
    assert prompt.address == "http://127.0.0.1:1/picture.png"
    prompt.close()


def test_a_card_that_fails_does_not_cost_the_files(seat: Seat, hub: HubServer) -> None:
    hub.always(unavailable(), "*/README.md")
    seat.open(NATIVE)
    seat.wait(lambda: "Its card cannot be read now." in seat.words)
    hub.clear()
    seat.page.card._again.click()
    seat.wait(lambda: "a picture" in seat.words)


def test_a_model_without_a_card(seat: Seat) -> None:
    seat.open(OTHERS)
    seat.wait(lambda: "Its publisher has written nothing about it." in seat.words)


def test_what_is_not_there(seat: Seat) -> None:
    seat.pane.open_repository("nobody/nothing")
    seat.wait(seat.page.trouble.isVisible)
    assert "is not on the Hub" in seat.words
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
    assert row.height() == row.sizeHint().height() == 64
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
    hub.always(not_found(), "*/gpt-oss-20b-mxfp4.gguf")
    row.download.click()
    seat.wait(lambda: "Stopped" in texts_of(row))
    assert "is not on the Hub" in texts_of(row)
    hub.clear()
    row.switch.click()
    seat.wait(lambda: "Chat now" in texts_of(row))
    assert "is not on the Hub" not in texts_of(row)
    assert row.height() == 64


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
    for part in (row.badge, row.download):
        assert row.rect().contains(part.mapTo(row, part.rect().bottomRight()))
        assert part.width() >= part.minimumSizeHint().width()


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
    qtbot.waitUntil(lambda: seat.page.rows[0].height() == 96)
    assert seat.side.view.row_height > 90
