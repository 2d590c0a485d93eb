"""One executable for everything: the window, the command line, with ``--engine`` the engine's process, with
``--probe`` the one that looks at the devices, with ``--embed`` the one that makes vectors of texts, with ``--read`` the
one that reads files and pages, with ``--collect`` the one that reads folders, with ``--pdf`` the one that draws chats,
with ``--formulas`` the one that draws formulas, with ``--mcp`` the one that speaks to an MCP server, with
``--search-web`` the one that searches the web, with ``--fit`` the one that finds out at the first start whether
gpt-oss-20b fits and with ``--supervise`` the one that ends the command of a tool.

Without arguments, or with files (as a file manager starts it), the window opens. With ``--hidden`` (as the system
starts it at login) it stays in the tray.
"""

import gc
import sys
from collections.abc import Callable, Sequence

from app.cli.commands import COMMANDS
from app.core.frozen import clean_environment, open_missing_streams
from app.core.imports import import_msgspec


def main() -> int:
    """Start the part that the arguments ask for."""
    clean_environment()
    process = _process_of(sys.argv[1] if len(sys.argv) > 1 else "")
    if process is not None:
        return process()
    open_missing_streams()
    try:
        return _start()
    except KeyboardInterrupt:  # while modules are imported; a command that runs ends by itself
        from app.cli.exit_codes import ExitCode  # noqa: PLC0415  only then

        return int(ExitCode.INTERRUPTED)


def _start() -> int:
    """Open the window, or run a command."""
    if sys.argv[1:2] == ["ask"] and not {"-h", "--help"} & set(sys.argv):
        gc.disable()  # until its modules are imported
        from app.engine.client.process import start_ahead  # noqa: PLC0415  no other command surely needs the engine

        start_ahead()
        import_msgspec()
    if _is_for_the_window(sys.argv[1:]):
        from app.ui.shell.main import main as window  # noqa: PLC0415  the command line must not load Qt

        return window(sys.argv[1:])
    from app.cli.main import main as cli  # noqa: PLC0415

    return cli(sys.argv[1:])


def _process_of(argument: str) -> Callable[[], int] | None:
    """Return the main function of one of our processes; each loads only what it needs."""
    match argument:
        case "--engine":
            gc.disable()  # until it is ready
            import_msgspec()
            from app.engine.child.main import main  # noqa: PLC0415
        case "--probe":
            from app.engine.probe.child import main  # noqa: PLC0415
        case "--read":
            from app.documents.child.main import main  # noqa: PLC0415
        case "--collect":
            from app.documents.collections.child import main  # noqa: PLC0415
        case "--embed":
            from app.engine.embedding.child import main  # noqa: PLC0415
        case "--pdf":
            from app.ui.widgets.exchange.pdf_process import main  # noqa: PLC0415
        case "--formulas":
            from app.formulas.child import main  # noqa: PLC0415
        case "--mcp":
            from app.tools.mcp.host.main import main  # noqa: PLC0415
        case "--supervise":
            from app.tools.supervisor import main  # noqa: PLC0415
        case "--fit":
            from app.ui.services.first_fit_process import main  # noqa: PLC0415
        case "--search-web":
            from app.tools.browser.search.child import main  # noqa: PLC0415
        case _:
            return None
    return main


def _is_for_the_window(arguments: Sequence[str]) -> bool:
    """Whether the first argument is a file and no command; after ``--`` its name may begin with a hyphen."""
    if not arguments or arguments[0] in ("--", "--hidden"):
        return True
    first = arguments[0]
    if first.startswith("-") or first in COMMANDS:
        return False
    from app.library import naming  # noqa: PLC0415  the engine's process needs no library

    return naming.may_be_a_path(first) or naming.find(naming.path_of(first)) is naming.Found.FILE


if __name__ == "__main__":
    sys.exit(main())
