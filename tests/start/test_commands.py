"""What the two commands say and do, in a checkout whose packages are there, and whose table names libraries that no
system has."""

import os
import pty
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli.commands import COMMANDS
from tests import patience

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the table is Linux's")

SOURCE = Path(__file__).parents[2]
TABLE = SOURCE / "resources" / "linux_packages.tsv"
HEAD = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith(("what", "os-", "re", "in"))]
ROWS = [
    "libc.so.6\tqt\tlibc6\tglibc\tglibc\tglibc",
    "libnowhere.so.1\tqt\tlibnowhere1\tnowhere\tarch-nowhere\tlibnowhere-1",
    "libnowhere-x.so.1\txcb\tlibnowhere1\tnowhere-x\tarch-nowhere\tlibnowhere-x-1",
    "libnowhere-w.so.1\twayland\tlibnowhere-w1\tnowhere-w\tarch-nowhere-w\tlibnowhere-w-1",
]


class Checkout:
    """The real scripts and a table of our own; ``bin`` is in front of the PATH."""

    def __init__(self, place: Path) -> None:
        self.root = place / "check out"  # a space in the name
        self.bin = place / "bin"
        self.os_release = place / "os-release"
        elsewhere = re.compile(r"UV_|QT_QPA_PLATFORM|DISPLAY|WAYLAND_")
        self.environment = {
            **{name: value for name, value in os.environ.items() if not elsewhere.match(name)},
            "PATH": f"{self.bin}:{os.environ['PATH']}",
            "DESCANT_OS_RELEASE": str(self.os_release),
            "TOLD": str(place / "told"),
        }
        for name in ("descant", "test", "packaging/start.sh", "uv.lock", "pyproject.toml"):
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(SOURCE / name, self.root / name)
        self.script(self.root / ".venv/bin/python", 'echo "python: $*"')
        self.script(self.root / ".venv/bin/descant", 'echo "app: $1|${2-}"')
        self.stamp = self.root / ".venv/.installed-for-tests"
        self.stamp.write_text(f"{self.root}\n")
        self.lacking(ROWS)
        self.is_system("ID=debian\nPRETTY_NAME='Debian GNU/Linux 13 (trixie)'\n")
        self.user(0)

    def lacking(self, rows: list[str]) -> None:
        """The table has these rows."""
        (self.root / "resources").mkdir(exist_ok=True)
        (self.root / "resources/linux_packages.tsv").write_text("\n".join([*HEAD, *rows, ""]))

    def is_system(self, os_release: str) -> None:
        self.os_release.write_text(os_release)

    def user(self, number: int) -> None:
        """Root is 0."""
        self.script(self.bin / "id", f"echo {number}")

    def script(self, path: Path, body: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)

    def told(self) -> str:
        """What the stand-ins in ``bin`` were called with."""
        told = Path(self.environment["TOLD"])
        return told.read_text() if told.exists() else ""

    def start(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self.root / arguments[0]), *arguments[1:]],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            env=self.environment | environment,
            timeout=patience.seconds(60),
            check=False,
        )


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def test_the_commands_are_those_of_the_app() -> None:
    named = re.search(r"^    (ask [^-]*) \| -", (SOURCE / "descant").read_text(), re.MULTILINE)
    assert named is not None
    assert tuple(named[1].split(" | ")) == COMMANDS


@pytest.mark.parametrize(
    ("os_release", "line"),
    [
        ("ID=debian", "apt-get update && apt-get install -y --no-install-recommends libnowhere1"),
        ("ID=ubuntu\nID_LIKE=debian", "apt-get update && apt-get install -y --no-install-recommends libnowhere1"),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"', "&& apt-get install -y --no-install-recommends libnowhere1"),
        ("ID=fedora", "    dnf install -y nowhere nowhere-x"),
        ('ID="rhel"\nID_LIKE="fedora"', "    dnf install -y nowhere nowhere-x"),
        ("ID=arch", "    pacman -S --needed --noconfirm arch-nowhere"),
        ("ID=manjaro\nID_LIKE=arch", "    pacman -S --needed --noconfirm arch-nowhere"),
        (
            'ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"',
            "    zypper --non-interactive install libnowhere-1 libnowhere-x-1",
        ),
    ],
)
def test_the_line_to_type(checkout: Checkout, os_release: str, line: str) -> None:
    checkout.is_system(os_release + "\nPRETTY_NAME='A System'\n")
    done = checkout.start("descant", DISPLAY=":0")
    assert done.returncode == 1
    assert "Missing on this system (A System): libnowhere.so.1, libnowhere-x.so.1." in done.stderr
    assert done.stderr.splitlines()[-1].endswith(line)
    assert "app:" not in done.stdout


def test_a_system_that_is_not_known(checkout: Checkout) -> None:
    checkout.is_system("ID=plan9\n")
    done = checkout.start("descant", "--yes", DISPLAY=":0")
    assert done.returncode == 1
    assert "(unknown): libnowhere.so.1, libnowhere-x.so.1." in done.stderr
    assert "not known" in done.stderr


@pytest.mark.parametrize(
    ("display", "lacks"),
    [
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "libnowhere.so.1, libnowhere-w.so.1"),
        ({"WAYLAND_SOCKET": "7"}, "libnowhere.so.1, libnowhere-w.so.1"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "libnowhere.so.1"),
        ({"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, "libnowhere.so.1, libnowhere-x.so.1"),
        ({"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": ":0"}, "libnowhere.so.1, libnowhere-x.so.1"),
    ],
)
def test_each_kind_of_display_needs_its_own(checkout: Checkout, display: dict[str, str], lacks: str) -> None:
    done = checkout.start("descant", **display)
    assert f"): {lacks}." in done.stderr


def test_without_sudo_su_is_named(checkout: Checkout) -> None:
    checkout.user(1000)
    for name in ("dirname", "readlink", "uname", "find", "sh"):
        (checkout.bin / name).symlink_to(str(shutil.which(name)))
    done = checkout.start("descant", "--yes", DISPLAY=":0", PATH=str(checkout.bin))
    assert done.returncode == 1
    assert "su -c 'apt-get update && apt-get install -y --no-install-recommends libnowhere1'" in done.stderr


@pytest.fixture
def with_sudo(checkout: Checkout) -> Checkout:
    checkout.user(1000)
    checkout.script(checkout.bin / "sudo", 'echo "sudo $*" >>"$TOLD"')
    return checkout


def test_yes_installs_and_then_starts(with_sudo: Checkout) -> None:
    done = with_sudo.start("descant", "--yes", "a model.gguf", "b", DISPLAY=":0")
    assert done.returncode == 0
    assert done.stderr.index("libnowhere.so.1") < done.stderr.index("sudo apt-get update && sudo apt-get install")
    assert with_sudo.told().splitlines() == [
        "sudo apt-get update",
        "sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends libnowhere1",
    ]
    assert done.stdout == "app: a model.gguf|b\n"


def test_an_installation_that_fails(with_sudo: Checkout) -> None:
    with_sudo.script(with_sudo.bin / "sudo", "exit 1")
    done = with_sudo.start("descant", "--yes", DISPLAY=":0")
    assert done.returncode == 1
    assert "The installation failed." in done.stderr
    assert "    sudo apt-get update && sudo apt-get install" in done.stderr


@pytest.mark.parametrize(("answer", "installs"), [("\n", True), ("y\n", True), ("n\n", False)])
def test_a_person_is_asked(with_sudo: Checkout, answer: str, installs: bool) -> None:
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "r+b", buffering=0) as terminal:
        started = subprocess.Popen(
            [with_sudo.root / "descant"],
            stdin=theirs,
            stdout=subprocess.PIPE,
            stderr=theirs,
            env=with_sudo.environment | {"DISPLAY": ":0"},
        )
        os.close(theirs)
        said = b""
        while b"[Y/n]" not in said:
            said += terminal.read(1000)
        terminal.write(answer.encode())
        output, _ = started.communicate(timeout=patience.seconds(60))
    assert (b"app:" in output) is installs
    assert ("apt-get install" in with_sudo.told()) is installs


def test_the_command_line_needs_no_library_and_no_display(checkout: Checkout) -> None:
    done = checkout.start("descant", "ask", "two words")
    assert (done.returncode, done.stdout, done.stderr) == (0, "app: ask|two words\n", "")


def test_no_display(checkout: Checkout) -> None:
    done = checkout.start("descant")
    assert done.returncode == 1
    assert "no display" in done.stderr
    assert "./descant ask" in done.stderr
    assert "Missing" not in done.stderr


def test_what_is_no_file_is_told_by_the_command_line(checkout: Checkout) -> None:
    """Without a display too: it is a mistyped command, or a path with nothing there."""
    for first in ("askk", "nowhere/m.gguf", "m.gguf"):
        assert checkout.start("descant", first, "hi").stdout == f"app: {first}|hi\n"
    assert checkout.start("descant", "askk", DISPLAY=":0").stdout == "app: askk|\n"
    model = checkout.root / "model.bin"
    model.touch()
    assert "no display" in checkout.start("descant", str(model)).stderr


def test_the_exit_code_is_the_apps(checkout: Checkout) -> None:
    checkout.script(checkout.root / ".venv/bin/descant", "exit 4")
    assert checkout.start("descant", "ask").returncode == 4


def test_started_through_a_link_from_elsewhere(checkout: Checkout, tmp_path: Path) -> None:
    (checkout.bin / "link").symlink_to(checkout.root / "descant")
    done = checkout.start(str(checkout.bin / "link"), "models")
    assert done.stdout == "app: models|\n"


def test_test_is_pytest(checkout: Checkout) -> None:
    done = checkout.start("test", "-k", "two words")
    assert done.stdout == "python: -m pytest -k two words\n"


def _newer_lock(checkout: Checkout) -> None:
    os.utime(checkout.stamp, (1, 1))


def _moved(checkout: Checkout) -> None:
    checkout.stamp.write_text("/elsewhere\n")


def _no_python(checkout: Checkout) -> None:
    python = checkout.root / ".venv/bin/python"
    python.rename(python.with_name("other"))
    checkout.script(checkout.bin / "uv", f'echo "uv $*" >>"$TOLD"; ln -sf other "{python}"')


def _nothing(checkout: Checkout) -> None:
    del checkout


@pytest.mark.parametrize(
    ("change", "installs_again"), [(_nothing, False), (_newer_lock, True), (_moved, True), (_no_python, True)]
)
def test_packages_are_installed_again_only_when_needed(
    checkout: Checkout, change: Callable[[Checkout], None], installs_again: bool
) -> None:
    checkout.lacking([])
    checkout.script(checkout.bin / "uv", 'echo "uv $*" >>"$TOLD"')
    change(checkout)
    for _ in range(2):
        done = checkout.start("descant", "models")
        assert done.stdout == "app: models|\n"
    syncs = [line for line in checkout.told().splitlines() if line.startswith("uv sync")]
    assert len(syncs) == int(installs_again)


def test_the_window_installs_no_test_tools(checkout: Checkout) -> None:
    checkout.lacking([])
    checkout.script(checkout.bin / "uv", 'echo "uv $*" >>"$TOLD"')
    checkout.stamp.unlink()
    assert checkout.start("descant", "models").returncode == 0
    assert "--no-dev" in checkout.told()
    assert checkout.start("test").returncode == 0
    assert "--no-dev" not in checkout.told().splitlines()[-1]
