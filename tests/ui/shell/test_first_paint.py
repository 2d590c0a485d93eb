"""The window takes a key before anything is read, and nothing that came early is lost."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.shell.application import Application
from app.ui.shell.first_paint import FirstPaint


@pytest.fixture
def app(qtbot: QtBot, own_home: object) -> Iterator[Application]:
    application = Application(has_tray=lambda: False)
    yield application
    end(application)


def end(application: Application) -> None:
    application.window.close()
    application.close()


def press(app: Application, key: Qt.Key) -> None:
    composer = app.window.chat.pane.composer
    composer.focus_text()
    QTest.keyClick(app.window.focusWidget() or composer, key)


def test_the_composer_takes_a_key_before_the_models_are_listed(app: Application, qtbot: QtBot) -> None:
    listed: list[object] = []
    app.models.scanned.connect(listed.append)
    app.start()
    press(app, Qt.Key.Key_A)
    assert app.window.chat.pane.composer.text() == "a"
    assert listed == []
    qtbot.waitUntil(lambda: bool(listed))
    assert app.window.chat.pane.composer.text() == "a"


def test_text_of_the_first_moment_stays_when_the_chat_is_opened(app: Application, qtbot: QtBot) -> None:
    app.start()
    press(app, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: app.window.chat.pane.is_ready)
    assert app.window.chat.pane.composer.text() == "a"


def test_the_rest_is_made_after_the_first_picture(app: Application, qtbot: QtBot) -> None:
    app.window.resize(1200, 800)  # a narrow window has no room for the sidebar
    app.start()
    assert app._rest is None
    qtbot.waitUntil(lambda: app._rest is not None)
    assert app.window.chat.sidebar.isVisible()
    assert app.window.chat.sidebar.width() > 200


def test_the_sidebar_takes_the_place_that_was_kept_for_it(app: Application) -> None:
    app.window.resize(1200, 800)
    app.window.show()
    place = app.window.chat
    sizes = place.sizes()
    assert place.sidebar.isVisible()
    assert place.sizes() == sizes


def test_the_model_panel_has_its_width(app: Application) -> None:
    app.window.resize(1200, 800)
    app.window.show()
    place = app.window.chat
    sidebar = place.sidebar.width()
    place.toggle_panel()
    assert place.model_panel.isVisible()
    assert 300 <= place.model_panel.width() <= 420
    assert place.sidebar.width() == sidebar


def test_a_window_that_is_never_painted_waits_no_longer_than_a_moment(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first = FirstPaint(window)
    with qtbot.waitSignal(first.over):
        pass


def test_it_is_over_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first = FirstPaint(window)
    times: list[bool] = []
    first.over.connect(lambda: times.append(True))
    with qtbot.waitSignal(first.over):
        window.show()
    window.repaint()
    QTest.qWait(0)
    assert times == [True]


def test_a_stopped_one_says_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first = FirstPaint(window)
    first.stop()
    with qtbot.assertNotEmitted(first.over):
        window.show()
        qtbot.waitExposed(window)
