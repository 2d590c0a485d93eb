"""The process that reads a file: what comes back, and what happens when it crashes, hangs or fills its memory."""

import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest

from app.core.own_process import own_folder
from app.documents import limits
from app.documents.client import Reading, read_file
from app.documents.errors import DocumentError, Reason
from tests import patience
from tests.documents import files


def failure(path: Path, script: str | None = None, seconds: float = limits.SECONDS) -> DocumentError:
    command = None if script is None else [sys.executable, "-c", script]
    with pytest.raises(DocumentError) as failed:
        Reading(path, seconds=seconds, command=command).run()
    return failed.value


def test_a_file_is_read_in_a_process_of_its_own(tmp_path: Path) -> None:
    document = read_file(files.pdf(tmp_path / "Ä <b>.pdf", ["one", "two"]))
    assert document.name == "Ä <b>.pdf"
    assert [(section.text, section.page) for section in document.sections] == [("one", 1), ("two", 2)]


def test_a_refusal_says_what_why_and_what_next(tmp_path: Path) -> None:
    error = failure(files.pdf(tmp_path / "scan.pdf", [""]))
    assert str(error) == (
        "scan.pdf could not be read. Its pages are images without text, as in a scan. "
        "Have a program recognise its text (OCR), and attach what that saves."
    )
    assert failure(tmp_path / "none.txt").reason is Reason.MISSING
    assert failure(tmp_path).reason is Reason.UNKNOWN


def test_a_damaged_file_is_no_crash(tmp_path: Path) -> None:
    path = files.docx(tmp_path / "a.docx", "<w:p>")
    assert failure(path).reason is Reason.DAMAGED


def test_a_sheet_with_a_cell_far_away_is_refused(tmp_path: Path) -> None:
    """A table of 17 thousand million cells, almost all of them empty."""
    path = files.xlsx(tmp_path / "a.xlsx", {"a": [["x"]]})
    far = '<row r="1048576"><c r="XFD1048576"><v>5</v></c></row></sheetData>'
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name).decode().replace("</sheetData>", far) for name in archive.namelist()}
    files.archive(path, members)
    assert failure(path).reason in (Reason.CRASHED, Reason.NO_MEMORY)


def test_a_crash_is_reported(tmp_path: Path) -> None:
    assert failure(tmp_path / "a.pdf", "import os; os.abort()").reason is Reason.CRASHED
    assert failure(tmp_path / "a.pdf", "print('nonsense')").reason is Reason.CRASHED
    with pytest.raises(DocumentError) as failed:
        Reading(tmp_path / "a.pdf", command=[str(tmp_path / "no such program")]).run()
    assert failed.value.reason is Reason.CRASHED


def test_a_process_that_does_not_answer_is_ended(tmp_path: Path) -> None:
    error = failure(tmp_path / "a.pdf", "import time; time.sleep(10_000)", seconds=0.2)
    assert error.reason is Reason.TOO_SLOW


def test_a_process_that_writes_without_end_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_ANSWER_BYTES", 1000)
    error = failure(tmp_path / "a.pdf", "import sys\nwhile True: sys.stdout.write('x' * 1000)")
    assert error.reason is Reason.TOO_LONG


@pytest.mark.skipif(sys.platform != "linux", reason="another system bounds memory in another way")
def test_a_file_that_needs_too_much_memory_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\r\n" * 24_000_000)
    script = (
        "from app.documents.child.bounds import bound_this_process; bound_this_process(200_000_000)\n"
        "from app.documents.child.main import main; main()"
    )
    assert failure(tmp_path / "a.txt", script).reason is Reason.NO_MEMORY


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has job objects")
def test_the_watch_over_memory_ends_its_process() -> None:
    script = (
        "from app.documents.child.bounds import watch_memory; watch_memory(50_000_000)\n"
        "kept = bytearray(b'x' * 100_000_000)\nimport time; time.sleep(10_000)"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False, cwd=own_folder(), timeout=patience.seconds())
    assert done.returncode == 3


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    reading = Reading(tmp_path / "a.pdf", command=[sys.executable, "-c", "import time; time.sleep(10_000)"])
    failed: list[DocumentError] = []

    def run() -> None:
        try:
            reading.run()
        except DocumentError as error:
            failed.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    reading.cancel()
    thread.join(patience.seconds())
    assert not thread.is_alive()
    assert failed


def test_the_process_ends_with_its_client(tmp_path: Path) -> None:
    """It waits for a file that never comes: a pipe."""
    script = (
        "import time\nfrom app.documents.child import main as m\n"
        "m.answer_to = lambda request: time.sleep(10_000)\nm.main()"
    )
    process = subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, cwd=own_folder())
    assert process.stdin is not None
    process.stdin.write(b'{"type": "file", "path": "YQ=="}\n')
    process.stdin.close()
    assert process.wait(patience.seconds()) == 0
