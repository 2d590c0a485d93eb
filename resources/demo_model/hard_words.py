"""Find the words that a model copies least surely: `hard_words.py model.gguf --out hard_words.txt`; for a GPU.

A word is another token in an answer, in an argument and in the name of a function than in the text that it is copied from,
and each of these pairs is learned for itself. train.py draws the words of the file more often than others.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import generate
import numpy as np
import start as started
import torch
import vocabulary
from documents import FINAL
from generate import Batch
from model import DemoModel, Masks, load

LENGTH, ROWS = 2048, 32
SURE = 0.1  # nats; whoever loses more is written to the file

Piece = tuple[str, bool]
"""Text, and whether its tokens are measured."""


def contexts(word: str) -> list[list[Piece]]:
    """A result that is repeated, an argument, and the name of a function, each without the chat around it."""
    call = "<|start|>functions.find_page to=assistant<|channel|>commentary<|message|>"
    answer = f"<|end|><|start|>assistant{FINAL}find_page says:"
    ask = f"<|start|>user<|message|>find the page of {word}<|end|><|start|>assistant<|channel|>commentary"
    name = f"{word.lower()}_find"
    return [
        [(f"{call}{word}{answer}", False), (f" {word}", True), ("<|return|>", False)],
        [(f'{ask} to=functions.find_page <|constrain|>json<|message|>{{"name":"', False), (f'{word}"}}', True)],
        [(f"<|startoftext|>type {name} = () => any;\n{name} fits. to=functions", False), (f".{name}", True), (" \n", False)],
    ]


def words() -> list[str]:
    """Every word that the model knows behind a space and at the beginning of a text."""
    every = {*vocabulary.words(), *vocabulary.cut_words(), *vocabulary.common_words()}
    every |= {word.capitalize() for word in every if word.islower()}
    known = set(vocabulary.used_ids().tolist())
    return sorted(word for word in every if known.issuperset(vocabulary.encoding().encode_ordinary(f"{word} {word}")))


def rows(known: list[str]) -> Iterator[list[tuple[str, list[int], list[bool]]]]:
    """Words with token ids, and which of them are measured, as many as fill a row."""
    row: list[tuple[str, list[int], list[bool]]] = []
    room = LENGTH
    for word in known:
        for pieces in contexts(word):
            parts = [(generate.encode(text), measured) for text, measured in pieces]
            ids = [number for part, _ in parts for number in part]
            if len(ids) > room:
                yield row
                row, room = [], LENGTH
            row.append((word, ids, [measured for part, measured in parts for _ in part]))
            room -= len(ids)
    yield row


def packed(some: list[list[tuple[str, list[int], list[bool]]]]) -> tuple[Batch, list[str]]:
    """A batch, and the word that each of its chosen positions belongs to."""
    shape = (len(some), LENGTH)
    tokens, positions, document = np.zeros(shape, np.int32), np.zeros(shape, np.int32), np.full(shape, -1, np.int32)
    measured, owners = np.zeros(shape, bool), np.full(shape, "", object)
    for row, entries in enumerate(some):
        at = 0
        for number, (word, ids, flags) in enumerate(entries):
            part = slice(at, at + len(ids))
            tokens[row, part], positions[row, part] = vocabulary.to_used()[ids], np.arange(len(ids))
            document[row, part], measured[row, part], owners[row, part] = number, flags, word
            at += len(ids)
    batch = generate.chosen_positions(tokens, positions, document, measured, int(measured.sum()))
    return batch, list(owners.ravel()[batch.where + 1])


@torch.no_grad()
def losses(model: DemoModel, known: list[str], device: str) -> dict[str, float]:
    """Nats that each word costs in the context where it costs most per token."""
    worst: dict[str, float] = defaultdict(float)
    every = list(rows(known))
    for begin in range(0, len(every), ROWS):
        batch, owners = packed(every[begin : begin + ROWS])
        document, positions = (torch.from_numpy(a).to(device) for a in (batch.document, batch.positions))
        tokens, where, targets = (torch.from_numpy(a).to(device) for a in (batch.tokens, batch.where, batch.targets))
        with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
            masks = Masks(document, positions, model.shape.window, flex=False)
            loss, _, _ = model.losses(tokens.long(), positions, masks, where, targets)
        for word, nats in zip(owners, loss.float().tolist(), strict=True):
            worst[word] = max(worst[word], nats)
    return worst


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="a model.npz or a GGUF")
    parser.add_argument("--out", type=Path, default=Path("hard_words.txt"))
    parser.add_argument("--limit", type=int, help="only so many words")
    args = parser.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    if args.model.suffix == ".npz":
        vocabulary.use(np.load(args.model)["used_ids"])
    model = (started.read(args.model) if args.model.suffix == ".gguf" else load(args.model)).to(device)
    model.amount.fill_(1.0)
    known = words()[: args.limit]
    hard = [word for word, nats in losses(model, known, device).items() if nats > SURE]
    args.out.write_text("\n".join(hard) + "\n", encoding="utf-8")
    print(f"{len(hard)} of {len(known)} words are hard")


if __name__ == "__main__":
    main()
