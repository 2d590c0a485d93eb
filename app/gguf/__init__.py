"""GGUF files: their headers, whether they are whole, and the facts of the models in them.

Use :func:`check_file` for the files of a model on this machine, :func:`facts_of_headers` if only their beginnings are
there, :func:`facts_of_sources` for one elsewhere and :func:`read_header` for the first bytes of any file.
"""

from app.gguf.check import check_file, facts_of_headers, facts_of_sources
from app.gguf.errors import GgufError
from app.gguf.facts import ModelFacts, TensorBytes
from app.gguf.header import GgufHeader, TensorInfo, read_header

__all__ = [
    "GgufError",
    "GgufHeader",
    "ModelFacts",
    "TensorBytes",
    "TensorInfo",
    "check_file",
    "facts_of_headers",
    "facts_of_sources",
    "read_header",
]
