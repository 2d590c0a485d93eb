"""The pictures of the README: the real window with the model in the box, light and dark, small and large.

    uv run python packaging/screenshots.py packaging/screenshots

Needs a display (``xvfb-run`` is one) or QT_QPA_PLATFORM=offscreen. Writes nothing but the pictures: chats and settings
go to a folder that is removed.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

_LARGE, _SMALL = (1600, 1000), (720, 520)
_QUESTIONS = ("What is 457 + 389?", "and twice that?")
_OTHER_CHATS = ("What is Descant?", "How large is gpt-oss-20b?", "Which is larger, 714 or 471?")
_PATIENCE_MS = 60_000


def main() -> None:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["DESCANT_HOME"] = home
        _Photographer(folder).work()


class _Photographer:
    def __init__(self, folder: Path) -> None:
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415  DESCANT_HOME must be set first

        from app.ui.application import Application  # noqa: PLC0415

        self._folder = folder
        self._qt = QApplication(sys.argv[:1])
        self._app = Application()

    def work(self) -> None:
        """The first start, a chat, its dark side, the small window, a chat with other chats beside it."""
        app = self._app
        app.start()
        self._resize(_LARGE)
        self._wait_for(app.chats.opened)
        self._take("first-start")
        app.window.pane.empty.try_box.emit()
        self._wait_for(app.models.ready)
        for text in _OTHER_CHATS:
            app.chats.new_chat()
            self._wait_for(app.chats.opened)
            self._ask(text)
        app.chats.new_chat()
        self._wait_for(app.chats.opened)
        self._take("empty-chat")
        for text in _QUESTIONS:
            self._ask(text)
        self._take("chat")
        self._resize(_SMALL)
        self._take("chat-small")
        app.close()

    def _ask(self, text: str) -> None:
        self._wait_for(self._app.runs.ended, lambda: self._app.chats.send(text))

    def _resize(self, size: tuple[int, int]) -> None:
        self._app.window.resize(*size)

    def _take(self, name: str) -> None:
        from app.ui.theme import DARK, LIGHT, theme  # noqa: PLC0415

        for palette in (LIGHT, DARK):
            theme().use(palette)
            self._settle()
            self._app.window.grab().save(str(self._folder / f"{name}-{palette.name}.png"))

    def _settle(self) -> None:
        """Until nothing is left to lay out or paint."""
        from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415

        loop = QEventLoop()
        QTimer.singleShot(400, loop.quit)
        loop.exec()

    def _wait_for(self, signal: object, act: Callable[[], object] | None = None) -> None:
        from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415

        loop = QEventLoop()
        signal.connect(loop.quit)  # type: ignore[attr-defined]
        QTimer.singleShot(_PATIENCE_MS, loop, lambda: loop.exit(1))
        if act is not None:
            act()
        if loop.exec():
            sys.exit("Nothing happened for a minute.")
        signal.disconnect(loop.quit)  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()
