"""The files that tell a Linux desktop about the app agree with each other and with the app."""

import configparser
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from app.core.paths import resources_dir
from app.ui.shell.system_libraries import Table
from tests.packaging import FOLDER, script

LINUX = FOLDER / "linux"
DESKTOP = LINUX / "descant.desktop"
os.environ.setdefault("SOURCE_DATE_EPOCH", "1790000000")
packages = script("linux/packages.py")
contents = script("contents.py")


@pytest.fixture
def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[method-assign, assignment]
    parser.read(DESKTOP, encoding="utf-8")
    return parser["Desktop Entry"]


@pytest.fixture
def metainfo() -> ET.Element:
    return ET.fromstring(packages.metainfo())


def mime() -> ET.Element:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    kind = ET.parse(LINUX / "descant.mime.xml").getroot().find(f"{space}mime-type")
    assert kind is not None
    for element in kind.iter():
        element.tag = element.tag.removeprefix(space)
    return kind


def test_the_window_says_the_name_of_the_desktop_file(entry: configparser.SectionProxy) -> None:
    window = (FOLDER.parent / "app/ui/shell/main.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{DESKTOP.stem}")' in window
    assert entry["StartupWMClass"] == DESKTOP.stem


def test_one_type_of_file_in_all_of_them(entry: configparser.SectionProxy, metainfo: ET.Element) -> None:
    kind = mime().attrib["type"]
    assert entry["MimeType"] == f"{kind};"
    assert metainfo.findtext("provides/mediatype") == kind


def test_metainfo_names_the_desktop_file_and_the_version(metainfo: ET.Element) -> None:
    assert metainfo.findtext("launchable") == DESKTOP.name
    release = metainfo.find("releases/release")
    assert release is not None
    assert release.attrib["version"] == packages.app_version()
    assert metainfo.findtext("summary") == "Run gpt-oss and other chat models on your own machine"


def test_a_gguf_file_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    match = mime().find("magic/match")
    assert match is not None
    model = (resources_dir() / "demo_model/descant-demo.gguf").read_bytes()[:64]
    assert model.startswith(match.attrib["value"].encode())
    if shutil.which("update-mime-database") is None:
        pytest.skip("there is no database of types")
    (tmp_path / "mime/packages").mkdir(parents=True)
    shutil.copy(LINUX / "descant.mime.xml", tmp_path / "mime/packages/descant.xml")
    subprocess.run(["update-mime-database", tmp_path / "mime"], check=True)
    assert b">0=\x00\x04GGUF" in (tmp_path / "mime/magic").read_bytes()


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [("desktop-file-validate", [str(DESKTOP)]), ("appstreamcli", ["validate", "--no-net"])],
)
def test_the_desktop_tools_accept_them(tool: str, arguments: list[str], tmp_path: Path) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"there is no {tool}")
    if tool == "appstreamcli":
        file = tmp_path / "app.descant.Descant.metainfo.xml"
        file.write_text(packages.metainfo(), encoding="utf-8")
        arguments = [*arguments, str(file)]
    done = subprocess.run([tool, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_app_starts_with_files_after_two_hyphens(entry: configparser.SectionProxy) -> None:
    """A file may have the name of a command, or begin with a hyphen."""
    assert entry["Exec"] == "descant -- %F"


def test_every_resource_that_the_app_reads_is_shipped() -> None:
    shipped = {str(file) for file, _ in contents.resources(FOLDER.parent)}
    sources = (file.read_text(encoding="utf-8") for file in (FOLDER.parent / "app").rglob("*.py"))
    read = {name for source in sources for name in re.findall(r'resources_dir\(\) / "([^"{]+)"', source)}
    assert {"demo_model", "releases.pub"} <= read
    assert [name for name in read if not any(file.startswith(f"resources/{name}") for file in shipped)] == []
    assert {f"resources/icons/{file.name}" for file in (resources_dir() / "icons").glob("*.svg")} <= shipped
    assert {
        f"resources/translations/{file.name}" for file in (resources_dir() / "translations").glob("*.qm")
    } <= shipped
    for pattern in contents.RESOURCES:
        assert list(resources_dir().glob(pattern)), pattern


def test_the_tarball_brings_what_the_table_of_libraries_knows() -> None:
    known = {library.name for library in Table(resources_dir() / "linux_packages.tsv").libraries}
    assert {f"lib{name}" for name in packages.BESIDE} <= known


@pytest.mark.parametrize(
    ("name", "source", "shipped"),
    [
        ("PySide6/Qt/lib/libQt6Core.so.6", "", True),
        ("PySide6/Qt/lib/libQt6Quick.so.6", "", False),
        ("PySide6/Qt/lib/libicudata.so.73", "", True),
        ("PySide6/QtWidgets.abi3.so", "", True),
        ("babel/locale-data/en.dat", "", True),
        ("babel/locale-data/de.dat", "", False),
        ("babel/core.py", "", True),
        ("PySide6/QtQml.abi3.so", "", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", "", False),
        ("PySide6/Qt/translations/qtbase_de.qm", "", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", "", False),
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", True),
        ("libstdc++.so.6", "/usr/lib/x86_64-linux-gnu/libstdc++.so.6", False),
        ("libwayland-client.so.0", "/usr/lib/x86_64-linux-gnu/libwayland-client.so.0", False),
        ("llama_cpp/lib/libllama.so", "", False),
        ("descant-0.1.0.dist-info/METADATA", "", True),
        ("descant-0.1.0.dist-info/uv_cache.json", "", False),
        ("hf_xet-1.8.0.dist-info/METADATA", "", False),
    ],
)
def test_what_is_shipped_of_qt_and_the_system(name: str, source: str, shipped: bool) -> None:
    assert contents.is_shipped(name, source, "BINARY") is shipped


def test_python_is_frozen_with_pinned_tools() -> None:
    lines = (FOLDER / "requirements.txt").read_text(encoding="utf-8")
    for name in re.findall(r"^([\w-]+)==", (FOLDER / "requirements.in").read_text(encoding="utf-8"), re.MULTILINE):
        assert re.search(rf"^{name}==\S+ \\\n    --hash=sha256:", lines, re.MULTILINE), name


@pytest.mark.parametrize(
    ("names", "answer"),
    [
        (["a_1.deb"], "/packages/a_1.deb\n"),
        ([], ""),
        (["a_1.deb", "a_2.deb"], ""),
    ],
)
def test_packages_are_tried_only_if_one_matches(names: list[str], answer: str, tmp_path: Path) -> None:
    (tmp_path / "packages").mkdir()
    for name in names:
        (tmp_path / "packages" / name).touch()
    text = (LINUX / "test").read_text(encoding="utf-8")
    function = re.search(r"^inside_root\(\) \{.*?^\}$", text, re.MULTILINE | re.DOTALL)
    assert function is not None
    program = f"root={tmp_path}\n{function[0]}\ninside_root 'a_*.deb'"
    done = subprocess.run(["bash", "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode == 0, done.stdout) == (bool(answer), answer)


def packed(folder: Path, text: str, *, time: int = 0, name: str = "descant-1.tar.xz") -> Path:
    """A folder with a package of one file."""
    (folder / "tree").mkdir(parents=True)
    file = folder / "tree/file.txt"
    file.write_text(text, encoding="utf-8")
    os.utime(file, (time, time))
    subprocess.run(["tar", "-C", folder / "tree", "-cJf", folder / name, "file.txt"], check=True)
    shutil.rmtree(folder / "tree")
    return folder


def compared(a: Path, b: Path) -> tuple[int, str]:
    done = subprocess.run([LINUX / "compare", a, b], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


_on_linux = pytest.mark.skipif(sys.platform != "linux" or not shutil.which("xz"), reason="needs GNU's tools and xz")


@_on_linux
def test_two_builds_are_compared_byte_by_byte(tmp_path: Path) -> None:
    first = packed(tmp_path / "first", "one")
    same = packed(tmp_path / "same", "one")
    code, said = compared(first, same)
    assert code == 0
    assert said.startswith("descant-1.tar.xz: the same, ")
    assert compared(first, packed(tmp_path / "other", "two")) == (
        1,
        "descant-1.tar.xz: differs\n    Files a/file.txt and b/file.txt differ\n",
    )
    code, said = compared(first, packed(tmp_path / "later", "one", time=1))
    assert code == 1
    assert "order, times or compression differ" in said
    renamed = packed(tmp_path / "renamed", "one", name="descant-2.tar.xz")
    assert compared(first, renamed)[0] == 1
    assert compared(first, renamed)[1].startswith("descant-1.tar.xz: only in")


@_on_linux
def test_nothing_to_compare_is_no_success(tmp_path: Path) -> None:
    assert compared(tmp_path, tmp_path)[0] == 2
