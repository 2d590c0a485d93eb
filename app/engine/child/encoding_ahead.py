"""Harmony's encoding, loaded in a thread beside llama.cpp.

openai-harmony holds Python's lock for as long as it reads the ranks, llama.cpp does not while it loads a model. So
llama.cpp goes first. Beside a small model, which is loaded in less time than the ranks, openai-harmony does not read
them yet: a short question needs only a few of them (:mod:`app.harmony.short_texts`).
"""

import threading
from importlib import import_module
from typing import Final

from app.core.conversation import Conversation
from app.core.dates import today
from app.core.units import GIB
from app.gguf.facts import ModelFacts
from app.harmony.encoding import HarmonyEncoding
from app.harmony.rendering import render_conversation
from app.harmony.tokens import STOP_IDS

_SMALL_BYTES: Final = GIB


def uses_harmony(facts: ModelFacts) -> bool:
    """Whether the model speaks Harmony: by the gpt-oss architecture, never by name.

    A gpt-oss file with a different vocabulary cannot use Harmony's token ids.
    """
    return facts.is_gpt_oss and facts.n_vocab > max(STOP_IDS)


class EncodingAhead:
    """An encoding that is loaded as soon as :meth:`go` is called. Every one must be waited for.

    Args:
        facts: of the model that is loaded beside it.
    """

    def __init__(self, facts: ModelFacts) -> None:
        self._is_prepared = facts.size_bytes >= _SMALL_BYTES
        self._outcome: HarmonyEncoding | Exception | None = None
        self._may_go = threading.Event()
        self._thread = threading.Thread(target=self._load, name="encoding", daemon=True)
        self._thread.start()

    def go(self) -> None:
        """Start to load. The calling thread comes first, if it enters llama.cpp within a few milliseconds."""
        self._may_go.set()

    def wait(self) -> HarmonyEncoding:
        """Return the encoding once it is loaded.

        Raises:
            RanksError: see :meth:`HarmonyEncoding.load`.
        """
        self.settle()
        if not isinstance(self._outcome, HarmonyEncoding):
            raise self._outcome or RuntimeError("The encoding's thread ended without a result.")
        return self._outcome

    def settle(self) -> None:
        """Wait for the end of the thread, whatever comes of it."""
        self.go()
        self._thread.join()

    def _load(self) -> None:
        self._may_go.wait()
        try:
            encoding = HarmonyEncoding.load()
            if self._is_prepared:
                encoding.prepare()
            render_conversation(encoding, Conversation((), today()))  # most system messages are this one
            import_module("numpy.random")  # numpy waits with it until it is first used, which the sampler does
            self._outcome = encoding
        except Exception as error:  # noqa: BLE001  raised where it is waited for
            self._outcome = error
