"""What macOS is told about the app agrees with the app and with the engine. Nothing of it has run on a Mac."""

import plistlib
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.packaging import FOLDER, script

MACOS = FOLDER / "macos"
ROOT = FOLDER.parent
bundle = script("macos/bundle.py")
contents = script("contents.py")


def test_info_plist_can_be_written_and_has_the_ids_of_the_other_systems() -> None:
    told = plistlib.loads(plistlib.dumps(bundle.info_plist()))
    metainfo = (FOLDER / "linux/app.descant.Descant.metainfo.xml").read_text(encoding="utf-8")
    assert f"<id>{told['CFBundleIdentifier']}</id>" in metainfo
    (kind,) = told["UTImportedTypeDeclarations"]
    mime = (FOLDER / "linux/descant.mime.xml").read_text(encoding="utf-8")
    assert f'type="{kind["UTTypeTagSpecification"]["public.mime-type"][0]}"' in mime
    assert f'pattern="*.{kind["UTTypeTagSpecification"]["public.filename-extension"][0]}"' in mime
    (document,) = told["CFBundleDocumentTypes"]
    assert document["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]
    assert document["LSHandlerRank"] == "Alternate"


@pytest.mark.parametrize(("version", "number"), [("0.1.0", "0.1.0"), ("1.2.3rc4", "1.2.3"), ("2.0", "2.0")])
def test_the_build_number_consists_of_numbers(version: str, number: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "app_version", lambda: version)
    told = bundle.info_plist()
    assert (told["CFBundleShortVersionString"], told["CFBundleVersion"]) == (version, number)


def test_the_oldest_macos_is_that_of_the_engine_and_no_wheel_needs_a_newer_one() -> None:
    engine = (ROOT / "native/build_metal.sh").read_text(encoding="utf-8")
    assert re.findall(r"DEPLOYMENT_TARGET=([\d.]+)", engine) == [bundle.OLDEST_MACOS]
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    wheels = {package["name"]: [wheel["url"] for wheel in package.get("wheels", ())] for package in lock["package"]}
    needed = "markupsafe msgspec numpy openai-harmony psutil pydantic-core pyside6-essentials shiboken6"
    for name in needed.split():
        tag = r"-(?:cp313-cp313|cp3\d+-abi3)-macosx_(\d+)_\d+_(?:arm64|universal2)\.whl$"
        found = [int(match[1]) for url in wheels[name] if (match := re.search(tag, url))]
        assert found, name
        assert min(found) <= float(bundle.OLDEST_MACOS), name


def test_the_icon_has_every_size(tmp_path: Path) -> None:
    images = pytest.importorskip("PySide6.QtGui")
    file = tmp_path / "descant.icns"
    bundle.write_icon(file)
    content = file.read_bytes()
    assert content[:4] == b"icns"
    assert int.from_bytes(content[4:8], "big") == len(content)
    sizes, place = {}, 8
    while place < len(content):
        kind, length = content[place : place + 4].decode(), int.from_bytes(content[place + 4 : place + 8], "big")
        image = images.QImage.fromData(content[place + 8 : place + length])
        assert image.pixelColor(image.width() // 2, image.height() // 2).alpha() > 0
        assert image.pixelColor(0, 0).alpha() == 0
        sizes[kind] = image.width()
        place += length
    assert sizes == bundle._ICON_TYPES
    reader = images.QImageReader(str(file))
    found = {reader.read().width() for number in range(reader.imageCount()) if reader.jumpToImage(number)}
    assert found == set(sizes.values()), "by Qt's own reader of this format"


def test_the_entitlements_are_what_the_readme_explains() -> None:
    text = (MACOS / "entitlements.plist").read_bytes()
    allowed = plistlib.loads(text)
    assert b"<!--" not in text, "codesign wants no comments"
    assert set(allowed.values()) == {True}
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    for name in allowed:
        assert f"`{name.removeprefix('com.apple.security.cs.')}`" in readme


@pytest.mark.parametrize(
    ("name", "source", "kind", "shipped"),
    [
        ("PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore", "", "BINARY", True),
        ("PySide6/Qt/lib/QtCore.framework/Versions/A/Resources/Info.plist", "", "DATA", True),
        ("PySide6/Qt/lib/QtCore.framework/Versions/Current", "A", "SYMLINK", True),
        ("PySide6/Qt/lib/QtQuick.framework/Versions/A/QtQuick", "", "BINARY", False),
        ("PySide6/Qt/lib/QtQuick.framework/Versions/A/Resources/Info.plist", "", "DATA", False),
        ("PySide6/Qt/lib/QtQuick.framework/Versions/Current", "A", "SYMLINK", False),
        ("QtCore", "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore", "SYMLINK", True),
        ("QtQuick", "PySide6/Qt/lib/QtQuick.framework/Versions/A/QtQuick", "SYMLINK", False),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", "", "BINARY", True),
        ("llama_cpp/lib/libllama.dylib", "", "BINARY", False),
    ],
)
def test_what_is_shipped_of_frameworks(
    name: str, source: str, kind: str, shipped: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A framework is shipped whole or not at all: one with parts missing cannot be signed."""
    monkeypatch.setattr("sys.platform", "darwin")
    assert contents.is_shipped(name, source, kind) is shipped


def test_the_app_is_signed_from_the_inside_out() -> None:
    build = (MACOS / "build").read_text(encoding="utf-8")
    steps = ("'*.dylib'", "'*.framework' -print0", "engines renew", "--entitlements $here")
    assert [build.index(step) for step in steps] == sorted(build.index(step) for step in steps)
    calls = build[build.index("\nfreeze\n") :]
    order = ("add_engine", "sign_app", 'notarise "$app"', "make_image", 'notarise "$image"', "spctl --assess")
    assert [calls.index(step) for step in order] == sorted(calls.index(step) for step in order)


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="there it would build, or there is no bash")
def test_elsewhere_the_build_says_that_it_needs_a_mac(tmp_path: Path) -> None:
    command = [MACOS / "build", "--engine", tmp_path, tmp_path / "out"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "This needs a Mac with an Apple processor.\n")
    assert list(tmp_path.iterdir()) == []
