"""All widgets in light and dark, as pictures to look at.

QT_QPA_PLATFORM=offscreen uv run python -m tests.ui.gallery OUT_DIR
"""

import argparse
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.core.paths import resources_dir
from app.ui.theme import DARK, LIGHT, Type, icon, theme
from app.ui.widgets.buttons import Disclosure, IconButton, TextButton
from app.ui.widgets.card import Card, Separator
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.menu import Menu
from app.ui.widgets.popup import Popup
from app.ui.widgets.progress import ProgressLine, Ring
from app.ui.widgets.toast import Toast

_LONG = "gpt-oss-20b-MXFP4-a-name-that-is-longer-than-any-line-has-room-for.gguf"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    for palette in (LIGHT, DARK):
        theme().use(palette)
        for name, make in (("controls", controls), ("texts", texts), ("icons", icons), ("lists", lists)):
            for scale in (1.0, 1.5) if name == "controls" else (1.0,):
                theme().set_scale(scale)
                widget = make()
                widget.show()
                app.sendPostedEvents()
                widget.grab().save(str(out / f"{name}-{palette.name}-{scale}.png"))
                widget.close()
        theme().set_scale(1.0)
        for name, widget in (("menu", menu()), ("popup", popup())):
            widget.ensurePolished()
            widget.adjustSize()
            ground = QWidget()
            ground.resize(widget.width() + 24, widget.height() + 24)
            ground.show()
            picture = ground.grab()
            widget.render(picture, widget.rect().topLeft() + widget.rect().topLeft())
            picture.save(str(out / f"{name}-{palette.name}.png"))
            ground.close()


def controls() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setSpacing(12)
    for state in ("usual", "keyboardFocus", "disabled"):
        column.addWidget(Label(state, type=Type.META, tone="third"))
        column.addLayout(row(*[marked(button, state) for button in buttons()]))
    field = QLineEdit("Search words")
    hint = QLineEdit()
    hint.setPlaceholderText("Search chats")
    off = QLineEdit("disabled")
    off.setEnabled(False)
    column.addLayout(row(field, hint, off))
    text = QPlainTextEdit("A field of many lines")
    text.setProperty("field", True)
    text.setFixedHeight(64)
    column.addWidget(text)
    column.addLayout(row(*choices()))
    line, unknown = ProgressLine(), ProgressLine()
    line.set_fraction(0.4)
    unknown.set_fraction(None)
    column.addWidget(line)
    column.addWidget(unknown)
    rings = [Ring() for _ in range(5)]
    for ring, used in zip(rings, (0, 0.1, 0.5, 0.8, 0.95), strict=True):
        ring.set_fraction(used)
    column.addLayout(row(*rings))
    toast_ground = QWidget()
    toast_ground.setFixedHeight(64)
    column.addWidget(toast_ground)
    page.resize(760, 10)
    page.adjustSize()
    page.resize(760, page.height())
    toast = Toast(toast_ground, bottom=8)
    toast_ground.resize(720, 64)
    toast.show_message("“Which is larger?” is in the bin", "Undo", lambda: None)
    return page


def buttons() -> list[QWidget]:
    pressed = IconButton("message-circle", "Chat")
    pressed.setCheckable(True)
    pressed.setChecked(True)
    opened = Disclosure("Thought for 12 s · 412 tokens", tone="analysis_text")
    opened.setChecked(True)
    return [
        TextButton("Plain"),
        TextButton("Load the model", kind="primary"),
        TextButton("Quiet", kind="quiet"),
        TextButton("Delete", kind="danger", icon_name="trash-2"),
        TextButton("New chat", icon_name="plus"),
        IconButton("copy", "Copy"),
        pressed,
        IconButton("arrow-up", "Send", kind="primary"),
        Disclosure("Thought for 12 s"),
        opened,
    ]


def choices() -> list[QWidget]:
    box, ticked, off = QCheckBox("Off"), QCheckBox("On"), QCheckBox("Cannot")
    ticked.setChecked(True)
    off.setChecked(True)
    off.setEnabled(False)
    first, second = QRadioButton("One"), QRadioButton("Two")
    first.setChecked(True)
    combo = QComboBox()
    combo.addItems(["Medium", "High"])
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setValue(40)
    return [box, ticked, off, first, second, combo, QSpinBox(), slider]


def texts() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setSpacing(12)
    kinds = (Type.EMPTY, Type.TITLE, Type.READING, Type.CONTROL, Type.META, Type.CODE)
    for kind in kinds:
        column.addWidget(Label(f"{kind.name.title()}: what is 457 + 389?", type=kind))
    tones = ("text", "second", "third", "accent", "good", "warning", "bad")
    column.addLayout(row(*[Label(tone, tone=tone) for tone in tones]))
    column.addWidget(Separator())
    grid = QGridLayout()
    for at, tone in enumerate(("plain", "analysis", "tool", "sunken", "bad", "input", "click")):
        card = Card(tone=tone)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 12, 16, 12)
        words = {"analysis": "analysis_text", "tool": "tool_text", "bad": "bad"}.get(tone, "text")
        inside.addWidget(Label(f"A card: {tone}", tone=words, bold=True))
        inside.addWidget(Label("Some more words, and a button.", tone=words if tone != "bad" else "second", wrap=True))
        inside.addLayout(row(IconButton("copy", "Copy", tone=words), Disclosure("More", tone=words)))
        grid.addWidget(card, at // 3, at % 3)
    column.addLayout(grid)
    for mode in (Qt.TextElideMode.ElideRight, Qt.TextElideMode.ElideMiddle):
        label = ElidedLabel(_LONG, mode=mode)
        label.setFixedWidth(240)
        column.addWidget(label)
    page.resize(760, page.sizeHint().height() + 60)
    return page


def icons() -> QWidget:
    page = QWidget()
    grid = QGridLayout(page)
    names = sorted(path.stem for path in (resources_dir() / "icons").glob("*.svg"))
    for at, name in enumerate(names):
        cell = QHBoxLayout()
        cell.addWidget(IconButton(name, name))
        cell.addWidget(Label(name, type=Type.META, tone="third"), 1)
        grid.addLayout(cell, at // 6, at % 6)
    return page


def lists() -> QWidget:
    page = QWidget()
    columns = QHBoxLayout(page)
    chats = QListWidget()
    chats.ensurePolished()
    chats.addItems([f"A chat about something, the {number}th" for number in range(30)])
    chats.setCurrentRow(2)
    chats.setProperty("keyboardFocus", True)
    columns.addWidget(chats)
    area = QScrollArea()
    area.setWidget(Label("\n".join(f"{number}: {_LONG}" for number in range(60))))
    columns.addWidget(area)
    page.resize(640, 360)
    return page


def menu() -> Menu:
    result = Menu()
    result.addAction(icon("copy"), "Copy")
    result.addAction(icon("pencil"), "Edit the question").setShortcut("Up")
    result.addSeparator()
    for effort in ("Low", "Medium", "High"):
        action = result.addAction(effort)
        action.setCheckable(True)
        action.setChecked(effort == "Medium")
    result.addMenu("More")
    result.addAction(icon("trash-2"), "Delete").setEnabled(False)
    result.setActiveAction(result.actions()[1])
    return result


def popup() -> Popup:
    result = Popup()
    column = QVBoxLayout(result)
    column.setContentsMargins(12, 12, 12, 12)
    column.addWidget(Label("Models", type=Type.TITLE))
    column.addWidget(QLineEdit())
    column.addWidget(Label("gpt-oss-20b · MXFP4", tone="second"))
    return result


def row(*widgets: QWidget) -> QLayout:
    result = QHBoxLayout()
    result.setSpacing(8)
    for widget in widgets:
        result.addWidget(widget)
    result.addStretch(1)
    return result


def marked(widget: QWidget, state: str) -> QWidget:
    if state == "disabled":
        widget.setEnabled(False)
    widget.setProperty("keyboardFocus", state == "keyboardFocus")
    return widget


if __name__ == "__main__":
    main()
