"""llama.cpp through llama-cpp-python's low-level API: one model, one context, one sequence.

Deliberately thin: it keeps memory safe and errors typed, and makes no decisions. All ids and positions are plain ints;
logits are numpy views of llama.cpp's own memory.
"""

from app.engine.child.bindings.own_libraries import load_own_libraries

load_own_libraries()  # before any module here imports llama_cpp
