"""Window state saved automatically between runs. Settings that the user makes are stored elsewhere.

::

    <state folder>/window.json      one WindowState
"""

import contextlib
import logging
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, Any

import msgspec

from app.core.files import write_atomically
from app.core.paths import state_dir
from app.core.settings.general import GENERAL_SEND_KEY, GENERAL_TEXT_SIZE, GENERAL_THEME
from app.core.settings.setting import Setting
from app.core.settings.store import SettingsNotSavedError, SettingsStore

SMALLEST = (720, 520)
"""Minimum width and height of the window in px."""

_log = logging.getLogger(__name__)
_VERSION = 1
_TITLE_BAR = 32
"""px kept free above a window that is moved: some systems place a window without counting its title bar."""

Rect = tuple[int, int, int, int]
"""x, y, width and height in px, in the coordinates that all screens share; x and y may be negative."""

_Position = Annotated[int, msgspec.Meta(ge=-(2**20), le=2**20)]
_Length = Annotated[int, msgspec.Meta(ge=1, le=2**20)]


class Place(StrEnum):
    """The panes of the window, in the order of the rail."""

    DISCOVER = "discover"
    CHAT = "chat"
    MY_MODELS = "my_models"
    DOWNLOADS = "downloads"
    SETTINGS = "settings"


class WindowState(msgspec.Struct, frozen=True):
    """The state in which the window was closed.

    Attributes:
        geometry: position and size while not maximised; None before the first start.
        sidebar_width: px.
        last_chat: id of the chat that was open; None for a new one.
        beside_open: whether there was another chat beside it, `beside_chat`; `beside_share`: what the first one has of
            the width.
        model_panel_open: whether the panel beside the chat is open; `model_panel_width` in px.
        place: the pane that was open.
        tray_explained: whether the user was told that the window hides in the tray while something runs.
        version: of this format.
    """

    geometry: tuple[_Position, _Position, _Length, _Length] | None = None
    maximised: bool = False
    sidebar_open: bool = True
    sidebar_width: Annotated[int, msgspec.Meta(ge=1, le=10_000)] = 260
    analysis_open: bool = True
    last_chat: int | None = None
    beside_open: bool = False
    beside_chat: int | None = None
    beside_share: Annotated[float, msgspec.Meta(ge=0.1, le=0.9)] = 0.5
    model_panel_open: bool = False
    model_panel_width: Annotated[int, msgspec.Meta(ge=1, le=10_000)] = 320
    place: Place = Place.CHAT
    tray_explained: bool = False
    version: int = _VERSION


def load() -> WindowState:
    """Load the saved state; return the defaults if it is missing, damaged, or written by a newer Descant."""
    file = state_dir() / "window.json"
    try:
        state = msgspec.json.decode(file.read_bytes(), type=WindowState)
    except FileNotFoundError:
        return WindowState()
    except (OSError, msgspec.DecodeError, RecursionError) as error:  # a ValidationError is a DecodeError
        _log.warning("What the window remembered cannot be read: %s", error)
        return WindowState()
    return state if state.version == _VERSION else WindowState()


def hand_over_settings(settings: SettingsStore) -> None:
    """Move values that older versions kept in the window state to the settings, unless they were set there."""
    file = state_dir() / "window.json"
    try:
        remembered = msgspec.json.decode(file.read_bytes(), type=_Former)
    except (OSError, msgspec.DecodeError, RecursionError):  # no file, or nothing to move
        return
    values: tuple[tuple[Setting[Any], str | int | None], ...] = (
        (GENERAL_THEME, remembered.theme),
        (GENERAL_TEXT_SIZE, round(remembered.text_scale * 100) if remembered.text_scale is not None else None),
        (GENERAL_SEND_KEY, remembered.send_key),
    )
    found = [(setting, value) for setting, value in values if value is not None]
    for setting, value in found:
        if not settings.is_changed(setting) and setting.accepts(value):
            with contextlib.suppress(SettingsNotSavedError):
                settings.set(setting, value)
    if found:
        save(load())  # saves without them, so this happens once


class _Former(msgspec.Struct, frozen=True):
    """Fields that earlier versions kept in window.json."""

    theme: str | None = None
    text_scale: float | None = None
    send_key: str | None = None


def save(state: WindowState) -> None:
    """Save `state`. If that fails (a full disk), the next start finds the previous state."""
    file = state_dir() / "window.json"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, msgspec.json.format(msgspec.json.encode(state)), durable=False)
    except OSError as error:
        _log.warning("What the window remembers cannot be saved: %s", error)


def fit_geometry(rect: Rect, screens: Sequence[Rect]) -> Rect:
    """Return `rect` if all of it is visible, else moved and shrunk onto the screen that shows most of it.

    Args:
        rect: the requested position and size, without the frame.
        screens: the usable area of each screen, the main one first.

    Returns:
        A rectangle of at least :data:`SMALLEST`, even on a smaller screen.
    """
    x, y, width, height = rect
    width, height = max(width, SMALLEST[0]), max(height, SMALLEST[1])
    wanted = x, y, width, height
    if not screens or _shown(wanted, screens) >= width * height:
        return wanted
    screen = max(screens, key=lambda one: _overlap(wanted, one))  # among equals the first: the main screen
    if not _overlap(wanted, screen):
        return _centred(width, height, screen)
    return _moved_into(wanted, screen)


def _moved_into(rect: Rect, screen: Rect) -> Rect:
    x, y, width, height = rect
    left, top, room, tall = screen
    width, height = _size_on(width, height, screen)
    above = max(0, min(_TITLE_BAR, tall - height))
    return (
        max(left, min(x, left + room - width)),
        max(top + above, min(y, top + tall - height)),
        width,
        height,
    )


def _centred(width: int, height: int, screen: Rect) -> Rect:
    left, top, room, tall = screen
    width, height = _size_on(width, height, screen)
    return _moved_into((left + (room - width) // 2, top + (tall - height) // 2, width, height), screen)


def _size_on(width: int, height: int, screen: Rect) -> tuple[int, int]:
    _, _, room, tall = screen
    return max(SMALLEST[0], min(width, room)), max(SMALLEST[1], min(height, tall - _TITLE_BAR))


def _shown(rect: Rect, screens: Sequence[Rect]) -> int:
    """Return how many px of `rect` are visible; mirrored screens count once."""
    return sum(_overlap(rect, screen) for screen in set(screens))


def _overlap(one: Rect, other: Rect) -> int:
    width = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    height = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return max(0, width) * max(0, height)
