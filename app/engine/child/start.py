"""What each process that uses llama.cpp does first."""

import sys
from typing import Final

from app.engine.child import ggml
from app.engine.child.bindings.library import BindingError, initialise_backend

UNFIT_EXIT: Final = 3
"""The exit code of a process whose bindings do not fit the library."""


def start_llama() -> bool:
    """Load ggml's backends and initialize llama.cpp; False, with the reason in the log, if the bindings do not fit."""
    try:
        ggml.load_backends()
        initialise_backend()
    except BindingError as error:
        sys.stderr.write(f"{error}\n")
        return False
    return True
