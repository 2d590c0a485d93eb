"""Load a model for a command, with the same policy as the window."""

import argparse

from app.cli.exit_codes import ExitCode
from app.cli.terminal import StatusLine, say
from app.core.settings.store import SettingsStore
from app.engine.client.engine_client import EngineClient
from app.engine.faults import Fault, FaultKind
from app.engine.loading import LoadPolicy, PreparedLoad, ReadMachine
from app.engine.protocol import Loaded
from app.library.load_values import LoadValues
from app.library.models import LibraryEntry

_MODEL_FAULTS = {
    FaultKind.BAD_FILE,
    FaultKind.UNSUPPORTED_MODEL,
    FaultKind.REMEMBERED,
    FaultKind.OUT_OF_MEMORY,
    FaultKind.NO_MODEL,
}


def load_model(
    client: EngineClient,
    entry: LibraryEntry,
    arguments: argparse.Namespace,
    status: StatusLine,
    read: ReadMachine | None = None,
) -> tuple[PreparedLoad, Loaded]:
    """Plan the load of `entry` and run it; progress and warnings go to standard error.

    Args:
        arguments: with `context` (0 to plan it) and `force`.
        read: reads the machine, if that was already done.

    Raises:
        EngineError: the model cannot be loaded.
    """
    status.show(f"Loading {entry.id}…")
    given = LoadValues(n_ctx=arguments.context or None)
    prepared = LoadPolicy(SettingsStore(), read).prepare(entry, given, force=arguments.force)
    loaded = client.load(
        entry.path,
        prepared.options,
        fallbacks=prepared.fallbacks,
        force=arguments.force,
        on_progress=lambda share: status.show(f"Loading {entry.id}: {share:.0%}"),
    )
    status.clear()
    for warning in loaded.warnings:
        say(str(warning.phrase()))
    if arguments.context > loaded.n_ctx:
        say(f"The context length is {loaded.n_ctx:,} tokens, the most this model was trained for.")
    return prepared, loaded


def exit_code(fault: Fault) -> ExitCode:
    """Return the exit code for a fault of the engine: whether its model is to blame."""
    return ExitCode.NO_MODEL if fault.kind in _MODEL_FAULTS else ExitCode.FAILED
