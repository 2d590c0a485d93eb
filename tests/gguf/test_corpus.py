"""Each damaged file is refused with the error that names its damage, in sentences."""

import contextlib
from pathlib import Path

import pytest

from app.gguf.check import check_file
from app.gguf.errors import GgufError
from tests.corpus import CORPUS, Damage, flipped, sound


@pytest.mark.parametrize("damage", CORPUS.values(), ids=CORPUS.keys())
def test_the_damage_is_named(damage: Damage, tmp_path: Path) -> None:
    path = damage.build(tmp_path)
    with pytest.raises(GgufError) as caught:
        check_file(path)
    assert type(caught.value) is damage.error
    if damage.fault is not None:
        assert damage.fault.value in str(caught.value).replace("The file ends", "the file ends")


@pytest.mark.parametrize("damage", CORPUS.values(), ids=CORPUS.keys())
def test_the_sentences_are_whole(damage: Damage, tmp_path: Path) -> None:
    path = damage.build(tmp_path)
    with pytest.raises(GgufError) as caught:
        check_file(path)
    explanation = caught.value.explanation
    for sentence in (explanation.what, explanation.why, explanation.next_step):
        text = str(sentence)
        assert text.endswith(".")
        assert text[0].isupper() or text.startswith(caught.value.file_name)
        assert "{" not in text
        assert "  " not in text


def test_the_sound_file_passes(tmp_path: Path) -> None:
    assert check_file(sound(tmp_path)).is_gpt_oss


@pytest.mark.parametrize("seed", range(100))
def test_random_damage_never_raises_anything_else(seed: int, tmp_path: Path) -> None:
    path = flipped(tmp_path, seed)
    with contextlib.suppress(GgufError):
        assert 0 < check_file(path).n_layers <= 512
