"""llguidance beside llama.cpp's grammars: what each enforces, and what the mask of a token costs; prints Markdown.

Run with ``python -m tests.bench.schemas``.

The first table is of the JSON-Schema-Test-Suite: for each schema, whether all that fits can be written and nothing
else. llama-cpp-python's converter of schemas stands for llama.cpp's own, which is C++ and in no library. The second is
of the parameters of real tools, with the vocabulary of gpt-oss: a random text is written along each, and the masks are
timed. Processor time of one thread. Fails when a schema is enforced wrongly, or the median mask takes more than 0.2 ms.
"""

import contextlib
import ctypes
import io
import json
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import llama_cpp
import numpy as np
from llama_cpp.llama_grammar import json_schema_to_gbnf

from app.core.paths import resources_dir
from app.engine.child.constraints.matching import SchemaMatcher
from app.engine.child.constraints.tokens import grammar_tokens
from app.engine.child.sampler import Logits
from app.harmony.encoding import HarmonyEncoding
from app.harmony.tokens import RETURN, VOCABULARY_SIZE
from app.schemas.checking import check, loosened
from app.schemas.grammar import grammar_of, takes_text
from app.schemas.plain import plain
from app.schemas.reading import JsonObject
from tests.schemas.suite import Case, cases, spellings

LIMIT_MS: Final = 0.2
WRITTEN: Final = 64
LLAMA_TOOLS: Final = 24
"""Tools that llama.cpp's grammars are timed with; each mask takes them a thousand times as long."""

_TOOLS: Final = Path(__file__).parents[1] / "data" / "harmony" / "mcp_tools.json"


def main() -> int:
    """Measure, print, and say whether all is as it should be."""
    with _llama_vocabulary() as vocabulary:
        wrong = _coverage(vocabulary)
        slowest = _speed(vocabulary)
    return int(wrong > 0 or slowest > LIMIT_MS)


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")


# -- coverage


def _coverage(vocabulary: Any) -> int:
    ours, theirs = Counter[str](), Counter[str]()
    for case in cases():
        ours[_verdict(case, _our_reader(case))] += 1
        theirs[_verdict(case, _llama_reader(case, vocabulary))] += 1
    _print("\n| the suite | enforced | refused | too much can be written | too little |\n|---|---:|---:|---:|---:|")
    for name, counts in (("llguidance, behind our checks", ours), ("llama.cpp", theirs)):
        cells = " | ".join(str(counts[verdict]) for verdict in ("enforced", "refused", "loose", "tight"))
        _print(f"| {name} | {cells} |")
    return ours["loose"] + ours["tight"]


Reader = Callable[[str], bool]


def _verdict(case: Case, reads: Reader | None) -> str:
    if reads is None:
        return "refused"
    if any(reads(text) for value in case.invalid for text in spellings(value)):
        return "loose"
    is_format = ": format:" in case.name  # enforced by us, as the standard allows
    fits = is_format or all(any(map(reads, spellings(value))) for value in case.valid)
    return "enforced" if fits else "tight"


def _our_reader(case: Case) -> Reader | None:
    if check(case.schema).problems:
        return None
    grammar = grammar_of(plain(case.schema))
    return lambda text: takes_text(grammar, text)


def _llama_reader(case: Case, vocabulary: Any) -> Reader | None:
    grammar = _gbnf(case.schema)
    with _silent():  # it prints a grammar that it cannot read
        sampler = grammar and llama_cpp.llama_sampler_init_grammar(vocabulary, grammar.encode(), b"root")
    if not sampler:
        return None
    return lambda text: _llama_takes(sampler, text, vocabulary)


def _gbnf(schema: JsonObject) -> str | None:
    with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
        try:
            return str(json_schema_to_gbnf(json.dumps(schema)))
        except Exception:  # noqa: BLE001  it raises AssertionError, KeyError and more
            return None


def _llama_takes(sampler: Any, text: str, vocabulary: Any) -> bool:
    llama_cpp.llama_sampler_reset(sampler)
    for byte in text.encode():
        token = _BYTE_IDS[byte]
        if not _llama_allows(sampler, token):
            return False
        llama_cpp.llama_sampler_accept(sampler, token)
    return _llama_allows(sampler, llama_cpp.llama_vocab_eos(vocabulary))


def _llama_allows(sampler: Any, token: int) -> bool:
    data = (llama_cpp.llama_token_data * 1)(llama_cpp.llama_token_data(token, 0.0, 0.0))
    array = llama_cpp.llama_token_data_array(data, 1, -1, False)
    llama_cpp.llama_sampler_apply(sampler, ctypes.byref(array))
    return bool(data[0].logit > -1e30)


@contextlib.contextmanager
def _silent() -> Iterator[None]:
    """Standard error is closed to everyone, C++ too."""
    kept, nothing = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nothing)


@contextlib.contextmanager
def _llama_vocabulary() -> Iterator[Any]:
    llama_cpp.llama_log_set(_QUIET, None)
    llama_cpp.llama_backend_init()
    params = llama_cpp.llama_model_default_params()
    params.vocab_only = True
    model = llama_cpp.llama_model_load_from_file(str(resources_dir() / "demo_model/descant-demo.gguf").encode(), params)
    yield llama_cpp.llama_model_get_vocab(model)
    llama_cpp.llama_model_free(model)


_QUIET = llama_cpp.llama_log_callback(lambda *_: None)

# -- speed


def _speed(vocabulary: Any) -> float:
    started = time.process_time()
    tokens = grammar_tokens(_TEXTS, _ENCODING.encode_text)
    made = time.process_time() - started
    schemas = _tools()
    dice, seconds, texts, applied = random.Random(7), list[float](), list[list[int]](), list[float]()
    logits = np.zeros(VOCABULARY_SIZE, np.float32)
    for schema in schemas:
        texts.append(_write(SchemaMatcher(tokens, grammar_of(schema)), dice, seconds, applied, logits))
    chosen = range(0, len(schemas), len(schemas) // LLAMA_TOOLS)
    theirs = [second for number in chosen for second in _llama_seconds(schemas[number], texts[number], vocabulary)]
    _print(f"\nllguidance reads the vocabulary in {made:.2f} s, once.")
    _print(f"\n| ms a token, {VOCABULARY_SIZE:,} tokens | masks | median | 90 % | 99 % | longest |")
    _print("|---|---:|---:|---:|---:|---:|")
    for name, found in (("llguidance", seconds), ("the mask applied to the logits", applied), ("llama.cpp", theirs)):
        parts = " | ".join(f"{1e3 * value:.3f}" for value in np.quantile(found, (0.5, 0.9, 0.99, 1.0)))
        _print(f"| {name} | {len(found)} | {parts} |")
    return 1e3 * float(np.median(seconds))


def _tools() -> list[JsonObject]:
    servers = json.loads(_TOOLS.read_text("utf-8"))
    given = [tool.get("parameters") or {} for server in servers for tool in server["tools"]]
    found = [loosened({"type": "object", **schema}) for schema in given]
    _print(f"\n{sum(one is not None for one in found)} of {len(given)} real tools have a grammar,")
    _print(f"{sum(one is not None and not one[1] for one in found)} of them without leaving anything out.")
    return [one[0] for one in found if one is not None]


def _write(
    matcher: SchemaMatcher, dice: random.Random, seconds: list[float], applied: list[float], logits: Logits
) -> list[int]:
    """Write a random text that fits; note what each mask took."""
    written: list[int] = []
    for _ in range(WRITTEN):
        started = time.process_time()
        mask = matcher.mask((RETURN,))
        masked = time.process_time()
        assert mask is not None, "the text is lost"
        left = mask.applied(logits)
        applied.append(time.process_time() - masked)
        seconds.append(masked - started)
        token = dice.choice(np.flatnonzero(left == 0.0).tolist())
        if token == RETURN:
            break
        matcher.take(token)
        written.append(token)
    return written


def _llama_seconds(schema: JsonObject, text: list[int], vocabulary: Any) -> Iterator[float]:
    grammar = _gbnf(schema)
    sampler = grammar and llama_cpp.llama_sampler_init_grammar(vocabulary, grammar.encode(), b"root")
    if not sampler:
        return
    data = (llama_cpp.llama_token_data * VOCABULARY_SIZE)()
    for token in text:
        if not _llama_allows(sampler, token):
            return
        view = np.frombuffer(data, [("id", np.int32), ("logit", np.float32), ("p", np.float32)])
        view["id"], view["logit"] = np.arange(VOCABULARY_SIZE), 0.0
        array = llama_cpp.llama_token_data_array(data, VOCABULARY_SIZE, -1, False)
        started = time.process_time()
        llama_cpp.llama_sampler_apply(sampler, ctypes.byref(array))
        yield time.process_time() - started
        llama_cpp.llama_sampler_accept(sampler, token)


_ENCODING = HarmonyEncoding.load()
_ORDINARY = _ENCODING.all_bytes()
_TEXTS = [*_ORDINARY, *[b""] * (VOCABULARY_SIZE - len(_ORDINARY))]
_BYTE_IDS = {text[0]: token for token, text in enumerate(_ORDINARY) if len(text) == 1}

if __name__ == "__main__":
    sys.exit(main())
