"""The pictures of the README: the real window with the model in the box, light and dark, small and large.

    uv run python packaging/screenshots.py packaging/screenshots
    uv run python packaging/screenshots.py packaging/screenshots --discover gpt-oss-20b.gguf
    uv run python packaging/screenshots.py packaging/screenshots --tools
    uv run python packaging/screenshots.py /tmp/machines --machine rtx_4090_desktop --machine strix_halo

The second form shows Discover, the third the web in a chat, the functions and the MCP servers, the last what Settings,
Hardware says of recorded machines (tests/hardware/machines; "all" for each of them), with gpt-oss-20b loaded as
the best plan says.

Needs a display (``xvfb-run`` is one) or QT_QPA_PLATFORM=offscreen. Writes nothing but the pictures: chats and settings
go to a folder that is removed.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_WIDTHS, _AROUND = (640, 752), 16
"""px that the hardware has in a window of 720 and of 1200 px, and room below it."""
_LARGE, _MIDDLE, _SMALL = (1600, 1000), (1280, 800), (720, 520)
_ON_THE_HUB = (("ggml-org", "gpt-oss-20b", 1_543_210), ("lmstudio-community", "gpt-oss-20b", 812_000))
_QUESTIONS = ("What is 457 + 389?", "and twice that?")
_OTHER_CHATS = ("What is Descant?", "How large is gpt-oss-20b?", "Which is larger, 714 or 471?")
_PATIENCE_MS = 60_000


def main() -> None:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--machine", action="append", metavar="NAME", help="a recorded machine instead; may be repeated"
    )
    parser.add_argument("--discover", type=Path, metavar="FILE.gguf", help="Discover instead, with this gpt-oss-20b")
    parser.add_argument("--tools", action="store_true", help="the web in a chat, functions and MCP servers instead")
    arguments = parser.parse_args()
    folder = arguments.folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["DESCANT_HOME"] = os.environ["DESCANT_USER_HOME"] = home
        if arguments.machine:
            _photograph_machines(folder, arguments.machine)
            _photograph_panels(folder, arguments.machine)
        elif arguments.discover:
            _photograph_discover(folder, arguments.discover.absolute())
        elif arguments.tools:
            sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the web is the tests'
            _Photographer(folder).tools(Path(home))
        else:
            _Photographer(folder).work()


def _photograph_machines(folder: Path, names: list[str]) -> None:
    """The hardware of each machine as high as it is, at both widths that the settings give it."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the recordings are the tests'
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  DESCANT_HOME must be set first

    from tests.hardware.recorded_machines import NAMES  # noqa: PLC0415
    from tests.ui.diagnostics.seat import Seat, loaded_on, machine_of  # noqa: PLC0415

    qt = QApplication(sys.argv[:1])
    for name in NAMES if "all" in names else names:
        machine = machine_of(name)
        seat = Seat(None, machine, size=(_WIDTHS[0], 800))
        _settle()
        seat.service.show_loaded(loaded_on(machine), seat.models)
        _settle(1600)
        for width in _WIDTHS:
            seat.window.resize(width, 800)
            _settle()
            whole = seat.panel.widget()
            seat.window.resize(width, whole.heightForWidth(whole.width()) + _AROUND)
            _take(seat.window, folder / f"{name}-{width}")
        seat.close()
    del qt


def _photograph_panels(folder: Path, names: list[str]) -> None:
    """The model panel beside the chat, for gpt-oss-120b, on each machine."""
    from app.hardware.merging import merge  # noqa: PLC0415
    from app.library.models import LibraryEntry  # noqa: PLC0415
    from app.library.origins import Origin  # noqa: PLC0415
    from app.ui.services.models import LoadState, ModelStatus  # noqa: PLC0415
    from app.ui.services.shelf import SHELF  # noqa: PLC0415
    from app.ui.shell.application import Application  # noqa: PLC0415
    from tests.hardware.recorded_machines import NAMES, readings_of, recorded  # noqa: PLC0415

    facts = SHELF[-1].facts
    for name in NAMES if "all" in names else names:
        with tempfile.TemporaryDirectory() as files:
            machine = merge(readings_of(recorded(name), Path(files)))
        app = Application(read_machine=lambda _, read=machine: read)  # type: ignore[misc]
        app.start()
        app.window.resize(*_MIDDLE)
        entry = LibraryEntry(facts.name, folder / "none.gguf", facts, None, Origin.OPENED)
        app.models.status = ModelStatus(LoadState.CHOSEN, entry)
        app.models.changed.emit(app.models.status)
        app.window.chat.pane.bar.panel_button.click()
        _settle(2000)
        _take(app.window, folder / f"{name}-panel")
        app.window.close()
        app.close()


def _photograph_discover(folder: Path, model: Path) -> None:
    """Discover with a Hub of ours, on which `model` (a header in a sparse file will do) is gpt-oss-20b."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the Hub is the tests'
    from tests.hub.hub_server import HubFile, HubRepository, HubServer  # noqa: PLC0415

    gguf = {"total": 20_914_757_184, "architecture": "gpt-oss", "context_length": 131_072}
    card = b"# gpt-oss-20b\n\nOpenAI's open-weight model in its native **MXFP4** form, for llama.cpp.\n"
    with HubServer() as hub:
        for publisher, name, downloads in _ON_THE_HUB:
            files = {f"{name}-mxfp4.gguf": HubFile(model, "0" * 64), "README.md": card}
            about = HubRepository(files, downloads=downloads, likes=downloads // 1500, trending=downloads, gguf=gguf)
            hub.add(f"{publisher}/{name}-GGUF", about)
        os.environ["HF_ENDPOINT"] = hub.endpoint
        _Photographer(folder).discover()


def _take(window: "QWidget", name: Path) -> None:
    """Light and dark."""
    from app.ui.theme import DARK, LIGHT, theme  # noqa: PLC0415

    for palette in (LIGHT, DARK):
        theme().use(palette)
        _settle()
        window.grab().save(f"{name}-{palette.name}.png")


def _settle(patience_ms: int = 400) -> None:
    """Until nothing is left to lay out or paint."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415

    loop = QEventLoop()
    QTimer.singleShot(patience_ms, loop.quit)
    loop.exec()


class _Photographer:
    def __init__(self, folder: Path) -> None:
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415  DESCANT_HOME must be set first

        from app.ui.shell.application import Application  # noqa: PLC0415

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
        app.window.chat.pane.empty.try_box.emit()
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

    def discover(self) -> None:
        """Discover with the page of gpt-oss-20b."""
        app = self._app
        app.start()
        self._resize(_MIDDLE)
        self._wait_for(app.chats.opened)
        app.panes.show_page("ggml-org/gpt-oss-20b-GGUF")
        _settle(8000)
        self._take("discover")
        app.close()

    def tools(self, home: Path) -> None:
        """A chat that searches the web, with what it cites; the windows of the functions and of the MCP servers."""
        import tool_screenshots as shown  # noqa: PLC0415  beside this file

        from app.library.models import boxed_model  # noqa: PLC0415
        from app.ui.services.mcp_source import McpState  # noqa: PLC0415
        from app.ui.services.models import LoadState  # noqa: PLC0415
        from tests.tools.browser.web import web  # noqa: PLC0415

        app = self._app
        app.start()
        self._resize(_MIDDLE)
        self._wait_for(app.chats.opened)
        app.models.choose(boxed_model())
        self._until(lambda: app.models.status.state is LoadState.READY)
        with web() as site:
            shown.put_page(site)
            shown.use_known_web(app, site.fetcher)
            shown.turn_web_on(app)
            self._wait_for(app.runs.ended, lambda: shown.ask(app))
            _settle(1000)
            self._take("web")
        app.rest.panes.open_functions()
        functions = app.rest.panes.functions_opener.window
        assert functions is not None
        for number, function in enumerate(shown.FUNCTIONS, 1):
            shown.define(functions, function)
            self._until(lambda count=number: len(app.tools.functions) == count)  # type: ignore[misc]
        _take(functions, self._folder / "functions")
        app.rest.mcp.open()
        servers = app.rest.mcp.opener.window
        assert servers is not None
        shown.add_server(servers, home)
        self._until(lambda: [one.state for one in app.rest.mcp.service.entries] == [McpState.CONNECTED])
        _settle(3000)
        _take(servers, self._folder / "mcp-servers")
        app.close()

    def _until(self, condition: Callable[[], bool]) -> None:
        for _ in range(_PATIENCE_MS // 100):
            if condition():
                return
            _settle(100)
        sys.exit("Nothing happened for a minute.")

    def _ask(self, text: str) -> None:
        self._wait_for(self._app.runs.ended, lambda: self._app.chats.send(text))

    def _resize(self, size: tuple[int, int]) -> None:
        self._app.window.resize(*size)

    def _take(self, name: str) -> None:
        _take(self._app.window, self._folder / name)

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
