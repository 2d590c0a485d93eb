"""Exit codes that scripts can rely on."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit code of ``descant``.

    OK: done. FAILED: the engine, the model or the Hub failed. USAGE: the command line or its input is invalid.
    NO_MODEL: the model is missing, damaged or does not fit. INCOMPLETE: the answer is cut (length or context) or
    missing. DIFFERS: a file failed verification. INTERRUPTED: the user pressed Ctrl+C.
    """

    OK = 0
    FAILED = 1
    USAGE = 2
    NO_MODEL = 3
    INCOMPLETE = 4
    DIFFERS = 5
    INTERRUPTED = 130
