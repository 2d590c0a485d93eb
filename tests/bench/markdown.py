"""How long the window stands still while an answer is shown. Run with ``python -m tests.bench.markdown [--json]``.

Each case is about 80 kB, what 20,000 tokens are. It is appended as it would arrive at 300 tokens a second, every
33 ms, with the drawing of what has changed; then opened as a finished answer and taken to another width, in slices.
Times are in milliseconds. Limits: p99 of one append with its drawing and of one slice 8 ms, the longest append 30 ms;
the first slice of opening 16 ms.
"""

import argparse
import json
import os
import random
import sys
import time
from collections.abc import Callable
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication

from app.ui.markdown.view import MarkdownView
from app.ui.theme import DARK, LIGHT, theme

SIZE: Final = 80_000
CHUNK: Final = 40
"""Characters in 33 ms: ten tokens."""
WIDTH: Final = 740
SCREEN: Final = 1000
P99_MS: Final = 8.0
MOST_MS: Final = 30.0
FIRST_MS: Final = 16.0
_WORDS: Final = [
    "the",
    "memory",
    "bandwidth",
    "of",
    "an",
    "expert",
    "layer",
    "decides",
    "how",
    "many",
    "tokens",
    "a",
    "second",
    "reach",
    "the",
    "reader",
    "while",
    "a",
    "context",
    "grows",
]


def _sentence(dice: random.Random) -> str:
    words = [dice.choice(_WORDS) for _ in range(dice.randint(6, 18))]
    words[dice.randrange(len(words))] = "**" + words[0] + "**"
    words[dice.randrange(len(words))] = "`" + words[1] + "`"
    return " ".join(words).capitalize() + ". "


def _prose(dice: random.Random) -> str:
    parts: list[str] = []
    while sum(map(len, parts)) < SIZE:
        parts.append(f"## {_sentence(dice)}\n\n")
        parts.append("".join(_sentence(dice) for _ in range(5)) + "\n\n")
        parts.append("".join(f"- {_sentence(dice)}\n  1. {_sentence(dice)}\n" for _ in range(4)) + "\n")
    return "".join(parts)


def _code(dice: random.Random) -> str:
    line = (
        '    def {0}(self, {1}: int, {2}: str = "{1}") -> list[str]:  # {2}\n'
        "        return [str({1}) for {0} in range(42)]\n"
    )
    return "```python\n" + "".join(line.format(*dice.sample(_WORDS, 3)) for _ in range(SIZE // 110)) + "```\n"


def cases() -> dict[str, str]:
    """The texts, by name."""
    dice = random.Random(0)
    row = "|" + "|".join(f" cell {column} " for column in range(20)) + "|\n"
    marks = "".join(
        dice.choice(["*", "**", "[", "](", "`", "_", "~~", "a", " ", "![", "<", "&"]) for _ in range(10_000)
    )
    return {
        "prose, headings, lists": _prose(dice),
        "one code block": _code(dice),
        "JavaScript with comments": "```js\n" + "/* a\n * b\n */\nconst a = `x ${1}` + 'y'; // z\n" * 1800 + "```\n",
        "a list of 1,000 items": "".join(f"{n}. {_sentence(dice)}\n" for n in range(1, 1001)),
        "one paragraph": "".join(_sentence(dice) for _ in range(SIZE // 80)),
        "a table of 2,000 by 20": row + "|" + "---|" * 20 + "\n" + row * 2000,
        "a table of 400 by 5": "|a|b|c|d|e|\n|-|-|-|-|-|\n"
        + f"| {_WORDS[1]} | **b** | 3 | {' '.join(_WORDS)} | `x` |\n" * 400,
        "deep nesting": "".join(
            "".join("  " * depth + f"- {_sentence(dice)}\n" for depth in range(30)) for _ in range(SIZE // 3900)
        ),
        "10,000 >": ">" * 10_000 + "\n" + "- " * 10_000 + "\n" + "1. " * 5000,
        "10,000 *": "*" * 10_000 + "\n\n" + "*a " * 5_000 + "\n\n" + "a* " * 5000 + "\n\n" + "*a_ " * 5000,
        "10,000 [": "[" * 10_000 + "\n\n" + "[a](" * 5_000 + "\n\n" + "![" * 5000 + "\n\n" + "[a]: /u\n" * 2000,
        "10,000 `": "`" * 10_000 + "\n\n" + "`a``b" * 5_000 + "\n\n" + "```\n" * 5000,
        "random marks": marks * 3,
        "<, &, \\, $": "<a" * 5000
        + "\n\n"
        + "&a" * 5000
        + "\n\n"
        + "\\(" * 5000
        + "\n\n"
        + "$a " * 5000
        + "http://" * 3000,
        "10,000 <br>": "<br>" * 5000 + "\n\n" + "<br " * 5000 + "\n\n" + "a<br />" * 5000 + "\n\n" + "<br\n" * 5000,
        "bold beside full-width marks": "这是**“重要”**的内容。" * (SIZE // 15),
        "1 MB without a line break": "x" * 1_000_000,
        "words of no language": "".join(chr(dice.randrange(0x20, 0x3000)) for _ in range(SIZE)),
    }


class _Stage:
    """A view and what paints it: the last screenful, as while streaming."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self.view = MarkdownView()
        self.view.resize(WIDTH, SCREEN)
        self.view.show()
        self._image = QImage(WIDTH, SCREEN, QImage.Format.Format_RGB32)

    def draw_end(self) -> None:
        """Give it its height and draw its lower end."""
        height = self.view.height_for(self.view.width())
        self.view.resize(self.view.width(), max(height, 1))
        part = QRect(0, max(0, height - SCREEN), self.view.width(), SCREEN)
        painter = QPainter(self._image)
        self.view.render(painter, QPoint(), QRegion(part))
        painter.end()

    def settle(self) -> list[float]:
        """Let the view finish; milliseconds of each slice."""
        times = []
        while not self.view.is_settled:
            times.append(timed(self.view.work))
        return times

    def close(self) -> None:
        """Done with it."""
        self.view.close()
        self.view.deleteLater()
        self._app.processEvents()


def timed(action: Callable[[], object]) -> float:
    """Milliseconds."""
    begin = time.perf_counter()
    action()
    return (time.perf_counter() - begin) * 1000


def figures(times: list[float]) -> dict[str, float]:
    """The middle, the hundredth longest, the longest."""
    ordered = sorted(times) or [0.0]
    return {
        "p50": round(ordered[len(ordered) // 2], 2),
        "p99": round(ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)], 2),
        "max": round(ordered[-1], 2),
    }


def stream(app: QApplication, text: str) -> tuple[dict[str, float], dict[str, float]]:
    """Append piece by piece; the times of the appends alone, and with the drawing."""
    stage = _Stage(app)
    size = max(CHUNK, len(text) // 4000)
    appends, whole = [], []
    for at in range(0, len(text), size):
        begin = time.perf_counter()
        stage.view.append(text[at : at + size])
        appends.append((time.perf_counter() - begin) * 1000)
        stage.draw_end()
        whole.append((time.perf_counter() - begin) * 1000)
        stage.settle()
    stage.view.finish()
    stage.settle()
    stage.close()
    return figures(appends), figures(whole)


def opening(app: QApplication, text: str) -> dict[str, object]:
    """Open it whole, take it to another width and another palette."""
    stage = _Stage(app)
    first = timed(lambda: stage.view.set_markdown(text))
    slices = stage.settle()
    narrow = timed(lambda: stage.view.height_for(WIDTH - 100))
    narrow_slices = stage.settle()
    theme().use(DARK)
    dark = stage.settle()
    theme().use(LIGHT)
    stage.settle()
    stage.close()
    return {
        "first": round(first, 2),
        "slices": figures(slices),
        "count": len(slices),
        "all": round(first + sum(slices), 1),
        "width": figures([narrow, *narrow_slices]),
        "palette": figures(dark),
    }


def main() -> int:
    """Measure, print, and fail when a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--case", default="", help="only cases whose name has this in it")
    options = parser.parse_args()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme().use(LIGHT)
    result: dict[str, dict[str, object]] = {}
    for name, text in cases().items():
        if options.case in name:
            appends, whole = stream(app, text)
            result[name] = {"append": appends, "append and draw": whole, "open": opening(app, text)}
            if not options.json:
                print(f"{name:28}", json.dumps(result[name]), flush=True)  # noqa: T201
    if options.json:
        print(json.dumps(result, indent=2))  # noqa: T201
    return int(any(_too_slow(case) for case in result.values()))


def _too_slow(case: dict[str, object]) -> bool:
    append, drawn, opened = case["append"], case["append and draw"], case["open"]
    assert isinstance(append, dict)
    assert isinstance(drawn, dict)
    assert isinstance(opened, dict)
    late = drawn["p99"] > P99_MS or append["max"] > MOST_MS
    return bool(late or opened["first"] > FIRST_MS or opened["slices"]["p99"] > P99_MS)


if __name__ == "__main__":
    sys.exit(main())
