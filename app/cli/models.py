"""``descant models``: what is on this machine."""

import argparse
import json
import sys
from pathlib import Path

from app.cli.exit_codes import ExitCode
from app.core.paths import models_dir
from app.core.units import format_bytes
from app.library import LibraryEntry, scan_models


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "models", help="list the models on this machine", description="List the models on this machine."
    )
    parser.add_argument("paths", nargs="*", type=Path, help="files or folders to list as well")
    parser.add_argument("--json", action="store_true", help="print a JSON array")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> ExitCode:
    """List them."""
    scan = scan_models(arguments.paths)
    for folder in scan.unreadable:
        print(f"descant: {folder.path} could not be looked into: {folder.reason}", file=sys.stderr)
    if arguments.json:
        print(json.dumps([_as_dict(entry) for entry in scan.entries], ensure_ascii=False, indent=2))
        return ExitCode.OK
    _print_table(scan.entries)
    print(f"\nModels folder: {models_dir()}")
    return ExitCode.OK


def _print_table(entries: tuple[LibraryEntry, ...]) -> None:
    rows = [("NAME", "SIZE", "KIND", "CONTEXT", ""), *(_row(entry) for entry in entries)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        print("  ".join((*cells, row[4])).rstrip())


def _row(entry: LibraryEntry) -> tuple[str, str, str, str, str]:
    if entry.facts is None:
        return entry.id, "", "", "", f"not usable: {entry.problem}"
    facts = entry.facts
    kind = f"{facts.architecture} {facts.file_type}"
    note = "the model in the box" if entry.in_the_box else ""
    return entry.id, format_bytes(facts.size_bytes), kind, f"{facts.context_length:,}", note


def _as_dict(entry: LibraryEntry) -> dict[str, object]:
    facts = entry.facts
    common: dict[str, object] = {
        "id": entry.id,
        "path": str(entry.path),
        "in_the_box": entry.in_the_box,
        "problem": str(entry.problem) if entry.problem else None,
    }
    if facts is None:
        return common
    return common | {
        "name": facts.name,
        "architecture": facts.architecture,
        "size_bytes": facts.size_bytes,
        "parameters": facts.parameters,
        "layers": facts.n_layers,
        "experts": facts.n_experts,
        "context_length": facts.context_length,
        "file_type": facts.file_type,
    }
