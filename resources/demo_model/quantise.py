"""The three weight formats of the file, as PyTorch functions: Q4_0, Q8_0 and MXFP4.

Each `encode_*` takes float32 weights [..., columns] with columns a multiple of 32 and returns the scale and the
integer code of every value, in blocks of 32 neighbours along the last axis. `decode_*` gives the float value back.
Training (fake quantisation) and export use the same functions, so the file holds exactly what was trained.
"""

from collections.abc import Callable

import torch
from torch import Tensor

BLOCK = 32
Encoded = tuple[Tensor, Tensor]  # scale [..., blocks, 1], code [..., blocks, 32]


def blocks_of(weights: Tensor) -> Tensor:
    """[..., columns] -> [..., columns / 32, 32], float32."""
    return weights.float().reshape(*weights.shape[:-1], -1, BLOCK)


def encode_q4_0(weights: Tensor) -> Encoded:
    """4-bit codes 0..15; the value of largest magnitude of a block gets code 0 (that is -8 times the scale)."""
    x = blocks_of(weights)
    peak = x.gather(-1, x.abs().argmax(-1, keepdim=True))
    scale = (peak / -8).half().float()
    inverse = torch.where(scale == 0, 0.0, 1.0 / scale)
    return scale, torch.clamp(torch.floor(x * inverse + 8.5), 0, 15)


def decode_q4_0(scale: Tensor, code: Tensor) -> Tensor:
    return ((code - 8) * scale).flatten(-2)


def encode_q8_0(weights: Tensor) -> Encoded:
    """8-bit signed codes -127..127."""
    x = blocks_of(weights)
    scale = (x.abs().amax(-1, keepdim=True) / 127).half().float()
    inverse = torch.where(scale == 0, 0.0, 1.0 / scale)
    return scale, torch.clamp(torch.round(x * inverse), -127, 127)


def decode_q8_0(scale: Tensor, code: Tensor) -> Tensor:
    return (code * scale).flatten(-2)


def nearest_e2m1(x: Tensor) -> Tensor:
    """The nearest of 0, 0.5, 1, 1.5, 2, 3, 4, 6 with the sign of x: the numbers that a 4-bit float can hold."""
    size = x.abs()
    step = torch.where(size < 2, 0.5, torch.where(size < 4, 1.0, 2.0))
    return torch.sign(x) * torch.clamp(torch.round(size / step) * step, max=6.0)


def encode_mxfp4(weights: Tensor) -> Encoded:
    """4-bit floats with one power of two per block.

    The standard exponent lets the largest value saturate; one exponent more does not, at coarser steps. The one with
    the smaller squared error is taken. "Code" is the float value here; the file's nibble is made at export.
    """
    x = blocks_of(weights)
    peak = x.abs().amax(-1, keepdim=True).clamp(min=2.0**-60)
    low = torch.exp2(torch.floor(torch.log2(peak)) - 2)
    high = low * 2
    code_low, code_high = nearest_e2m1(x / low), nearest_e2m1(x / high)
    error_low = (code_low * low - x).square().sum(-1, keepdim=True)
    error_high = (code_high * high - x).square().sum(-1, keepdim=True)
    better = error_high < error_low
    return torch.where(better, high, low), torch.where(better, code_high, code_low)


def decode_mxfp4(scale: Tensor, code: Tensor) -> Tensor:
    return (code * scale).flatten(-2)


FORMATS: dict[str, tuple[Callable[[Tensor], Encoded], Callable[[Tensor, Tensor], Tensor]]] = {
    "Q4_0": (encode_q4_0, decode_q4_0),
    "Q8_0": (encode_q8_0, decode_q8_0),
    "MXFP4": (encode_mxfp4, decode_mxfp4),
}


def rounded(weights: Tensor, kind: str) -> Tensor:
    """The weights as the file will hold them, same shape."""
    encode, decode = FORMATS[kind]
    return decode(*encode(weights)).reshape(weights.shape)


def fake_quantised(weights: Tensor, kind: str, amount: Tensor) -> Tensor:
    """Forward: a mix of the weights (amount 0) and their rounded values (amount 1). Backward: straight through."""
    with torch.no_grad():
        difference = rounded(weights, kind) - weights
    return weights + amount * difference
