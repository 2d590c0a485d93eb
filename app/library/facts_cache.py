"""Cache of model facts, so that listing fifty models reads no headers."""

import logging
from pathlib import Path

import msgspec

from app.gguf.check import check_file
from app.gguf.facts import ModelFacts
from app.library.record_store import Fingerprint, RecordStore, fingerprint

_log = logging.getLogger(__name__)

_FORMAT = 2
"""Increase this when the facts or the checks change, so that old records are ignored."""


class _CachedFacts(msgspec.Struct, frozen=True):
    format: int
    files: Fingerprint
    facts: ModelFacts


# The facts contain the path: a file that two repositories share is stored for each.
_store = RecordStore("model-facts", _CachedFacts, durable=False, follow_links=False)


def checked_facts(path: Path) -> ModelFacts:
    """Return the result of :func:`app.gguf.check_file`, from the cache if the files have not changed.

    Raises:
        GgufError: what is wrong with the file. Errors are never cached: a damaged file is checked each time.
    """
    before = fingerprint(path)
    cached = _store.load(path)
    if cached is not None and cached.format == _FORMAT and cached.files == before and cached.facts.path == path:
        return cached.facts
    facts = check_file(path)
    if before is not None and before == fingerprint(path):  # otherwise it is being written
        _keep(path, _CachedFacts(_FORMAT, before, facts))
    return facts


def _keep(path: Path, cached: _CachedFacts) -> None:
    try:
        _store.save(path, cached)
    except OSError as error:
        _log.warning("The facts of a model were not kept: %s", error)
