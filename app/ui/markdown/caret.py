"""Keeps the caret where it is while text arrives, and out of the unseen words of drawn formulas."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.ui.markdown.document import Writer


def put_cursor(view: QTextEdit, anchor: int, position: int) -> None:
    """Restore the cursor: text written at the end must move neither the caret nor a selection."""
    cursor = view.textCursor()
    if (cursor.anchor(), cursor.position()) != (anchor, position):
        most = view.document().characterCount() - 1
        cursor.setPosition(min(anchor, most))
        cursor.setPosition(min(position, most), QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(cursor)


def leave_formula(view: QTextEdit, writer: Writer, before: int) -> None:
    """Move a caret that stands within a drawn formula out of it, away from where it was `before`."""
    cursor = view.textCursor()
    formula = writer.formula_at(cursor.position())
    if formula is not None:
        modes = QTextCursor.MoveMode
        place = formula[1] if before < cursor.position() else formula[0]
        cursor.setPosition(place, modes.KeepAnchor if cursor.hasSelection() else modes.MoveAnchor)
        view.setTextCursor(cursor)
