"""What the window remembers, and where it may stand."""

import contextlib
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.paths import state_dir
from app.core.settings import ALL
from app.core.settings.general import GENERAL_SEND_KEY, GENERAL_TEXT_SIZE, GENERAL_THEME
from app.core.settings.store import SettingsStore
from app.ui.services import window_state
from app.ui.services.window_state import SMALLEST, Place, Rect, WindowState, fit_geometry

MAIN = (0, 0, 1920, 1040)
LEFT = (-1280, 0, 1280, 984)
ABOVE = (0, -1080, 1920, 1080)
LAPTOP = (0, 27, 1366, 741)
TINY = (0, 0, 640, 480)


@contextlib.contextmanager
def no_room_left() -> Iterator[None]:
    """Writing to any file fails, as on a full disk."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def file() -> Path:
    return state_dir() / "window.json"


def test_the_first_start_has_the_defaults() -> None:
    assert window_state.load() == WindowState()
    assert not file().exists()


def test_what_is_a_setting_now_is_handed_over_once() -> None:
    state_dir().mkdir(parents=True)
    file().write_text(
        '{"theme": "dark", "text_scale": 1.3, "send_key": "ctrl_enter", "last_chat": 5, "version": 1}', "utf-8"
    )
    settings = SettingsStore()
    window_state.hand_over_settings(settings)
    again = SettingsStore()
    assert [again.get(one) for one in (GENERAL_THEME, GENERAL_TEXT_SIZE, GENERAL_SEND_KEY)] == [
        "dark",
        130,
        "ctrl_enter",
    ]
    assert window_state.load() == WindowState(last_chat=5)
    again.reset(GENERAL_THEME)
    window_state.hand_over_settings(again)
    assert again.get(GENERAL_THEME) == "system"


@pytest.mark.parametrize("content", ['{"theme": 3}', '{"theme": "pink", "text_scale": 90}', "[", '{"last_chat": 1}'])
def test_what_cannot_be_a_setting_is_not_handed_over(content: str) -> None:
    state_dir().mkdir(parents=True)
    file().write_text(content, "utf-8")
    settings = SettingsStore()
    window_state.hand_over_settings(settings)
    assert not any(settings.is_changed(one) for one in ALL)


def test_what_was_set_since_stays() -> None:
    state_dir().mkdir(parents=True)
    file().write_text('{"theme": "dark"}', "utf-8")
    settings = SettingsStore()
    settings.set(GENERAL_THEME, "light")
    window_state.hand_over_settings(settings)
    assert settings.get(GENERAL_THEME) == "light"


def test_everything_is_found_again() -> None:
    state = WindowState(
        geometry=(-1200, 40, 900, 700),
        maximised=True,
        sidebar_open=False,
        sidebar_width=300,
        analysis_open=False,
        last_chat=17,
        beside_open=True,
        beside_chat=18,
        beside_share=0.3,
        model_panel_open=True,
        model_panel_width=300,
        place=Place.DISCOVER,
        tray_explained=True,
    )
    defaults = msgspec.structs.asdict(WindowState())
    same = [name for name, value in msgspec.structs.asdict(state).items() if value == defaults[name]]
    assert same == ["version"]
    window_state.save(state)
    assert window_state.load() == state
    assert [path.name for path in state_dir().iterdir()] == ["window.json"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 300,
        b"no JSON",
        b"[]",
        b'{"geometry": [1, 2, 3]}',
        b'{"geometry": [0, 0, 0, 500]}',
        b'{"geometry": [1e300, 0, 800, 600]}',
        b'{"sidebar_width": -4}',
        b'{"place": "space"}',
        b'{"sidebar_width": 0}',
        b'{"sidebar_width": NaN}',
        b'{"version": 2, "sidebar_width": 300}',
        b'{"version": "two"}',
        b'{"x": ' + b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_a_damaged_or_future_file_gives_the_defaults(content: bytes) -> None:
    state_dir().mkdir(parents=True)
    file().write_bytes(content)
    assert window_state.load() == WindowState()
    window_state.save(WindowState(last_chat=3))
    assert window_state.load().last_chat == 3


def test_a_field_of_another_version_does_no_harm() -> None:
    state_dir().mkdir(parents=True)
    file().write_text('{"last_chat": 5, "invented_later": [1, 2]}')
    assert window_state.load() == WindowState(last_chat=5)


def test_a_folder_that_cannot_be_written_is_logged_only(caplog: pytest.LogCaptureFixture) -> None:
    state_dir().parent.mkdir(parents=True)
    state_dir().write_text("a file where the folder should be")
    window_state.save(WindowState(last_chat=3))
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert window_state.load() == WindowState()


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
def test_a_full_disk_keeps_what_was_saved_before(caplog: pytest.LogCaptureFixture) -> None:
    window_state.save(WindowState(last_chat=3))
    with no_room_left():
        window_state.save(WindowState(last_chat=4))
    assert len(caplog.records) == 1
    assert window_state.load() == WindowState(last_chat=3)
    assert [path.name for path in state_dir().iterdir()] == ["window.json"]


@pytest.mark.parametrize(
    ("rect", "screens"),
    [
        ((100, 100, 900, 700), [MAIN]),
        ((0, 0, 1920, 1040), [MAIN]),
        ((-1200, 50, 900, 700), [MAIN, LEFT]),
        ((-400, 50, 900, 700), [MAIN, LEFT]),  # across two screens
        ((100, -900, 900, 700), [MAIN, ABOVE]),
    ],
)
def test_a_window_that_can_be_seen_stays(rect: Rect, screens: list[Rect]) -> None:
    assert fit_geometry(rect, screens) == rect


@pytest.mark.parametrize(
    ("rect", "screens", "expected"),
    [
        pytest.param((-1200, 50, 900, 700), [MAIN], (510, 170, 900, 700), id="monitor unplugged"),
        pytest.param((5000, 5000, 900, 700), [MAIN, LEFT], (510, 170, 900, 700), id="off all screens"),
        pytest.param((-300, 100, 900, 700), [MAIN], (0, 100, 900, 700), id="off the left edge"),
        pytest.param((1700, 900, 900, 700), [MAIN], (1020, 340, 900, 700), id="off the corner"),
        pytest.param((100, -300, 900, 700), [MAIN], (100, 32, 900, 700), id="title bar out of reach"),
        pytest.param((-1000, -100, 900, 700), [MAIN, LEFT], (-1000, 32, 900, 700), id="stays on the left screen"),
        pytest.param((0, 0, 3840, 2160), [LAPTOP], (0, 59, 1366, 709), id="larger than the screen"),
        pytest.param((10, 10, 300, 200), [MAIN], (10, 10, 720, 520), id="too small"),
        pytest.param((200, 100, 900, 700), [TINY], (0, 0, 720, 520), id="screen too small"),
        pytest.param((-450, 100, 900, 700), [MAIN, MAIN], (0, 100, 900, 700), id="mirrored screens count once"),
    ],
)
def test_a_window_that_cannot_be_seen_is_moved(rect: Rect, screens: list[Rect], expected: Rect) -> None:
    assert fit_geometry(rect, screens) == expected


def test_no_screen_at_all() -> None:
    assert fit_geometry((5, 5, 900, 700), []) == (5, 5, 900, 700)


coordinates = st.integers(-10_000, 10_000)
screens = st.tuples(coordinates, coordinates, st.integers(800, 8000), st.integers(600, 5000))


@given(st.tuples(coordinates, coordinates, st.integers(1, 20_000), st.integers(1, 20_000)), screens)
def test_it_is_always_on_the_only_screen(rect: Rect, screen: Rect) -> None:
    x, y, width, height = fit_geometry(rect, [screen])
    assert width >= SMALLEST[0]
    assert height >= SMALLEST[1]
    assert screen[0] <= x
    assert screen[1] <= y
    assert x + width <= screen[0] + screen[2]
    assert y + height <= screen[1] + screen[3]
    assert fit_geometry((x, y, width, height), [screen]) == (x, y, width, height)
