"""The process that draws formulas (``--formulas``): one on each line of its input, an answer on each of its output.

A formula may take long, or more memory than there should be: the client ends the process then.
"""

import contextlib

import msgspec

from app.core.child_streams import take_over_streams
from app.formulas.drawing import FormulaError, draw
from app.formulas.formula import Answer, Formula

_MOST_MEMORY = 1 << 30
"""Bytes of address space on systems that can limit it."""


def main() -> int:
    """Draw formulas until the input ends; the entry point of ``--formulas``."""
    _limit_memory()
    formulas = msgspec.json.Decoder(Formula)
    requests, answers = take_over_streams()
    with requests, answers:
        for line in requests:
            answers.write(msgspec.json.encode(answer_to(formulas.decode(line))) + b"\n")
            answers.flush()
    return 0


def answer_to(formula: Formula) -> Answer:
    """Draw a formula; whatever goes wrong is the answer."""
    try:
        return Answer(draw(formula))
    except FormulaError as error:
        return Answer(why=str(error))


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415  not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
