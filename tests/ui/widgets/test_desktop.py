"""What the window asks of the desktop."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.shell.display import has_display
from app.ui.widgets.desktop import local_path, open_address, open_folder
from app.ui.widgets.problem_card import ProblemCard


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"DISPLAY": ""}, "linux", False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"WAYLAND_SOCKET": "7"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, "linux", True),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", False),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":1"}, "linux", True),
        ({"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "wayland-0"}, "linux", False),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, "linux", False),
        ({"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": ":1"}, "linux", True),
        ({"QT_QPA_PLATFORM": "wayland-egl", "WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "freebsd14", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_has_display(environ: dict[str, str], platform: str, expected: bool) -> None:
    assert has_display(environ, platform) is expected


class Browser(QObject):
    """Opens what the desktop would open."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[bytes] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.urls.append(bytes(url.toEncoded().data()))


@pytest.fixture
def browser(qtbot: QtBot) -> Iterator[Browser]:
    browser = Browser()
    schemes = ("http", "https", "file", "javascript", "ftp")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, browser, "open")
    yield browser
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.mark.parametrize("address", ["https://example.org/a?b=c#d", "http://example.org"])
def test_a_web_page_is_opened(browser: Browser, address: str) -> None:
    assert open_address(address)
    assert browser.urls == [address.encode()]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.org",
        "file:///etc/passwd",
        "file://server/share",
        "javascript:alert(1)",
        "ftp://example.org",
        "https://",
        "https:///etc/passwd",
        "https://exa mple.org",
        "//example.org",
        "\\\\server\\share",
    ],
)
def test_nothing_else_is_opened(browser: Browser, address: str) -> None:
    assert not open_address(address)
    assert browser.urls == []


def test_a_folder_is_opened(browser: Browser, tmp_path: Path) -> None:
    folder = tmp_path / "a b #1%"
    folder.mkdir()
    assert open_folder(folder)
    assert browser.urls == [folder.as_uri().encode()]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_a_folder_whose_name_is_no_text(browser: Browser, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    assert open_folder(folder)
    assert browser.urls[0].endswith(b"/caf%E9")


def test_only_folders_are_opened(browser: Browser, tmp_path: Path) -> None:
    program = tmp_path / "program.sh"
    program.write_text("#!/bin/sh\n")
    assert not open_folder(program)
    assert not open_folder(tmp_path / "missing")
    assert browser.urls == []


def test_a_folder_that_was_not_opened_is_reported_until_one_is(browser: Browser, qtbot: QtBot, tmp_path: Path) -> None:
    card = ProblemCard()
    qtbot.addWidget(card)
    card.open_folder(tmp_path / "missing")
    assert not card.isHidden()
    assert str(tmp_path / "missing") in " ".join(label.text() for label in card.findChildren(QLabel))
    card.open_folder(tmp_path)
    assert card.isHidden()
    assert browser.urls == [tmp_path.as_uri().encode()]


def test_it_is_asked_without_qt() -> None:
    """On a server without graphics libraries Qt's GUI module cannot be loaded; the sentence must still come."""
    import subprocess

    code = "import sys, app.ui.shell.display; sys.exit('PySide6.QtGui' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_dropped_file_keeps_its_name() -> None:
    for name in ("/tmp/a b%20c#?é.gguf", "/tmp/\ufffd"):
        assert local_path(QUrl.fromLocalFile(name)) == Path(name)


@pytest.mark.skipif(sys.platform == "win32", reason="names are text there")
def test_a_dropped_file_may_have_a_name_that_is_no_text() -> None:
    """Qt itself makes U+FFFD of it, and no such file is there."""
    url = QUrl.fromEncoded(b"file:///tmp/a%20caf%E9.gguf")
    assert os.fsencode(local_path(url)) == b"/tmp/a caf\xe9.gguf"
