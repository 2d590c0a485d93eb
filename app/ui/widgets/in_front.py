"""Windows that there is one of: asked for again, they come to the front."""

from PySide6.QtWidgets import QWidget


def show_in_front(window: QWidget) -> None:
    """Show a window above the others, with the focus in it, whether it was open or not."""
    window.show()
    window.raise_()
    window.activateWindow()
