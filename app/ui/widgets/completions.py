"""Completions below a text field."""

from PySide6.QtWidgets import QCompleter


def opaque_popup(completer: QCompleter) -> None:
    """Give the list of a completer a background: it is a window of its own, and lists are transparent otherwise."""
    popup = completer.popup()
    if popup is not None:
        popup.setProperty("proposals", True)
        popup.style().polish(popup)
