"""Tune the embedding of capitalised names only: `tune_names.py model.npz out.npz`, three minutes on a CPU.

The shipped model was trained on questions in small letters ("what is harmony"), and knew "Harmony" and "MXFP4" only from
its own answers. This moves the 68 embedding rows of such tokens, and nothing else, until questions with capitals are
understood too. The data has the capitals since then, so a new training run does not need it.
"""

import argparse
import random
import time
from pathlib import Path

import generate
import model as gpt_oss
import phrases
import quantise
import torch
import vocabulary
from generate import Document
from torch import Tensor

RATE, DOCUMENTS = 0.02, 6  # of Adam; per step
# Of the tuned rows, the shipped file keeps these; the others also occur in the system message, in the refusal or as
# common pieces of words, and made tools worse. Chosen by hand, with the evaluation's prompts in view.
KEPT = (
    " Windows", " JSON", " Mac", " Apple", "Desc", "Chat", "FP", " Linux", " GB", " Python", " CPU", " RAM", " VR", " Hub",
    "GG", "MX", " MX", "Discover", "RAM", "UF", " Hug", " Silicon", "GPU", " Harmony", " GG", "Harmony", " GPT", " GPUs",
)
SAME = ("-", "I", " I")  # pieces of names that are words of their own


def capitalised(text: str) -> str:
    return " ".join(phrases.PROPER.get(word, word) for word in text.split(" "))


def name_tokens(used: dict[int, int]) -> list[int]:
    """Used-token indices of the pieces of all names, but for those in small letters and numbers."""
    found: set[int] = set()
    for name in phrases.PROPER.values():
        for number in (*generate.encode(name), *generate.encode(" " + name)):
            piece = vocabulary.encoding().decode([number])
            plain = piece.strip().islower() or piece.strip("-").isdigit() or piece in SAME
            if number in used and not plain:
                found.add(used[number])
    return sorted(found)


def loss_of(model: gpt_oss.DemoModel, used: dict[int, int], document: Document) -> Tensor:
    """Nats of the whole turn."""
    ids: list[int] = []
    trained: list[bool] = []
    for text, flag in document.pieces:
        piece = generate.encode(text)
        ids += piece
        trained += [flag] * len(piece)
    tokens = torch.tensor([[used.get(i, model.used) for i in ids]])
    positions = torch.arange(len(ids))[None]
    where = torch.tensor([i - 1 for i in range(1, len(ids)) if trained[i]])
    masks = gpt_oss.Masks(torch.zeros_like(positions), positions, model.shape.window, flex=False)
    losses, _ = model.losses(tokens, positions, masks, where, tokens[0, where + 1])
    return losses.clamp(max=8).sum()


def tune(model: gpt_oss.DemoModel, seconds: float) -> None:
    """Change the rows in place."""
    used = {int(number): i for i, number in enumerate(model.used_ids)}
    gpt_oss.fake_quantised = lambda weights, _kind, _amount: weights  # the saved weights are rounded already
    before = model.embedding.detach().clone()
    index = torch.tensor(name_tokens(used))
    rows = before[index].clone().requires_grad_()
    del model._parameters["embedding"]
    optimiser, rng, begun = torch.optim.Adam([rows], lr=RATE), random.Random(99), time.monotonic()
    while (done := (time.monotonic() - begun) / seconds) < 1:
        optimiser.param_groups[0]["lr"] = RATE * min(1.0, 1.1 - done)
        optimiser.zero_grad()
        for i in range(DOCUMENTS):
            generate.proper = lambda _rng, text: capitalised(text)
            document = generate.document(rng, kind="fact" if i < DOCUMENTS - 1 else "")
            straight_through = rows + (quantise.rounded(rows.detach(), "Q4_0") - rows.detach())
            model.embedding = before.index_copy(0, index, straight_through)
            (loss_of(model, used, document) / DOCUMENTS / 40).backward()
        optimiser.step()
    after = model.embedding.detach()
    kept = [used[generate.encode(piece)[0]] for piece in KEPT]
    after = before.index_copy(0, torch.tensor(kept), after[torch.tensor(kept)])
    del model.embedding
    model.register_parameter("embedding", torch.nn.Parameter(after))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seconds", type=float, default=170.0)
    args = parser.parse_args()
    model = gpt_oss.load(args.model)
    vocabulary.use(model.used_ids.numpy())
    model.requires_grad_(False)
    tune(model, args.seconds)
    gpt_oss.save(model, args.out)


if __name__ == "__main__":
    main()
