"""Real vocabularies, loaded by llama.cpp without their models."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import llama_cpp as llama

from app.engine.child.bindings.vocabulary import Vocabulary


@contextmanager
def loaded_vocabulary(path: Path) -> Iterator[Vocabulary]:
    """The vocabulary of a model file."""
    params = llama.llama_model_default_params()
    params.vocab_only = True
    model = llama.llama_model_load_from_file(str(path).encode(), params)
    assert model
    try:
        yield Vocabulary(llama.llama_model_get_vocab(model))
    finally:
        llama.llama_model_free(model)


def whole_tokenizer(vocabulary: Vocabulary) -> Callable[[str], list[int]]:
    """What llama.cpp itself makes of a whole trusted prompt: control tokens parsed, none added."""
    handle: Any = vocabulary._handle

    def tokenize(text: str) -> list[int]:
        data = text.encode()
        ids = (llama.llama_token * (len(data) + 16))()
        count = llama.llama_tokenize(handle, data, len(data), ids, len(ids), False, True)
        return list(ids[:count])

    return tokenize
