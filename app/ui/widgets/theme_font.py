"""A mixin that keeps a widget in a font of the theme."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from app.ui.theme import Type, theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Widget
else:
    _Widget = object


class ThemeFont(_Widget):
    """Keeps the font through changes of the text size, and when a style sheet that is applied again puts back another.

    It stands before the Qt class among the bases; :meth:`use_font` is called once.
    """

    _font_type: Type | None = None

    def use_font(self, type: Type) -> None:  # noqa: A002  the typographic term
        """Use the theme's font of that type from now on."""
        self._font_type = type
        self._restore_font()
        theme().changed.connect(self._restore_font)

    def changeEvent(self, event: QEvent) -> None:
        """Restore the size if it is not the theme's."""
        super().changeEvent(event)
        if event.type() is not QEvent.Type.FontChange or self._font_type is None:
            return
        if self.font().pixelSize() != theme().font(self._font_type).pixelSize():
            self._restore_font()

    def _restore_font(self) -> None:
        assert self._font_type is not None
        self.setFont(theme().font(self._font_type))
