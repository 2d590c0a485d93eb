"""Missing system libraries are named before Qt aborts the process."""

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.paths import resources_dir
from app.ui.shell import system_libraries
from app.ui.shell.main import main
from app.ui.shell.system_libraries import Table, complaint

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the table is Linux's")

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
X11 = {"DISPLAY": ":0"}
BOTH = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
DEBIAN = {"ID": "debian"}
REAL = resources_dir() / "linux_packages.tsv"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """The real one, and one library that no system has."""
    path = tmp_path / "linux_packages.tsv"
    path.write_text(REAL.read_text(encoding="utf-8"), encoding="utf-8")
    return path


def lack(table: Path, purpose: str, name: str = "libnowhere.so.1") -> Table:
    """Name a library there that no system has."""
    with table.open("a", encoding="utf-8") as file:
        file.write(f"{name}\t{purpose}\tdeb-{purpose}\tfed-{purpose}\tarch-{purpose}\tsuse-{purpose}\n")
    return Table(table)


def lacking_only(table: Path, *purposes: str) -> Table:
    """A table of libraries that no system has; whatever this one lacks does not matter."""
    lines = [line for line in table.read_text(encoding="utf-8").splitlines() if ".so." not in line]
    table.write_text("\n".join([*lines, "libc.so.6\tqt\tlibc6\tglibc\tglibc\tglibc", ""]), encoding="utf-8")
    for purpose in purposes:
        lack(table, purpose, f"libnowhere-{purpose}.so.1")
    return Table(table)


def test_nothing_is_said_where_windows_open() -> None:
    """These tests draw without a display: the libraries of every window are there."""
    assert complaint(OFFSCREEN) is None


@pytest.mark.parametrize(
    ("os_release", "line"),
    [
        ({"ID": "debian"}, "sudo apt-get install -y --no-install-recommends deb-qt"),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, "sudo apt-get install -y --no-install-recommends deb-qt"),
        ({"ID": "fedora"}, "sudo dnf install -y fed-qt"),
        ({"ID": "arch"}, "sudo pacman -S --needed --noconfirm arch-qt"),
        ({"ID": "opensuse-leap", "ID_LIKE": "suse opensuse"}, "sudo zypper --non-interactive install suse-qt"),
        ({"ID": "plan9"}, "Install the packages that provide them."),
        ({}, "Install the packages that provide them."),
    ],
)
def test_the_package_is_named(table: Path, os_release: dict[str, str], line: str) -> None:
    said = complaint(OFFSCREEN, table=lack(table, "qt"), os_release=os_release)
    assert said is not None
    assert "missing: libnowhere.so.1." in said.splitlines()[0]
    assert said.splitlines()[-1].strip() == line


def test_a_display_of_another_kind_does_not_matter(table: Path) -> None:
    assert complaint(OFFSCREEN, table=lacking_only(table, "xcb", "wayland")) is None


def test_x11_alone_needs_its_own(table: Path) -> None:
    said = complaint(X11, table=lacking_only(table, "xcb", "wayland"), os_release=DEBIAN)
    assert said is not None
    assert "missing: libnowhere-xcb.so.1." in said


@pytest.mark.parametrize("purpose", ["xcb", "wayland"])
def test_one_display_that_works_is_enough(table: Path, purpose: str) -> None:
    assert complaint(BOTH, table=lacking_only(table, purpose)) is None


def test_of_two_displays_the_first_is_named(table: Path) -> None:
    said = complaint(BOTH, table=lacking_only(table, "xcb", "wayland"), os_release=DEBIAN)
    assert said is not None
    assert "missing: libnowhere-wayland.so.1." in said


def test_the_app_says_it_and_does_not_load_qt(
    table: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    lack(table, "qt")
    monkeypatch.setattr(system_libraries, "resources_dir", lambda: table.parent)
    monkeypatch.setattr("app.ui.shell.main._open", lambda files: pytest.fail("opened"))
    assert main([]) == 1
    said = capfd.readouterr().err
    assert "missing: libnowhere.so.1" in said
    assert "descant ask" in said
    assert "Traceback" not in said


def test_the_check_needs_no_qt() -> None:
    code = "import sys, app.ui.shell.system_libraries; sys.exit('PySide6' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def _needed(file: Path, wheel: Path) -> set[str]:
    """The libraries of the system that `file`, and what it uses of the wheel, use."""
    names: set[str] = set()
    seen = {file}
    todo = [file]
    while todo:
        said = subprocess.run(["readelf", "-d", todo.pop()], capture_output=True, text=True, check=True).stdout
        for name in re.findall(r"\(NEEDED\).*\[(.*)\]", said):
            own = next(iter(wheel.rglob(name)), None)
            if own is None:
                names.add(name)
            elif own not in seen:
                seen.add(own)
                todo.append(own)
    return names


@pytest.mark.skipif(shutil.which("readelf") is None, reason="readelf is missing")
@pytest.mark.parametrize(
    ("purposes", "files"),
    [
        ({"qt"}, [f"{name}.abi3.so" for name in ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSvg", "QtDBus")]),
        ({"qt", "xcb"}, ["Qt/plugins/platforms/libqxcb.so"]),
        ({"qt", "wayland"}, ["Qt/plugins/platforms/libqwayland.so"]),
    ],
)
def test_the_table_has_what_the_wheel_uses(purposes: set[str], files: list[str]) -> None:
    found = importlib.util.find_spec("PySide6")
    assert found is not None
    assert found.submodule_search_locations is not None
    wheel = Path(found.submodule_search_locations[0])
    everywhere = re.compile(r"ld-linux|lib(c|m|dl|pthread|resolv|rt|gcc_s|stdc\+\+|shiboken6.*)\.so")
    used = {name for file in files for name in _needed(wheel / file, wheel) if not everywhere.match(name)}
    listed = {library.name for library in Table(REAL).libraries if library.purpose in purposes}
    assert used <= listed


_WINDOW = """
import sys
from app.ui.shell.system_libraries import complaint, let_go

def kerberos():
    with open("/proc/self/maps") as maps:
        return "libgssapi" in maps.read()

assert complaint({"QT_QPA_PLATFORM": "offscreen"}) is None
before = kerberos()
from PySide6.QtWidgets import QApplication, QLabel
qt = QApplication(["x", "-platform", "offscreen"])
let_go()
let_go()
label = QLabel("text")
label.show()
assert not label.grab().isNull()
print(before, kerberos())
"""


def test_what_the_window_does_not_use_is_unloaded() -> None:
    found = subprocess.run([sys.executable, "-c", _WINDOW], capture_output=True, text=True, check=False)
    assert (found.stdout.split(), found.stderr) == (["True", "False"], "")
