"""Compare PyTorch (rounded weights, float32) with llama.cpp on the same token ids: `parity.py model.npz model.gguf`.

Prints the largest difference of the log-probabilities and how often both agree on the most likely token.
"""

import argparse
from pathlib import Path

import export
import numpy as np
import torch
import vocabulary
from model import Masks, load
from runner import Runner


def torch_log_probabilities(path: Path, ids: np.ndarray) -> np.ndarray:
    """[T] ids -> [T, 201088] float32."""
    model = load(path)
    model.amount.fill_(1.0)
    tokens = torch.searchsorted(model.used_ids, torch.from_numpy(ids))[None]
    positions = torch.arange(len(ids))[None]
    with torch.no_grad():
        masks = Masks(torch.zeros_like(positions), positions, model.shape.window, flex=False)
        logits = model.logits(model.hidden(tokens, positions, masks)[0][0])
        return export.full_table(logits.t(), model.used_ids).t().log_softmax(-1).numpy()


def llama_log_probabilities(path: Path, ids: np.ndarray) -> np.ndarray:
    """The same from llama.cpp, on the CPU."""
    logits = Runner(path).evaluate(ids.tolist(), every=True)
    return torch.from_numpy(logits).log_softmax(-1).numpy()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("gguf", type=Path)
    parser.add_argument("--tokens", type=int, default=300)
    args = parser.parse_args()
    ids = np.random.default_rng(0).choice(vocabulary.used_ids(), args.tokens)
    theirs = llama_log_probabilities(args.gguf, ids)
    ours = torch_log_probabilities(args.model, ids)
    print(f"mean |difference| {np.abs(ours - theirs).mean():.4f}, largest {np.abs(ours - theirs).max():.4f}")
    print(f"same most likely token: {(ours.argmax(-1) == theirs.argmax(-1)).mean():.1%} of {len(ids)}")


if __name__ == "__main__":
    main()
