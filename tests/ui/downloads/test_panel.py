"""The panel of downloads over the real manager and a Hub on loopback."""

import shutil
from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.hub.downloads.orders import DownloadState
from app.ui.services import downloads as download_service
from app.ui.theme import theme
from tests.hub.hub_server import HubServer, gated, not_found
from tests.ui.chat.checks import cut_off, nameless, settle, tab_order, words_of
from tests.ui.downloads.conftest import SIZE, Desk, held, publish

S = DownloadState


def test_nothing_is_said_to_be_nothing(desk: Desk) -> None:
    assert "Nothing is downloading" in words_of(desk.panel)
    with desk.qtbot.waitSignal(desk.panel.discover_requested):
        button = next(one for one in desk.panel.findChildren(type(desk.panel._clear)) if one.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_from_order_to_the_finished_row(desk: Desk, hub: HubServer) -> None:
    order = publish(hub, "alpha")
    key = desk.add(order)
    desk.wait(lambda: desk.finished)
    desk.wait_for(key, S.DONE)
    (status,) = desk.finished
    assert status.path is not None
    assert status.path.stat().st_size == SIZE
    assert status.path.is_relative_to(desk.folder)
    assert "Complete and verified" in words_of(desk.row(key))
    assert not desk.is_watching
    with desk.qtbot.waitSignal(desk.panel.chat_requested) as wanted:
        desk.press(key, "Chat now")
    assert wanted.args == [status.path]
    desk.press(key, "Remove from list")
    desk.wait(lambda: key not in desk.panel.rows)
    assert status.path.is_file()
    assert "Nothing is downloading" in words_of(desk.panel)


def test_a_folder_that_is_gone_is_reported(desk: Desk, hub: HubServer) -> None:
    key = desk.add(publish(hub, "alpha"))
    desk.wait_for(key, S.DONE)
    (status,) = desk.finished
    assert status.path is not None
    shutil.rmtree(status.path.parent)
    desk.press(key, "Show in folder")
    assert "The folder could not be shown." in words_of(desk.panel.problems)


def test_pause_and_resume(desk: Desk, hub: HubServer) -> None:
    order = publish(hub, "alpha")
    stall = held(hub, order)
    key = desk.add(order)
    desk.wait_for(key, S.RUNNING)
    assert desk.is_watching
    desk.press(key, "Pause")
    desk.wait_for(key, S.PAUSED)
    assert "Paused" in words_of(desk.row(key))
    desk.wait(lambda: not desk.is_watching)
    stall.release()
    desk.press(key, "Resume")
    desk.wait_for(key, S.DONE)


def places(desk: Desk, key: str) -> list[QPoint]:
    row = desk.row(key)
    return [part.mapTo(row, QPoint()) for part in (*desk.buttons(key), *row.findChildren(QLabel)) if part.isVisible()]


def test_a_row_stays_as_it_is_while_figures_change(desk: Desk, hub: HubServer) -> None:
    order = publish(hub, "alpha")
    stall = held(hub, order, 2_000)
    key = desk.add(order)
    desk.wait_for(key, S.RUNNING)
    row, before, done = desk.row(key), places(desk, key), desk.row(key).status.done
    hub.clear()
    hub.always(again := type(stall)(60_000), f"*/{order.files[0].path}")
    stall.release()
    desk.wait(lambda: desk.row(key).status.done > done + 10_000)
    settle()
    assert desk.row(key) is row
    assert places(desk, key) == before
    again.release()
    desk.wait_for(key, S.DONE)
    assert desk.row(key) is row


def test_cancel_asks_in_place(desk: Desk, hub: HubServer) -> None:
    order = publish(hub, "alpha")
    held(hub, order)
    key = desk.add(order)
    desk.wait(lambda: desk.row(key).status.done > 0)
    desk.press(key, "Cancel download")
    assert desk.row(key).is_asking
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Back"
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert not desk.row(key).is_asking
    assert desk.row(key).isAncestorOf(QApplication.focusWidget())
    desk.press(key, "Cancel download")
    desk.press(key, "Remove it")
    desk.wait(lambda: key not in desk.panel.rows)
    assert [file for file in desk.folder.rglob("*.part*") if file.is_file()] == []


def test_what_is_kept_is_used_again(desk: Desk, hub: HubServer) -> None:
    order = publish(hub, "alpha")
    stall = held(hub, order)
    key = desk.add(order)
    desk.wait(lambda: desk.row(key).status.done > 0)
    desk.press(key, "Cancel download")
    desk.press(key, "Keep partial file")
    desk.wait(lambda: key not in desk.panel.rows)
    stall.release()
    key = desk.add(order)
    desk.wait_for(key, S.DONE)


def test_the_queue_is_put_in_order_by_keyboard(desk: Desk, hub: HubServer) -> None:
    orders = [publish(hub, name) for name in ("alpha", "beta", "gamma")]
    held(hub, orders[0])
    alpha, beta, gamma = [desk.add(order) for order in orders]
    desk.wait_for(alpha, S.RUNNING)
    desk.row(gamma).focus()
    focus = QApplication.focusWidget()
    QTest.keyClick(focus, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desk.wait(lambda: desk.names() == ["alpha-Q4_0", "gamma-Q4_0", "beta-Q4_0"])
    assert QApplication.focusWidget() is focus
    first = next(button for button in desk.buttons(alpha) if button.isEnabled())
    order = tab_order(desk.window, first)
    assert order.index(desk.buttons(gamma)[-1]) < order.index(desk.buttons(beta)[0])
    desk.press(gamma, "Move down")
    desk.wait(lambda: desk.names() == ["alpha-Q4_0", "beta-Q4_0", "gamma-Q4_0"])
    assert not desk.row(gamma)._down.isEnabled()


def test_a_failure_says_what_to_do(desk: Desk, hub: HubServer) -> None:
    order = publish(hub, "alpha")
    hub.always(gated())
    told: list[object] = []
    desk.service.stopped.connect(told.append)
    key = desk.add(order)
    desk.wait_for(key, S.FAILED)
    said = " ".join(words_of(desk.row(key)))
    assert order.repository in said
    assert "Open the model page and agree there." in said
    assert "Open web page" in said
    assert len(told) == 1
    assert desk.service.overall.needing == 1
    hub.clear()
    desk.press(key, "Try again")
    desk.wait_for(key, S.DONE)
    assert "Try again" not in words_of(desk.row(key))


def test_pause_all_and_resume_all(desk: Desk, hub: HubServer) -> None:
    orders = [publish(hub, name) for name in ("alpha", "beta")]
    stall = held(hub, orders[0])
    keys = [desk.add(order) for order in orders]
    desk.wait_for(keys[0], S.RUNNING)
    QTest.mouseClick(desk.panel._all, Qt.MouseButton.LeftButton)
    for key in keys:
        desk.wait_for(key, S.PAUSED)
    assert desk.panel._all.accessibleName() == "Resume all"
    stall.release()
    QTest.mouseClick(desk.panel._all, Qt.MouseButton.LeftButton)
    for key in keys:
        desk.wait_for(key, S.DONE)
    assert "2 running" not in " ".join(words_of(desk.panel))
    QTest.mouseClick(desk.panel._clear, Qt.MouseButton.LeftButton)
    desk.wait(lambda: desk.service.statuses == ())


def head_of(desk: Desk) -> str:
    settle()
    return desk.panel._summary.whole_text


def test_what_waits_does_not_run(desk: Desk, hub: HubServer) -> None:
    orders = [publish(hub, name) for name in ("alpha", "beta", "gamma")]
    stall = held(hub, orders[0])
    keys = [desk.add(order) for order in orders]
    desk.wait_for(keys[0], S.RUNNING)
    desk.wait(lambda: len(desk.service.statuses) == 3)
    assert head_of(desk).endswith("1 running, 2 queued")
    assert "Queued" in words_of(desk.row(keys[1]))
    assert desk.panel._all.accessibleName() == "Pause all"
    stall.release()


def test_offline_is_said_instead_of_a_turn(desk: Desk, hub: HubServer) -> None:
    desk.is_offline = True
    key = desk.add(publish(hub, "alpha"))
    desk.wait(lambda: "Waiting: “Stay offline” is on" in words_of(desk.row(key)))
    assert head_of(desk) == "1 queued"
    desk.is_offline = False
    desk.wait_for(key, S.DONE)


def test_a_stall_promises_no_end(desk: Desk, hub: HubServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download_service, "_STILL_SECONDS", 0.6)
    order = publish(hub, "alpha")
    stall = held(hub, order)
    key = desk.add(order)
    desk.wait(lambda: "No data is arriving right now" in words_of(desk.row(key)))
    said = " ".join([*words_of(desk.row(key)), head_of(desk)])
    assert "left" not in said
    assert "/s" not in said
    hub.clear()
    stall.release()
    desk.wait_for(key, S.DONE)


def test_what_cannot_succeed_is_not_tried_again(desk: Desk, hub: HubServer) -> None:
    order = publish(hub, "alpha")
    hub.always(not_found(), f"*/{order.files[0].path}")
    key = desk.add(order)
    desk.wait_for(key, S.FAILED)
    said = words_of(desk.row(key))
    assert "Try again" not in said
    with desk.qtbot.waitSignal(desk.panel.page_requested) as wanted:
        desk.press(key, "Open model page")
    assert wanted.args == [order.repository]
    desk.press(key, "Remove")
    desk.wait(lambda: key not in desk.panel.rows)


def test_a_download_of_an_older_commit_is_the_same(desk: Desk, hub: HubServer) -> None:
    order = publish(hub, "alpha")
    held(hub, order)
    key = desk.add(order)
    found = desk.service.status_for(msgspec.structs.replace(order, commit="f" * 40))
    assert found is not None
    assert found.id == key
    (file,) = order.files
    other = msgspec.structs.replace(order, files=(msgspec.structs.replace(file, sha256="0" * 64),))
    assert desk.service.status_for(other) is None


def test_the_list_does_not_jump_when_there_are_two(desk: Desk, hub: HubServer) -> None:
    orders = [publish(hub, name) for name in ("alpha", "beta")]
    held(hub, orders[0])
    key = desk.add(orders[0])
    desk.wait_for(key, S.RUNNING)
    assert not desk.panel._all.isVisible()
    top = desk.row(key).mapTo(desk.panel, QPoint()).y()
    desk.add(orders[1])
    settle()
    assert desk.panel._all.isVisible()
    assert desk.row(key).mapTo(desk.panel, QPoint()).y() == top


def test_the_question_says_no_second_figure(desk: Desk, hub: HubServer) -> None:
    order = publish(hub, "alpha")
    held(hub, order)
    key = desk.add(order)
    desk.wait(lambda: desk.row(key).status.done > 0)
    desk.press(key, "Cancel download")
    settle()
    figures = [words for words in words_of(desk.row(key)) if "kB" in words and "/s" not in words]
    assert len(figures) == 1


def test_the_next_start_goes_on(open_desk: Callable[..., Desk], hub: HubServer) -> None:
    desk = open_desk()
    order = publish(hub, "alpha")
    stall = held(hub, order)
    desk.add(order)
    desk.wait(lambda: desk.service.overall.done > 0)
    desk.close()
    stall.release()
    again = open_desk()
    with again.qtbot.waitSignal(again.service.opened) as opened:
        again.service.start()
    assert opened.args == [1, 0]
    again.wait(lambda: again.finished)


def test_the_next_start_asks(open_desk: Callable[..., Desk], hub: HubServer) -> None:
    desk = open_desk()
    order = publish(hub, "alpha")
    stall = held(hub, order)
    key = desk.add(order)
    desk.wait_for(key, S.RUNNING)
    desk.close()
    stall.release()
    again = open_desk(resume_at_start=False)
    with again.qtbot.waitSignal(again.service.opened) as opened:
        again.service.start()
    assert opened.args == [0, 1]
    settle()
    assert "From last time. Resume?" in words_of(again.row(key))
    again.press(key, "Resume")
    again.wait_for(key, S.DONE)


def test_without_anything_left_nothing_is_made(desk: Desk) -> None:
    with desk.qtbot.waitSignal(desk.service.opened) as opened:
        desk.service.start()
    assert opened.args == [0, 0]
    assert desk.service._manager is None


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_is_cut_off_and_all_has_a_name(desk: Desk, hub: HubServer, scale: float) -> None:
    orders = [publish(hub, name) for name in ("alpha", "a-name-that-is-really-very-long-for-a-model-of-its-kind")]
    hub.always(gated())
    keys = [desk.add(order) for order in orders]
    for key in keys:
        desk.wait_for(key, S.FAILED)
    theme().set_scale(scale)
    desk.window.resize(664, 520)
    settle()
    assert desk.panel.width() == 664
    desk.row(keys[1])._question.ask()
    settle()
    assert cut_off(desk.panel._scroll.widget()) == []
    assert nameless(desk.panel) == []
