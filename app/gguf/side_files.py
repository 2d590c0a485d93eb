"""Recognize files that only accompany a model by their names: projectors, importance matrices, drafts, vocabularies.

On the Hub, the name is all that is known before a header is read. The words and prefixes are those that llama.cpp
writes and looks for: ``gguf_filename_is_model`` in ``common/download.cpp`` (mmproj, imatrix, mtp-, eagle3-, dflash-,
dspark-), the names that its converters give (``naming_convention`` in ``gguf-py/gguf/utility.py``) and
``models/ggml-vocab-*.gguf``.

Here ``mtp-`` counts only at the beginning: ``Qwen3.6-27B-mtp-Q4_K_M`` is a complete model that also has layers for
multi-token prediction.
"""

import re
from pathlib import PurePosixPath
from typing import Final

_RULES: Final = (
    re.compile(r"mmproj|imatrix|(?:^|[-_.])mm[-_.]?proj|vocab-only", re.IGNORECASE),
    re.compile(r"^(?:(?:mtp|eagle3|dflash|dspark)-|ggml-vocab-|control[-_]vector|(?:ggml-)?adapter[-_]model)", re.I),
    # Also inside a name, as in "Qwen3-8B-speculator.eagle3-BF16"; in capitals it may advertise a complete model.
    re.compile(r"(?<![A-Za-z0-9])(?:eagle3|dflash|dspark)-"),
    re.compile(r"-(?:(?:F32|F16|BF16|Q8_0)-LoRA|vocab)\.gguf$"),
)


def is_side_file(name: str) -> bool:
    """Whether a file is not a model by itself, judging by its name.

    Args:
        name: of the file; folders before it are ignored.
    """
    file = PurePosixPath(name).name
    return any(rule.search(file) for rule in _RULES)
