"""The key of the service that searches the web, which is never shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.core.settings.network import NETWORK_SEARCH
from app.core.settings.store import SettingsStore
from app.tools.browser.search.names import WITH_KEY, name_of
from app.ui.services.search_keys import SearchKeys
from app.ui.theme import Type
from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import Label
from app.ui.words import explain, tr


class SearchKeyRow(QFrame):
    """The row of the key; its controls can be used for a service that wants one.

    Attributes:
        field, save, forget: its controls.
    """

    def __init__(self, keys: SearchKeys, settings: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys, self._settings = keys, settings
        self._title = Label(tr("Key for the search"))
        self._help = Label(
            tr("Brave, You.com and Exa want one. It is stored in the system's keyring and sent only to that service."),
            type=Type.META,
            tone="second",
            wrap=True,
        )
        self._state = Label(type=Type.META, tone="second", wrap=True)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(tr("Paste a key"))
        self.field.setAccessibleName(self._title.text())
        self.field.setAccessibleDescription(self._help.text())
        self.save = TextButton(tr("Save"))
        self.forget = TextButton(tr("Forget"), kind="quiet")
        self._arrange()
        self.field.textChanged.connect(self._show)
        self.field.returnPressed.connect(self._on_save)
        self.save.clicked.connect(self._on_save)
        self.forget.clicked.connect(self._on_forget)
        keys.changed.connect(self._on_changed)
        self._show()

    @property
    def words(self) -> str:
        """The text that the search of the settings looks through."""
        return "\n".join((self._title.text(), self._help.text(), tr("Network")))

    @property
    def _service(self) -> str:
        chosen = str(self._settings.get(NETWORK_SEARCH))
        return chosen if chosen in WITH_KEY else ""

    def refresh(self) -> None:
        """Show another service; ask whether it has a key if the row is seen."""
        if self._service and self.isVisible():
            self._keys.look(self._service)
        self._show()

    def _arrange(self) -> None:
        controls = QHBoxLayout()
        controls.setSpacing(8)
        controls.addWidget(self.field, 1)
        controls.addWidget(self.save)
        controls.addWidget(self.forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._help)
        column.addSpacing(6)
        column.addLayout(controls)
        column.addSpacing(4)
        column.addWidget(self._state)

    def _on_save(self) -> None:
        if self._service and self.field.text().strip():
            self._keys.save(self._service, self.field.text())
            self.field.clear()

    def _on_forget(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._keys.save(self._service, "")

    def _on_changed(self) -> None:
        self._show()
        if not self._keys.busy and self.isVisible():
            announce(self, self._state.text())

    def _show(self) -> None:
        service, busy = self._service, self._keys.busy
        is_set = self._keys.known.get(service, False)
        self._state.setText(self._state_words(service))
        self._state.set_tone("good" if is_set and not busy and self._keys.problem is None else "second")
        self.field.setEnabled(bool(service))
        self.save.setEnabled(bool(service) and bool(self.field.text().strip()) and not busy)
        self.forget.setEnabled(is_set and not busy)

    def _state_words(self, service: str) -> str:
        if not service:
            return tr("The chosen search engine needs none.")
        if self._keys.busy:
            return tr("Checking…")
        if self._keys.problem is not None:
            return explain(self._keys.problem)
        return self._known_words(service)

    def _known_words(self, service: str) -> str:
        is_set = self._keys.known.get(service)
        if is_set is None:
            return ""
        if not is_set:
            return tr("{service} has no key yet.", service=name_of(service))
        if service in self._keys.for_this_run:
            return tr("Set until Descant closes: this system has no usable keyring.")
        return tr("Set for {service}.", service=name_of(service))
