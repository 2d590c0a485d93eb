"""A scroll area that takes the height it needs, up to a share of its parent's height; beyond that it scrolls."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

_ANY = 16777215


class FittedScroll(QScrollArea):
    """The scroll area; pass its content to `hold`.

    Args:
        share: maximum share of the parent's height.
    """

    def __init__(self, share: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = share
        self._is_fitted = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def hold(self, inner: QWidget) -> None:
        """Show `inner`, which must have a layout."""
        self.setWidget(inner)
        inner.installEventFilter(self)
        inner.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def set_fitted(self, fitted: bool) -> None:
        """Set whether the area is as low as its content allows, or gets its height from the surrounding layout."""
        self._is_fitted = fitted
        if fitted:
            self.fit()
        else:
            self.setMinimumHeight(0)
            self.setMaximumHeight(_ANY)

    def set_share(self, share: float) -> None:
        """Set the maximum share of the parent's height."""
        if share != self._share:
            self._share = share
            if self._is_fitted:
                self.fit()

    def show_part(self, part: QWidget) -> None:
        """Scroll to `part`, which has just been shown."""
        inner, layout = self._held()
        if self._is_fitted:
            self.fit()
        layout.activate()  # positions are known only after that
        inner.resize(self.viewport().width(), max(self.viewport().height(), layout.sizeHint().height()))
        layout.activate()
        self.ensureWidgetVisible(part)

    def fit(self) -> None:
        """Take the height that the content needs now."""
        layout = self._held()[1]
        layout.activate()
        height = layout.heightForWidth(self.width()) if layout.hasHeightForWidth() else layout.sizeHint().height()
        around = self.parentWidget()
        most = round(around.height() * self._share) if around is not None else height
        self.setFixedHeight(max(1, min(height, most)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Adjust the height when the content's layout changes."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget() and self._is_fitted:
            self.fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Adjust the height, since it depends on the width."""
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit()

    def _held(self) -> tuple[QWidget, QLayout]:
        inner = self.widget()
        layout = inner.layout() if inner is not None else None
        assert inner is not None
        assert layout is not None
        return inner, layout
