"""``descant backup``: all chats and the settings as one file."""

import argparse
import threading
from datetime import datetime
from pathlib import Path

from app.chats.backup.archive import Manifest, back_up, verify
from app.chats.backup.errors import BackupError
from app.chats.errors import ChatStoreError
from app.chats.store import default_path
from app.cli.exit_codes import ExitCode
from app.cli.terminal import StatusLine, print_line, say, say_error
from app.cli.watching import watched
from app.core.settings.store import settings_path
from app.core.units import format_bytes
from app.hub.transfer.stopped import StoppedError


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "backup",
        help="back up all chats and the settings",
        description="Write all chats, with their documents, and the settings into one file, and verify it. The window"
        " may be open. “descant restore” brings it back.",
    )
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="file to write; by default descant-backup-DATE.zip in the current folder",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace an existing file")
    parser.add_argument("--verify", action="store_true", help="verify FILE, and write nothing")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Write or verify a backup."""
    file = arguments.file or Path(f"descant-backup-{datetime.now().astimezone():%Y-%m-%d}.zip")
    if not arguments.verify and not arguments.overwrite and file.exists():
        say(f"{file} already exists. Choose another name, or replace it with --overwrite.")
        return ExitCode.FAILED
    stop, line = threading.Event(), StatusLine()

    def work() -> Manifest:
        if arguments.verify:
            return verify(file, stopped=stop.is_set)
        return back_up(file, default_path(), settings_path(), stopped=stop.is_set)

    try:
        words = "Verifying" if arguments.verify else "Backing up"
        manifest = watched(work, show=lambda: line.show(f"{words}…"), stop=stop.set)
    except (BackupError, ChatStoreError) as error:
        say_error(error)
        return ExitCode.INTERRUPTED if stop.is_set() else ExitCode.FAILED
    except StoppedError:
        return ExitCode.INTERRUPTED
    finally:
        line.clear()
    print_line(f"{file}: {in_words(manifest)}, {format_bytes(file.stat().st_size)}, verified")
    return ExitCode.OK


def in_words(manifest: Manifest) -> str:
    """Return what a backup contains."""
    made = f"{manifest.made.astimezone():%Y-%m-%d %H:%M}"
    chats = f"{manifest.chats:,} {'chat' if manifest.chats == 1 else 'chats'}"
    return f"{chats}, made on {made}"
