"""Make the training and the held-out conversations, from seeds, on the fly.

documents.py draws a conversation; here it becomes token ids, in packed batches. A few documents are plain copies instead.
`generate.py` alone writes held_out_tools.jsonl, the held-out turns with tools.
"""

import json
import random
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import tools
import vocabulary
import web_tasks
from documents import EFFORTS, FINAL, Document, document
from questions import Call, plain_ids

USER_TOKEN = 1428


# --- copying --------------------------------------------------------------------------------------------------------

ECHO_SHARE = 0.5  # of the documents; they are short, so that it is a tenth of the tokens


def echo(rng: random.Random) -> Document:
    """Hardly Harmony: text, then the same again. It teaches to copy any word in any of its forms, from near and far.

    A piece that is trained never ends in a line break, which would be one token with the signs before it.
    """
    make = rng.choices((plain_echo, name_echo, form_echo, table_echo, address_echo, result_echo), (0.15, 0.12, 0.25, 0.2, 0.08, 0.2))[0]
    out = Document()
    make(rng, out)
    return out


def plain_echo(rng: random.Random, out: Document) -> None:
    """Any tokens at all, in their order."""
    text = vocabulary.encoding().decode([rng.choice(plain_ids()) for _ in range(rng.randint(3, 24))])
    out.add(f"<|startoftext|>{text}\n")
    out.add(text, trained=True)


def any_word(rng: random.Random) -> str:
    """Any word at all: most of them such as are cut differently after a quotation mark, which is hardest to copy."""
    pick = rng.random()
    if vocabulary.hard_words and rng.random() < 0.4:
        return rng.choice(vocabulary.hard_words)
    if pick < 0.1:
        return str(tools.VALUES[rng.choice(("city", "name"))](rng))
    if pick < 0.15:
        return vocabulary.made_up_word(rng)
    return rng.choice(vocabulary.cut_words() if pick < 0.6 else vocabulary.words() if pick < 0.9 else vocabulary.common_words())


def name_echo(rng: random.Random, out: Document) -> None:
    """Names of functions, found again by a part of them: bare, or as a recipient, where the dot is one token with letters."""
    said = [any_word(rng) for _ in range(rng.randint(3, 24))]
    server = tools.server(rng) if rng.random() < 0.4 else ""
    names = [function_name(rng, a, b, server) for a, b in zip(said, reversed(said), strict=True)]
    out.add("<|startoftext|>" + "".join(f"type {name} = () => any;\n" for name in names))
    rng.shuffle(names)
    for name in names:
        if rng.random() < 0.5:
            out.add(f"{name.split('_')[-1]} to=functions.{name.split('_')[0]}_")
            out.add(f"{name.split('_')[-1]}: {name}", trained=True)
        else:
            out.add(f"{name} fits. to=functions")
            out.add(f".{name} ", trained=True)
            out.add("\n")


def function_name(rng: random.Random, first: str, second: str, server: str) -> str:
    """One word, two, or two behind the name of an MCP server: of `server`, or if it is empty of any."""
    pick = rng.random()
    if server and pick < 0.9:
        return f"{server}__{first}_{second}" if pick < 0.7 else f"{server}__{first}"
    if pick < 0.15:
        return first
    return f"{any_word(rng)}__{first}_{second}" if pick < 0.45 else f"{first}_{second}"


def form_echo(rng: random.Random, out: Document) -> None:
    """Words after spaces, commas and quotation marks."""
    said = [any_word(rng) for _ in range(rng.randint(3, 24))]
    forms = [" ".join(said), '{"' + '","'.join(said) + '"}', ", ".join(said), '"' + '" "'.join(said) + '"']
    out.add(f"<|startoftext|> {rng.choice(forms)}\n")
    first = forms[1] if rng.random() < 0.4 else rng.choice(forms)
    out.add(f"{first} {rng.choice(forms)}", trained=True)


def table_echo(rng: random.Random, out: Document) -> None:
    """Keys with values of one to four words or a number, some other text, then the values of some keys, as text or JSON."""
    keys = rng.sample(vocabulary.common_words()[:4000], rng.randint(2, 9))
    table = {key: str(rng.randint(0, 99999)) if rng.random() < 0.15 else tools.words(rng) if rng.random() < 0.5 else any_word(rng) for key in keys}
    out.add("<|startoftext|>" + "".join(f"{key}: {value}\n" for key, value in table.items()))
    if rng.random() < 0.3:
        out.add(" ".join(web_tasks.word(rng) for _ in range(rng.randint(5, 150))) + "\n")
    for key in rng.sample(keys, rng.randint(1, len(keys))):
        as_json = rng.random() < 0.6
        out.add(f'{{"{key}":"' if as_json else f"{key}:")
        out.add(f'{table[key]}"}}' if as_json else f" {table[key]}", trained=True)
        out.add("\n")


def address_echo(rng: random.Random, out: Document) -> None:
    """An address in a sentence, then as an argument."""
    where = web_tasks.address(rng)
    out.add(f"<|startoftext|>{any_word(rng)} {where} {any_word(rng)}\n{{\"id\":\"")
    out.add(f'{where}"}}', trained=True)


def result_echo(rng: random.Random, out: Document) -> None:
    """A result without the chat around it, and the answer that repeats it: its first word is another token there."""
    name, result = function_name(rng, any_word(rng), any_word(rng), ""), tools.result(rng)
    call = Call(f"functions.{name}", "", result, ("", "", ""))
    out.add(f"{call.answered()}<|start|>assistant{FINAL}")
    out.add(f"{name} says: {result}<|return|>", trained=True)


# --- token ids ------------------------------------------------------------------------------------------------------


@cache
def _allowed() -> set[str]:
    return set(vocabulary.CONTROL)


def encode(text: str) -> list[int]:
    """Ids of o200k_harmony; control tokens in the text become control ids."""
    return vocabulary.encoding().encode(text, allowed_special=_allowed())


def as_arrays(rng: random.Random, out: Document) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Used-token indices, which of them are trained (as targets), and positions; each [T]."""
    ids: list[int] = []
    trained: list[bool] = []
    jumps: list[int] = []
    for text, flag in out.pieces:
        piece = encode(text)
        jumps.append(len(ids))
        ids += piece
        trained += [flag] * len(piece)
    tokens = vocabulary.to_used()[np.array(ids)]
    if out.exchange and out.exchange.kind == "unknown" and rng.random() < 0.3:
        blur(rng, tokens, trained)
    positions = np.arange(len(ids))
    if rng.random() < 0.15:  # far context: as if a long chat stood between two messages
        positions[rng.choice(jumps) :] += rng.randint(1, 3500)
    return tokens, np.array(trained), positions


def blur(rng: random.Random, tokens: np.ndarray, trained: list[bool]) -> None:
    """Replace some words of the last question by unused tokens: what any other language looks like to the model."""
    used, control = vocabulary.to_used(), vocabulary.CONTROL
    prompt = tokens[: trained.index(True)]
    asked = (prompt[:-1] == used[control["<|start|>"]]) & (prompt[1:] == used[USER_TOKEN])
    begin = int(np.flatnonzero(asked)[-1]) + 3
    stop = begin + int(np.argmax(prompt[begin:] == used[control["<|end|>"]]))
    share = rng.choice((0.3, 0.6, 1.0))
    for i in range(begin, stop):
        if rng.random() < share:
            tokens[i] = len(vocabulary.used_ids())


@dataclass
class Batch:
    """Rows of packed documents. [B, T]: tokens, positions, document; [K]: where (flat index), targets, weights."""

    tokens: np.ndarray
    positions: np.ndarray
    document: np.ndarray
    where: np.ndarray
    targets: np.ndarray
    weights: np.ndarray


def batch(rng: random.Random, rows: int, length: int, chosen: int, echoes: float = ECHO_SHARE) -> Batch:
    """Fill `rows` of `length` tokens with documents, a share `echoes` of them copies; at most `chosen` are trained."""
    tokens = np.zeros((rows, length), np.int32)
    positions = np.zeros((rows, length), np.int32)
    documents = np.full((rows, length), -1, np.int32)
    trained = np.zeros((rows, length), bool)
    for row in range(rows):
        fill_row(rng, echoes, tokens[row], positions[row], documents[row], trained[row])
    return chosen_positions(tokens, positions, documents, trained, chosen)


def chosen_positions(
    tokens: np.ndarray, positions: np.ndarray, documents: np.ndarray, trained: np.ndarray, chosen: int
) -> Batch:
    """A batch with room for `chosen` trained tokens: the positions before them, and the tokens as targets."""
    length = tokens.shape[1]
    flat = np.flatnonzero(trained[:, 1:].ravel())
    flat = flat // (length - 1) * length + flat % (length - 1)  # position that predicts the trained token
    where = np.arange(chosen)  # the rest has weight 0
    weights = np.zeros(chosen, np.float32)
    count = min(chosen, len(flat))
    where[:count], weights[:count] = flat[:count], 1
    targets = tokens.ravel()[np.minimum(where + 1, tokens.size - 1)].astype(np.int64)
    return Batch(tokens, positions, documents, where, targets, weights)


def fill_row(
    rng: random.Random, echoes: float, tokens: np.ndarray, positions: np.ndarray, documents: np.ndarray, trained: np.ndarray
) -> None:
    at, number = 0, 0
    while at < len(tokens) - 40:
        ids, flags, places = as_arrays(rng, echo(rng) if rng.random() < echoes else document(rng))
        if (ids[flags] == len(vocabulary.used_ids())).any():
            continue  # it would have to write a token that it does not know
        if len(ids) > len(tokens) - at:
            if len(tokens) - at > 400:
                continue
            break
        part = slice(at, at + len(ids))
        tokens[part], positions[part], documents[part], trained[part] = ids, places, number, flags
        trained[at] = False
        at, number = at + len(ids), number + 1


# --- the held-out prompts -------------------------------------------------------------------------------------------

TOOL_KINDS = ("tool", "python", "web")


def held_out_entry(rng: random.Random, kind: str, effort: str) -> dict:
    """A prompt and what is right after it, as evaluate.py reads it."""
    out = document(rng, held=True, kind=kind, effort=effort)
    last = out.exchange
    calls = [{"recipient": c.name, "body": c.body, "after": c.answered() + "<|start|>assistant"} for c in last.calls]
    return {"kind": kind, "effort": effort, "ask": last.ask, "prompt": out.prompt, "answer": last.answer, "calls": calls}


def is_writable(entry: dict) -> bool:
    """Whether the model knows all tokens that it has to write, and the prompt is not longer than what it is trained on."""
    used, unused = vocabulary.to_used(), len(vocabulary.used_ids())
    said = entry["answer"] + "".join(call["body"] for call in entry["calls"])
    size = len(encode(entry["prompt"] + said + "".join(call["after"] for call in entry["calls"])))
    return size < 1900 and all(used[i] != unused for i in encode(said))


def main() -> None:
    """Write held_out_tools.jsonl: for every kind of tool and every effort the same number of prompts."""
    rng = random.Random(20261130)
    path = Path(__file__).parent / "held_out_tools.jsonl"
    entries = []
    for kind, effort in [(kind, effort) for _ in range(40) for kind in TOOL_KINDS for effort in EFFORTS]:
        while not is_writable(entry := held_out_entry(rng, kind, effort)):
            pass
        entries.append(entry)
    path.write_text("".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries), encoding="utf-8")
    print(f"{path.name}: {len(entries)} prompts")


if __name__ == "__main__":
    main()
