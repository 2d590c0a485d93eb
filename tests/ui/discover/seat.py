"""A person in front of the Discover pane: the real pane, real HTTP, the test Hub, real downloads."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.hardware.machine import GpuMemory, MachineMemory
from app.hub.client import HubClient
from app.hub.downloads.manager import DownloadManager
from app.hub.downloads.orders import DownloadStatus
from app.hub.network import Network
from app.ui.discover import DiscoverPane
from app.ui.discover.file_row import FileRow
from app.ui.discover.results import Found
from app.ui.services.bridge import Bridge
from app.ui.services.downloads import DownloadService
from app.ui.services.hub import HubAsked, HubService
from tests import patience
from tests.hub.hub_server import HubRepository, HubServer
from tests.ui.apps import texts_of

MIB = 2**20
PC = MachineMemory((GpuMemory("A card", 24_576 * MIB, 23_000 * MIB),), 65_536 * MIB, 52_000 * MIB)
"""24 GB on the GPU: gpt-oss-20b fits, 120b with the experts of 25 layers on the CPU."""
WIDE, NARROW = (1100, 700), (664, 520)


class Seat:
    """See the module."""

    def __init__(
        self,
        qtbot: QtBot,
        hub: HubServer,
        models_folder: Path,
        *,
        client: HubAsked | None = None,
        size: tuple[int, int] = WIDE,
        memory: MachineMemory = PC,
    ) -> None:
        self.qtbot, self.hub, self.models_folder = qtbot, hub, models_folder
        self.network = Network(hub.endpoint)
        self.bridge = Bridge()
        self.errors: list[Exception] = []
        self.bridge.went_wrong.connect(self.errors.append)
        self.service = HubService(
            client or HubClient(lambda: self.network),
            self.bridge,
            read_memory=lambda: memory,
            read_endpoint=lambda: self.network.endpoint,
        )
        self.downloads = DownloadService(self._manager, self.bridge)
        self.downloads.refused.connect(self.errors.append)
        self.pane = DiscoverPane(self.service, self.downloads)
        qtbot.addWidget(self.pane)
        self.side, self.page = self.pane.side, self.pane.page
        self.pane.resize(*size)
        self.downloads.start()

    def _manager(self, done: Callable[[DownloadStatus], None]) -> DownloadManager:
        return DownloadManager(lambda: self.models_folder, lambda: self.network, awake=lambda: False, on_done=done)

    def show(self) -> None:
        """As when the rail is clicked."""
        self.pane.show()
        self.qtbot.waitExposed(self.pane)
        self.pane.focus_first()

    def close(self) -> None:
        """Nothing is left behind."""
        self.pane.hide()
        self.service.close(patience.seconds())
        self.downloads.close(patience.seconds())
        self.bridge.close()
        assert self.errors == []

    def go_offline(self, *, offline: bool = True) -> None:
        """The switch in the settings."""
        self.network = msgspec.structs.replace(self.network, offline=offline)

    def wait(self, condition: Callable[[], object]) -> None:
        """Until it is so."""
        self.qtbot.waitUntil(lambda: bool(condition()))

    # -- the list --------------------------------------------------------------------------------------------------

    @property
    def listed(self) -> list[str]:
        """The repositories that were found, in their order."""
        model = self.side.results
        rows = (model.row_at(model.index(number)) for number in range(model.rowCount()))
        return [row.result.id for row in rows if isinstance(row, Found)]

    @property
    def shown_rows(self) -> list[str]:
        """What a screen reader says of the rows."""
        model = self.side.results
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(number).data(role)) for number in range(model.rowCount())]

    def type(self, text: str) -> None:
        """Into what has the focus."""
        self.qtbot.keyClicks(self.focus, text)

    def press(self, key: Qt.Key) -> None:
        """In what has the focus."""
        self.qtbot.keyClick(self.focus, key)

    @property
    def focus(self) -> QWidget:
        """What has it."""
        widget = self.pane.focusWidget()
        assert widget is not None
        return widget

    def searches(self) -> list[dict[str, list[str]]]:
        """The queries that the Hub got."""
        return [request.query for request in self.hub.requests if request.path == "/api/models"]

    # -- the page --------------------------------------------------------------------------------------------------

    def open(self, repository: str) -> None:
        """Go there and wait for its files."""
        self.pane.open_repository(repository)
        self.wait(lambda: self.page.rows)

    def row(self, quantisation: str) -> FileRow:
        """That of a file."""
        return next(row for row in self.page.rows if row.model.quantisation == quantisation)

    @property
    def words(self) -> str:
        """What can be read on the page."""
        return texts_of(self.page)


def fill(hub: HubServer, model: Path, count: int = 0) -> None:
    """gpt-oss as its publishers have it, small, a gated model, and `count` others."""
    gpt_oss = {"total": 20_914_757_184, "architecture": "gpt-oss", "context_length": 131_072}
    card = b"---\nlicense: apache-2.0\n---\n# A card\n![a picture](http://127.0.0.1:1/picture.png)\n"
    native = {"gpt-oss-20b-mxfp4.gguf": model, "README.md": card}
    hub.add(
        "ggml-org/gpt-oss-20b-GGUF",
        HubRepository(native, downloads=900, likes=90, trending=1000, gguf=gpt_oss, base_model="openai/gpt-oss-20b"),
    )
    others = {f"gpt-oss-20b-{name}.gguf": model for name in ("Q4_K_M", "Q8_0", "F16")}
    hub.add(
        "unsloth/gpt-oss-20b-GGUF",
        HubRepository(others, downloads=800, trending=900, gguf=gpt_oss, base_model="openai/gpt-oss-20b"),
    )
    hub.add(
        "meta/Llama-GGUF",
        HubRepository({"Llama-Q4_K_M.gguf": model}, downloads=700, trending=800, gated="manual", licence="llama3"),
    )
    for number in range(count):
        parameters = {"total": 8_000_000_000 if number % 2 else 900_000_000_000, "architecture": "llama"}
        hub.add(
            f"many/Model-{number:03}-GGUF",
            HubRepository({"m.gguf": model}, trending=700 - number, gguf=parameters, licence="mit"),
        )
