"""What is in a package is listed, and every licence text of it is there."""

from pathlib import Path

import numpy as np
import pytest

from tests.packaging import script

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
