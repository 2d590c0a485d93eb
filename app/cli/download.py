"""``descant download``: download a model from the Hub, verified, over unreliable connections too."""

import argparse
import contextlib
import shutil
import time
from pathlib import Path
from typing import Final

from app.cli.exit_codes import ExitCode
from app.cli.terminal import StatusLine, say, say_error, say_link
from app.cli.watching import watched
from app.core.awake import keep_awake
from app.core.errors import DescantError
from app.core.sentences import Explanation, phrase
from app.core.settings.downloads import DOWNLOADS_CONNECTIONS, DOWNLOADS_KEEP_AWAKE
from app.core.settings.store import SettingsStore
from app.core.units import format_bytes, format_seconds
from app.hub.choosing import choose_model
from app.hub.client import HubClient
from app.hub.downloads.download import Download
from app.hub.downloads.orders import order_for
from app.hub.downloads.speed import SpeedMeter
from app.hub.errors import HubError
from app.hub.network_source import NetworkSource
from app.hub.pasted import MAIN, Pasted, pasted_from
from app.hub.transfer.stopped import StoppedError
from app.hub.transfer.transfer import TransferOptions
from app.library import verified
from app.library.folders import models_folder

_BAR: Final = 24
_LONGEST_SHOWN: Final = 200


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "download",
        help="download a model from the Hugging Face Hub",
        description=(
            "Download a model from the Hugging Face Hub into the models folder, verify it, and print its"
            " path. An interrupted download resumes where it stopped. Lost connections are retried until the"
            " download is complete."
        ),
        epilog=(
            "Exit codes: 0 done, 1 download failed, 2 invalid usage, 130 interrupted (run the command again to resume)."
        ),
    )
    parser.add_argument(
        "repository",
        help=(
            "publisher/name, the address of a model page or file, or a command or name that the Hub shows"
            " for another app, such as hf.co/publisher/name:Q4_K_M"
        ),
    )
    parser.add_argument("file", nargs="?", default="", help="a file, a quantization, or part of a name")
    parser.add_argument("--quiet", action="store_true", help="do not show progress")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Find the model and download it."""
    settings = SettingsStore()
    for problem in settings.problems:
        say(str(problem))
    try:
        named = pasted_from(arguments.repository, NetworkSource(settings).endpoint())
        if named is None:
            say_error(_no_repository(arguments.repository))
            return ExitCode.USAGE
        if arguments.file and named.words:
            say_error(_two_models(named.words, arguments.file))
            return ExitCode.USAGE
        return _download(arguments, named, settings)
    except DescantError as error:
        say_error(error)
        say_link(error.link if isinstance(error, HubError) else "")
        return ExitCode.FAILED


def _no_repository(text: str) -> Explanation:
    return Explanation(
        phrase("“{text}” is not the name of a repository on the Hub.", text=text[:_LONGEST_SHOWN]),
        None,
        phrase("Use publisher/name or the address of its page. `descant search` finds repositories."),
    )


def _two_models(one: str, other: str) -> Explanation:
    return Explanation(
        phrase("The model is specified twice: “{one}” and “{other}”.", one=one, other=other),
        None,
        phrase("Remove one of them."),
    )


def _download(arguments: argparse.Namespace, named: Pasted, settings: SettingsStore) -> ExitCode:
    network = NetworkSource(settings)
    status = StatusLine()
    status.show("Contacting the Hub…")
    try:
        repository = HubClient(network).repository(named.repository, named.revision)
    finally:
        status.clear()
    order = order_for(repository, choose_model(repository, arguments.file or named.words))
    options = TransferOptions(connections=settings.get(DOWNLOADS_CONNECTIONS))
    download = Download(order, models_folder(settings), network, options)
    if not arguments.quiet:
        parts = f", {len(order.files)} files" if len(order.files) > 1 else ""
        at = "" if named.revision == MAIN else f" at {named.revision}"
        say(f"{order.name} from {named.repository}{at}, {format_bytes(order.size)}{parts}")
    with keep_awake("Descant", "A model is being downloaded", wanted=settings.get(DOWNLOADS_KEEP_AWAKE)):
        path = _run(download, quiet=arguments.quiet)
    if path is None:
        return ExitCode.INTERRUPTED
    with contextlib.suppress(OSError):  # a full disk: the model can be verified again later
        verified.remember(path, tuple(file.sha256 or "" for file in order.files))
    print(path)  # exact, for scripts; the part that comes from the Hub has been checked
    return ExitCode.OK


def _run(download: Download, *, quiet: bool) -> Path | None:
    """Return the path of the model; None if the user stopped the download. Raises HubError."""
    progress = _Progress(download, quiet=quiet)
    try:
        return watched(download.run, show=progress.show, stop=download.stop)
    except StoppedError:
        progress.end()
        kept = format_bytes(download.done)
        say(f"Stopped. {kept} downloaded so far. Run the same command to resume.")
        return None
    finally:
        progress.end()


class _Progress:
    """A progress bar on a terminal; otherwise a line at each tenth and for each new activity."""

    def __init__(self, download: Download, *, quiet: bool) -> None:
        self._download = download
        self._quiet = quiet
        self._line = StatusLine()
        self._meter = SpeedMeter(time.monotonic())
        self._tenth = -1
        self._reported = ""

    def show(self) -> None:
        """Update the progress bar, or print a line if one is due."""
        if self._quiet:
            return
        done, size = self._download.done, max(1, self._download.order.size)
        self._meter.add(time.monotonic(), self._download.received)
        self._line.show(self._words(done, size))
        if not self._line.enabled:
            self._print(done, size)

    def end(self) -> None:
        """Remove the progress bar from the terminal."""
        self._line.clear()

    def _words(self, done: int, size: int) -> str:
        filled = int(_BAR * done / size)
        bar = "█" * filled + "░" * (_BAR - filled)
        text = (
            f"{bar} {100 * done / size:4.1f} %  {format_bytes(done)} of {format_bytes(size)}  {self._now(done, size)}"
        )
        return text[: max(20, shutil.get_terminal_size().columns - 1)]

    def _now(self, done: int, size: int) -> str:
        activity, speed = self._download.activity, self._meter.speed
        if activity is not None:
            return str(activity)
        if speed <= 0:
            return ""
        return f"{format_bytes(round(speed))}/s  {format_seconds((size - done) / speed)} left"

    def _print(self, done: int, size: int) -> None:
        tenth, activity = 10 * done // size, self._download.activity
        template = activity.template if activity is not None else ""
        if tenth != self._tenth or template not in ("", self._reported):
            what = f": {activity}" if activity is not None else ""
            say(f"{100 * done // size} %{what}")
        self._tenth, self._reported = tenth, template
