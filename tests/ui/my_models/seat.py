"""The pane of the models in a window of its own, with the real services behind it."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.core.paths import models_dir, user_home
from app.core.sentences import Explanation
from app.core.settings.store import SettingsStore
from app.hub.transfer.journal import Journal, JournalHead
from app.hub.transfer.pieces import Mark
from app.library import elsewhere, used, verified
from app.ui.my_models import MyModelsPane
from app.ui.my_models.folder_bar import FolderBar
from app.ui.services.bridge import Bridge, Worker
from app.ui.services.engine import EngineRunner
from app.ui.services.library import LibraryService
from app.ui.services.models import ModelService
from app.ui.services.moving import MovingService
from app.ui.services.verification import VerificationService
from tests.small_models import write_gpt_oss, write_split

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


class Seat:
    """The parts, and what a person does with them."""

    def __init__(self, qtbot: QtBot | None = None, *, size: tuple[int, int] = (1144, 800)) -> None:
        self.qtbot = qtbot
        self.settings = SettingsStore()
        self.bridge = Bridge()
        self.engine = EngineRunner(self.bridge)
        self.worker = Worker("library", self.bridge)
        self.models = ModelService(self.engine, self.worker, settings=self.settings)
        self.refusal: Explanation | None = None
        self.wanted = frozenset[str]()
        self.verification = VerificationService(self.bridge)
        self.library = LibraryService(
            self.worker, self.models, self.settings, self.verification, wanted=lambda: self.wanted
        )
        self.moving = MovingService(
            self.bridge,
            self.models,
            self.settings,
            worker=self.worker,
            library=self.library,
            verification=self.verification,
            may_move=lambda: self.refusal,
        )
        folder = FolderBar(self.library, self.moving)
        self.pane = MyModelsPane(self.library, self.verification, self.models, folder, now=lambda: NOW)
        self.chats: list[Path] = []
        self.discovered: list[str] = []
        self.pane.chat_requested.connect(self.chats.append)
        self.pane.discover_requested.connect(self.discovered.append)
        self.window = QWidget()
        self.window.setObjectName("window")
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()

    def wait(self, condition: Callable[[], bool]) -> None:
        assert self.qtbot is not None
        self.qtbot.waitUntil(condition)

    def wait_for_list(self) -> None:
        self.wait(lambda: self.library.has_listed)

    def names(self) -> list[str]:
        model = self.pane.view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """In whatever has the focus."""
        assert self.qtbot is not None
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key, modifier)

    def close(self) -> None:
        self.window.close()
        self.library.close()
        self.verification.close(patience=5)
        self.moving.close(patience=5)
        self.bridge.close()
        self.engine.close()
        self.worker.close(patience=5)
        self.window.deleteLater()


def put(folder: Path, name: str) -> Path:
    """A small model whose name is the file's."""
    folder.mkdir(parents=True, exist_ok=True)
    path = write_gpt_oss(folder / f"{name}.gguf")
    content = path.read_bytes()
    before = b"Tiny gpt-oss for tests"
    path.write_bytes(content.replace(before, name[: len(before)].ljust(len(before)).encode(), 1))
    return path


def keep_part(folder: Path) -> Path:
    """What has come of a download that was cancelled."""
    part = folder / ".downloads" / f"{'a' * 64}.part"
    part.parent.mkdir(parents=True, exist_ok=True)
    part.write_bytes(b"1" * 5000)
    head = JournalHead("a" * 64, 9000, 8192, repository="publisher/repo", name="deep/m-Q4.gguf")
    Journal(part.with_suffix(".journal"), head, {0: Mark(5000, 0)}).close()
    return part


def remember_as_sound(path: Path) -> None:
    verified.remember(path, (hashlib.sha256(path.read_bytes()).hexdigest(),))


def usual_models() -> None:
    """A library as people have it."""
    first = put(models_dir() / "ggml-org" / "gpt-oss-20b-GGUF", "gpt-oss-20b")
    remember_as_sound(first)
    used.note(first, NOW)
    put(models_dir(), "Qwen3 30B A3B")
    other = put(elsewhere.llama_cpp_folder(), "gemma-3-12b-it")
    used.note(other, datetime(2026, 11, 3, tzinfo=UTC))
    put(user_home() / ".lmstudio" / "models" / "a", "Mistral Small 3.2")
    write_split(models_dir(), "gpt-oss-120b-mxfp4")[1].unlink()
    (models_dir() / "half.gguf").write_bytes(first.read_bytes()[:-1000])
