"""``descant models``: list and verify the models on this machine."""

import argparse
from collections.abc import Sequence
from datetime import datetime

from app.cli.exit_codes import ExitCode
from app.cli.terminal import StatusLine, print_json, print_line, say
from app.core.settings.store import SettingsStore
from app.core.units import format_bytes
from app.library import verified
from app.library.details import ModelDetails, all_details
from app.library.folders import models_folder
from app.library.models import LibraryEntry, scan_models
from app.library.naming import path_of
from app.library.origins import Origin
from app.library.verified import Verdict, VerifyResult, verify, why_differs


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "models", help="list the models on this machine", description="List the models on this machine."
    )
    parser.add_argument("paths", nargs="*", help="additional files or folders to list")
    parser.add_argument("--json", action="store_true", help="print a JSON array")
    parser.add_argument(
        "--verify",
        action="store_true",
        help="verify the SHA-256 of every file against the publisher's; exit code 5 if one differs or cannot be read",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> ExitCode:
    """List or verify the models."""
    settings = SettingsStore()
    for problem in settings.problems:
        say(str(problem))
    scan = scan_models(map(path_of, arguments.paths), settings)
    for folder in scan.unreadable:
        say(f"{folder.path} cannot be read: {folder.reason}")
    if arguments.verify:
        return _verify(scan.entries, as_json=arguments.json)
    details = all_details(scan.entries, settings)
    if arguments.json:
        print_json([_as_dict(one) for one in details], indent=2)
        return ExitCode.OK
    _print_table(details)
    print_line()
    print_line(f"Models folder: {models_folder(settings)}")
    return ExitCode.OK


# -- the list ----------------------------------------------------------------------------------------------------------


_HEADINGS = ("NAME", "SIZE", "KIND", "CONTEXT", "FROM", "VERIFIED", "")


def _print_table(details: Sequence[ModelDetails]) -> None:
    rows = [_HEADINGS, *(_row(one) for one in details)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS) - 1)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        print_line("  ".join((*cells, row[-1])).rstrip())


def _row(details: ModelDetails) -> tuple[str, ...]:
    entry, facts = details.entry, details.entry.facts
    whose = _WHOSE[entry.origin]
    if facts is None:
        return entry.id, format_bytes(details.size), "", "", whose, "", f"not usable: {entry.problem}"
    kind = f"{facts.architecture} {facts.file_type}"
    context = f"{facts.context_length:,}"
    return entry.id, format_bytes(details.size), kind, context, whose, _verified(details), _warning(details)


_WHOSE = {
    Origin.OWN: "models folder",
    Origin.FORMER: "former models folder",
    Origin.BOX: "built in",
    Origin.HUGGING_FACE: "Hugging Face cache",
    Origin.LM_STUDIO: "LM Studio",
    Origin.LLAMA_CPP: "llama.cpp",
    Origin.OPENED: "opened",
}


def _verified(details: ModelDetails) -> str:
    if details.differs is not None:
        return "differs"
    if details.changed_since is not None:
        return "changed"
    return _day(details.verified) if details.verified is not None else "-"


def _warning(details: ModelDetails) -> str:
    if details.differs is None:
        return ""
    return f"Found on {_day(details.differs.when)}: {why_differs(details.differs.names)}"


def _day(when: datetime) -> str:
    return when.astimezone().strftime("%Y-%m-%d")


def _as_dict(details: ModelDetails) -> dict[str, object]:
    entry, facts = details.entry, details.entry.facts
    common: dict[str, object] = {
        "id": entry.id,
        "path": str(entry.path),
        "origin": entry.origin.value,
        "in_the_box": entry.in_the_box,
        "size_on_disk": details.size,
        "last_used": _iso(details.used),
        "repository": details.repository or None,
        "shared_with": list(details.shared_with),
        "verified": _iso(details.verified),
        "changed_since": _iso(details.changed_since),
        "differs": _iso(details.differs.when) if details.differs is not None else None,
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


def _iso(when: datetime | None) -> str | None:
    return when.isoformat(timespec="seconds") if when is not None else None


# -- verification ------------------------------------------------------------------------------------------------------


def _verify(entries: tuple[LibraryEntry, ...], *, as_json: bool) -> ExitCode:
    """Print each model's verdict as soon as it is known; as JSON, all at the end."""
    line, results = StatusLine(), list[tuple[LibraryEntry, VerifyResult]]()
    width = max((len(entry.id) for entry in entries), default=0)
    for entry in entries:
        result = _verify_one(entry, line)
        results.append((entry, result))
        if not as_json:
            print_line(f"{entry.id.ljust(width)}  {_in_words(result)}")
    if as_json:
        print_json([_verdict_as_dict(*one) for one in results], indent=2)
    bad = any(result.verdict in (Verdict.DIFFERS, Verdict.UNREADABLE) for _, result in results)
    return ExitCode.DIFFERS if bad else ExitCode.OK


def _verify_one(entry: LibraryEntry, line: StatusLine) -> VerifyResult:
    if entry.problem is not None:
        return VerifyResult(Verdict.UNREADABLE, explanation=entry.problem.explanation)
    try:
        return verify(
            entry.path,
            verified.expected(entry.path),
            lambda done, total: line.show(f"{entry.id}: {format_bytes(done)} of {format_bytes(total)}"),
        )
    except OSError as error:
        say(f"{entry.id} is verified, but the result could not be saved: {error}")
        return VerifyResult(Verdict.SOUND)
    finally:
        line.clear()


def _in_words(result: VerifyResult) -> str:
    match result.verdict:
        case Verdict.SOUND:
            return "ok"
        case Verdict.UNKNOWN:
            return f"cannot be verified: the publisher's SHA-256 is not known. SHA-256: {' '.join(result.sha256s)}"
        case Verdict.DIFFERS:
            return f"differs: {result.explanation}"
        case _:
            return f"not usable: {result.explanation}"


def _verdict_as_dict(entry: LibraryEntry, result: VerifyResult) -> dict[str, object]:
    return {
        "id": entry.id,
        "path": str(entry.path),
        "verdict": result.verdict.value,
        "sha256": list(result.sha256s),
        "explanation": str(result.explanation) if result.explanation is not None else None,
    }
