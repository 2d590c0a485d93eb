"""Long texts as people have them, made or found on any machine: what must never be taken for a loop."""

import base64
import importlib.metadata
import json
import random
import sysconfig
from functools import cache
from pathlib import Path

_LONGEST = 60_000


@cache
def ordinary_texts() -> dict[str, str]:
    """Texts by name; the kind of each stands before the colon."""
    return {**_licences(), **_sources(), **_made()}


def _licences() -> dict[str, str]:
    """Of the packages that are installed, and of Debian where there is one."""
    found = {}
    for distribution in importlib.metadata.distributions():
        for file in distribution.files or ():
            if file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE")) and file.suffix != ".py":
                found[f"licence: {distribution.name} {file.name}"] = Path(str(file.locate()))
    for path in Path("/usr/share/common-licenses").glob("*"):
        found[f"licence: {path.name}"] = path
    texts = {name: text for name, path in sorted(found.items()) if len(text := _text(path)) > 4000}
    return dict(list(texts.items())[:30])


def _sources() -> dict[str, str]:
    """Of Python's own library: the longest modules, and tables of characters among them."""
    library = Path(sysconfig.get_paths()["stdlib"])
    paths = sorted(library.glob("*.py"), key=lambda path: -path.stat().st_size)[:20]
    paths += sorted(library.glob("encodings/*.py"), key=lambda path: -path.stat().st_size)[:10]
    return {f"code: {path.name}": _text(path) for path in paths}


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")[:_LONGEST]
    except OSError:
        return ""


def _made() -> dict[str, str]:
    """Tables, data, logs, verse and drawings. What repeats itself exactly is as long as people really have it."""
    dice = random.Random(7)
    rows = range(400)
    words = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu"]
    verse = "\n".join(" ".join(dice.choices(words, k=7)) for _ in range(4))
    refrain = "O sing, sing the river down,\nthe river down to the sea;\nO sing it down,\nand sing it home to me.\n"
    records = [{"id": n, "name": dice.choice(words), "tags": [], "active": True, "score": 0} for n in rows]
    data = bytes(dice.randrange(256) for _ in range(9000))
    padded = bytes(dice.randrange(256) for _ in range(3000)) + bytes(400) + data[:3000]
    return {
        "table: Markdown": "| n | name | value |\n|---|---|---|\n"
        + "".join(f"| {n} | {dice.choice(words)} | {dice.random():.3f} |\n" for n in rows),
        "table: equal rows": "| a | b |\n|---|---|\n" + "| 0 | 0 |\n" * 100 + "| 1 | 0 |\n",
        "table: zeros with numbers": "".join(f"| {n} | 0 | 0 | 0 | 0 | 0 |\n" for n in rows),
        "table: CSV": "".join(
            f"2026-01-{n % 28 + 1:02},{dice.choice(words)},{dice.randrange(9999)},0,0\n" for n in rows
        ),
        "table: HTML": "<table>" + "<tr><td></td><td></td><td></td></tr>\n" * 40 + "</table>",
        "JSON: records": json.dumps(records, indent=2),
        "JSON: in one line": json.dumps(records * 2),
        "JSON: equal objects": json.dumps([{"x": 0, "y": 0}] * 100),
        "JSON: zeros": json.dumps([0] * 500),
        "log: a server": "".join(
            f"2026-11-29T12:{n // 60 % 60:02}:{n % 60:02}Z INFO request {n} GET /api/{dice.choice(words)} 200\n"
            for n in range(900)
        ),
        "log: equal lines": "WARNING retrying the connection\n" * 100,
        "base64: random": base64.encodebytes(data).decode(),
        "base64: zeros within": base64.encodebytes(padded).decode(),
        "hexdump": "".join(
            f"{at:08x}  {padded[at : at + 16].hex(' ')}  |{'.' * 16}|\n" for at in range(0, len(padded), 16)
        ),
        "hexdump: zeros": "".join(f"{at:08x}  {'00 ' * 16}\n" for at in range(0, 6400, 16)),
        "verse: refrains": "\n".join(
            f"{' '.join(dice.choices(words, k=6))},\n{' '.join(dice.choices(words, k=6))}.\n{refrain}"
            for _ in range(40)
        ),
        "verse: a chorus at the end": verse + "\n" + refrain * 8,
        "verse: na na na": verse + "\n" + "na na na na, hey Jude\n" * 40,
        "verse: a line on purpose": "All work and no play makes Jack a dull boy.\n" * 60,
        "code: an array of zeros": "static const int table[512] = {\n" + "    0, 0, 0, 0, 0, 0, 0, 0,\n" * 32 + "};\n",
        "code: assertions": "".join(f"    assert f({n}) == {n * n}\n" for n in rows),
        "code: an unrolled loop": "    step(state);\n" * 64 + "".join(f"    v[{n}] = step(v[{n}]);\n" for n in rows),
        "drawing: rules": ("-" * 300 + "\n" + "=" * 300 + "\n") * 2 + "#" * 2000,
        "drawing: a box": "+" + "-" * 78 + "+\n" + ("|" + " " * 78 + "|\n") * 30 + "+" + "-" * 78 + "+\n",
        "drawing: a chessboard": ("█ █ █ █ \n █ █ █ █\n" * 4 + "\n") * 4,
        "list: numbers": "\n".join(f"{n}. Item number {n}" for n in range(900)),
        "list: check boxes": "- [ ] \n" * 100,
        "list: names": "\n".join(f"- {dice.choice(words)} {dice.choice(words)}" for _ in range(900)),
    }
