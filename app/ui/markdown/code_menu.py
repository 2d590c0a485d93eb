"""What can be done with a code block beside copying it: save it as a file, wrap its lines, number them."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QRect, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.text import one_line
from app.markdown.block_builder import Group
from app.ui.markdown.code_look import code_look
from app.ui.widgets.accessible import announce
from app.ui.widgets.menu import Menu
from app.ui.words import tr

_SUFFIXES: Final = frozenset(
    {
        *("c", "cpp", "css", "csv", "diff", "go", "html", "ini", "java", "js", "json", "jsx", "lua", "md", "php", "py"),
        *("r", "sh", "sql", "svg", "swift", "tex", "toml", "ts", "tsx", "xml", "yaml", "yml"),
    }
)
"""Languages whose names are suffixes of files."""
_OTHERS: Final = {
    "bash": "sh",
    "c#": "cs",
    "c++": "cpp",
    "csharp": "cs",
    "javascript": "js",
    "julia": "jl",
    "kotlin": "kt",
    "latex": "tex",
    "markdown": "md",
    "mermaid": "mmd",
    "perl": "pl",
    "powershell": "ps1",
    "python": "py",
    "ruby": "rb",
    "rust": "rs",
    "shell": "sh",
    "typescript": "ts",
}


class CodeMenu(QObject):
    """Offers these for the code blocks of the answer in `view`.

    Args:
        groups: returns the code blocks, by number.

    Signals:
        saved(str), not_saved(str): a file was written, or why not, as a sentence.
    """

    saved = Signal(str)
    not_saved = Signal(str)

    def __init__(self, view: QWidget, groups: Callable[[], list[Group]]) -> None:
        super().__init__(view)
        self._view, self._groups = view, groups

    def open(self, number: int, area: QRect) -> None:
        """Open the menu below an area of the view."""
        look = code_look()
        menu = Menu(parent=self._view)
        menu.addAction(tr("Save as…")).triggered.connect(lambda: self._ask_where(number))
        menu.addSeparator()
        wrap = menu.addAction(tr("Wrap long lines"))
        numbers = menu.addAction(tr("Line numbers"))
        for action, is_on in ((wrap, look.wraps), (numbers, look.numbers)):
            action.setCheckable(True)
            action.setChecked(is_on)
            action.triggered.connect(lambda: look.choose(wraps=wrap.isChecked(), numbers=numbers.isChecked()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._view.mapToGlobal(area.bottomLeft()))

    def _ask_where(self, number: int) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        group = self._groups()[number]
        name, _ = QFileDialog.getSaveFileName(self._view, tr("Save code"), f"{folder}/{file_name(group.language)}")
        if name:
            self.save(number, name)

    def save(self, number: int, file: str) -> None:
        """Write the code of a block to a file as the model wrote it, with a line break at its end."""
        source = self._groups()[number].source
        try:
            with open(file, "w", encoding="utf-8", errors="replace", newline="") as stream:  # noqa: PTH123  see its name
                stream.write(source if source.endswith("\n") else f"{source}\n")
        except OSError as error:
            words = tr("The code could not be saved: {reason}", reason=error.strerror or str(error))
            self.not_saved.emit(words)
        else:
            words = tr("Saved as {name}", name=one_line(Path(file).name))
            self.saved.emit(words)
        announce(self._view, words)


def file_name(language: str) -> str:
    """Return a name for a file with code in that language."""
    name = language.lower()
    return f"code.{name if name in _SUFFIXES else _OTHERS.get(name, 'txt')}"
