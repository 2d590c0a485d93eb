"""Write the trained model as a GGUF that llama.cpp runs: `export.py model.npz descant-demo.gguf`.

Tensor names, types and the tokenizer section are those of the published gpt-oss files; only the sizes differ, and the
embedding and the output are Q4_0 instead of Q8_0.
"""

import argparse
from pathlib import Path

import gguf
import numpy as np
import quantise
import torch
import vocabulary
from gguf import GGMLQuantizationType as Kind
from model import DemoModel, Shape, load
from torch import Tensor

FILE_TYPE_MXFP4_MOE = 38
NORMAL, CONTROL = 1, 3  # token types of the tokenizer section
E2M1 = torch.tensor([0, 0.5, 1, 1.5, 2, 3, 4, 6])


def printable_bytes() -> list[str]:
    """GPT-2's way to write any byte as a visible character: 256 of them, by byte."""
    visible = [*range(33, 127), *range(161, 173), *range(174, 256)]
    hidden = [b for b in range(256) if b not in visible]
    table = {b: chr(b) for b in visible} | {b: chr(256 + i) for i, b in enumerate(hidden)}
    return [table[b] for b in range(256)]


def last_merge(token: bytes, rank: int, ranks: dict[bytes, int]) -> tuple[bytes, bytes] | None:
    """The two parts that byte-pair encoding joins last to make this token; None where it never does."""
    parts = [token[i : i + 1] for i in range(len(token))]
    while len(parts) > 2:
        joins = ((ranks.get(a + b, rank), i) for i, (a, b) in enumerate(zip(parts, parts[1:], strict=False)))
        best, at = min(joins)
        if best >= rank:
            return None
        parts[at : at + 2] = [parts[at] + parts[at + 1]]
    return (parts[0], parts[1]) if len(parts) == 2 else None


def add_tokenizer(writer: gguf.GGUFWriter, template: str | None) -> None:
    """The o200k_harmony section: 201,088 tokens, their types, and the merges in order of rank."""
    letters = printable_bytes()
    ranks = vocabulary.ranks()
    names = {number: name for name, number in vocabulary.CONTROL.items()}
    tokens = [names.get(i, f"<|reserved_{i}|>") for i in range(vocabulary.VOCABULARY)]
    types = [CONTROL] * vocabulary.VOCABULARY
    merges = []

    def shown(token: bytes) -> str:
        return "".join(letters[b] for b in token)

    for token, rank in sorted(ranks.items(), key=lambda item: item[1]):
        tokens[rank], types[rank] = shown(token), NORMAL
        if parts := last_merge(token, rank, ranks):
            merges.append(f"{shown(parts[0])} {shown(parts[1])}")
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-4o")
    writer.add_token_list(tokens)
    writer.add_token_types(types)
    writer.add_token_merges(merges)
    writer.add_bos_token_id(199998)
    writer.add_eos_token_id(200002)
    writer.add_pad_token_id(199999)
    writer.add_add_bos_token(False)
    if template:
        writer.add_chat_template(template)


def add_facts(writer: gguf.GGUFWriter, shape: Shape) -> None:
    """General keys and hyper-parameters."""
    writer.add_name("Descant demo")
    writer.add_type("model")
    writer.add_description(
        "A tiny gpt-oss for trying Descant: greets, adds and compares numbers up to 999, knows this app and gpt-oss, "
        "calls functions, runs Python, opens pages. Not made by OpenAI. For real work get gpt-oss-20b."
    )
    writer.add_author("the Descant authors")
    writer.add_license("apache-2.0")
    writer.add_size_label("41M")
    writer.add_languages(["en"])
    writer.add_block_count(shape.layers)
    writer.add_context_length(131072)
    writer.add_embedding_length(shape.width)
    writer.add_feed_forward_length(shape.feed_forward)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.kv_heads)
    writer.add_key_length(shape.head_size)
    writer.add_value_length(shape.head_size)
    writer.add_rope_freq_base(shape.rope_base)
    writer.add_layer_norm_rms_eps(shape.eps)
    writer.add_expert_count(shape.experts)
    writer.add_expert_used_count(shape.experts_used)
    writer.add_expert_feed_forward_length(shape.feed_forward)
    writer.add_sliding_window(shape.window)
    writer.add_rope_scaling_type(gguf.RopeScalingType.YARN)
    writer.add_rope_scaling_factor(shape.yarn_factor)
    writer.add_rope_scaling_orig_ctx_len(shape.yarn_context)
    writer.add_file_type(FILE_TYPE_MXFP4_MOE)


def packed_nibbles(codes: Tensor) -> np.ndarray:
    """[..., 32] codes 0..15 -> [..., 16] bytes: value j in the low half, value j + 16 in the high half."""
    codes = codes.to(torch.uint8)
    return (codes[..., :16] | (codes[..., 16:] << 4)).numpy()


def packed(weights: Tensor, kind: Kind) -> np.ndarray:
    """The tensor's bytes in the file: uint8 [..., bytes of a row], or float32 as it is."""
    if kind == Kind.F32:
        return weights.float().numpy()
    encode, _ = quantise.FORMATS[kind.name]
    scale, code = encode(weights)
    half = scale.numpy().astype(np.float16).view(np.uint8)
    if kind == Kind.Q8_0:
        parts = [half, code.numpy().astype(np.int8).view(np.uint8)]
    elif kind == Kind.Q4_0:
        parts = [half, packed_nibbles(code)]
    else:
        exponent = (torch.log2(scale).round() + 127).numpy().astype(np.uint8)
        nibble = (code.abs()[..., None] == E2M1).to(torch.uint8).argmax(-1) + 8 * (code < 0)
        parts = [exponent, packed_nibbles(nibble)]
    blocks = np.concatenate(parts, -1)
    return blocks.reshape(*blocks.shape[:-2], -1)


def full_table(rows: Tensor, used_ids: Tensor) -> Tensor:
    """[used + 1, width] -> [201088, width]: the shared last row stands for every unused token."""
    table = rows[-1:].expand(vocabulary.VOCABULARY, -1).clone()
    table[used_ids] = rows[:-1]
    return table


def parameters(model: DemoModel) -> list[tuple[str, Tensor, Kind]]:
    """Name, parameter and file format of every tensor but the two tables of tokens."""
    plan = []
    for i, (a, e) in enumerate(zip(model.attention, model.experts, strict=True)):
        block = f"blk.{i}."
        plan += [(block + "attn_norm.weight", a.norm, Kind.F32), (block + "post_attention_norm.weight", e.norm, Kind.F32)]
        for name, linear in (("q", a.q), ("k", a.k), ("v", a.v), ("output", a.out)):
            plan.append((f"{block}attn_{name}.weight", linear.weight, Kind.Q8_0))
            plan.append((f"{block}attn_{name}.bias", linear.bias, Kind.F32))
        plan.append((block + "attn_sinks.weight", a.sinks, Kind.F32))
        plan.append((block + "ffn_gate_inp.weight", e.router, Kind.F32))
        plan.append((block + "ffn_gate_inp.bias", e.router_bias, Kind.F32))
        for name in ("gate", "up", "down"):
            plan.append((f"{block}ffn_{name}_exps.weight", getattr(e, name), Kind.MXFP4))
            plan.append((f"{block}ffn_{name}_exps.bias", getattr(e, f"{name}_bias"), Kind.F32))
    return [*plan, ("output_norm.weight", model.norm, Kind.F32)]


def tensors(model: DemoModel) -> list[tuple[str, Tensor, Kind]]:
    """Name, float weights and file format of every tensor, in file order."""
    first = ("token_embd.weight", full_table(model.embedding.detach(), model.used_ids), Kind.Q4_0)
    last = ("output.weight", full_table(model.output.detach(), model.used_ids), Kind.Q4_0)
    return [(name, weights.detach().cpu(), kind) for name, weights, kind in (first, *parameters(model), last)]


def write(model: DemoModel, path: Path, template: str | None = None) -> int:
    """Write the GGUF; its size in bytes."""
    writer = gguf.GGUFWriter(path, "gpt-oss")
    add_facts(writer, model.shape)
    add_tokenizer(writer, template)
    for name, weights, kind in tensors(model):
        writer.add_tensor(name, packed(weights, kind), raw_dtype=None if kind == Kind.F32 else kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path.stat().st_size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="what train.py saved; 'random' for untrained weights")
    parser.add_argument("out", type=Path)
    parser.add_argument("--template", type=Path, help="Jinja chat template to put into the file")
    args = parser.parse_args()
    torch.manual_seed(0)
    random = str(args.model) == "random"
    model = DemoModel(Shape(), torch.from_numpy(vocabulary.used_ids())) if random else load(args.model)
    size = write(model, args.out, args.template.read_text() if args.template else None)
    print(f"{args.out}: {size:,} bytes")


if __name__ == "__main__":
    main()
