"""GGUF files: their headers, whether they are whole, and the facts of the models in them.

Use :func:`check_file` for a file on this machine and :func:`read_header` for the first bytes of one elsewhere.
"""

from app.gguf.check import check_file
from app.gguf.errors import GgufError
from app.gguf.facts import ModelFacts, TensorBytes
from app.gguf.header import GgufHeader, TensorInfo, read_header

__all__ = ["GgufError", "GgufHeader", "ModelFacts", "TensorBytes", "TensorInfo", "check_file", "read_header"]
