"""The values of the settings, and the file that keeps them.

::

    <config folder>/settings.toml       version = 1

                                        [models]
                                        folder = "/data/models"

The file contains only values that differ from the default. The user may edit it: comments, order and unknown keys are
kept, and a file that cannot be read is set aside, never overwritten.
"""

import logging
import math
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

from app.core.decoding import NotTextError, decode_text
from app.core.errors import DescantError
from app.core.files import write_atomically
from app.core.paths import config_dir
from app.core.sentences import Explanation, Phrase, phrase
from app.core.settings import ALL
from app.core.settings.setting import Section, Setting, T, Value, is_text

_log = logging.getLogger(__name__)

Document = dict[str, Any]
"""The file as :mod:`tomllib` reads it."""

VERSION: Final = 1
"""Version of the file's format. A change of meaning needs a step in :data:`_MIGRATIONS`."""
_HEADING: Final = "# Settings of Descant. What is left out has its usual value."
_MIGRATIONS: Final[dict[int, Callable[[Document], None]]] = {}
"""Upgrades a file from version n to n + 1, by n. Each step changes the document in place."""


def settings_path() -> Path:
    """Return the default path of the settings."""
    return config_dir() / "settings.toml"


class SettingsError(DescantError):
    """A setting could not be changed."""


class BadValueError(SettingsError):
    """The value is not allowed for this setting."""

    def __init__(self, setting: Setting[Any], value: object) -> None:
        super().__init__(
            Explanation(
                phrase("{key} cannot be set to {value}.", key=setting.key, value=_shown(value)),
                _allowed(setting),
                phrase("Choose another value."),
            )
        )


class SettingsNotSavedError(SettingsError):
    """The file could not be written. The value applies until the app closes."""

    def __init__(self, file: Path, error: OSError) -> None:
        super().__init__(
            Explanation(
                phrase("The settings could not be saved in {file}.", file=_shown(file)),
                phrase("The system reported: {reason}.", reason=error.strerror or str(error)),
                phrase(
                    "Your change applies until Descant is closed. Free some space on that disk, or check the folder."
                ),
            )
        )


class SettingsStore:
    """The current settings. Thread-safe.

    Args:
        path: the file; the default one if left out.

    Attributes:
        path: the file.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or settings_path()
        self._lock = threading.RLock()
        self._problems: list[Explanation] = []
        self._callbacks: list[Callable[[Setting[Any]], None]] = []
        self._unsaved: dict[str, Value | None] = {}
        _, document = self._read()
        self._values = self._read_values(document)

    @property
    def problems(self) -> tuple[Explanation, ...]:
        """Problems with the file, to be reported to the user."""
        with self._lock:
            return tuple(self._problems)

    def get(self, setting: Setting[T]) -> T:
        """Return the current value, or the default if it is not set."""
        with self._lock:
            value: T = self._values.get(setting.key, setting.default)
            return value

    def is_changed(self, setting: Setting[Any]) -> bool:
        """Whether the value differs from the default."""
        return bool(self.get(setting) != setting.default)

    def set(self, setting: Setting[T], value: T) -> None:
        """Change a setting and save it; a default value is removed from the file.

        Raises:
            BadValueError: the value is not allowed; nothing is changed.
            SettingsNotSavedError: the value is changed, but only until the app closes.
        """
        if not setting.accepts(value):
            raise BadValueError(setting, value)
        with self._lock:
            before = dict(self._values)
            self._unsaved[setting.key] = None if value == setting.default else value
            try:
                failure = self._save()
            finally:
                changed = [one for one in ALL if before.get(one.key) != self._values.get(one.key)]
                callbacks = tuple(self._callbacks)
        for one in changed:
            for callback in callbacks:
                callback(one)
        if failure is not None:
            raise SettingsNotSavedError(self.path, failure)

    def reload(self) -> None:
        """Read the file again, after something else has replaced it; what changes is reported as by :meth:`set`."""
        with self._lock:
            before = dict(self._values)
            _, document = self._read()
            self._values = self._read_values(document)
            changed = [one for one in ALL if before.get(one.key) != self._values.get(one.key)]
            callbacks = tuple(self._callbacks)
        for one in changed:
            for callback in callbacks:
                callback(one)

    def reset(self, setting: Setting[T]) -> None:
        """Reset to the default. Raises SettingsNotSavedError like :meth:`set`."""
        self.set(setting, setting.default)

    def subscribe(self, callback: Callable[[Setting[Any]], None]) -> Callable[[], None]:
        """Call `callback` with each changed setting, in the thread that changed it.

        Returns:
            A function that ends the subscription.
        """
        with self._lock:
            self._callbacks.append(callback)

        def end() -> None:
            with self._lock:
                if callback in self._callbacks:
                    self._callbacks.remove(callback)

        return end

    def _save(self) -> OSError | None:
        """Merge unsaved changes into the current file, which the user may have edited in the meantime."""
        from app.core.toml import update_toml  # noqa: PLC0415 takes 0.1 s, which a start without a change saves

        text, document = self._read()
        for key, value in self._unsaved.items():
            _put(document, key, value)
        self._values = self._read_values(document)
        if not text:
            text = f"{_HEADING}\nversion = {VERSION}\n"
        elif "version" not in document:
            text = f"version = {VERSION}\n\n{text}"  # first, since tomlkit puts it below what precedes a table
        document["version"] = max(VERSION, _version(document))
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self.path, update_toml(text, document).encode(), durable=True)
        except OSError as error:
            return error
        self._unsaved.clear()
        return None

    def _read(self) -> tuple[str, Document]:
        """Return the file's text and its migrated document; both empty if there is no readable file."""
        try:
            text = decode_text(self.path.read_bytes(), phrase("The file"))
            import tomllib  # noqa: PLC0415  most users never change a setting

            document = tomllib.loads(text)
            _migrate(document)
        except FileNotFoundError:
            return "", {}
        except OSError as error:
            self._tell(_unreadable(self.path, error))
            return "", {}
        except (NotTextError, ValueError, RecursionError) as error:  # TOMLDecodeError is a ValueError
            self._tell(_broken(self.path, self._set_aside(), error))
            return "", {}
        return text, document

    def _set_aside(self) -> Path | None:
        """Rename the file, so that nothing the user wrote is lost. Return the new path."""
        names = (f"{self.path.stem}.broken{number or ''}{self.path.suffix}" for number in range(1000))
        place = next((place for name in names if not (place := self.path.with_name(name)).exists()), None)
        try:
            if place is not None:
                self.path.rename(place)
        except OSError as error:
            _log.warning("Broken settings could not be set aside: %s", error)
            return None
        return place

    def _read_values(self, document: Document) -> dict[str, Any]:
        """Return the allowed values, and report the others as problems."""
        values = {}
        for section in Section:
            if not isinstance(document.get(section.value, {}), dict):
                self._tell(_no_table(self.path, section))
        for setting in ALL:
            value = _find(document, setting)
            if value is None:
                continue
            if setting.accepts(value):
                values[setting.key] = value
            else:
                self._tell(_refused(self.path, setting, value))
        return values

    def _tell(self, problem: Explanation) -> None:
        if problem not in self._problems:
            _log.warning("%s", problem)
            self._problems.append(problem)


# -- the file ----------------------------------------------------------------------------------------------------------


def _find(document: Document, setting: Setting[Any]) -> object:
    table = document.get(setting.section.value, {})
    return table.get(setting.name) if isinstance(table, dict) else None


def _put(document: Document, key: str, value: Value | None) -> None:
    section, _, name = key.partition(".")
    table = document.get(section)
    if not isinstance(table, dict):
        table = document[section] = {}
    if value is not None:
        table[name] = value
    else:
        table.pop(name, None)
    if not table:
        del document[section]


def _version(document: Document) -> int:
    version = document.get("version")
    return version if type(version) is int else VERSION


def _migrate(document: Document) -> None:
    for version in range(_version(document), VERSION):
        if version in _MIGRATIONS:
            _MIGRATIONS[version](document)


# -- messages ----------------------------------------------------------------------------------------------------------


def _shown(value: object) -> str:
    return repr(str(value)[:200]) if not is_text(str(value)) else str(value)[:200] or "“”"


def _allowed(setting: Setting[Any]) -> Phrase | None:
    if setting.choices:
        names: Iterable[str] = (choice.value for choice in setting.choices)
        return phrase("Allowed values: {values}.", values=", ".join(names))
    if isinstance(setting.default, bool):
        return phrase("Allowed values: true or false.")
    if isinstance(setting.default, int | float) and math.isfinite(setting.low) and math.isfinite(setting.high):
        return phrase("Allowed range: {low} to {high}.", low=setting.low, high=setting.high)
    return None


def _refused(file: Path, setting: Setting[Any], value: object) -> Explanation:
    return Explanation(
        phrase("The setting {key} cannot have the value {value}.", key=setting.key, value=_shown(value)),
        _allowed(setting),
        phrase("The default is used. Change it in Settings or in {file}.", file=_shown(file)),
    )


def _no_table(file: Path, section: Section) -> Explanation:
    return Explanation(
        phrase("“{name}” in {file} is not a settings section.", name=section.value, file=_shown(file)),
        None,
        phrase("The default settings are used."),
    )


def _unreadable(file: Path, error: OSError) -> Explanation:
    return Explanation(
        phrase("The settings in {file} cannot be read.", file=_shown(file)),
        phrase("The system reported: {reason}.", reason=error.strerror or str(error)),
        phrase("The default settings are used."),
    )


def _broken(file: Path, kept: Path | None, error: Exception) -> Explanation:
    reason = phrase("{reason}.", reason=str(error).rstrip(".")[:300] or type(error).__name__)
    return Explanation(
        phrase("The settings in {file} are not valid.", file=_shown(file)),
        error.explanation.why if isinstance(error, NotTextError) else reason,
        phrase("The default settings are used. The file was kept as {kept}.", kept=_shown(kept.name))
        if kept is not None
        else phrase("The default settings are used."),
    )
