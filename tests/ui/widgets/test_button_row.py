"""Buttons that continue on the next line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.core.sentences import Explanation, phrase
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.problem_card import ProblemCard


@pytest.fixture
def buttons(qtbot: QtBot) -> list[TextButton]:
    return [TextButton(words) for words in ("Erneut versuchen", "Anderes Modell auswählen", "Protokoll anzeigen")]


def _shown(qtbot: QtBot, buttons: list[TextButton], width: int, direction: Qt.LayoutDirection) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.setLayoutDirection(direction)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(ButtonRow(buttons))
    host.resize(width, 300)
    host.show()
    return host


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_there_is_room_for_all_in_one_line(
    qtbot: QtBot, buttons: list[TextButton], direction: Qt.LayoutDirection
) -> None:
    host = _shown(qtbot, buttons, 900, direction)
    assert host.isVisible()
    assert len({button.y() for button in buttons}) == 1
    places = [button.x() for button in buttons]
    assert places == sorted(places, reverse=direction is Qt.LayoutDirection.RightToLeft)


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_what_does_not_fit_goes_to_the_next_line(
    qtbot: QtBot, buttons: list[TextButton], direction: Qt.LayoutDirection
) -> None:
    width = max(button.sizeHint().width() for button in buttons) + 20
    host = _shown(qtbot, buttons, width, direction)
    assert len({button.y() for button in buttons}) == 3
    for button in buttons:
        assert button.width() >= button.sizeHint().width()
        assert host.rect().contains(button.geometry())


def test_a_narrow_card_cuts_no_button_off(qtbot: QtBot) -> None:
    card = ProblemCard()
    qtbot.addWidget(card)
    explanation = Explanation(phrase("It crashed."), None, None)
    words = ("Erneut versuchen", "Anderes Modell auswählen", "Protokollordner öffnen")
    card.show_problem("load", explanation, [(text, lambda: None) for text in words], ["a line"])
    card.resize(260, 300)
    buttons = card.findChildren(TextButton)
    qtbot.waitUntil(lambda: len({button.y() for button in buttons}) > 1)
    for button in buttons:
        assert button.width() >= button.sizeHint().width()
        assert button.geometry().right() <= card.width()
