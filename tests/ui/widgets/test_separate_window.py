"""All windows beside the main one: Esc and the platform's shortcut close them, and one field has the focus at first."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import app
from app.chats.stored_chat import Branch, Summary
from app.ui.services.answer_state import LiveAnswer
from app.ui.widgets.in_front import show_in_front
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.separate_window import SeparateWindow
from tests.ui.apps import Person

Start = Callable[..., Person]
_APP = Path(app.__file__).parent
_OWN = _APP / "ui" / "widgets" / "separate_window.py"


def trees() -> list[tuple[Path, ast.Module]]:
    """The modules of the window."""
    return [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in sorted((_APP / "ui").rglob("*.py"))]


def classes() -> list[str]:
    """The classes whose base is SeparateWindow."""
    found = (node for _, tree in trees() for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return [one.name for one in found if "SeparateWindow" in {ast.unparse(base) for base in one.bases}]


def functions(start: Start) -> QWidget | None:
    panes = start().app.rest.panes
    panes.open_functions()
    return panes.functions_opener.window


def prompts(start: Start) -> QWidget | None:
    panes = start().app.rest.panes
    panes.prompts_opener.open()
    return panes.prompts_opener.window


def servers(start: Start) -> QWidget | None:
    mcp = start().app.rest.mcp
    mcp.open()
    return mcp.opener.window


def folders(start: Start) -> QWidget | None:
    rest = start().app.rest
    rest.folder_link.open()
    return rest.folders_opener.window


def log(_: Start) -> QWidget:
    from app.ui.widgets.log_window import LogWindow

    return LogWindow(["one", "two"])


def raw(_: Start) -> QWidget:
    from app.ui.chat.turns.raw_window import RawWindow

    return RawWindow(LiveAnswer(1, "A model", None, Branch((2, 3), 0)))


def image(_: Start) -> QWidget:
    from app.ui.chat.turns.image_window import ImageWindow

    return ImageWindow("What is it?", "A *word*.", "Descant")


def summary(_: Start) -> QWidget:
    from app.ui.chat.summary_window import SummaryWindow

    window = SummaryWindow(Summary(1, "In short."), None)  # type: ignore[arg-type]
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return window


def document(_: Start) -> QWidget:
    from app.ui.chat.document_window import DocumentWindow

    return DocumentWindow("report.txt", ["Text"], [("1", "one"), ("2", "two")])


MAKE: dict[str, Callable[[Start], QWidget | None]] = {
    "DocumentWindow": document,
    "FoldersWindow": folders,
    "FunctionsWindow": functions,
    "ImageWindow": image,
    "LogWindow": log,
    "McpWindow": servers,
    "PromptsWindow": prompts,
    "RawWindow": raw,
    "SummaryWindow": summary,
}


def opened(name: str, start: Start, qtbot: QtBot) -> QWidget:
    """The window, with the focus in it."""
    assert name in MAKE, f"add a way to open {name} to MAKE"
    window = MAKE[name](start)
    assert window is not None
    if window.parent() is None:
        qtbot.addWidget(window)
    in_front(window, qtbot)
    return window


def in_front(window: QWidget, qtbot: QtBot) -> None:
    """Open it, as keys go to the window in front."""
    show_in_front(window)
    qtbot.waitUntil(window.isActiveWindow)


def test_no_window_is_made_another_way() -> None:
    own = "Qt.WindowType.Window"
    made = [
        path
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node) == own and path != _OWN
    ]
    assert not made, "derive it from SeparateWindow, so that Esc closes it"


@pytest.mark.parametrize("name", classes())
def test_esc_and_the_shortcut_close_it_wherever_the_focus_is(name: str, start: Start, qtbot: QtBot) -> None:
    window = opened(name, start, qtbot)
    first = window.focusWidget()
    assert first is not None
    assert first.isVisible()
    assert first.focusPolicy() & Qt.FocusPolicy.TabFocus
    fields = [one for one in window.findChildren(QWidget) if one.focusPolicy() and one.isVisible() and one.isEnabled()]
    assert first in fields
    bindings = QKeySequence.keyBindings(QKeySequence.StandardKey.Close)
    keys = [one for one in bindings if one != QKeySequence(Qt.Key.Key_Close)]  # offscreen, it cannot be pressed
    assert keys
    for field in fields:
        if field.window() is window and field.focusProxy() is None:
            for key in (QKeySequence(Qt.Key.Key_Escape), *keys):
                in_front(window, qtbot)
                field.setFocus()
                QTest.keySequence(field, key)
                assert not window.isVisible(), f"{field} {field.accessibleName()} kept {key.toString()}"


def test_a_search_and_a_list_of_choices_have_their_esc_first(qtbot: QtBot) -> None:
    class Window(SeparateWindow):
        def __init__(self) -> None:
            super().__init__("A window")
            self.search, self.choice = SearchField("Search"), QComboBox()
            self.choice.addItems(["one", "two"])
            column = QVBoxLayout(self)
            column.addWidget(self.search)
            column.addWidget(self.choice)

        def first_field(self) -> QWidget:
            return self.search

    window = Window()
    qtbot.addWidget(window)
    in_front(window, qtbot)
    window.search.setText("word")
    QTest.keyClick(window.search, Qt.Key.Key_Escape)
    assert (window.search.text(), window.isVisible()) == ("", True)
    window.choice.setFocus()
    window.choice.showPopup()
    choices = window.choice.view()
    QTest.keyClick(choices, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not choices.isVisible())
    assert window.isVisible()
    QTest.keyClick(window.choice, Qt.Key.Key_Escape)
    assert not window.isVisible()


@pytest.mark.parametrize("by_key", [False, True])
def test_what_is_typed_is_kept_as_by_the_title_bar(by_key: bool, start: Start) -> None:
    person = start()
    panes = person.app.rest.panes
    panes.prompts_opener.open()
    window = panes.prompts_opener.window
    assert window is not None
    in_front(window, person.qtbot)
    window.name.setText("short")
    window.text.setPlainText("Be short.")
    if by_key:
        QTest.keyClick(window.text, Qt.Key.Key_Escape)
    else:
        window.close()
    assert not window.isVisible()
    person.wait(lambda: [prompt.text for prompt in person.app.rest.prompts.prompts] == ["Be short."])
