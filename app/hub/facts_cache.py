"""Cache of facts about models on the Hub that were opened before.

::

    <state folder>/hub-facts/<SHA-256 of the file>.json

The key of a model with several files is the SHA-256 of their SHA-256s. A record never becomes stale, since changed
content has another SHA-256; a damaged record counts as missing.
"""

import hashlib
import logging
from pathlib import Path
from typing import Final

import msgspec

from app.core.files import write_atomically
from app.core.paths import state_dir
from app.gguf.facts import ModelFacts, path_to_text, text_to_path
from app.hub.listing import RemoteModel

_log = logging.getLogger(__name__)

_FORMAT: Final = 2
"""Increase this when the facts or the checks change, so that old records are ignored."""
_MOST: Final = 500


class _Cached(msgspec.Struct, frozen=True):
    format: int
    facts: ModelFacts


_decoder = msgspec.json.Decoder(_Cached, dec_hook=text_to_path)
_encoder = msgspec.json.Encoder(enc_hook=path_to_text)


def load(model: RemoteModel) -> ModelFacts | None:
    """Return the cached facts of a model; None if there are none."""
    file = _file(model)
    if file is None:
        return None
    try:
        cached = _decoder.decode(file.read_bytes())
    except (OSError, msgspec.DecodeError):
        return None
    if cached.format != _FORMAT:
        return None
    return msgspec.structs.replace(cached.facts, parts=parts_of(model))


def keep(model: RemoteModel, facts: ModelFacts) -> None:
    """Cache the facts of a model. If that fails, they are read again next time."""
    file = _file(model)
    if file is None:
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, _encoder.encode(_Cached(_FORMAT, facts)), durable=False)
        _forget_the_oldest(file.parent)
    except OSError as error:
        _log.warning("The facts of a model were not kept: %s", error)


def parts_of(model: RemoteModel) -> tuple[Path, ...]:
    """Return the files as :attr:`ModelFacts.parts` names them: paths in the repository, not on this disk."""
    return tuple(Path(file.path) for file in model.files)


def _file(model: RemoteModel) -> Path | None:
    digests = [file.sha256 for file in model.files if file.sha256]
    if not digests or len(digests) != len(model.files):
        return None
    key = digests[0] if len(digests) == 1 else hashlib.sha256("\n".join(digests).encode()).hexdigest()
    return state_dir() / "hub-facts" / f"{key}.json"


def _forget_the_oldest(folder: Path) -> None:
    files = list(folder.glob("*.json"))
    if len(files) > _MOST:
        for file in sorted(files, key=lambda file: file.stat().st_mtime)[: len(files) - _MOST]:
            file.unlink(missing_ok=True)
