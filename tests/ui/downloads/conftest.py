"""A Hub on loopback, the real manager, and the panel above it."""

import hashlib
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.hub.downloads.manager import DownloadManager
from app.hub.downloads.orders import DownloadOrder, DownloadState, DownloadStatus
from app.hub.listing import RemoteFile
from app.hub.network import Network
from app.ui.downloads import DownloadsPanel
from app.ui.downloads.row import DownloadRow
from app.ui.services.bridge import Bridge
from app.ui.services.downloads import DownloadService
from tests import patience
from tests.hub.conftest import hub  # noqa: F401  a fixture
from tests.hub.hub_server import HubServer, StallAfter
from tests.hub.transfers import options
from tests.ui.chat.checks import settle, show

SIZE = 400_000


def publish(server: HubServer, name: str, content: bytes | Path | None = None) -> DownloadOrder:
    """Put a model on the Hub; the order for it."""
    content = content if content is not None else random.Random(name).randbytes(SIZE)
    repository = f"publisher/{name}-GGUF"
    server.add(repository, {f"{name}-Q4_0.gguf": content})
    data = content.read_bytes() if isinstance(content, Path) else content
    file = RemoteFile(f"{name}-Q4_0.gguf", len(data), hashlib.sha256(data).hexdigest())
    return DownloadOrder(repository, server.repositories[repository].head, f"{name}-Q4_0", (file,), "Q4_0")


def held(server: HubServer, order: DownloadOrder, sent: int = 50_000) -> StallAfter:
    """The file of that order comes to a standstill, until it is released."""
    fault = StallAfter(sent)
    server.always(fault, f"*/{order.files[0].path}")
    return fault


class Desk:
    """The service and its panel, and what a person does there."""

    def __init__(self, qtbot: QtBot, server: HubServer, folder: Path, *, resume_at_start: bool = True) -> None:
        self.qtbot, self.server, self.folder = qtbot, server, folder
        self._resume = resume_at_start
        self.finished: list[DownloadStatus] = []
        self.is_offline = False
        self.bridge = Bridge()
        self.service = DownloadService(self._make, self.bridge)
        self.service.finished.connect(self.finished.append)
        self.panel = DownloadsPanel(self.service)
        self.window = show(qtbot, self.panel, 664, 520)

    def _make(self, report: Callable[[DownloadStatus], None]) -> DownloadManager:
        return DownloadManager(
            lambda: self.folder,
            lambda: Network(self.server.endpoint, offline=self.is_offline),
            options=options,
            resume_at_start=self._resume,
            awake=lambda: False,
            on_done=report,
        )

    def add(self, order: DownloadOrder) -> str:
        """Order it; its id."""
        self.service.add(order)
        self.wait(lambda: self.service.status_for(order) is not None)
        status = self.service.status_for(order)
        assert status is not None
        return status.id

    def wait(self, condition: Callable[[], object]) -> None:
        """Until it is so."""
        self.qtbot.waitUntil(lambda: bool(condition()))

    def wait_for(self, download_id: str, state: DownloadState) -> None:
        """Until it is in that state."""
        self.wait(lambda: (status := self.service.status_of(download_id)) is not None and status.state is state)
        settle()

    @property
    def is_watching(self) -> bool:
        """Whether the statuses are polled."""
        return self.service.findChild(QTimer).isActive()

    def row(self, download_id: str) -> DownloadRow:
        """Its row."""
        row = self.panel.rows.get(download_id)
        assert row is not None
        return row

    def press(self, download_id: str, words: str) -> None:
        """The button of that name in its row."""
        button = next(one for one in self.buttons(download_id) if one.accessibleName() == words)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def buttons(self, download_id: str) -> list[QAbstractButton]:
        """Those that can be seen in its row."""
        return [one for one in self.row(download_id).findChildren(QAbstractButton) if one.isVisible()]

    def names(self) -> list[str]:
        """The rows from top to bottom."""
        settle()
        rows = [row for row in self.panel.findChildren(DownloadRow) if row.isVisible()]
        return [row.status.order.name for row in sorted(rows, key=lambda row: row.mapToGlobal(QPoint()).y())]

    def close(self) -> None:
        """End it as the application does."""
        assert self.service.close(patience.seconds())
        self.bridge.close()
        self.window.close()


@pytest.fixture
def open_desk(qtbot: QtBot, hub: HubServer, tmp_path: Path) -> Iterator[Callable[..., Desk]]:  # noqa: F811
    """Makes one; they are closed at the end."""
    desks: list[Desk] = []

    def make(**more: bool) -> Desk:
        desks.append(Desk(qtbot, hub, tmp_path / "models", **more))
        return desks[-1]

    yield make
    for desk in desks:
        desk.close()
    QApplication.processEvents()


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    """The one that most tests want."""
    return open_desk()
