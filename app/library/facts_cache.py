"""The facts of the models that were seen before, so that a list of fifty models needs no header to be read."""

import logging
from pathlib import Path

import msgspec

from app.gguf import ModelFacts, check_file
from app.library.record_store import Fingerprint, RecordStore, fingerprint

_log = logging.getLogger(__name__)

_FORMAT = 2
"""Raised when the facts or the checks change, so that old records are not believed."""


class _CachedFacts(msgspec.Struct, frozen=True):
    format: int
    files: Fingerprint
    facts: ModelFacts


# The facts hold the path: a file that two repositories share has them twice.
_store = RecordStore("model-facts", _CachedFacts, durable=False, follow_links=False)


def checked_facts(path: Path) -> ModelFacts:
    """As :func:`app.gguf.check_file`; at once if the same files were found sound before.

    Raises:
        GgufError: what is wrong with the file. That is never cached: a damaged file is looked at again each time.
    """
    before = fingerprint(path)
    cached = _store.load(path)
    if cached is not None and cached.format == _FORMAT and cached.files == before and cached.facts.path == path:
        return cached.facts
    facts = check_file(path)
    if before is not None and before == fingerprint(path):  # else it is just being written
        _keep(path, _CachedFacts(_FORMAT, before, facts))
    return facts


def _keep(path: Path, cached: _CachedFacts) -> None:
    try:
        _store.save(path, cached)
    except OSError as error:
        _log.warning("The facts of a model were not kept: %s", error)
