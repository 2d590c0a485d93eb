"""What the names of quantizations mean, in plain words."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from app.hub.listing import RemoteModel
from app.hub.repositories import Repository
from app.ui.words import tr

_GPT_OSS: Final = "gpt-oss"
_NATIVE: Final = "MXFP4"
_ORIGINALS: Final = re.compile(r"openai/gpt-oss-(20b|120b)", re.IGNORECASE)


def in_words(quantisation: str, *, of_gpt_oss: bool) -> str:
    """Return ``MXFP4 · native`` or ``Q4_K_M · smaller, good``; unknown names are returned unchanged."""
    if not quantisation:
        return tr("GGUF · quantization not stated")
    if of_gpt_oss:
        meaning = tr("native") if quantisation.startswith(_NATIVE) else tr("experts are also MXFP4")
    else:
        meaning = _meaning(quantisation)
    return f"{quantisation} · {meaning}" if meaning else quantisation


def _meaning(quantisation: str) -> str:  # noqa: PLR0911  a table
    kind = quantisation.upper().removeprefix("UD-").removeprefix("I")
    if kind in ("F32", "FP32"):
        return tr("twice the full size, no better")
    if kind in ("F16", "FP16", "BF16", "F16"):
        return tr("full size")
    if kind.startswith(("MXFP4", "NVFP4")):
        return tr("smaller, good")
    match re.sub(r"^T?Q(\d).*", r"\1", kind):
        case "8":
            return tr("nearly lossless")
        case "6":
            return tr("very close to the original")
        case "5":
            return tr("close to the original")
        case "4":
            return tr("smaller, good")
        case "3":
            return tr("small, loses some quality")
        case "2":
            return tr("very small, loses a lot of quality")
        case "1":
            return tr("tiny, loses most quality")
        case _:
            return ""


def is_gpt_oss(repository: Repository) -> bool:
    """Return whether the files are gpt-oss: by the architecture the Hub read from them, else by the base model."""
    if repository.about.architecture:
        return repository.about.architecture == _GPT_OSS
    return bool(_ORIGINALS.search(repository.base_model))


def original_of(repository: Repository) -> str:
    """Return ``20b`` or ``120b`` if the repository holds OpenAI's own weights, else an empty string."""
    found = _ORIGINALS.fullmatch(repository.base_model)
    return found.group(1).lower() if found is not None and is_gpt_oss(repository) else ""


def native_and_others(models: Iterable[RemoteModel]) -> tuple[Sequence[RemoteModel], Sequence[RemoteModel]]:
    """Split the files of gpt-oss into the recommended ones and those that are neither smaller nor better."""
    models = list(models)
    native = [model for model in models if model.quantisation.startswith(_NATIVE) and model.is_usable]
    return native, [model for model in models if model not in native]
