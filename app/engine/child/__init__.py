"""The engine's process: bindings to llama.cpp, loading, chat formats, generation, sampling and caches."""
