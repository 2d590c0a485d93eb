"""Which model of a repository a few words mean."""

import pytest

from app.hub.choosing import NoSuchModelError, choose_model
from app.hub.listing import RemoteFile, models_of
from app.hub.repositories import Repository, SearchResult

NAMES = (
    "X-Q4_K_M.gguf",
    "X-UD-Q4_K_XL.gguf",
    "X-IQ4_XS.gguf",
    "X-BF16.gguf",
    "X-Q6_K.gguf",
    "Q8_0/X-Q8_0-00001-of-00002.gguf",
    "Q8_0/X-Q8_0-00002-of-00002.gguf",
    "Old-Q5_K_M.gguf.part1of2",
    "Old-Q5_K_M.gguf.part2of2",
    "New-Q5_K_M.gguf",
)


def repository(*names: str, architecture: str = "") -> Repository:
    models = models_of(RemoteFile(name, 1000 + at) for at, name in enumerate(names))
    return Repository(SearchResult("a/b", architecture=architecture), "0" * 40, tuple(models))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("X-Q4_K_M.gguf", "X-Q4_K_M"),
        ("x-q4_k_m", "X-Q4_K_M"),
        ("q4_k_m", "X-Q4_K_M"),
        ("UD-Q4_K_XL", "X-UD-Q4_K_XL"),
        ("ud-q4_k_xl", "X-UD-Q4_K_XL"),
        ("Q4_K_XL", "X-UD-Q4_K_XL"),
        ("Q6", "X-Q6_K"),
        ("bf16", "X-BF16"),
        ("Q8_0", "X-Q8_0"),
        ("Q8_0/", "X-Q8_0"),
        ("X-Q8_0-00001-of-00002.gguf", "X-Q8_0"),
        ("Q8_0/X-Q8_0-00002-of-00002.gguf", "X-Q8_0"),
        ("Q5_K_M", "New-Q5_K_M"),  # and not the one in pieces
        ("old", "Old-Q5_K_M"),
        ("Old-Q5_K_M.gguf.part1of2", "Old-Q5_K_M"),
    ],
)
def test_words_that_name_one(words: str, name: str) -> None:
    assert choose_model(repository(*NAMES), words).name == name


@pytest.mark.parametrize(
    ("words", "listed"),
    [
        ("Q9_X", "X-Q4_K_M"),
        ("F16", "X-BF16"),  # BF16 is not F16
        ("Q4_XS", "X-IQ4_XS"),  # nor IQ4_XS Q4_XS
        ("Q4_K", "X-UD-Q4_K_XL"),
        ("x", "X-Q4_K_M"),
        ("/", "X-Q4_K_M"),
    ],
)
def test_words_that_name_none_or_several_list_what_there_is(words: str, listed: str) -> None:
    with pytest.raises(NoSuchModelError) as caught:
        choose_model(repository(*NAMES), words)
    assert listed in str(caught.value)
    assert f"“{words}” does not match exactly one model in a/b." in str(caught.value)


def test_without_words() -> None:
    assert choose_model(repository("X-Q4_0.gguf")).name == "X-Q4_0"
    assert choose_model(repository("X-Q4_0.gguf", "Y.gguf.part1of2", "Y.gguf.part2of2")).name == "X-Q4_0"
    assert choose_model(repository("g-mxfp4.gguf", "g-Q8_0.gguf", architecture="gpt-oss")).name == "g-mxfp4"
    with pytest.raises(NoSuchModelError, match="has 2 models"):
        choose_model(repository("X-Q4_0.gguf", "X-Q8_0.gguf"))
    with pytest.raises(NoSuchModelError, match="has no GGUF model"):
        choose_model(repository("mmproj-F16.gguf", "eagle3-x.gguf"))
