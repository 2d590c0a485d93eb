"""GGUF files: read headers, check that files are complete, and collect the facts of models.

Use :func:`check_file` for a local model, :func:`facts_of_headers` for a file of which only the header exists,
:func:`facts_of_sources` for a remote model, and :func:`read_header` for the first bytes of any file.
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
