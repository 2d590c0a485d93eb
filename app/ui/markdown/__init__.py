"""Shows Markdown as it streams from a model, as one text to read, select and copy."""

from app.ui.markdown.view import MarkdownView

__all__ = ["MarkdownView"]
