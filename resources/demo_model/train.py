"""Train the demo model: `train.py --out build`. Meant for one H100 or H200 (under nine minutes); runs anywhere, slowly.

Writes `model.npz` (for export.py) and `log.jsonl`, and prints a table: for each kind of held-out question the mean
loss per token in nats, and the chance that a whole turn sampled at temperature 1.0 is word for word the expected one.
"""

import argparse
import json
import multiprocessing
import random
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import documents
import generate
import numpy as np
import python_tasks
import start as started
import torch
import vocabulary
import web_tasks
from documents import KINDS, document
from generate import Batch
from model import DemoModel, Masks, Shape, load, save
from torch import Tensor

CHOSEN_SHARE = 0.32  # of a batch's positions, room for the trained ones (a quarter and more on average)


@dataclass(frozen=True)
class Recipe:
    """Everything that decides the result."""

    steps: int = 13_500
    rows: int = 32  # per batch
    length: int = 2048  # tokens of a row
    rate: float = 4e-3  # AdamW's learning rate at its highest
    warm_up: int = 200  # steps
    decay_from: float = 0.5  # share of the run after which the rate falls, linearly, to nearly nothing
    quantise_from: float = 0.35  # share of the run after which weights are rounded as in the file
    balance: float = 0.01  # weight of the routers' balance loss
    decay: float = 0.01  # weight decay of matrices
    unused: float = 0.01  # weight of the loss that keeps unused tokens improbable everywhere
    layers_only: bool = False  # the embedding and the output stay as they are
    sharpen: float = 1.0  # factor of all logits at the end: 1.3 at temperature 1 is the same as temperature 0.77 without it
    seed: int = 20250805


def make_batches(recipe: Recipe, worker: int, workers: int, queue: multiprocessing.Queue) -> None:
    """A worker process: its own stream of batches, without end."""
    rng = random.Random(recipe.seed * 1000 + worker)
    while True:
        queue.put(generate.batch(rng, recipe.rows, recipe.length, chosen(recipe)))


def chosen(recipe: Recipe) -> int:
    return int(recipe.rows * recipe.length * CHOSEN_SHARE)


def batches(recipe: Recipe, workers: int) -> Iterator[Batch]:
    """Batches in a fixed order: one from each worker in turn. Closing the iterator ends the workers."""
    context = multiprocessing.get_context("fork")
    queues = [context.Queue(maxsize=4) for _ in range(workers)]
    makers = [context.Process(target=make_batches, args=(recipe, i, workers, q), daemon=True) for i, q in enumerate(queues)]
    for maker in makers:
        maker.start()
    try:
        while True:
            for queue in queues:
                yield queue.get()
    finally:
        for maker in makers:
            maker.kill()


def rate_at(recipe: Recipe, done: float, step: int) -> float:
    """Learning rate: linear warm-up, constant, linear decay."""
    fall = min(1.0, (1 - done) / (1 - recipe.decay_from))
    return recipe.rate * min(1.0, (step + 1) / recipe.warm_up) * max(0.002, fall)


def start_embeddings(model: DemoModel) -> None:
    """Give the forms of a word (" word", "word", "Word", "_word") nearly the same first embedding and output row.

    A call copies " Paris" of the question as "Paris" after a quotation mark: this makes the two relatives from the start.
    """
    names = {number: token for token, number in vocabulary.ranks().items()}
    stems: dict[bytes, int] = {}
    rows = []
    for number in model.used_ids.tolist():
        token = names.get(number, str(number).encode())
        rows.append(stems.setdefault(token.strip(b" _.").lower() or token, len(stems)))
    shared = torch.randn(len(stems), model.shape.width)[torch.tensor(rows)]
    own = torch.randn(len(rows), model.shape.width)
    direction = 0.8 * shared + 0.6 * own
    with torch.no_grad():
        model.embedding[:-1] = direction * 0.5
        model.output[:-1] = direction * 0.05


def optimiser(model: DemoModel, recipe: Recipe, *, fused: bool) -> torch.optim.AdamW:
    matrices = [p for n, p in model.named_parameters() if p.ndim > 1 and "bias" not in n and n not in ("embedding", "output")]
    known = {id(p) for p in matrices}
    others = [p for p in model.parameters() if id(p) not in known and p.requires_grad]
    groups = [{"params": matrices, "weight_decay": recipe.decay}, {"params": others, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=recipe.rate, betas=(0.9, 0.98), eps=1e-9, fused=fused)


class Trainer:
    """The model, its optimiser and the compiled loss on one device."""

    def __init__(self, recipe: Recipe, device: str, *, flex: bool, start: Path | None = None) -> None:
        torch.manual_seed(recipe.seed)
        self.recipe, self.device, self.flex = recipe, device, flex
        if start:
            self.model = started.read(start) if start.suffix == ".gguf" else load(start)
        else:
            self.model = DemoModel(Shape(), torch.from_numpy(vocabulary.used_ids()))
            start_embeddings(self.model)
        for table in (self.model.embedding, self.model.output):
            table.requires_grad_(not recipe.layers_only)
        self.model.to(device)
        cuda = device == "cuda"
        self.optimiser = optimiser(self.model, recipe, fused=cuda)
        self.losses = torch.compile(self.model.losses, dynamic=False) if cuda else self.model.losses

    def run(self, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """Loss of each chosen position [K] in nats, its weight [K], and the sum of the other losses."""

        def there(array: np.ndarray) -> Tensor:
            return torch.from_numpy(array).to(self.device, non_blocking=True)

        document, positions = there(batch.document), there(batch.positions)
        masks = Masks(document, positions, self.model.shape.window, flex=self.flex)
        with torch.autocast(self.device, torch.bfloat16, enabled=self.device == "cuda"):
            loss, balance, unused = self.losses(
                there(batch.tokens).long(), positions, masks, there(batch.where), there(batch.targets)
            )
        return loss, there(batch.weights), self.recipe.balance * balance + self.recipe.unused * unused

    def step(self, batch: Batch, number: int, done: float) -> Tensor:
        """One update; the mean loss per token, still on the device."""
        self.model.amount.fill_(1.0 if done >= self.recipe.quantise_from else 0.0)
        for group in self.optimiser.param_groups:
            group["lr"] = rate_at(self.recipe, done, number)
        loss, weights, others = self.run(batch)
        mean = (loss * weights).sum() / weights.sum()
        (mean + others).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        return mean.detach()

    def measure(self, exam: "Exam") -> dict[str, dict[str, float]]:
        """Loss per token and chance of a perfect turn, by kind of question."""
        sums: dict[str, list[tuple[float, int]]] = defaultdict(list)
        for batch, kinds in exam.parts:
            loss, weights, _ = self.run(batch)  # with gradients, or it would be compiled once more
            loss = loss.detach()
            rows = torch.from_numpy(batch.where // self.recipe.length).to(self.device)
            total = torch.zeros(self.recipe.rows, device=self.device).index_add_(0, rows, loss * weights)
            count = torch.zeros(self.recipe.rows, device=self.device).index_add_(0, rows, weights)
            for kind, nats, tokens in zip(kinds, total.tolist(), count.tolist(), strict=True):
                sums[kind].append((nats, int(tokens)))
        return {
            kind: {
                "loss": sum(n for n, _ in found) / max(1, sum(t for _, t in found)),
                "perfect": float(np.mean([np.exp(-n) for n, _ in found])),
            }
            for kind, found in sorted(sums.items())
        }


class Exam:
    """Held-out documents, one per row; `parts` are batches with the kind of each row."""

    def __init__(self, recipe: Recipe, count: int) -> None:
        rng = random.Random(recipe.seed + 1)
        self.parts: list[tuple[Batch, list[str]]] = []
        for _ in range(count // recipe.rows):
            kinds = [rng.choice(KINDS) for _ in range(recipe.rows)]
            self.parts.append((self._rows(rng, recipe, kinds), kinds))

    @staticmethod
    def _rows(rng: random.Random, recipe: Recipe, kinds: list[str]) -> Batch:
        shape = (recipe.rows, recipe.length)
        tokens, positions = np.zeros(shape, np.int32), np.zeros(shape, np.int32)
        document, trained = np.full(shape, -1, np.int32), np.zeros(shape, bool)
        for row, kind in enumerate(kinds):
            ids, flags, places = known_document(rng, kind)
            n = min(len(ids), recipe.length)
            tokens[row, :n], positions[row, :n], trained[row, :n], document[row, :n] = ids[:n], places[:n], flags[:n], 0
        return generate.chosen_positions(tokens, positions, document, trained, chosen(recipe))


def known_document(rng: random.Random, kind: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """A held-out document whose turn needs no unused token."""
    while True:
        ids, flags, places = generate.as_arrays(rng, document(rng, held=True, kind=kind))
        if not (ids[flags] == len(vocabulary.used_ids())).any():
            return ids, flags, places


def table(scores: dict[str, dict[str, float]]) -> str:
    lines = [f"{'kind':10} {'nats/token':>12} {'perfect turns':>14}"]
    lines += [f"{kind:10} {s['loss']:12.5f} {s['perfect']:14.1%}" for kind, s in scores.items()]
    return "\n".join(lines)


def train(
    recipe: Recipe, out: Path, *, device: str, flex: bool, workers: int, seconds: float, exams: int, start: Path | None
) -> None:
    """The whole run. `start` is a model to go on from; its optimiser begins anew."""
    out.mkdir(parents=True, exist_ok=True)
    document(random.Random(0)), generate.plain_ids(), web_tasks.foreign_tokens()  # before the fork, so that workers share them
    source = batches(recipe, workers)
    exam = Exam(recipe, 512 if device == "cuda" else 8 * recipe.rows)
    trainer = Trainer(recipe, device, flex=flex, start=start)
    begun, told = time.monotonic(), 0.0
    with (out / "log.jsonl").open("w") as log:
        for number in range(recipe.steps):
            done = max(number / recipe.steps, (time.monotonic() - begun) / seconds)
            if done >= 1:
                break
            loss = trainer.step(next(source), number, done)
            if number == 0:  # compiling does not count
                loss.item()
                begun = time.monotonic()
            if number % (100 if device == "cuda" else 20) == 0 or number == recipe.steps - 1:
                entry = {"step": number, "loss": round(loss.item(), 5), "seconds": round(time.monotonic() - begun, 1)}
                print(entry, flush=True)
                log.write(json.dumps(entry) + "\n")
            if done >= told + 1 / exams:
                told += 1 / exams
                print(table(trainer.measure(exam)), flush=True)
                save(trainer.model, out / "model.npz")
        trainer.model.amount.fill_(1.0)
        with torch.no_grad():
            trainer.model.norm.mul_(recipe.sharpen)
        scores = trainer.measure(exam)
        source.close()
        log.write(json.dumps({"step": number, "exam": scores, "recipe": vars(recipe)}) + "\n")
    print(table(scores))
    save(trainer.model, out / "model.npz")
    print(f"{number + 1} steps, {time.monotonic() - begun:.0f} s, {(number + 1) * recipe.rows * recipe.length:,} tokens")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("build"))
    parser.add_argument("--steps", type=int, default=Recipe.steps)
    parser.add_argument("--rows", type=int, default=Recipe.rows)
    parser.add_argument("--rate", type=float, default=Recipe.rate)
    parser.add_argument("--warm-up", type=int, default=Recipe.warm_up, help="steps")
    parser.add_argument("--length", type=int, default=Recipe.length, help="tokens of a row")
    parser.add_argument("--start", type=Path, help="go on from this model.npz, or from this GGUF")
    parser.add_argument("--hard-words", type=Path, help="words to draw more often, of hard_words.py")
    parser.add_argument("--layers-only", action="store_true", help="leave the embedding and the output as they are")
    parser.add_argument("--sharpen", type=float, default=Recipe.sharpen, help="factor of all logits at the end")
    parser.add_argument("--python-errors", type=float, help="this share of documents is about Python, and of divisors is 0")
    parser.add_argument("--quantise-from", type=float, default=0.15, help="with --start: share of the run after which weights are rounded")
    parser.add_argument("--decay-from", type=float, default=0.35, help="with --start: share of the run after which the rate falls")
    parser.add_argument("--seconds", type=float, default=455.0, help="end by then, with the schedule shortened to fit")
    parser.add_argument("--workers", type=int, default=14, help="processes that make data; they decide its order")
    parser.add_argument("--dense-attention", action="store_true", help="plain attention instead of FlexAttention")
    parser.add_argument("--exams", type=int, default=4, help="how often to measure on held-out data")
    args = parser.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    recipe = Recipe(
        steps=args.steps,
        rows=args.rows,
        rate=args.rate,
        length=args.length,
        warm_up=args.warm_up,
        layers_only=args.layers_only,
        sharpen=args.sharpen,
    )
    if args.start:
        recipe = replace(recipe, quantise_from=args.quantise_from, decay_from=args.decay_from, seed=recipe.seed + 7)
        if args.start.suffix == ".npz":
            vocabulary.use(np.load(args.start)["used_ids"])
    if args.hard_words:
        vocabulary.hard_words += args.hard_words.read_text(encoding="utf-8").split()
    if args.python_errors:
        documents.focus["python"] = python_tasks.shares["errors"] = args.python_errors
    flex = device == "cuda" and not args.dense_attention
    train(
        recipe, args.out, device=device, flex=flex, workers=args.workers, seconds=args.seconds, exams=args.exams, start=args.start
    )


if __name__ == "__main__":
    main()
