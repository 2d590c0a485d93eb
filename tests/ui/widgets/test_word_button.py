"""Small parts: lines of unknown origin, buttons with words, what follows the theme."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.core.conversation import Effort
from app.core.text import one_line
from app.ui.chat.composer import Composer
from app.ui.chat.model_bar import Loading, ModelBar, Ready
from app.ui.theme import DARK, LIGHT, theme
from app.ui.widgets.plain import wrapped_tooltip
from app.ui.widgets.word_button import WordButton
from tests.ui.chat.checks import cut_off, settle, show


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", ""),
        ("  a  \n b\t\0c \u2028 d ", "a b c d"),
        ("\u202eevil\u2066x", "evilx"),
        ("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"),
        ("a\ud83db", "a b"),
        ("x" * 300, "x" * 300),
        ("x" * 301, "x" * 300 + "…"),
        ("\n" * 1000, "…"),
        ("نص", "نص"),
    ],
)
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


def test_a_tooltip_shows_tags_as_they_are() -> None:
    assert wrapped_tooltip("<img src=x>") == "<p>&lt;img src=x&gt;</p>"
    assert wrapped_tooltip("") == ""


def test_a_word_button_is_shortened_and_grows_again(qtbot: QtBot) -> None:
    button = WordButton("a button with many words", opens=True)
    qtbot.addWidget(button)
    button.show()
    button.resize(button.sizeHint())
    assert button.text() == "a button with many words"
    hint = button.sizeHint()
    button.resize(90, button.height())
    assert button.text().endswith("…")
    assert button.sizeHint() == hint
    assert button.words == button.accessibleName() == "a button with many words"
    button.resize(hint)
    assert button.text() == "a button with many words"


@pytest.fixture
def scale() -> Iterator[None]:
    yield
    theme().set_scale(1.0)
    theme().use(LIGHT)


@pytest.mark.usefixtures("scale")
@pytest.mark.parametrize("factor", [0.75, 1.5, 2.0])
def test_larger_text_finds_room(qtbot: QtBot, factor: float) -> None:
    both, composer, bar = QWidget(), Composer(), ModelBar()
    column = QVBoxLayout(both)
    column.addWidget(bar)
    column.addStretch(1)
    column.addWidget(composer)
    window = show(qtbot, both, 900, 600)
    composer.set_effort_available(True)
    composer.set_effort(Effort.MEDIUM)
    composer.set_running(True, thinking=True)
    bar.set_state(Loading("gpt-oss-20b", 0.5))
    theme().set_scale(factor)
    theme().use(DARK)
    settle()
    assert cut_off(both) == []
    # Two buttons are at the end while an answer is written: at 200 % the word before the effort makes room for them.
    assert composer.effort_button.text() == ("Medium" if factor == 2.0 else "Effort: Medium")
    bar.set_state(Ready("gpt-oss-20b", "MXFP4", 2048))
    settle()
    assert cut_off(both) == []
    assert bar.model_button.text() == "gpt-oss-20b · MXFP4"
    window.close()
