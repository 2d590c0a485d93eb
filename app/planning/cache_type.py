"""How the numbers in the KV cache are stored."""

from enum import StrEnum


class CacheType(StrEnum):
    """The cache type: how the numbers in the KV cache are quantized."""

    F16 = "f16"
    Q8_0 = "q8_0"
    Q4_0 = "q4_0"
