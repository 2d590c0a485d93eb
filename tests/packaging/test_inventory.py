"""What is in a package is listed, and every licence text of it is there."""

import contextlib
import importlib.metadata
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import openai_harmony
import pydantic_core
import pytest
from packaging.requirements import Requirement

from tests.packaging import FOLDER, script

PySide6 = pytest.importorskip("PySide6")
inventory = script("inventory.py")


@pytest.fixture(autouse=True)
def date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")


def test_all_licence_texts_of_a_part_are_copied_though_names_repeat(tmp_path: Path) -> None:
    (part,) = inventory.python_parts([Path(np.__file__)])
    assert len({text.name for text in part.texts}) < len(part.texts)
    inventory.write([part], tmp_path)
    copies = [file for file in (tmp_path / "licenses/numpy").rglob("*") if file.is_file()]
    assert sorted(file.read_bytes() for file in copies) == sorted(text.read_bytes() for text in part.texts)
    assert (tmp_path / "licenses/numpy/LICENSE.txt").is_file()


def test_no_licence_text_takes_the_place_of_another(tmp_path: Path) -> None:
    texts = [tmp_path / "a/LICENSE", tmp_path / "b/LICENSE"]
    for text in texts:
        text.parent.mkdir()
        text.write_text(text.parent.name, encoding="utf-8")
    with pytest.raises(FileExistsError, match="two has two licence texts"):
        inventory.write([inventory.Part("two", "1", "MIT", texts=texts)], tmp_path / "about")


def test_a_package_that_is_required_and_not_found_ends_the_build() -> None:
    parts = [with_text(name) for name in required(sys.platform)]
    inventory.demand_all(parts)
    with pytest.raises(ValueError, match=r"not found in the app: tomlkit$"):
        inventory.demand_all([part for part in parts if part.name != "tomlkit"])
    on_windows = [with_text(name) for name in required("win32")]
    inventory.demand_all(on_windows, "win32")
    with pytest.raises(ValueError, match="jeepney"):
        inventory.demand_all(on_windows, "linux")


def test_a_package_without_a_licence_text_ends_the_build() -> None:
    parts = [with_text(name) for name in required(sys.platform)]
    with pytest.raises(ValueError, match=r"no licence text: bare$"):
        inventory.demand_all([*parts, inventory.Part("bare", "1", "MIT")])


def test_every_package_that_is_required_has_a_licence_text() -> None:
    files = (
        file
        for name in required(sys.platform)
        for file in importlib.metadata.files(name) or ()
        if file.suffix in (".py", ".so", ".pyd")
    )
    parts = list(inventory.python_parts(Path(str(file.locate())) for file in files))
    inventory.demand_all(parts)


def with_text(name: str) -> Any:
    return inventory.Part(name, "1", "MIT", texts=[FOLDER / "licences/Apache-2.0"])


def required(system: str) -> list[str]:
    told = map(Requirement, importlib.metadata.requires("descant") or ())
    return [one.name for one in told if one.marker is None or one.marker.evaluate({"sys_platform": system})]


@pytest.mark.skipif(
    not all(map(shutil.which, ("gcc", "make", "dpkg-query"))) or not Path("/usr/lib/x86_64-linux-gnu/libc.a").exists(),
    reason="needs a compiler and static libraries of Debian",
)
def test_the_libraries_in_a_static_program_are_listed(tmp_path: Path) -> None:
    """The recipe of the AppImage's start program, with a program that needs no FUSE."""
    shutil.copy(FOLDER / "linux/appimage_runtime.mk", tmp_path)
    (tmp_path / "appimage_runtime.c").write_text("int main(void) { return 0; }\n", encoding="utf-8")
    program = tmp_path / "program"
    recipe = str(tmp_path / "appimage_runtime.mk")
    subprocess.run(["make", "-s", "-f", recipe, f"OUT={program}", "LIBRARIES=-lm"], check=True)
    linked = (tmp_path / "program.libraries").read_text(encoding="utf-8").splitlines()
    parts = {part.name: part for part in inventory.system_parts(map(Path, linked))}
    assert "libc6-dev" in parts
    assert parts["libc6-dev"].purl.startswith("pkg:deb/debian/libc6-dev@")
    inventory.write(parts.values(), tmp_path / "about")
    assert (tmp_path / "about/licenses/libc6-dev/copyright").is_file()


def listed_in(target: Path, name: str) -> dict[str, dict[str, object]]:
    bill = json.loads((target / "sbom.cdx.json").read_text(encoding="utf-8"))
    (found,) = (part for part in bill["components"] if part["name"] == name)
    return {part["name"]: part for part in found["components"]}


def test_what_a_wheel_lists_of_itself_is_taken_over(tmp_path: Path) -> None:
    (part,) = inventory.python_parts([Path(pydantic_core.__file__)])
    inventory.write([part], tmp_path)
    crates = listed_in(tmp_path, "pydantic_core")
    assert crates["pyo3"]["licenses"] == [{"license": {"name": "MIT OR Apache-2.0"}}]
    assert "pyo3-build-config" not in crates, "only its compiler needed it"


def test_packages_of_rust_that_no_wheel_lists_are_found_in_the_compiled_module(tmp_path: Path) -> None:
    """They are named with the version; the licences are those that third_party.py collected."""
    (module,) = (file for file in Path(openai_harmony.__file__).parent.iterdir() if file.suffix in (".so", ".pyd"))
    with contextlib.suppress(ImportError):  # only older Pythons have it
        import importlib_metadata  # noqa: F401  the backport, which another package may have imported: it finds them then

    (part,) = inventory.python_parts([module])
    inventory.write([part], tmp_path)
    crates = listed_in(tmp_path, "openai-harmony")
    assert {"pyo3", "fancy-regex", "serde_json", "rustls"} <= set(crates)
    for crate in crates.values():
        assert crate["purl"] == f"pkg:cargo/{crate['name']}@{crate['version']}"
        assert "not stated" not in str(crate["licenses"]) or sys.platform != "linux"
    assert crates["ring"]["licenses"] == [{"license": {"name": "OpenSSL AND ISC"}}]
    for text in ("rust.txt", "Apache-2.0"):
        assert (tmp_path / "licenses/openai-harmony" / text).is_file()
    notices = (tmp_path / "licenses/openai-harmony/rust.txt").read_text(encoding="utf-8")
    told = [name for name, crate in crates.items() if "not stated" not in str(crate["licenses"])]
    assert [name for name in told if f"\n{name.lower().replace('_', '-')}\n" not in notices] == []


def test_what_qt_contains_is_listed_with_its_texts(tmp_path: Path) -> None:
    (part,) = inventory.python_parts([Path(PySide6.__file__)])
    inventory.write([part], tmp_path)
    parts = listed_in(tmp_path, "PySide6_Essentials")
    assert {"HarfBuzz-NG", "PCRE2", "Freetype 2", "Data Compression Library (zlib)", "XSVG"} <= set(parts)
    assert not any(name.startswith(("Native Style for Android", "Catch2", "LibJPEG")) for name in parts)
    assert len({one["bom-ref"] for one in parts.values()}) == len(parts)
    folder = tmp_path / "licenses/PySide6_Essentials"
    notices = (folder / "qt.txt").read_text(encoding="utf-8")
    assert [name for name in parts if name != "ICU" and f"\n{name}\n" not in notices] == []
    assert "The FreeType Project LICENSE" in notices
    assert {"LGPL-3", "GPL-3", "Apache-2.0"} <= {file.name for file in folder.iterdir()}


def test_the_licences_of_qt_are_those_of_the_version_in_use() -> None:
    notices = (FOLDER / "licences/qt.txt").read_text(encoding="utf-8")
    minor = PySide6.__version__.rpartition(".")[0]
    assert notices.startswith(f"What Qt {minor}."), "run packaging/third_party.py"


def test_paths_of_the_compiler_on_every_system(tmp_path: Path) -> None:
    module = tmp_path / "module.pyd"
    module.write_bytes(
        rb"\0/home/me/registry/src/index-1949cf8c6b5b557f/aho-corasick-1.1.3/src/lib.rs\0"
        rb"C:\Users\me\registry\src\index-6f17d22bba15001f\windows-sys-0.59.0\src\lib.rs\0"
        rb"/home/me/registry/src/index-1949cf8c6b5b557f/tricky-2-name-1.0.0-rc.1+x/src/lib.rs\0"
    )
    found = [(part.name, part.version) for part in inventory._crates([module, tmp_path / "module.py"])]
    assert found == [("aho-corasick", "1.1.3"), ("tricky-2-name", "1.0.0-rc.1+x"), ("windows-sys", "0.59.0")]


def test_where_a_wheel_was_made_is_not_told() -> None:
    told = {"name": "own", "version": "1", "purl": "pkg:cargo/own@1?download_url=file://some/folder"}
    assert inventory._listed(told).purl == "pkg:cargo/own@1"


def test_references_are_unique_though_two_wheels_have_the_same_part() -> None:
    below = inventory.Part("serde", "1.0.0", "MIT", "pkg:cargo/serde@1.0.0")
    parts = [inventory.Part(name, "1", "MIT", f"pkg:pypi/{name}@1", inside=[below]) for name in ("a", "b")]
    written = json.dumps([inventory._component(part) for part in parts])
    references = [piece.split('"')[0] for piece in written.split('"bom-ref": "')[1:]]
    assert len(references) == len(set(references)) == 4
