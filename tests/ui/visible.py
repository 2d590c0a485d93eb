"""What a person can see, hear or point at in a widget, as texts."""

import html
import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

_KEY = r"(?:Ctrl|Shift|Alt|Meta|Esc|Enter|Return|Del|Ins|Home|End|Tab|Space|Up|Down|PgUp|PgDown|F\d+)"
_KEYS = re.compile(rf"\b{_KEY}(?:\+(?:{_KEY}|[^\s)]))*(?![a-z])")
"""Names of keys; Qt translates them itself."""


def untranslated(root: QWidget, allowed: Iterable[str] = ()) -> list[str]:
    """The visible strings below `root` with letters outside of ⟦ ⟧, each with the widget that shows it.

    Args:
        allowed: what the person, the model or a file has written.
    """
    known = sorted(allowed, key=len, reverse=True)
    return [f"{_described(owner)}: {text!r}" for owner, text in visible_strings(root) if _plain_letters(text, known)]


def visible_strings(root: QWidget) -> list[tuple[QObject, str]]:
    """All strings of `root`, the widgets in it, their actions and menus; hidden ones too, for they may be shown."""
    found: list[tuple[QObject, str]] = []
    for widget in _widgets(root):
        found += [(widget, text) for text in (*_of_any(widget), *_of_its_kind(widget)) if text]
        for action in widget.actions():
            found += [(action, text) for text in (action.text(), action.toolTip(), action.statusTip()) if text]
    return found


def _widgets(root: QWidget) -> Iterator[QWidget]:
    seen: set[QWidget] = set()
    waiting = [root]
    while waiting:
        widget = waiting.pop()
        if widget in seen:
            continue
        seen.add(widget)
        yield widget
        if isinstance(widget, QMenu):
            widget.aboutToShow.emit()  # many a menu is filled only then
        menus = [action.menu() for action in widget.actions() if isinstance(action, QAction)]
        own = widget.menu() if isinstance(widget, QToolButton) else None
        waiting += [menu for menu in (*menus, own) if isinstance(menu, QMenu)]
        if not isinstance(widget, QTabBar):  # its buttons that scroll are Qt's, with Qt's words
            waiting += widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)


def _of_any(widget: QWidget) -> list[str]:
    return [
        _words_of(widget.toolTip()),
        widget.statusTip(),
        widget.whatsThis(),
        widget.accessibleName(),
        widget.accessibleDescription(),
        widget.windowTitle(),
    ]


def _of_its_kind(widget: QWidget) -> list[str]:  # noqa: PLR0911  one line a kind
    match widget:
        case QLabel() | QAbstractButton():
            return [widget.text()]
        case QLineEdit():
            return [widget.text(), widget.placeholderText()]
        case QTextEdit() | QPlainTextEdit():
            return [widget.toPlainText(), widget.placeholderText()]
        case QGroupBox() | QMenu():
            return [widget.title()]
        case QComboBox():
            return [widget.itemText(index) for index in range(widget.count())]
        case QTabBar():
            return [
                text for index in range(widget.count()) for text in (widget.tabText(index), widget.tabToolTip(index))
            ]
        case QProgressBar():
            return [widget.format().replace("%p", "").replace("%v", "")] if widget.isTextVisible() else []
        case QAbstractSpinBox():
            return [widget.text()]
        case QAbstractItemView() if widget.model() is not None:
            return list(_of_model(widget.model(), QModelIndex()))
        case _:
            return []


def _of_model(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    for row in range(model.rowCount(parent)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            index = model.index(row, column, parent)
            yield from (str(data) for role in roles if (data := index.data(role)))
            yield from _of_model(model, index)


def _words_of(tooltip: str) -> str:
    return html.unescape(re.sub(r"</?\w+>", "", tooltip)) if tooltip.startswith("<p>") else tooltip


def _plain_letters(text: str, allowed: list[str]) -> bool:
    part = text.strip("… ")
    if any(part in known for known in allowed):
        return False  # the beginning or the end of something that is written on and on
    for known in allowed:
        text = text.replace(known, "")
    depth = 0
    outside = []
    for character in text:
        depth += (character == "⟦") - (character == "⟧")
        if depth <= 0:
            outside.append(character)
    return any(character.isalpha() for character in _KEYS.sub("", "".join(outside)))


def _described(owner: QObject) -> str:
    around: list[str] = []
    one: QObject | None = owner
    while one is not None:
        around.append(type(one).__name__)
        one = one.parent()
    return " < ".join(around[:4])
