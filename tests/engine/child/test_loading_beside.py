"""gpt-oss loads its ranks beside llama.cpp, which does not read the vocabulary: the results and errors are the same."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
import pytest

from app.core.paths import resources_dir
from app.core.units import GIB, MIB
from app.engine.child import ggml
from app.engine.child.bindings.context import Context
from app.engine.child.bindings.library import initialise_backend
from app.engine.child.bindings.model import LoadCancelledError, Model, UnreadVocabulary
from app.engine.child.encoding_ahead import EncodingAhead, uses_harmony
from app.engine.child.harmony_format import HarmonyFormat
from app.engine.child.host import load_model
from app.engine.child.native_log import NativeLog
from app.engine.child.sampler import Logits
from app.gguf.check import check_file
from app.harmony import encoding as encodings
from app.harmony.encoding import RANKS_FILE, HarmonyEncoding
from app.harmony.errors import RanksError
from tests.engine.conftest import FAST


@pytest.fixture(autouse=True)
def backend() -> None:
    ggml.load_backends()
    initialise_backend()


@pytest.fixture
def log() -> NativeLog:
    return NativeLog()


@pytest.fixture
def damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Resources whose ranks have one wrong bit."""
    shutil.copytree(resources_dir() / "harmony", tmp_path / "harmony")
    data = bytearray((tmp_path / "harmony" / RANKS_FILE).read_bytes())
    data[1000] ^= 1
    (tmp_path / "harmony" / RANKS_FILE).write_bytes(data)
    with monkeypatch.context() as patch:
        patch.setattr(encodings, "resources_dir", lambda: tmp_path)
        yield


def encoding_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "encoding"]


@pytest.mark.parametrize(("size_bytes", "is_prepared"), [(30 * MIB, False), (12 * GIB, True)])
def test_an_encoding_that_was_loaded_ahead_is_the_same(demo_model: Path, size_bytes: int, is_prepared: bool) -> None:
    text = "Ärger um 457 + 389? 你好 <|end|>"
    facts = msgspec.structs.replace(check_file(demo_model), size_bytes=size_bytes)
    ahead = EncodingAhead(facts).wait()
    assert ahead.is_prepared is is_prepared
    assert ahead.encode_text(text) == HarmonyEncoding.load().encode_text(text)
    assert ahead.is_prepared


@pytest.mark.usefixtures("damaged")
def test_damaged_ranks_fail_the_load_and_free_the_model(
    demo_model: Path, log: NativeLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[Model] = []
    close = Model.close
    monkeypatch.setattr(Model, "close", lambda model: (closed.append(model), close(model)))
    with pytest.raises(RanksError, match="damaged"):
        load_model(demo_model, FAST, log, lambda _: True)
    assert len(closed) == 1
    assert not encoding_threads()


@pytest.mark.parametrize("cancelled_after", [0, 1, 2])
def test_a_cancelled_load_leaves_no_thread(demo_model: Path, log: NativeLog, cancelled_after: int) -> None:
    reports: list[float] = []

    def go_on(share: float) -> bool:
        reports.append(share)
        return len(reports) <= cancelled_after

    with pytest.raises(LoadCancelledError):
        load_model(demo_model, FAST, log, go_on)
    assert not encoding_threads()


def test_the_model_speaks_harmony_and_its_vocabulary_is_not_read(demo_model: Path, log: NativeLog) -> None:
    loaded, described = load_model(demo_model, FAST, log, lambda _: True)
    try:
        assert isinstance(loaded.chat_format, HarmonyFormat)
        assert described.is_gpt_oss
        assert loaded.model.vocab.size == loaded.facts.n_vocab == 201_088
        with pytest.raises(RuntimeError, match="not read"):  # llama.cpp would abort the process
            loaded.model.vocab.control_tokens()
    finally:
        loaded.close()


def test_the_logits_do_not_depend_on_the_vocabulary(demo_model: Path) -> None:
    facts = check_file(demo_model)
    assert uses_harmony(facts)
    ids = [*range(1_000, 1_040), 199_999, 200_006]
    read = logits_of(demo_model, ids, None)
    unread = logits_of(demo_model, ids, UnreadVocabulary(facts.architecture, facts.n_vocab))
    assert read.shape == unread.shape == (facts.n_vocab,)
    assert np.array_equal(read, unread)


def logits_of(path: Path, ids: list[int], unread: UnreadVocabulary | None) -> Logits:
    model = Model(str(path), unread=unread)
    context = Context(model, n_ctx=256, n_ubatch=64, n_threads=1, flash_attention=True)
    context.decode(ids)
    logits = context.logits().copy()
    context.close()
    model.close()
    return logits
