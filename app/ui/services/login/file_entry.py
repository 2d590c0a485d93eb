"""An entry that is a file of its own, as Linux and macOS have it."""

from abc import ABC, abstractmethod
from pathlib import Path

from app.core.files import write_atomically
from app.core.sentences import phrase
from app.core.text import visible_line
from app.ui.services.login.entry import Command, not_removed, not_written, reported


class FileEntry(ABC):
    """A file that names the program; see :class:`~app.ui.services.login.entry.LoginEntry` for its methods.

    Args:
        file: its path, which other programs know.
    """

    def __init__(self, file: Path) -> None:
        self.file = file

    def is_on(self) -> bool:
        """Whether the file is Descant's and was not turned off."""
        content = self._read()
        return content is not None and self._is_ours(content) and self._is_used(content)

    def write(self, command: Command) -> None:
        """Make the file. One of that name that someone else wrote is left alone."""
        content = self._read()
        if content is not None and not self._is_ours(content):
            raise not_written(
                phrase("The file {file} exists and was not written by Descant.", file=visible_line(str(self.file))),
                phrase("Move or delete it, then turn this on again."),
            )
        self._save(self._content(command))

    def mend(self, command: Command) -> None:
        """Replace the command in the file, if it is another one."""
        content = self._read()
        if content is not None and (mended := self._mended(content, command)) != content:
            self._save(mended)

    def remove(self) -> None:
        """Delete the file if it is Descant's."""
        try:
            content = self._bytes()
            if content is not None and self._is_ours(content):
                self.file.unlink(missing_ok=True)
        except OSError as error:
            raise not_removed(
                reported(error), phrase("Delete the file {file}.", file=visible_line(str(self.file)))
            ) from error

    def _bytes(self) -> bytes | None:
        try:
            return self.file.read_bytes()
        except FileNotFoundError:
            return None

    def _read(self) -> bytes | None:
        try:
            return self._bytes()
        except OSError as error:
            raise self._not_written(error) from error

    def _save(self, content: bytes) -> None:
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self.file, content, durable=False)
        except OSError as error:
            raise self._not_written(error) from error

    def _not_written(self, error: OSError) -> Exception:
        folder = visible_line(str(self.file.parent))
        return not_written(reported(error), phrase("Check the folder {folder}, then try again.", folder=folder))

    @abstractmethod
    def _content(self, command: Command) -> bytes:
        """Return a new file."""

    @abstractmethod
    def _mended(self, content: bytes, command: Command) -> bytes:
        """Return `content` with another command."""

    @abstractmethod
    def _is_ours(self, content: bytes) -> bool:
        """Whether Descant wrote this."""

    @abstractmethod
    def _is_used(self, content: bytes) -> bool:
        """Whether the system starts what is in it."""
