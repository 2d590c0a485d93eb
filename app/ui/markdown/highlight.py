"""Colours of code, line by line."""

from app.ui.markdown.model import Run


class Highlighter:
    """The colours of one code block."""

    def __init__(self, language: str) -> None:
        self._language = language

    def clone(self) -> "Highlighter":
        """A copy that goes on from here by itself."""
        return Highlighter(self._language)

    def line(self, text: str, *, continues: bool) -> tuple[Run, ...]:
        """The runs of the next line."""
        return (Run(text),) if text else ()
