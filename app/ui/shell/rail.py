"""The strip at the left: one button per pane, and the progress of downloads."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.services.overall import Overall
from app.ui.services.window_state import Place
from app.ui.theme import icon_pixmap, theme
from app.ui.widgets.buttons import IconButton
from app.ui.words import tr, trn

_WIDTH = 56
_BUTTON = 36
_SIDE = 8


class Rail(QFrame):
    """The navigation strip at the left edge of the window.

    Attributes:
        discover, chat, my_models, settings: buttons that show a pane; the button of the current pane is checked.
        downloads: the ring; hidden while there are no downloads to show.
        look: opens the menu of themes and text sizes.

    Signals:
        chosen(Place)
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.discover = _button("search", tr("Discover"), "Ctrl+1")
        self.chat = _button("message-circle", tr("Chat"), "Ctrl+2")
        self.my_models = _button("library", tr("My models"), "Ctrl+3")
        self.downloads = DownloadsButton()
        self.settings = _button("settings", tr("Settings"), "Ctrl+,")
        self.look = IconButton("sun-moon", tr("Theme and text size"), size=_BUTTON)
        self._places: dict[Place, IconButton] = {
            Place.DISCOVER: self.discover,
            Place.CHAT: self.chat,
            Place.MY_MODELS: self.my_models,
            Place.DOWNLOADS: self.downloads,
            Place.SETTINGS: self.settings,
        }
        self._place = Place.CHAT
        self._news = False
        self._overall = Overall()
        self._arrange()
        self.set_place(Place.CHAT)
        self._fit()
        theme().changed.connect(self._fit)

    def set_place(self, place: Place) -> None:
        """Mark the button of the pane that is shown."""
        self._place = place
        if place is Place.DOWNLOADS:
            self._news = False
        for one, button in self._places.items():
            button.setChecked(one is place)
        self._show_ring()

    def set_downloads(self, overall: Overall) -> None:
        """Show the progress of all downloads."""
        self._overall = overall
        self.downloads.set_overall(overall)
        self._show_ring()

    def note_finished(self) -> None:
        """Keep the ring after a finished download, until the user has opened Downloads."""
        self._news = self._place is not Place.DOWNLOADS
        self._show_ring()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 12, _SIDE, 12)
        layout.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignHCenter
        for button in (self.discover, self.chat, self.my_models):
            layout.addWidget(button, alignment=middle)
        layout.addStretch(1)
        for button in (self.downloads, self.settings, self.look):
            layout.addWidget(button, alignment=middle)
        for place, button in self._places.items():
            button.clicked.connect(lambda _=False, place=place: self._on_clicked(place))

    def _fit(self) -> None:
        self.setFixedWidth(max(_WIDTH, theme().px(_BUTTON) + 2 * _SIDE))

    def _on_clicked(self, place: Place) -> None:
        self.set_place(self._place)  # a click must not uncheck the button of the current pane
        self.chosen.emit(place)

    def _show_ring(self) -> None:
        self.downloads.setVisible(self._overall.count > 0 or self._news or self._place is Place.DOWNLOADS)


class DownloadsButton(IconButton):
    """A button with a progress ring; a warning icon shows that a download needs the user."""

    _LINE = 2.5
    _INSET = 5
    _ICON = 14

    def __init__(self) -> None:
        super().__init__("download", tr("Downloads"), shortcut="Ctrl+J", size=_BUTTON)
        self.setCheckable(True)
        self._overall = Overall()
        self._announced = ""
        self._drawn: object = None

    def set_overall(self, overall: Overall) -> None:
        """Show the progress of all downloads; redraws only if something visible changed."""
        self._overall = overall
        words = self._words(overall)
        if words != self._announced:
            self._announced = words
            self.set_words(words)
        drawn = (overall.count, bool(overall.needing), bool(overall.moving), round(overall.share * 360))
        if drawn != self._drawn:
            self._drawn = drawn
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button's background, the ring, and the icon inside it."""
        if not self._overall.count:
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter  # noqa: PLC0415  as in Disclosure

        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.icon = QIcon()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, inset = theme().palette, theme().px(self._INSET)
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(QColor(palette.track), self._LINE))
        painter.drawEllipse(box)
        used = self._overall.share
        if used > 0:
            colour = palette.accent if self._overall.moving else palette.control_border
            painter.setPen(QPen(QColor(colour), self._LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(box, 90 * 16, -round(used * 360 * 16))
        name, tone = ("circle-alert", "warning") if self._overall.needing else ("download", "second")
        side = theme().px(self._ICON)
        place = box.center().toPoint()
        pixmap = icon_pixmap(name, tone, side, self.devicePixelRatioF())
        painter.drawPixmap(place.x() - side // 2, place.y() - side // 2, pixmap)
        painter.end()

    @staticmethod
    def _words(overall: Overall) -> str:
        parts = [tr("Downloads")]
        if overall.running:
            percent = int(overall.share * 100)
            parts.append(tr("{count} running, {percent} %", count=overall.running, percent=percent))
        if overall.waiting:
            parts.append(tr("{count} queued", count=overall.waiting))
        if overall.needing:
            parts.append(trn("{count} needs attention", "{count} need attention", overall.needing))
        return " · ".join(parts)


def _button(icon_name: str, words: str, keys: str) -> IconButton:
    button = IconButton(icon_name, words, shortcut=keys, size=_BUTTON)
    button.setCheckable(True)
    return button
