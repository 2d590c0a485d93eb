"""gpt-oss in PyTorch, small: the same graph that llama.cpp builds for `general.architecture = gpt-oss`.

RMS norm, grouped-query attention with biases, YaRN rotary positions, a learned sink per head, a window of 128 tokens
on even layers, and a mixture of experts with OpenAI's clamped SwiGLU. Only the vocabulary is special: the token ids
that never occur in the data share one row ("unused") of the embedding and one of the output.
"""

import json
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from quantise import fake_quantised, rounded
from torch import Tensor, nn

VOCABULARY = 201_088  # o200k_harmony, control tokens included
UNUSED_MARGIN = 12.0


@dataclass(frozen=True)
class Shape:
    """Hyper-parameters, named as in the GGUF where it has them."""

    layers: int = 6
    experts: int = 8
    experts_used: int = 4
    width: int = 96
    feed_forward: int = 128
    heads: int = 8
    kv_heads: int = 2
    head_size: int = 64
    window: int = 128
    rope_base: float = 150_000.0
    yarn_factor: float = 32.0
    yarn_context: int = 4096
    eps: float = 1e-5
    swiglu_alpha: float = 1.702
    swiglu_limit: float = 7.0


def yarn_frequencies(shape: Shape) -> Tensor:
    """Radians per position of each rotary pair, [head_size / 2], as ggml's rope_yarn computes them."""
    n, base = shape.head_size, shape.rope_base

    def pair_with_rotations(rotations: float) -> float:
        return n * math.log(shape.yarn_context / (rotations * 2 * math.pi)) / (2 * math.log(base))

    low = max(0.0, math.floor(pair_with_rotations(32.0)))
    high = min(n - 1.0, math.ceil(pair_with_rotations(1.0)))
    pair = torch.arange(n // 2, dtype=torch.float64)
    kept = 1 - ((pair - low) / max(0.001, high - low)).clamp(0, 1)
    plain = base ** (-2 * pair / n)
    return (plain / shape.yarn_factor * (1 - kept) + plain * kept).float()


def rotary(positions: Tensor, shape: Shape) -> tuple[Tensor, Tensor]:
    """Cosine and sine for positions [B, T] -> two of [B, 1, T, head_size / 2], YaRN's magnitude included."""
    magnitude = 1 + 0.1 * math.log(shape.yarn_factor)
    angle = positions[:, None, :, None].float() * yarn_frequencies(shape).to(positions.device)
    return angle.cos() * magnitude, angle.sin() * magnitude


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotary embedding of the NeoX kind: dimension i is paired with i + head_size / 2. x is [B, heads, T, size]."""
    first, second = x.float().chunk(2, -1)
    return torch.cat([first * cos - second * sin, second * cos + first * sin], -1).to(x.dtype)


def rms_norm(x: Tensor, gain: Tensor, eps: float) -> Tensor:
    return F.rms_norm(x.float(), (x.shape[-1],), gain, eps)


class Masks:
    """Who may see whom: same document, not the future, and on even layers less than `window` positions back.

    `document` and `positions` are [B, T]. On CUDA it holds FlexAttention block masks, elsewhere boolean [B, 1, T, T].
    """

    def __init__(self, document: Tensor, positions: Tensor, window: int, *, flex: bool) -> None:
        self.flex = flex
        if flex:
            self.full, self.windowed = self._flex(document, positions, window)
            return
        index = torch.arange(document.shape[1], device=document.device)
        full = (document[:, :, None] == document[:, None, :]) & (index[:, None] >= index[None, :])
        near = positions[:, :, None] - positions[:, None, :] < window
        self.full, self.windowed = full[:, None], (full & near)[:, None]

    @staticmethod
    def _flex(document: Tensor, positions: Tensor, window: int):
        from torch.nn.attention.flex_attention import create_block_mask

        def full(b, _h, q, k):
            return (q >= k) & (document[b, q] == document[b, k])

        def windowed(b, h, q, k):
            return full(b, h, q, k) & (positions[b, q] - positions[b, k] < window)

        batch, length = document.shape
        make = [create_block_mask(m, batch, None, length, length, device=document.device) for m in (full, windowed)]
        return make[0], make[1]


def attend(q: Tensor, k: Tensor, v: Tensor, sinks: Tensor, mask, *, flex: bool) -> Tensor:
    """Attention with a sink: the softmax has one more class per head that takes weight and gives nothing.

    q [B, heads, T, size], k and v [B, kv_heads, T, size], sinks [heads] -> [B, heads, T, size].
    """
    if flex:
        from torch.nn.attention.flex_attention import flex_attention

        out, lse = flex_attention(q, k, v, block_mask=mask, enable_gqa=True, return_lse=True)
        return out * torch.sigmoid(lse - sinks[None, :, None])[..., None].to(out.dtype)
    groups = q.shape[1] // k.shape[1]
    k, v = k.repeat_interleave(groups, 1), v.repeat_interleave(groups, 1)
    scores = (q @ k.transpose(-1, -2)).float() / math.sqrt(q.shape[-1])
    scores = scores.masked_fill(~mask, float("-inf"))
    sink = sinks[None, :, None, None].expand(*scores.shape[:3], 1)
    weights = torch.cat([scores, sink], -1).softmax(-1)[..., :-1]
    return weights.to(v.dtype) @ v


class Linear(nn.Module):
    """Weight [out, in] and bias [out]; `kind` is the file format of the weight."""

    def __init__(self, inputs: int, outputs: int, kind: str, scale: float = 1.0) -> None:
        super().__init__()
        self.kind = kind
        self.weight = nn.Parameter(torch.randn(outputs, inputs) * scale / math.sqrt(inputs))
        self.bias = nn.Parameter(torch.zeros(outputs))

    def forward(self, x: Tensor, amount: Tensor) -> Tensor:
        return F.linear(x, fake_quantised(self.weight, self.kind, amount), self.bias)


class Attention(nn.Module):
    """One attention block, residual not included."""

    def __init__(self, shape: Shape, *, windowed: bool) -> None:
        super().__init__()
        self.shape, self.windowed = shape, windowed
        wide, narrow = shape.heads * shape.head_size, shape.kv_heads * shape.head_size
        self.norm = nn.Parameter(torch.ones(shape.width))
        self.q = Linear(shape.width, wide, "Q8_0")
        self.k = Linear(shape.width, narrow, "Q8_0")
        self.v = Linear(shape.width, narrow, "Q8_0")
        self.out = Linear(wide, shape.width, "Q8_0", scale=0.5)
        self.sinks = nn.Parameter(torch.zeros(shape.heads))

    def forward(self, x: Tensor, turn: tuple[Tensor, Tensor], masks: Masks, amount: Tensor) -> Tensor:
        batch, length, _ = x.shape
        h = rms_norm(x, self.norm, self.shape.eps)

        def split(y: Tensor, heads: int) -> Tensor:
            return y.view(batch, length, heads, self.shape.head_size).transpose(1, 2)

        q = rotate(split(self.q(h, amount), self.shape.heads), *turn)
        k = rotate(split(self.k(h, amount), self.shape.kv_heads), *turn)
        v = split(self.v(h, amount), self.shape.kv_heads)
        mask = masks.windowed if self.windowed else masks.full
        y = attend(q, k, v, self.sinks, mask, flex=masks.flex)
        return self.out(y.transpose(1, 2).reshape(batch, length, -1), amount)


class Experts(nn.Module):
    """The mixture of experts. Every expert is computed and weighted by the router (0 for those not chosen):

    with so few and so small experts that is faster than sending tokens around.
    """

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        e, f, w = shape.experts, shape.feed_forward, shape.width
        self.norm = nn.Parameter(torch.ones(w))
        self.router = nn.Parameter(torch.randn(e, w) * 0.5 / math.sqrt(w))
        self.router_bias = nn.Parameter(torch.zeros(e))
        self.gate = nn.Parameter(torch.randn(e, f, w) / math.sqrt(w))
        self.gate_bias = nn.Parameter(torch.zeros(e, f))
        self.up = nn.Parameter(torch.randn(e, f, w) / math.sqrt(w))
        self.up_bias = nn.Parameter(torch.zeros(e, f))
        self.down = nn.Parameter(torch.randn(e, w, f) * 0.5 / math.sqrt(f))
        self.down_bias = nn.Parameter(torch.zeros(e, w))

    def route(self, h: Tensor) -> tuple[Tensor, Tensor]:
        """Weight of each expert, [N, experts], zero but for the chosen; and the loss that keeps all of them in use."""
        with torch.autocast(h.device.type, enabled=False):
            logits = h.float() @ self.router.t() + self.router_bias
        least = logits.topk(self.shape.experts_used, -1).values[:, -1:]
        chosen = logits >= least
        weights = logits.masked_fill(~chosen, float("-inf")).softmax(-1)
        balance = self.shape.experts * (chosen.float().mean(0) * logits.softmax(-1).mean(0)).sum()
        return weights, balance / self.shape.experts_used

    def forward(self, x: Tensor, amount: Tensor) -> tuple[Tensor, Tensor]:
        s = self.shape
        h = rms_norm(x, self.norm, s.eps).view(-1, s.width)
        weights, balance = self.route(h)
        gate_weight = fake_quantised(self.gate, "MXFP4", amount).view(-1, s.width)
        up_weight = fake_quantised(self.up, "MXFP4", amount).view(-1, s.width)
        down_weight = fake_quantised(self.down, "MXFP4", amount).transpose(0, 1).reshape(s.width, -1)
        gate = F.linear(h, gate_weight, self.gate_bias.view(-1)).clamp(max=s.swiglu_limit)
        up = F.linear(h, up_weight, self.up_bias.view(-1)).clamp(-s.swiglu_limit, s.swiglu_limit)
        hidden = gate * torch.sigmoid(s.swiglu_alpha * gate) * (up + 1)
        hidden = hidden.view(-1, s.experts, s.feed_forward) * weights[..., None].to(hidden.dtype)
        y = F.linear(hidden.flatten(1), down_weight) + weights @ self.down_bias
        return y.view(x.shape), balance


class DemoModel(nn.Module):
    """The whole model over `used` token ids and one shared row (index `used`) for all the others."""

    def __init__(self, shape: Shape, used_ids: Tensor) -> None:
        super().__init__()
        used = len(used_ids)
        self.shape, self.used = shape, used
        self.register_buffer("used_ids", used_ids.long())
        self.log_unused = math.log(VOCABULARY - used)
        self.embedding = nn.Parameter(torch.randn(used + 1, shape.width) * 0.5)
        self.output = nn.Parameter(torch.randn(used + 1, shape.width) * 0.05)
        self.attention = nn.ModuleList([Attention(shape, windowed=i % 2 == 0) for i in range(shape.layers)])
        self.experts = nn.ModuleList([Experts(shape) for _ in range(shape.layers)])
        self.norm = nn.Parameter(torch.ones(shape.width))
        self.register_buffer("amount", torch.zeros(()), persistent=False)  # of fake quantisation, 0 or 1

    def formats(self) -> dict[str, str]:
        """Parameter name -> file format, for those that the file quantises."""
        kinds = {"embedding": "Q4_0", "output": "Q4_0"}
        for i in range(self.shape.layers):
            kinds |= {f"attention.{i}.{part}.weight": "Q8_0" for part in ("q", "k", "v", "out")}
            kinds |= {f"experts.{i}.{part}": "MXFP4" for part in ("gate", "up", "down")}
        return kinds

    def hidden(self, tokens: Tensor, positions: Tensor, masks: Masks) -> tuple[Tensor, Tensor]:
        """Final normed states [B, T, width] and the mean balance loss of the routers."""
        x = F.embedding(tokens, fake_quantised(self.embedding, "Q4_0", self.amount))
        turn = rotary(positions, self.shape)
        total = torch.zeros((), device=x.device)
        for attention, experts in zip(self.attention, self.experts, strict=True):
            x = x + attention(x, turn, masks, self.amount)
            y, balance = experts(x, self.amount)
            x, total = x + y, total + balance
        return rms_norm(x, self.norm, self.shape.eps), total / self.shape.layers

    def logits(self, states: Tensor) -> Tensor:
        """[..., width] -> [..., used + 1]; the last class is one unused token, without its multiplicity."""
        return F.linear(states, fake_quantised(self.output, "Q4_0", self.amount)).float()

    def losses(self, tokens: Tensor, positions: Tensor, masks: Masks, where: Tensor, targets: Tensor) -> tuple:
        """Cross-entropy of each chosen position [K], the balance loss, and a loss that keeps unused tokens improbable.

        `where` [K] indexes the flattened batch; `targets` [K] are the next tokens. The class "unused" counts with its
        true multiplicity, so this is the cross-entropy over the full vocabulary. It is never a target, and where the model
        is unsure its 132,000 tokens would still be drawn now and then: so its logit is also pushed below -UNUSED_MARGIN at
        every position of the batch, trained or not.
        """
        states, balance = self.hidden(tokens, positions, masks)
        logits = self.logits(states.flatten(0, 1).index_select(0, where))
        shift = torch.zeros(self.used + 1, device=logits.device)
        shift[-1] = self.log_unused
        unused = (states @ fake_quantised(self.output[-1:], "Q4_0", self.amount).to(states.dtype)[0]).float()
        excess = F.relu(unused + UNUSED_MARGIN).square().mean()
        return F.cross_entropy(logits + shift, targets, reduction="none"), balance, excess


def load(path: Path) -> DemoModel:
    """The model that train.py saved: an .npz of its parameters and its shape as JSON."""
    data = np.load(path)
    shape = Shape(**json.loads(str(data["shape"])))
    model = DemoModel(shape, torch.from_numpy(data["used_ids"]).long())
    model.load_state_dict({k: torch.from_numpy(data[k]) for k in data.files if k != "shape"})
    return model


def save(model: DemoModel, path: Path) -> None:
    """Parameters rounded as the GGUF will hold them, the used ids, and the shape as JSON; compressed."""
    kinds = model.formats()
    weights = {}
    for name, values in model.state_dict().items():
        values = values.detach().cpu()
        weights[name] = (rounded(values, kinds[name]) if name in kinds else values).numpy()
    np.savez_compressed(path, shape=json.dumps(vars(model.shape)), **weights)
