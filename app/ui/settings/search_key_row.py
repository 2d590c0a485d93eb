"""The key of the service that searches the web, which is never shown."""

from app.core.settings.network import NETWORK_SEARCH
from app.core.settings.store import SettingsStore
from app.tools.browser.search.names import WITH_KEY, name_of
from app.ui.services.search_keys import SearchKeys
from app.ui.settings.secret_row import SecretRow
from app.ui.words import explain, tr


class SearchKeyRow(SecretRow):
    """The row of the key; its controls can be used for a service that wants one."""

    def __init__(self, keys: SearchKeys, settings: SettingsStore) -> None:
        super().__init__(
            tr("Key for the search"),
            tr("Brave, You.com and Exa want one. It is stored in the system's keyring and sent only to that service."),
            pasted=tr("Paste a key"),
            found_by=(),
        )
        self._keys, self._settings = keys, settings
        self.set_up()
        keys.changed.connect(self._on_changed)

    @property
    def _service(self) -> str:
        chosen = str(self._settings.get(NETWORK_SEARCH))
        return chosen if chosen in WITH_KEY else ""

    def refresh(self) -> None:
        """Show another service; ask whether it has a key if the row is seen."""
        if self._service and self.isVisible():
            self._keys.look(self._service)
        self.show_state()

    def keep(self, secret: str) -> None:
        """Save the key of the service that is chosen; an empty one removes it."""
        if self._service:
            self._keys.save(self._service, secret)

    def show_state(self) -> None:
        """Show whether there is a key, what is being done, and what went wrong."""
        service, problem = self._service, self._keys.problem
        self.tell(
            self._state_words(service) if problem is None or not service else "",
            is_set=self._keys.known.get(service, False),
            is_busy=self._keys.busy and bool(service),
            can_be_set=bool(service),
            problem=explain(problem) if problem is not None and service else "",
        )

    def _on_changed(self) -> None:
        self.show_state()
        if not self._keys.busy:
            self.tell_aloud()

    def _state_words(self, service: str) -> str:
        if not service:
            return tr("The chosen search engine needs none.")
        is_set = self._keys.known.get(service)
        if is_set is None:
            return ""
        if not is_set:
            return tr("{service} has no key yet.", service=name_of(service))
        if service in self._keys.for_this_run:
            return tr("Set until Descant closes: this system has no usable keyring.")
        return tr("Set for {service}.", service=name_of(service))
