"""Exit codes that a script can rely on."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What ``descant`` returns.

    OK: done. FAILED: the engine, the model or the Hub failed. USAGE: the command line or its input is wrong.
    NO_MODEL: the model is missing, damaged or does not fit. INCOMPLETE: the answer is cut (length or context), or there
    is none. DIFFERS: a file is not what it should be. INTERRUPTED: the person pressed Ctrl+C.
    """

    OK = 0
    FAILED = 1
    USAGE = 2
    NO_MODEL = 3
    INCOMPLETE = 4
    DIFFERS = 5
    INTERRUPTED = 130
