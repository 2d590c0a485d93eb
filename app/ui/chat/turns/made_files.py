"""The files that a tool has made: images as they are, others with their name and size."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from app.core.text import one_line
from app.core.units import format_bytes
from app.tools.files import path_of
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.desktop import open_folder
from app.ui.widgets.label import Label
from app.ui.words import tr

if TYPE_CHECKING:
    from app.core.calls import MadeFile

_FORMATS: Final = {"image/png": b"png", "image/jpeg": b"jpeg"}
_LARGEST: Final = 4_096
"""Pixels on a side of the largest image that is decoded: a small file may hold a huge one."""
_MOST: Final = 20
_GAP: Final = 6


class MadeFiles(QWidget):
    """Some files, from top to bottom. Their contents come from a model's code, and are untrusted."""

    def __init__(self, files: tuple[MadeFile, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = files
        self._parts = [_part(file, self) for file in files[:_MOST]]

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return self._lay_out(width, place=False)

    def resizeEvent(self, _: object) -> None:
        """Place the files."""
        self._lay_out(self.width(), place=True)

    def _lay_out(self, width: int, *, place: bool) -> int:
        y, gap = 0, theme().px(_GAP)
        for part in self._parts:
            height = part.height_for(width)
            if place:
                part.setGeometry(0, y, width, height)
            y += height + gap
        return y


class _Picture(QLabel):
    """An image, no wider than there is space."""

    def __init__(self, pixmap: QPixmap, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._pixmap = pixmap
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(tr("Image {name}", name=name))

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return self._size_at(width).height()

    def resizeEvent(self, _: object) -> None:
        """Scale the image to the new width."""
        size, ratio = self._size_at(self.width()), self.devicePixelRatioF()
        mode = Qt.TransformationMode.SmoothTransformation
        scaled = self._pixmap.scaled(size * ratio, Qt.AspectRatioMode.KeepAspectRatio, mode)
        scaled.setDevicePixelRatio(ratio)
        self.setPixmap(scaled)

    def _size_at(self, width: int) -> QSize:
        size = self._pixmap.size()
        if size.width() <= max(1, width):
            return size
        return QSize(max(1, width), max(1, size.height() * width // size.width()))


class _Line(QWidget):
    """A file that is not shown: its name, its size, and where it is."""

    def __init__(self, file: MadeFile, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        path = path_of(file)
        words = (
            tr("{name} · {size}", name=name, size=format_bytes(file.size)) if path else tr("{name} is gone", name=name)
        )
        self._words = Label(words, type=Type.CONTROL, tone="tool_text", parent=self)
        self._button = TextButton(tr("Show in folder"), kind="quiet", parent=self)
        self._button.setVisible(path is not None)
        if path is not None:
            self._button.clicked.connect(lambda: open_folder(path.parent))

    def height_for(self, _: int) -> int:
        """Return the height in pixels."""
        return self._button.sizeHint().height()

    def resizeEvent(self, _: object) -> None:
        """Place the words and, behind them, the button."""
        size = self._button.sizeHint()
        width = min(self._words.sizeHint().width(), max(0, self.width() - size.width()))
        self._words.setGeometry(0, 0, width, self.height())
        self._button.setGeometry(width + theme().px(_GAP), 0, size.width(), size.height())


def _part(file: MadeFile, parent: QWidget) -> _Picture | _Line:
    name = one_line(PurePosixPath(file.name).name, 80)
    pixmap = _decoded(file)
    part = _Picture(pixmap, name, parent) if pixmap is not None else _Line(file, name, parent)
    part.show()
    return part


def _decoded(file: MadeFile) -> QPixmap | None:
    """Return an image; None for another kind of file, and for one that is damaged or too large."""
    path = path_of(file)
    if path is None or file.kind not in _FORMATS:
        return None
    reader = QImageReader(str(path), _FORMATS[file.kind])
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _LARGEST:
        return None
    image = reader.read()
    return None if image.isNull() else QPixmap.fromImage(image)
