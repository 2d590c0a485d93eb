"""Widgets with a font of their own keep it when the text size or the style sheet changes."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.chat.turns.analysis_text import AnalysisText
from app.ui.theme import DARK, Type, theme
from app.ui.widgets.buttons import Disclosure, SmallTextButton
from app.ui.widgets.label import Label
from app.ui.widgets.log_window import mono_view
from app.ui.widgets.plain_text import PlainText


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (lambda: Disclosure("words"), Type.META),
        (lambda: SmallTextButton("words"), Type.META),
        (lambda: Label("words", type=Type.META), Type.META),
        (PlainText, Type.READING),
        (lambda: AnalysisText(follows=False), Type.CONTROL),
        (lambda: mono_view("words"), Type.CODE),
    ],
    ids=["disclosure", "button", "label", "plain text", "analysis text", "log"],
)
def test_the_text_size_is_kept(qtbot: QtBot, make: Callable[[], QWidget], kind: Type) -> None:
    window, other = QWidget(), QWidget()
    for one in (window, other):
        qtbot.addWidget(one)
        QVBoxLayout(one)
    widget = make()
    window.layout().addWidget(widget)
    with qtbot.waitExposed(window):
        window.show()
    for scale in (1.5, 1.25):
        theme().set_scale(scale)
        assert has_font(widget, kind)
        theme().use(DARK)
        widget.style().polish(widget)
        assert has_font(widget, kind)
    other.layout().addWidget(widget)
    with qtbot.waitExposed(other):
        other.show()
    assert has_font(widget, kind)


def has_font(widget: QWidget, kind: Type) -> bool:
    wanted = theme().font(kind)
    return (widget.font().pixelSize(), widget.font().family()) == (wanted.pixelSize(), wanted.family())
