"""``descant python``: run code as a model's tool does, and see which Python there is for that."""

from __future__ import annotations

import argparse
import code as console
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.cli.exit_codes import ExitCode
from app.cli.terminal import StatusLine, print_json, print_line, read_standard_input, say, say_error, visible_text
from app.cli.watching import watched
from app.core.decoding import decode_text
from app.core.errors import DescantError
from app.core.sentences import phrase
from app.core.settings.network import NETWORK_PYTHON
from app.core.settings.store import SettingsStore
from app.core.units import format_bytes
from app.core.user_files import why_unread
from app.hub.network_source import NetworkSource
from app.hub.transfer.stopped import StoppedError
from app.tools.python.chat_files import ChatFiles
from app.tools.python.component import find_component, verify
from app.tools.python.errors import NotInstalledError, NotSignedError
from app.tools.python.guard import guard_for
from app.tools.python.session import Ending, PythonSession

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.tools.python.component import Component
    from app.tools.python.installing import Installation
    from app.tools.python.session import Ran

_FINE: Final = (Ending.OK, Ending.STOPPED)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "python",
        help="run code as a model's Python tool does",
        description=(
            "Python for models: numpy, pandas and matplotlib in WebAssembly, without access to this computer's files"
            " or the network. Run code in it, or see whether it is installed."
        ),
        epilog="Exit codes: 0 done, 1 failed, 2 invalid usage, 5 a file was changed, 130 interrupted.",
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    parser.set_defaults(run=_run, action="status", json=False)
    status = actions.add_parser("status", help="show which Python there is, and what guards it (the default)")
    status.add_argument("--json", action="store_true", help="print one JSON object")
    run = actions.add_parser("run", help="run a file, standard input, or what you type")
    run.add_argument("file", nargs="?", help="a file with code; “-” is standard input")
    run.add_argument("--attach", action="append", default=[], metavar="FILE", help="a file that the code can read")
    run.add_argument("--out", type=Path, metavar="FOLDER", help="where to keep the files and figures that it makes")
    actions.add_parser("check", help="compare every file of it with what was made")
    install = actions.add_parser("install", help="install it from the signed list, or from a file")
    install.add_argument("file", nargs="?", type=Path, help="a .tar.xz file; the list in the settings by default")
    install.add_argument(
        "--unsigned", action="store_true", help="install a file although no signed list vouches for it"
    )
    actions.add_parser("remove", help="remove what was installed")


def _run(arguments: argparse.Namespace) -> ExitCode:
    try:
        return _ACTIONS[arguments.action](arguments)
    except DescantError as error:
        say_error(error)
        if isinstance(error, NotSignedError):
            say("Add --unsigned to install it anyway.")
    except StoppedError:
        say("Stopped. What was downloaded is kept.")
        return ExitCode.INTERRUPTED
    except OSError as error:
        say(f"{error.filename or 'The file'} cannot be read. {why_unread(error)}")
    return ExitCode.FAILED


# -- what there is -----------------------------------------------------------------------------------------------------


def _status(arguments: argparse.Namespace) -> ExitCode:
    if arguments.json:
        print_json(_as_dict(), indent=2)
        return ExitCode.OK
    component = find_component()
    manifest = component.manifest
    print_line(f"Python {manifest.python} (Pyodide {manifest.pyodide}, Deno {manifest.deno})")
    print_line(", ".join(f"{package.name} {package.version}" for package in manifest.packages))
    print_line(f"{component.folder}  {format_bytes(manifest.size)}")
    print_line(str(guard_for(component).words()))
    return ExitCode.OK


def _as_dict() -> dict[str, object]:
    try:
        component = find_component()
    except NotInstalledError:
        return {"installed": False}
    manifest, guard = component.manifest, guard_for(component)
    return {
        "installed": True,
        "folder": str(component.folder),
        "build": manifest.build,
        "python": manifest.python,
        "pyodide": manifest.pyodide,
        "deno": manifest.deno,
        "bytes": manifest.size,
        "packages": {package.name: package.version for package in manifest.packages},
        "bubblewrap": guard.bubblewrap is not None,
        "guard": str(guard.words()),
    }


def _check(_: argparse.Namespace) -> ExitCode:
    component = find_component()
    try:
        verify(component.folder)
    except DescantError as error:
        say_error(error)
        return ExitCode.DIFFERS
    print_line(f"All {len(component.manifest.files)} files are as they were made.")
    return ExitCode.OK


# -- installing --------------------------------------------------------------------------------------------------------


def _install(arguments: argparse.Namespace) -> ExitCode:
    from app.tools.python.index import KnownIndex  # noqa: PLC0415  it needs the signatures' library
    from app.tools.python.installing import Installation  # noqa: PLC0415  it needs the network

    settings = SettingsStore()
    network = NetworkSource(settings)
    installation = Installation(network)
    if arguments.file is not None:
        component = _watched_installation(
            installation, lambda: installation.from_file(arguments.file, trust=arguments.unsigned)
        )
    else:
        entry = KnownIndex().fitting(settings.get(NETWORK_PYTHON).strip(), network)
        component = _watched_installation(installation, lambda: installation.download(entry))
    print_line(f"Installed: Python {component.manifest.python}, build {component.manifest.build}.")
    print_line(str(guard_for(component).words()))
    return ExitCode.OK


def _watched_installation(installation: Installation, work: Callable[[], Component]) -> Component:
    status = StatusLine()

    def show() -> None:
        fraction = installation.fraction
        status.show("Installing…" if fraction is None else f"Downloading… {fraction:.0%}")

    try:
        return watched(work, show=show, stop=installation.stop)
    finally:
        status.clear()


def _remove(_: argparse.Namespace) -> ExitCode:
    from app.tools.python.installing import remove  # noqa: PLC0415  it needs the network

    remove()
    print_line("Removed.")
    return ExitCode.OK


# -- running -----------------------------------------------------------------------------------------------------------


def _run_code(arguments: argparse.Namespace) -> ExitCode:
    component = find_component()
    attached = {Path(name).name: Path(name) for name in arguments.attach}
    for path in attached.values():
        path.open("rb").close()
    with tempfile.TemporaryDirectory(prefix="descant-python-") as folder:
        session = PythonSession(component, ChatFiles(arguments.out or Path(folder), attached))
        try:
            if arguments.file is None and sys.stdin is not None and sys.stdin.isatty():
                return _converse(session, keeps_files=arguments.out is not None)
            return _run_once(session, _code(arguments.file), keeps_files=arguments.out is not None)
        finally:
            session.close()


def _code(file: str | None) -> str:
    if file is None or file == "-":
        return read_standard_input(phrase("The input"))
    return decode_text(Path(file).read_bytes(), phrase("{name}", name=file))


def _run_once(session: PythonSession, code: str, *, keeps_files: bool) -> ExitCode:
    ran = _watched(session, code)
    _show(ran, keeps_files=keeps_files)
    if ran.ending is Ending.STOPPED:
        return ExitCode.INTERRUPTED
    return ExitCode.OK if ran.ending is Ending.OK else ExitCode.FAILED


def _converse(session: PythonSession, *, keeps_files: bool) -> ExitCode:
    """Run what the user types, as Python's own prompt does, until the end of the input."""
    say("Variables are kept from one input to the next. Ctrl+D ends.")
    for code in _typed():
        _show(_watched(session, code), keeps_files=keeps_files)
    return ExitCode.OK


def _typed() -> Iterator[str]:
    lines: list[str] = []
    while True:
        try:
            lines.append(input("... " if lines else ">>> "))
        except EOFError:
            return
        except KeyboardInterrupt:
            lines.clear()
            say("")
            continue
        text = "\n".join(lines)
        if _is_complete(text):
            lines.clear()
            if text.strip():
                yield text


def _is_complete(text: str) -> bool:
    """Whether the code can be run as it is; an error in it is for Python to report."""
    try:
        return console.compile_command(text) is not None
    except (SyntaxError, ValueError, OverflowError):
        return True


def _watched(session: PythonSession, code: str) -> Ran:
    status = StatusLine()
    words = "Running…" if session.is_running else "Starting Python…"
    try:
        return watched(lambda: session.run(code), show=lambda: status.show(words), stop=session.stop)
    finally:
        status.clear()


def _show(ran: Ran, *, keeps_files: bool) -> None:
    print(visible_text(ran.text), flush=True)
    for made in ran.made if keeps_files else ():
        print_line(str(made.path))
    if ran.made and not keeps_files:
        say("The files were not kept. Name a folder for them with --out.")


_ACTIONS = {"status": _status, "run": _run_code, "check": _check, "install": _install, "remove": _remove}
