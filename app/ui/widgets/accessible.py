"""Information for assistive technology that Qt does not provide by itself."""

from PySide6.QtWidgets import QWidget


def announce(source: QWidget, text: str) -> None:
    """Ask screen readers to speak `text` after what they are speaking now."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415  the window starts faster

    event = QAccessibleAnnouncementEvent(source, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)
