"""What is in a package is listed, and every licence text of it is there."""

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from tests.packaging import FOLDER, script

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
