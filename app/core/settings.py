"""The user's settings, declared once: the window builds its pane from the declarations.

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
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from app.core.decoding import NotTextError, decode_text
from app.core.errors import DescantError
from app.core.files import write_atomically
from app.core.paths import config_dir
from app.core.sentences import Explanation, Phrase, phrase
from app.core.setting import Choice, Section, Setting, T, Value, is_text

_log = logging.getLogger(__name__)

Document = dict[str, Any]
"""The file as :mod:`tomllib` reads it."""

VERSION: Final = 1
"""Version of the file's format. A change of meaning needs a step in :data:`_MIGRATIONS`."""
_HEADING: Final = "# Settings of Descant. What is left out has its usual value."

_AUTOMATIC: Final = phrase("Automatic")
AUTOMATIC: Final = "automatic"
"""The value of a choice that is left to the plan; for numbers it is the lowest value."""

GENERAL_THEME: Final = Setting(
    "general.theme",
    "system",
    Section.GENERAL,
    phrase("Theme"),
    phrase("The colours of the window."),
    choices=(
        Choice("system", phrase("Follow system")),
        Choice("light", phrase("Light")),
        Choice("dark", phrase("Dark")),
    ),
)
GENERAL_TEXT_SIZE: Final = Setting(
    "general.text_size",
    100,
    Section.GENERAL,
    phrase("Text size"),
    phrase("Applies to text and controls. Ctrl with plus or minus changes it too."),
    low=75,
    high=200,
    step=5,
    unit=phrase("%"),
)
GENERAL_LANGUAGE: Final = Setting(
    "general.language",
    "",
    Section.GENERAL,
    phrase("Language"),
    phrase("The language of the window. Changes take effect after a restart."),
    when_empty=phrase("Follow system"),
)
GENERAL_SEND_KEY: Final = Setting(
    "general.send_key",
    "enter",
    Section.GENERAL,
    phrase("Send messages with"),
    phrase("The other key starts a new line."),
    choices=(
        Choice("enter", phrase("Enter")),
        Choice("ctrl_enter", phrase("Ctrl+Enter")),
    ),
)
MODELS_FOLDER: Final = Setting(
    "models.folder",
    "",
    Section.MODELS,
    phrase("Models folder"),
    phrase("Downloads go here, and Descant finds every .gguf file in it."),
    when_empty=phrase("Default folder"),
)
USE_HUGGING_FACE_CACHE: Final = Setting(
    "models.use_hugging_face_cache",
    True,
    Section.MODELS,
    phrase("Models in the Hugging Face cache"),
    phrase("Use GGUF files that other programs have downloaded, in place. Nothing is copied."),
)
USE_LM_STUDIO: Final = Setting(
    "models.use_lm_studio",
    True,
    Section.MODELS,
    phrase("LM Studio models"),
    phrase("Use LM Studio's models in place. Nothing is copied."),
)
USE_LLAMA_CPP: Final = Setting(
    "models.use_llama_cpp",
    True,
    Section.MODELS,
    phrase("llama.cpp models"),
    phrase("Use what llama.cpp's own programs have downloaded, in place. Nothing is copied."),
)
MODELS_UNLOAD_AFTER: Final = Setting(
    "models.unload_after",
    0,
    Section.MODELS,
    phrase("Unload an idle model"),
    phrase("Frees the memory of a model that has not been used for this long. The model stays selected."),
    high=1_440,
    step=5,
    low=0,
    unit=phrase("minutes"),
    when_empty=phrase("Never"),
)
MODELS_LOAD_AT_START: Final = Setting(
    "models.load_at_start",
    False,
    Section.MODELS,
    phrase("Load the last model at startup"),
    phrase("Otherwise, it loads with the first message."),
)
GENERATION_EFFORT: Final = Setting(
    "generation.effort",
    "medium",
    Section.GENERATION,
    phrase("Reasoning effort for new chats"),
    phrase("How long gpt-oss thinks before it answers. Each chat can have its own."),
    choices=(
        Choice("low", phrase("Low")),
        Choice("medium", phrase("Medium")),
        Choice("high", phrase("High")),
    ),
)
GENERATION_TEMPERATURE: Final = Setting(
    "generation.temperature",
    1.0,
    Section.GENERATION,
    phrase("Temperature"),
    phrase("How freely tokens are chosen. 0 always picks the most likely one. OpenAI recommends 1.0."),
    low=0.0,
    high=2.0,
    step=0.05,
)
GENERATION_TOP_P: Final = Setting(
    "generation.top_p",
    1.0,
    Section.GENERATION,
    phrase("Top P"),
    phrase("Considers only the most likely tokens that together reach this probability. OpenAI recommends 1.0 (all)."),
    low=0.01,
    high=1.0,
    step=0.05,
)
GENERATION_TOP_K: Final = Setting(
    "generation.top_k",
    0,
    Section.GENERATION,
    phrase("Top K"),
    phrase("Considers only this many of the most likely tokens. OpenAI recommends 0 (all)."),
    low=0,
    high=1_000,
    step=10,
    when_empty=phrase("All"),
)
GENERATION_MIN_P: Final = Setting(
    "generation.min_p",
    0.0,
    Section.GENERATION,
    phrase("Min P"),
    phrase("Leaves out tokens less likely than this share of the most likely one. OpenAI recommends 0 (none)."),
    low=0.0,
    high=1.0,
    step=0.01,
)
GENERATION_STOP_LOOPS: Final = Setting(
    "generation.stop_loops",
    True,
    Section.GENERATION,
    phrase("Stop when the model repeats itself"),
    phrase("Small or damaged models may repeat the same lines until the context is full."),
)
SAMPLING: Final[tuple[Setting[Any], ...]] = (
    GENERATION_TEMPERATURE,
    GENERATION_TOP_P,
    GENERATION_TOP_K,
    GENERATION_MIN_P,
)
"""Sampling parameters. The defaults are what OpenAI recommends for gpt-oss."""
PERFORMANCE_CONTEXT: Final = Setting(
    "performance.context",
    0,
    Section.PERFORMANCE,
    phrase("Context length"),
    phrase("How many tokens of a chat the model sees, up to the length it was trained for."),
    low=0,
    high=1_048_576,
    step=1_024,
    unit=phrase("tokens"),
    when_empty=_AUTOMATIC,
)
PERFORMANCE_GPU_LAYERS: Final = Setting(
    "performance.gpu_layers",
    -1,
    Section.PERFORMANCE,
    phrase("GPU layers"),
    phrase("0 means none. A number larger than the model's layer count means all."),
    low=-1,
    high=999,
    when_empty=_AUTOMATIC,
)
PERFORMANCE_EXPERTS_ON_CPU: Final = Setting(
    "performance.experts_on_cpu",
    -1,
    Section.PERFORMANCE,
    phrase("Layers with experts on the CPU"),
    phrase("For models with experts, such as gpt-oss. The rest then fits on a smaller GPU."),
    low=-1,
    high=999,
    when_empty=_AUTOMATIC,
)
PERFORMANCE_LEAVE_FREE: Final = Setting(
    "performance.leave_free",
    0,
    Section.PERFORMANCE,
    phrase("Leave room for other programs"),
    phrase("How much more of each GPU's memory stays free than is needed for safety."),
    low=0,
    high=65_536,
    step=256,
    unit=phrase("MiB"),
    when_empty=phrase("No extra"),
)
PERFORMANCE_CACHE_TYPE: Final = Setting(
    "performance.cache_type",
    AUTOMATIC,
    Section.PERFORMANCE,
    phrase("KV cache type"),
    phrase("Q8_0 uses about half the memory of F16 and is slightly less precise."),
    choices=(
        Choice(AUTOMATIC, _AUTOMATIC),
        Choice("f16", phrase("F16")),
        Choice("q8_0", phrase("Q8_0")),
        Choice("q4_0", phrase("Q4_0")),
    ),
)
PERFORMANCE_UBATCH: Final = Setting(
    "performance.ubatch",
    0,
    Section.PERFORMANCE,
    phrase("Physical batch size"),
    phrase("llama.cpp's ubatch. Larger values read long prompts faster and use more memory."),
    low=0,
    high=8_192,
    step=128,
    when_empty=_AUTOMATIC,
)
PERFORMANCE_BATCH: Final = Setting(
    "performance.batch",
    0,
    Section.PERFORMANCE,
    phrase("Batch size"),
    phrase("llama.cpp's batch. It matters when several GPUs work on one prompt."),
    low=0,
    high=16_384,
    step=128,
    when_empty=_AUTOMATIC,
)
PERFORMANCE_THREADS: Final = Setting(
    "performance.threads",
    0,
    Section.PERFORMANCE,
    phrase("CPU threads"),
    phrase("One per fast core is best. More are slower."),
    low=0,
    high=512,
    when_empty=_AUTOMATIC,
)
PERFORMANCE_FLASH_ATTENTION: Final = Setting(
    "performance.flash_attention",
    AUTOMATIC,
    Section.PERFORMANCE,
    phrase("Flash attention"),
    phrase("Without it, long contexts need several times the memory."),
    choices=(Choice(AUTOMATIC, _AUTOMATIC), Choice("on", phrase("On")), Choice("off", phrase("Off"))),
)
PERFORMANCE_MMAP: Final = Setting(
    "performance.mmap",
    AUTOMATIC,
    Section.PERFORMANCE,
    phrase("Memory-map the model file"),
    phrase(
        "On: what stays on the CPU is used straight from the file. Off: it is copied into memory, which a"
        " GPU reads faster."
    ),
    choices=(Choice(AUTOMATIC, _AUTOMATIC), Choice("on", phrase("On")), Choice("off", phrase("Off"))),
)
PERFORMANCE_MLOCK: Final = Setting(
    "performance.mlock",
    False,
    Section.PERFORMANCE,
    phrase("Keep the model in memory"),
    phrase("The model is never swapped out to disk (mlock), if the system allows it."),
)
DOWNLOADS_AT_START: Final = Setting(
    "downloads.at_start",
    "resume",
    Section.DOWNLOADS,
    phrase("Unfinished downloads at startup"),
    phrase("What happens to downloads that were running when Descant was closed."),
    choices=(Choice("resume", phrase("Resume")), Choice("ask", phrase("Ask first"))),
)
DOWNLOADS_CONNECTIONS: Final = Setting(
    "downloads.connections",
    4,
    Section.DOWNLOADS,
    phrase("Connections"),
    phrase(
        "How many parts of a file are downloaded at once. Fewer leave more bandwidth for others on the same connection."
    ),
    low=1,
    high=8,
)
DOWNLOADS_KEEP_AWAKE: Final = Setting(
    "downloads.keep_awake",
    True,
    Section.DOWNLOADS,
    phrase("Keep the computer awake"),
    phrase("The computer does not sleep while a download runs."),
)
NETWORK_ENDPOINT: Final = Setting(
    "network.endpoint",
    "",
    Section.NETWORK,
    phrase("Hub address"),
    phrase("Use another address if you have a mirror. The token is sent only to this address."),
    when_empty=phrase("HF_ENDPOINT, or https://huggingface.co"),
)
NETWORK_PROXY: Final = Setting(
    "network.proxy",
    "",
    Section.NETWORK,
    phrase("Proxy"),
    phrase("Requests go through it, for example http://proxy.example:3128."),
    when_empty=phrase("Use the system proxy"),
)
NETWORK_OFFLINE: Final = Setting(
    "network.offline",
    False,
    Section.NETWORK,
    phrase("Stay offline"),
    phrase("Descant makes no network requests. Models on this computer work as usual."),
)

PRIVACY_REMEMBER_FILES: Final = Setting(
    "privacy.remember_files",
    True,
    Section.PRIVACY,
    phrase("Remember opened model files"),
    phrase("Files from outside the models folder are listed again at the next startup."),
)

ALL: Final[tuple[Setting[Any], ...]] = (
    GENERAL_THEME,
    GENERAL_TEXT_SIZE,
    GENERAL_LANGUAGE,
    GENERAL_SEND_KEY,
    MODELS_FOLDER,
    USE_HUGGING_FACE_CACHE,
    USE_LM_STUDIO,
    USE_LLAMA_CPP,
    MODELS_UNLOAD_AFTER,
    MODELS_LOAD_AT_START,
    GENERATION_EFFORT,
    *SAMPLING,
    GENERATION_STOP_LOOPS,
    PERFORMANCE_CONTEXT,
    PERFORMANCE_GPU_LAYERS,
    PERFORMANCE_EXPERTS_ON_CPU,
    PERFORMANCE_LEAVE_FREE,
    PERFORMANCE_CACHE_TYPE,
    PERFORMANCE_UBATCH,
    PERFORMANCE_BATCH,
    PERFORMANCE_THREADS,
    PERFORMANCE_FLASH_ATTENTION,
    PERFORMANCE_MMAP,
    PERFORMANCE_MLOCK,
    DOWNLOADS_AT_START,
    DOWNLOADS_CONNECTIONS,
    DOWNLOADS_KEEP_AWAKE,
    NETWORK_ENDPOINT,
    NETWORK_PROXY,
    NETWORK_OFFLINE,
    PRIVACY_REMEMBER_FILES,
)
"""Every setting, in the order of the pane."""

_MIGRATIONS: Final[dict[int, Callable[[Document], None]]] = {}
"""Upgrades a file from version n to n + 1, by n. Each step changes the document in place."""


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
        self.path = path or config_dir() / "settings.toml"
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


def in_section(section: Section) -> Iterator[Setting[Any]]:
    """Yield the settings of one section, in their order."""
    return (setting for setting in ALL if setting.section is section)


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
    told = phrase("{reason}.", reason=str(error).rstrip(".")[:300] or type(error).__name__)
    return Explanation(
        phrase("The settings in {file} are not valid.", file=_shown(file)),
        error.explanation.why if isinstance(error, NotTextError) else told,
        phrase("The default settings are used. The file was kept as {kept}.", kept=_shown(kept.name))
        if kept is not None
        else phrase("The default settings are used."),
    )
