"""What a repository offers."""

import pytest

from app.hub.errors import IncompleteModelError, InPiecesError
from app.hub.listing import MOST_MISSING, RemoteFile, models_of, quantisation_in


def files(*names: str) -> list[RemoteFile]:
    return [RemoteFile(name, 100 + index) for index, name in enumerate(names)]


def test_a_model_in_parts_is_one_item() -> None:
    found = models_of(
        files(
            "README.md",
            "gpt-oss-120b-mxfp4-00002-of-00003.gguf",
            "gpt-oss-120b-mxfp4-00001-of-00003.gguf",
            "gpt-oss-120b-mxfp4-00003-of-00003.gguf",
            ".gitattributes",
        )
    )
    [model] = found
    assert model.name == "gpt-oss-120b-mxfp4"
    assert [file.path[-19:-14] for file in model.files] == ["00001", "00002", "00003"]
    assert model.size == 102 + 101 + 103
    assert model.quantisation == "MXFP4"
    assert model.missing == ()


def test_parts_that_are_missing_are_told() -> None:
    [model] = models_of(files("m-00001-of-00003.gguf", "m-00003-of-00003.gguf"))
    assert model.missing == (2,)


@pytest.mark.parametrize("name", ["m{}-00001-of-09999.gguf", "m{}.gguf.part1of9999"])
def test_thousands_of_parts_that_a_name_claims_cost_nothing(name: str) -> None:
    """A hostile repository: in full, this is a list of ten million numbers, and a sentence of 50 kB."""
    found = models_of(files(*(name.format(number) for number in range(1000))))
    assert len(found) == 1000
    assert {model.missing for model in found} == {tuple(range(2, MOST_MISSING + 2))}
    with pytest.raises(IncompleteModelError) as caught:
        found[0].demand_usable()
    assert "2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …." in str(caught.value)


def test_side_files_are_no_models() -> None:
    names = ["mmproj-model-f16.gguf", "model-mmproj.gguf", "model.imatrix.gguf", "imatrix.gguf", "imatrix.dat"]
    assert models_of(files(*names)) == []


def test_drafts_stand_in_no_list() -> None:
    """As in ggml-org's repositories of gpt-oss, where they would come first and fit every machine."""
    drafts = ("eagle3-gpt-oss-120b-Q8_0.gguf", "drafts/mtp-x.gguf", "dflash-qwen3-8b-Q4_K_M.gguf", "dspark-x-Q8_0.gguf")
    models = ("gpt-oss-120b-mxfp4", "Qwen3.6-27B-MTP-Q4_K_M", "Eagle-7B-Q4_0")
    found = models_of(files(*drafts, *(f"{name}.gguf" for name in models)))
    assert [model.name for model in found] == list(models)


def test_the_same_name_in_two_folders_is_two_models() -> None:
    found = models_of(files("Q4_K_M/m-00001-of-00001.gguf", "Q8_0/m-00001-of-00001.gguf"))
    assert [(model.name, model.quantisation) for model in found] == [("m", "Q4_K_M"), ("m", "Q8_0")]


def test_small_ones_come_first() -> None:
    assert [model.name for model in models_of([RemoteFile("b.gguf", 2), RemoteFile("a.gguf", 9)])] == ["b", "a"]


def test_a_file_that_was_cut_is_one_item_that_cannot_be_used() -> None:
    names = ("T.Q8_0.gguf.part2of2", "T.Q8_0.gguf.part1of2", "U.gguf-split-b", "U.gguf-split-a", "T.Q4_K_M.gguf")
    found = {model.name: model for model in models_of(files(*names))}
    assert sorted(found) == ["T.Q4_K_M", "T.Q8_0", "U"]
    cut = found["T.Q8_0"]
    assert [file.path for file in cut.files] == ["T.Q8_0.gguf.part1of2", "T.Q8_0.gguf.part2of2"]
    assert (cut.quantisation, cut.size, cut.missing, cut.in_pieces) == ("Q8_0", 201, (), True)
    assert not cut.is_usable
    with pytest.raises(InPiecesError, match=r"2 pieces.*in order into T\.Q8_0\.gguf"):
        cut.demand_usable()
    assert found["T.Q4_K_M"].is_usable


def test_pieces_that_are_missing_are_told() -> None:
    [model] = models_of(files("m.gguf.part1of3", "m.gguf.part3of3"))
    assert model.missing == (2,)
    with pytest.raises(IncompleteModelError):
        model.demand_usable()


@pytest.mark.parametrize(
    "names",
    [
        ("a.gguf.part1of2", "a.gguf.part2of2", "a.gguf"),  # there whole as well
        ("a.gguf", "a.gguf.asc", "a.gguf.1"),
        ("a.gguf", "mmproj-F16.gguf.part1of2", "mmproj-F16.gguf.part2of2"),
        ("a.gguf", "b.gguf.2024", "b.gguf.2025"),
    ],
)
def test_what_is_no_model_in_pieces(names: tuple[str, ...]) -> None:
    assert [model.name for model in models_of(files(*names))] == ["a"]


@pytest.mark.parametrize(
    ("name", "quantisation"),
    [
        ("gpt-oss-20b-mxfp4", "MXFP4"),
        ("gpt-oss-20b-MXFP4_MOE", "MXFP4_MOE"),
        ("Llama-3.2-1B-Instruct-Q4_K_M", "Q4_K_M"),
        ("model.Q8_0", "Q8_0"),
        ("model-IQ2_XXS", "IQ2_XXS"),
        ("gpt-oss-20b-UD-Q4_K_XL", "UD-Q4_K_XL"),
        ("gpt-oss-20b-F16", "F16"),
        ("model-bf16", "BF16"),
        ("a-TQ1_0", "TQ1_0"),
        ("gpt-oss-20b", ""),
        ("Q", ""),
        ("quality-model-7b", ""),
        ("Qwen2-7B-Q5_K_S", "Q5_K_S"),
    ],
)
def test_what_a_name_says_of_the_quantisation(name: str, quantisation: str) -> None:
    assert quantisation_in(name) == quantisation
