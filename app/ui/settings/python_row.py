"""The row of Python for models: what is installed, and buttons to install and to remove it."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.errors import DescantError
from app.core.settings.setting import Section
from app.core.units import format_bytes
from app.ui.services.python_install import PythonService, PythonTask
from app.ui.settings.job_row import JobRow
from app.ui.words import explain, tr


class PythonRow(JobRow):
    """Installs, updates and removes Python for models, with its progress and what went wrong."""

    def __init__(self, service: PythonService) -> None:
        self._python = service
        super().__init__(
            Section.CHATS,
            tr("Python for models"),
            tr(
                "A model can run Python with numpy, pandas and matplotlib, in a sandbox without the network and without"
                " your files. The wrench below the message turns it on for a chat."
            ),
            (
                (tr("Install"), lambda _: service.install()),
                (tr("From a file…"), self._choose),
                (tr("Install it anyway"), lambda _: self._trust()),
                (tr("Remove"), lambda _: service.remove()),
            ),
            service=service,
            tasks=tuple(PythonTask),
        )
        self.install_button, self.file_button, self.trust_button, self.remove_button = self.buttons
        service.changed.connect(self._show_python)
        service.failed.connect(self._on_failed)
        service.replaced.connect(self._on_replaced)
        self._show_python()
        service.refresh()

    def _choose(self, _: QWidget) -> None:
        title = tr("Install Python from a file")
        name, _filter = QFileDialog.getOpenFileName(self, title, str(Path.home()), "*.tar.xz")
        if name:
            self._python.install_file(Path(name))

    def _trust(self) -> None:
        if self._python.unsigned is not None:
            self._python.install_file(self._python.unsigned, trust=True)

    def _show_python(self) -> None:
        manifest = self._python.manifest
        self.install_button.set_words(tr("Install") if manifest is None else tr("Update"))
        unfit = [self.remove_button] if manifest is None else []
        self.hide_buttons([*unfit, self.trust_button] if self._python.unsigned is None else unfit)
        if manifest is not None and not self.has_result:
            size = format_bytes(manifest.size)
            words = tr("Python {version} is installed: {size}.", version=manifest.python, size=size)
            self.show_result((words,), aloud=False)

    def _on_failed(self, error: DescantError) -> None:
        self.show_result((explain(error.explanation),), is_good=False)

    def _on_replaced(self) -> None:
        self.show_result(())
