"""``descant restore``: a backup back in its place."""

import argparse
from pathlib import Path

from app.chats.backup.errors import BackupError
from app.chats.backup.restoring import restore
from app.chats.errors import ChatStoreError
from app.chats.store import default_path
from app.cli.backup import in_words
from app.cli.exit_codes import ExitCode
from app.cli.terminal import print_line, say_error
from app.core.settings.store import settings_path


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "restore",
        help="restore a backup",
        description="Put a backup in the place of the chats and settings. What is there is set aside and never"
        " deleted. Descant must be closed.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="a file that “descant backup” or the window has made")
    parser.add_argument("--only-chats", action="store_true", help="leave the settings as they are")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Restore, and say where what was there is now."""
    try:
        restored = restore(arguments.file, default_path(), None if arguments.only_chats else settings_path())
    except (BackupError, ChatStoreError) as error:
        say_error(error)
        return ExitCode.FAILED
    print_line(f"Restored: {in_words(restored.manifest)}")
    for kept in (restored.kept, restored.kept_settings):
        if kept is not None:
            print_line(f"What was there before: {kept}")
    return ExitCode.OK
