"""Markdown as it arrives from a model, shown as one text to read, select and copy."""

from app.ui.markdown.view import MarkdownView
from app.ui.markdown.wording import to_plain_text

__all__ = ["MarkdownView", "to_plain_text"]
