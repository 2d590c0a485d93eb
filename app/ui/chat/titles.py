"""How the title of a chat is shown."""

from app.core.text import one_line
from app.ui.words import tr


def shown_title(title: str) -> str:
    """Return the title of a chat as one safe line; a chat that has none is a new one."""
    return one_line(title) or tr("New chat")
