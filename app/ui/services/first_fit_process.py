"""The process that finds out whether gpt-oss-20b fits on this machine, see :mod:`app.ui.services.first_fit`."""

import msgspec

from app.core.child_streams import end_with_client, take_over_streams
from app.engine.faults import Words
from app.hardware.memory import read_memory
from app.planning.fit import fit_model
from app.planning.fit_wording import badge
from app.ui.services.shelf import SHELF


def main() -> int:
    """Find it out, and write it as a line of JSON."""
    requests, answers = take_over_streams()
    end_with_client(requests)
    fit = badge(fit_model(SHELF[0].facts, read_memory()))
    answers.write(msgspec.json.encode(Words.of(fit)) + b"\n")
    answers.flush()
    return 0
