"""The building blocks: what they show, what they tell assistive technology, what the keyboard does."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QEnterEvent, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import DARK, LIGHT, Type, theme
from app.ui.theme.style_sheet import RADIUS
from app.ui.widgets.buttons import Disclosure, IconButton, TextButton
from app.ui.widgets.card import Card, Separator
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.menu import Menu
from app.ui.widgets.plain import plain_label, plain_tooltip
from app.ui.widgets.progress import ProgressLine, Ring
from app.ui.widgets.toast import Toast

RING = "keyboardFocus"
TAG = "<b>bold</b> & <img src='http://example.org/x.png'>"
LONG = "gpt-oss-20b-MXFP4-00001-of-00003.gguf"

State = QAccessible.State


@pytest.fixture
def seat(qtbot: QtBot) -> Iterator[Callable[[QWidget], QWidget]]:
    """Shows a widget in an active window and returns the window."""
    windows = []

    def show(widget: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        QVBoxLayout(window).addWidget(widget)
        window.resize(400, 300)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield show
    windows.clear()


def covers(picture: QImage, colour: str) -> bool:
    return any(
        picture.pixelColor(x, y).name().upper() == colour
        for x in range(picture.width())
        for y in range(picture.height())
    )


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize(
    ("make", "role", "name"),
    [
        (lambda: IconButton("copy", "Copy"), QAccessible.Role.Button, "Copy"),
        (lambda: TextButton("Load & run"), QAccessible.Role.Button, "Load & run"),
        (lambda: Disclosure("Thought for 12 s"), QAccessible.Role.Button, "Thought for 12 s"),
        (lambda: Label("words"), QAccessible.Role.StaticText, "words"),
        (lambda: ElidedLabel(LONG), QAccessible.Role.StaticText, LONG),
        (ProgressLine, QAccessible.Role.ProgressBar, ""),
        (Ring, QAccessible.Role.ProgressBar, ""),
        (Card, QAccessible.Role.Border, ""),
        (Separator, QAccessible.Role.Border, ""),
        (Menu, QAccessible.Role.PopupMenu, ""),
    ],
    ids=["icon", "text", "disclosure", "label", "elided", "line", "ring", "card", "separator", "menu"],
)
def test_role_and_name(qtbot: QtBot, make: Callable[[], QWidget], role: QAccessible.Role, name: str) -> None:
    widget = make()
    qtbot.addWidget(widget)
    assert role_of(widget) == role
    assert name_of(widget) == name


def test_plain_words() -> None:
    assert plain_label("R&D") == "R&&D"
    assert plain_tooltip("a < b") == "<p>a &lt; b</p>"
    assert plain_tooltip("words") == "words"


class TestIconButton:
    def test_says_its_key(self, qtbot: QtBot) -> None:
        button = IconButton("panel-left", "Chats", shortcut="Ctrl+B")
        qtbot.addWidget(button)
        assert button.toolTip() == "Chats (Ctrl+B)"
        assert button.accessibleName() == "Chats"
        button.set_words("Hide chats")
        assert button.toolTip() == "Hide chats (Ctrl+B)"

    def test_size_follows_the_scale(self, qtbot: QtBot) -> None:
        button = IconButton("copy", "Copy")
        qtbot.addWidget(button)
        assert (button.size(), button.iconSize()) == (QSize(28, 28), QSize(18, 18))
        theme().set_scale(1.5)
        assert (button.size(), button.iconSize()) == (QSize(42, 42), QSize(27, 27))

    def test_another_picture(self, qtbot: QtBot) -> None:
        button = IconButton("play", "Go")
        qtbot.addWidget(button)
        before = button.grab().toImage()
        button.set_icon("square")
        after = button.grab().toImage()
        assert before != after
        button.set_icon("square", tone="bad")
        assert covers(button.grab().toImage(), LIGHT.bad)

    def test_changes_colour_with_the_theme(self, qtbot: QtBot) -> None:
        button = IconButton("square", "Stop", tone="accent")
        qtbot.addWidget(button)
        for palette in (LIGHT, DARK):
            theme().use(palette)
            assert covers(button.grab().toImage(), palette.accent)

    def test_has_a_colour_of_its_own_while_it_is_on(self, qtbot: QtBot) -> None:
        button = IconButton("square", "The web", on_tone="accent")
        qtbot.addWidget(button)
        button.setCheckable(True)
        for is_on in (False, True, False):
            button.setChecked(is_on)
            assert covers(button.grab().toImage(), LIGHT.accent) is is_on

    def test_main_button_has_a_ring_inside(self, qtbot: QtBot) -> None:
        button = IconButton("arrow-up", "Send", kind="primary")
        qtbot.addWidget(button)
        button.grab()
        middle = button.height() // 2
        assert button.grab().toImage().pixelColor(3, middle).name().upper() == LIGHT.accent
        button.setProperty(RING, True)
        button.style().polish(button)
        ringed = button.grab().toImage()
        assert ringed.pixelColor(0, middle).name().upper() == LIGHT.accent
        assert ringed.pixelColor(3, middle).name().upper() == LIGHT.on_accent

    def test_a_gone_button_hears_no_theme(self, qtbot: QtBot) -> None:
        """A row of the transcript makes and drops many of them."""
        for _ in range(20):
            button = IconButton("copy", "Copy")
            button.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        theme().set_scale(1.5)
        theme().use(DARK)


class TestTextButton:
    def test_an_ampersand_is_no_key(self, qtbot: QtBot) -> None:
        button = TextButton("Research & development")
        qtbot.addWidget(button)
        assert button.text() == "Research && development"
        assert button.shortcut().isEmpty()
        button.set_words("A & B")
        assert button.accessibleName() == "A & B"
        assert button.shortcut().isEmpty()

    @pytest.mark.parametrize("kind", ["plain", "primary", "quiet", "danger"])
    def test_all_kinds_are_as_high(self, qtbot: QtBot, kind: str) -> None:
        button = TextButton("words", kind=kind)
        qtbot.addWidget(button)
        button.ensurePolished()
        assert button.sizeHint().height() == 32

    def test_main_button_is_accent(self, qtbot: QtBot) -> None:
        button = TextButton("Load", kind="primary")
        qtbot.addWidget(button)
        for palette in (LIGHT, DARK):
            theme().use(palette)
            assert button.grab().toImage().pixelColor(6, 16).name().upper() == palette.accent


class TestButtons:
    @pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
    @pytest.mark.parametrize("make", [lambda: IconButton("x", "words"), lambda: TextButton("words"), Disclosure])
    def test_keyboard_presses_it(
        self,
        qtbot: QtBot,
        seat: Callable[[QWidget], QWidget],
        make: Callable[[], IconButton | TextButton | Disclosure],
        key: Qt.Key,
    ) -> None:
        button = make()
        seat(button)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, key)

    def test_held_enter_presses_it_once(self, qtbot: QtBot, seat: Callable[[QWidget], QWidget]) -> None:
        button = TextButton("words")
        seat(button)
        presses: list[bool] = []
        button.clicked.connect(lambda: presses.append(True))
        for is_repeated in (False, True, True):
            event = QKeyEvent(
                QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", is_repeated
            )
            QApplication.sendEvent(button, event)
        assert len(presses) == 1

    @pytest.mark.parametrize("kind", ["plain", "quiet"])
    def test_one_ring_and_no_frame_of_the_system_inside_it(
        self, qtbot: QtBot, seat: Callable[[QWidget], QWidget], kind: str
    ) -> None:
        button = TextButton("\N{EM SPACE}" * 4, kind=kind)
        before = QLineEdit()
        layout = seat(before).layout()
        assert layout is not None
        layout.addWidget(button)
        button.show()
        before.setFocus()
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        assert button.property(RING)
        picture = button.grab(button.rect().adjusted(RADIUS, 3, -RADIUS, -3)).toImage()
        places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
        assert len({picture.pixel(x, y) for x, y in places}) == 1


class TestDisclosure:
    def test_states_for_assistive_technology(self, qtbot: QtBot) -> None:
        line = Disclosure("Thought for 12 s")
        qtbot.addWidget(line)
        assert self._states(line) == (True, False, True)
        line.setChecked(True)
        assert self._states(line) == (True, True, False)

    def test_assistive_technology_can_open_it(self, qtbot: QtBot) -> None:
        line = Disclosure("Thought for 12 s")
        qtbot.addWidget(line)
        actions = QAccessible.queryAccessibleInterface(line).actionInterface()
        assert QAccessibleActionInterface.pressAction() in actions.actionNames()
        actions.doAction(QAccessibleActionInterface.pressAction())
        assert line.isChecked()

    def test_keyboard_opens_it(self, qtbot: QtBot, seat: Callable[[QWidget], QWidget]) -> None:
        line = Disclosure("Thought for 12 s")
        seat(line)
        line.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(line, Qt.Key.Key_Space)
        assert line.isChecked()

    def test_chevron_turns(self, qtbot: QtBot) -> None:
        line = Disclosure("words")
        qtbot.addWidget(line)
        closed = line.grab().toImage()
        line.setChecked(True)
        assert line.grab().toImage() != closed

    def test_has_room_for_its_words(self, qtbot: QtBot) -> None:
        line = Disclosure("words")
        qtbot.addWidget(line)
        narrow = line.sizeHint().width()
        line.set_words("words, and more of them")
        assert line.sizeHint().width() > narrow
        assert line.accessibleName() == "words, and more of them"
        assert line.minimumSizeHint().width() <= 64

    @staticmethod
    def _states(line: Disclosure) -> tuple[bool, bool, bool]:
        """Expandable, expanded, collapsed."""
        state = QAccessible.queryAccessibleInterface(line).state()
        collapsed = bool(state.collapsed)
        return bool(state.expandable), bool(state.expanded), collapsed


class TestLabel:
    def test_markup_is_words(self, qtbot: QtBot) -> None:
        label = Label(TAG, selectable=True)
        qtbot.addWidget(label)
        assert label.textFormat() is Qt.TextFormat.PlainText
        label.setSelection(0, len(TAG))
        assert label.selectedText() == TAG

    def test_type_and_scale(self, qtbot: QtBot) -> None:
        label = Label("words", type=Type.TITLE)
        qtbot.addWidget(label)
        assert label.font().pixelSize() == 18
        theme().set_scale(1.5)
        assert label.font().pixelSize() == 27

    def test_tone(self, qtbot: QtBot) -> None:
        label = Label("█████", tone="good")
        qtbot.addWidget(label)
        assert covers(label.grab().toImage(), LIGHT.good)
        label.set_tone("bad")
        assert covers(label.grab().toImage(), LIGHT.bad)
        theme().use(DARK)
        assert covers(label.grab().toImage(), DARK.bad)


class TestElidedLabel:
    @pytest.mark.parametrize(
        ("mode", "start", "end"),
        [(Qt.TextElideMode.ElideRight, "gpt", "…"), (Qt.TextElideMode.ElideMiddle, "gpt", "gguf")],
    )
    def test_shortens(self, qtbot: QtBot, mode: Qt.TextElideMode, start: str, end: str) -> None:
        label = ElidedLabel(LONG, mode=mode)
        qtbot.addWidget(label)
        label.resize(120, 20)
        label.show()
        assert label.text().startswith(start)
        assert label.text().endswith(end)
        assert "…" in label.text()
        assert label.toolTip() == LONG
        assert label.accessibleName() == LONG

    def test_shows_all_where_there_is_room(self, qtbot: QtBot) -> None:
        label = ElidedLabel(LONG)
        qtbot.addWidget(label)
        label.resize(label.sizeHint())
        label.show()
        assert label.text() == LONG
        assert label.toolTip() == ""

    def test_is_one_line(self, qtbot: QtBot) -> None:
        label = ElidedLabel()
        qtbot.addWidget(label)
        label.resize(1000, 20)
        label.set_text("two\n lines\tand more")
        assert label.text() == "two lines and more"

    def test_a_tooltip_is_no_markup(self, qtbot: QtBot) -> None:
        label = ElidedLabel(TAG)
        qtbot.addWidget(label)
        label.resize(40, 20)
        label.show()
        assert "<b>" not in label.toolTip()
        assert "&lt;b&gt;" in label.toolTip()

    def test_larger_type_shortens_more(self, qtbot: QtBot) -> None:
        label = ElidedLabel(LONG)
        qtbot.addWidget(label)
        label.resize(label.sizeHint())
        label.show()
        theme().set_scale(2.0)
        assert "…" in label.text()

    def test_can_be_narrow(self, qtbot: QtBot) -> None:
        label = ElidedLabel(LONG)
        qtbot.addWidget(label)
        assert label.minimumSizeHint().width() == 0


def is_ticking(widget: QWidget) -> bool:
    """Whether its timer runs."""
    return widget.findChild(QTimer).isActive()


class TestProgress:
    @pytest.mark.parametrize("given", [0.0, 0.25, 1.0])
    def test_value(self, qtbot: QtBot, given: float) -> None:
        for widget in (ProgressLine(), Ring()):
            qtbot.addWidget(widget)
            widget.set_fraction(given)
            assert widget.fraction == given

    def test_stays_in_its_bounds(self, qtbot: QtBot) -> None:
        ring = Ring()
        qtbot.addWidget(ring)
        ring.set_fraction(1.7)
        assert ring.fraction == 1.0
        ring.set_fraction(-1)
        assert ring.fraction == 0.0

    def test_assistive_technology_hears_the_value(self, qtbot: QtBot) -> None:
        line = ProgressLine()
        qtbot.addWidget(line)
        line.set_fraction(0.5)
        value = QAccessible.queryAccessibleInterface(line).valueInterface()
        assert value.currentValue() == value.maximumValue() // 2

    def test_line_is_filled_so_far(self, qtbot: QtBot) -> None:
        line = ProgressLine()
        qtbot.addWidget(line)
        line.resize(100, 3)
        line.set_fraction(0.5)
        picture = line.grab().toImage()
        assert picture.pixelColor(40, 1).name().upper() == LIGHT.accent
        assert picture.pixelColor(60, 1).name().upper() == LIGHT.track

    def test_moves_only_while_seen(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("DESCANT_REDUCED_MOTION")
        line = ProgressLine()
        qtbot.addWidget(line)
        line.set_fraction(None)
        assert not is_ticking(line)
        line.show()
        assert is_ticking(line)
        line.hide()
        assert not is_ticking(line)
        line.show()
        line.set_fraction(0.1)
        assert not is_ticking(line)

    def test_goes_along(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("DESCANT_REDUCED_MOTION")
        line = ProgressLine()
        qtbot.addWidget(line)
        line.set_fraction(None)
        line.show()
        before = line.grab().toImage()
        qtbot.waitUntil(lambda: line.grab().toImage() != before)

    def test_stands_still_where_less_motion_is_wanted(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DESCANT_REDUCED_MOTION", "1")
        line = ProgressLine()
        qtbot.addWidget(line)
        line.set_fraction(None)
        line.resize(100, 3)
        line.show()
        assert not is_ticking(line)
        assert line.grab().toImage().pixelColor(50, 1).name().upper() == LIGHT.accent

    @pytest.mark.parametrize(("used", "tone"), [(0.5, "accent"), (0.95, "warning")])
    def test_ring_warns_when_nearly_full(self, qtbot: QtBot, used: float, tone: str) -> None:
        ring = Ring()
        qtbot.addWidget(ring)
        ring.set_fraction(used)
        theme().set_scale(2.0)
        assert covers(ring.grab().toImage(), getattr(LIGHT, tone))

    def test_ring_goes_clockwise_from_the_top(self, qtbot: QtBot) -> None:
        ring = Ring()
        qtbot.addWidget(ring)
        theme().set_scale(2.0)
        ring.set_fraction(0.25)
        picture = ring.grab().toImage()
        side = picture.width()
        right, left = picture.copy(side // 2 + 2, 0, side // 2 - 2, side // 2), picture.copy(0, 0, side // 2 - 4, side)
        assert covers(right, LIGHT.accent)
        assert not covers(left, LIGHT.accent)


class TestSeparator:
    def test_lies_or_stands(self, qtbot: QtBot) -> None:
        lying, standing = Separator(), Separator(Qt.Orientation.Vertical)
        qtbot.addWidget(lying)
        qtbot.addWidget(standing)
        assert lying.maximumHeight() == 1
        assert standing.maximumWidth() == 1


class TestToast:
    @pytest.fixture
    def ground(self, qtbot: QtBot, seat: Callable[[QWidget], QWidget]) -> QWidget:
        return seat(QLineEdit())

    def test_says_it_at_the_foot(self, ground: QWidget) -> None:
        toast = Toast(ground)
        toast.show_message(TAG)
        assert toast.isVisible()
        assert toast.message == " ".join(TAG.split())
        assert toast.accessibleName() == TAG
        assert toast.findChild(TextButton).isHidden()
        assert abs(toast.geometry().center().x() - ground.rect().center().x()) <= 1
        assert toast.geometry().bottom() < ground.height()

    def test_stays_at_the_foot(self, ground: QWidget) -> None:
        toast = Toast(ground)
        toast.show_message("words")
        ground.resize(700, 600)
        assert abs(toast.geometry().center().x() - 350) <= 1
        assert ground.rect().contains(toast.geometry())

    def test_fits_a_narrow_pane(self, ground: QWidget) -> None:
        toast = Toast(ground)
        toast.show_message(LONG * 5, "Undo", lambda: None)
        assert ground.rect().contains(toast.geometry())

    def test_acts_once_and_goes(self, qtbot: QtBot, ground: QWidget) -> None:
        toast, calls = Toast(ground), []
        toast.show_message("Chat deleted", "Undo", lambda: calls.append(1))
        qtbot.mouseClick(toast.findChild(TextButton), Qt.MouseButton.LeftButton)
        assert toast.isHidden()
        toast.findChild(TextButton).click()
        assert calls == [1]

    def test_ctrl_z_undoes_where_no_text_field_has_the_focus(self, qtbot: QtBot, ground: QWidget) -> None:
        toast, calls = Toast(ground), []
        place, field = QPushButton(), QLineEdit("x")
        for one in (place, field):
            ground.layout().addWidget(one)
            one.show()
        for undoes, focus in ((True, field), (False, place), (True, place)):
            toast.show_message("Chat deleted", "Undo", partial(calls.append, (undoes, focus)), undoes=undoes)
            focus.setFocus()
            qtbot.keyClick(focus, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert calls == [(True, place)]
        assert toast.isHidden()
        qtbot.keyClick(place, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert calls == [(True, place)]

    def test_a_new_message_drops_the_old_action(self, ground: QWidget) -> None:
        toast, calls = Toast(ground), []
        toast.show_message("Chat deleted", "Undo", lambda: calls.append(1))
        toast.show_message("Chat copied")
        toast.findChild(TextButton).click()
        assert calls == []

    def test_goes_by_itself(self, qtbot: QtBot, ground: QWidget) -> None:
        toast = Toast(ground)
        toast.show_message("words", seconds=0.01)
        qtbot.waitUntil(toast.isHidden)

    def test_keyboard_reaches_it_and_comes_back(self, qtbot: QtBot, ground: QWidget) -> None:
        field = QLineEdit()
        ground.layout().addWidget(field)
        field.show()
        field.setFocus(Qt.FocusReason.TabFocusReason)
        toast = Toast(ground)
        toast.show_message("Chat deleted", "Undo", lambda: None)
        qtbot.keyClick(field, Qt.Key.Key_Tab)
        button = toast.findChild(TextButton)
        assert button.hasFocus()
        assert button.property(RING)
        qtbot.keyClick(button, Qt.Key.Key_Space)
        assert toast.isHidden()
        assert field.hasFocus()

    def test_falls_back_where_the_focus_came_from_is_gone(self, qtbot: QtBot, ground: QWidget) -> None:
        field, other = QLineEdit(), QLineEdit()
        for one in (field, other):
            ground.layout().addWidget(one)
            one.show()
        field.setFocus()
        toast = Toast(ground, fall_back=other.setFocus)
        toast.show_message("Chat deleted", "Undo", lambda: None)
        toast.findChild(TextButton).setFocus()
        field.hide()
        qtbot.keyClick(toast.findChild(TextButton), Qt.Key.Key_Return)
        assert other.hasFocus()

    def test_waits_while_it_is_used(self, qtbot: QtBot, ground: QWidget) -> None:
        toast = Toast(ground)
        toast.show_message("Chat deleted", "Undo", lambda: None, seconds=30)
        assert is_ticking(toast)
        toast.findChild(TextButton).setFocus(Qt.FocusReason.TabFocusReason)
        assert not is_ticking(toast)
        ground.findChild(QLineEdit).setFocus()
        assert is_ticking(toast)
        place = QPointF(1, 1)
        QApplication.sendEvent(toast, QEnterEvent(place, place, place))
        assert not is_ticking(toast)
        QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
        assert is_ticking(toast)
