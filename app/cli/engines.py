"""``descant engines``: list, install, switch and remove builds of llama.cpp."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.cli.exit_codes import ExitCode
from app.cli.terminal import StatusLine, print_json, print_line, say, say_error
from app.cli.watching import watched
from app.core.errors import DescantError
from app.core.settings.network import NETWORK_ENGINES
from app.core.settings.store import SettingsStore
from app.core.text import one_line
from app.core.units import format_bytes
from app.engine.engines.choice import VARIABLE, bundled_engine, chosen_engine, unfit_choice
from app.engine.engines.errors import NotInstalledError, NotSignedError
from app.engine.engines.index import IndexEntry, KnownIndex, update_for
from app.engine.engines.installed import BUNDLED, InstalledEngine, InstalledEngines
from app.engine.engines.manifest import read_manifest
from app.hub.network_source import NetworkSource
from app.hub.transfer.stopped import StoppedError

if TYPE_CHECKING:
    from app.engine.engines.installing import Installation, Installed

_OWN: Final = "built-in"
"""What the engine that came with Descant is called here."""


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "engines",
        help="install and choose builds of llama.cpp",
        description=(
            "An engine is a build of llama.cpp for certain graphics cards. List those on this machine, install more,"
            " and choose which one is used. A new engine is tried before it is used; the one before is kept."
        ),
        epilog="Exit codes: 0 done, 1 failed, 2 invalid usage, 130 interrupted.",
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    parser.set_defaults(run=_run, action="list", json=False)
    listing = actions.add_parser("list", help="show the engines on this machine (the default)")
    listing.add_argument("--json", action="store_true", help="print one JSON object")
    actions.add_parser("look", help="read the signed list of engines at the address in the settings")
    install = actions.add_parser("install", help="install an engine of the signed list, or from a file")
    install.add_argument("engine", help="a name in the list, or the path of a .tar.xz file")
    install.add_argument(
        "--unsigned", action="store_true", help="install a file although no signed list vouches for it"
    )
    use = actions.add_parser("use", help="use an engine from now on")
    use.add_argument("engine", help=f"its name or id; “{_OWN}” is the one that came with Descant")
    actions.add_parser("back", help="use the engine that was used before")
    actions.add_parser("remove", help="remove an engine that is not in use").add_argument(
        "engine", help="its name or id"
    )


def _run(arguments: argparse.Namespace) -> ExitCode:
    try:
        return _ACTIONS[arguments.action](arguments)
    except NotSignedError as error:
        say_error(error)
        say("Add --unsigned to install it anyway.")
    except DescantError as error:
        say_error(error)
    except StoppedError:
        say("Stopped. What was downloaded is kept.")
        return ExitCode.INTERRUPTED
    return ExitCode.FAILED


# -- actions -----------------------------------------------------------------------------------------------------------


def _list(arguments: argparse.Namespace) -> ExitCode:
    engines = InstalledEngines()
    if arguments.json:
        print_json(_as_dict(engines), indent=2)
        return ExitCode.OK
    state, chosen = engines.state, chosen_engine()
    print_line(_line(_OWN, _bundled_words(), is_used=chosen == bundled_engine()))
    for engine in engines.engines():
        print_line(_line(engine.id, _words(engine), is_used=chosen == engine.folder))
    if state.previous is not None:
        print_line(f"before: {state.previous or _OWN}")
    if (unfit := unfit_choice()) is not None:
        say_error(unfit)
    _say_if_forced()
    return ExitCode.OK


def _look(_: argparse.Namespace) -> ExitCode:
    settings, status = SettingsStore(), StatusLine()
    status.show("Reading the list of engines…")
    try:
        index = KnownIndex().fetch(settings.get(NETWORK_ENGINES).strip(), NetworkSource(settings)())
    finally:
        status.clear()
    installed = InstalledEngines().engines()
    for entry in index.fitting():
        is_update = any(update_for(one, (entry,)) is not None for one in installed if one.name == entry.name)
        is_here = any(one.name == entry.name for one in installed) and not is_update
        print_line(_entry_line(entry, "installed" if is_here else "update" if is_update else ""))
    if not index.fitting():
        print_line("The list has no engine for this computer and this version of Descant.")
    return ExitCode.OK


def _install(arguments: argparse.Namespace) -> ExitCode:
    from app.engine.engines.installing import Installation  # noqa: PLC0415  it needs the probe and the network

    installation = Installation(InstalledEngines(), NetworkSource(SettingsStore()))
    file = Path(arguments.engine)
    if file.suffix or file.exists():
        installed = _watched(installation, lambda: installation.from_file(file, trust=arguments.unsigned))
    else:
        entry = _listed(arguments.engine)
        installed = _watched(installation, lambda: installation.download(entry))
    for verdict in installed.remarks:
        say(str(verdict))
    print_line(f"{installed.engine.id} is {'used from now on' if installed.is_used else 'installed, but not used'}.")
    return ExitCode.OK


def _watched(installation: "Installation", work: "Callable[[], Installed]") -> "Installed":
    """Do the work and show its progress."""
    status = StatusLine()
    try:
        return watched(work, show=lambda: status.show(_progress(installation)), stop=installation.stop)
    finally:
        status.clear()


def _progress(installation: "Installation") -> str:
    if installation.fraction is not None:
        return f"Downloading: {100 * installation.fraction:.0f} %"
    return {"FETCHING": "Connecting…", "UNPACKING": "Unpacking…", "CHECKING": "Trying it on this computer…"}[
        installation.step.name
    ]


def _use(arguments: argparse.Namespace) -> ExitCode:
    name = BUNDLED if arguments.engine == _OWN else arguments.engine
    InstalledEngines().use(name)
    print_line(f"{arguments.engine} is used from now on.")
    _say_if_forced()
    return ExitCode.OK


def _back(_: argparse.Namespace) -> ExitCode:
    print_line(f"{InstalledEngines().roll_back() or _OWN} is used from now on.")
    return ExitCode.OK


def _remove(arguments: argparse.Namespace) -> ExitCode:
    InstalledEngines().remove(arguments.engine)
    print_line(f"{arguments.engine} was removed.")
    return ExitCode.OK


_ACTIONS: Final = {
    "list": _list,
    "look": _look,
    "install": _install,
    "use": _use,
    "back": _back,
    "remove": _remove,
}


def _say_if_forced() -> None:
    if named := os.environ.get(VARIABLE):
        say(f"{VARIABLE} names {named}, which is used instead.")


def _listed(name: str) -> IndexEntry:
    index = KnownIndex().read()
    for entry in index.fitting() if index is not None else ():
        if entry.name == name:
            return entry
    raise NotInstalledError(name)


# -- words -------------------------------------------------------------------------------------------------------------


def _line(name: str, words: str, *, is_used: bool) -> str:
    return f"{'*' if is_used else ' '} {name:<28} {words}"


def _bundled_words() -> str:
    folder = bundled_engine()
    if folder is None:
        return "llama.cpp, compiled for this computer"
    manifest = read_manifest(folder)
    return f"llama.cpp {manifest.llama}, {', '.join(manifest.backends)}; came with Descant"


def _words(engine: InstalledEngine) -> str:
    if engine.problem is not None or engine.manifest is None:
        return f"cannot be used: {engine.problem.explanation.why if engine.problem is not None else ''}"
    backends = one_line(", ".join(engine.manifest.backends))
    return f"llama.cpp {one_line(engine.manifest.llama)}, {backends}; {format_bytes(engine.size)}"


def _entry_line(entry: IndexEntry, note: str) -> str:
    parts = [f"llama.cpp {entry.llama}", ", ".join(entry.backends), entry.cards, entry.driver, format_bytes(entry.size)]
    return one_line(f"{entry.name:<16} {'; '.join(part for part in parts if part)}" + (f"  ({note})" if note else ""))


def _as_dict(engines: InstalledEngines) -> dict[str, object]:
    state, chosen = engines.state, chosen_engine()
    return {
        "used": str(chosen) if chosen is not None else None,
        "previous": state.previous,
        "engines": [
            {
                "id": engine.id,
                "name": engine.name,
                "folder": str(engine.folder),
                "llama": engine.manifest.llama if engine.manifest is not None else None,
                "backends": engine.manifest.backends if engine.manifest is not None else {},
                "size": engine.size,
                "problem": str(engine.problem) if engine.problem is not None else None,
            }
            for engine in engines.engines()
        ],
    }
