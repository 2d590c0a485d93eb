"""llama-cpp-python's bindings of llama.h, and nothing else of that package.

Its own ``__init__`` also imports what a chat server needs (jinja2, a disk cache), which takes longer than the bindings.
"""

from app.core.imports import submodules_only

with submodules_only("llama_cpp"):
    import llama_cpp.llama_cpp as llama
    from llama_cpp._ctypes_extensions import load_shared_library

__all__ = ["llama", "load_shared_library"]
