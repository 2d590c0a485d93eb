"""The transfer of one file, over real HTTP, with everything that goes wrong between here and the Hub."""

import base64
import hashlib
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.core.units import MIB
from app.hub.errors import (
    BadAddressError,
    BadTokenError,
    ChangedError,
    DiskFullError,
    FolderError,
    GatedError,
    HubError,
    InUseError,
    NoChecksumError,
    NotOnHubError,
    Obstacle,
    OfflineError,
    UnexpectedAnswerError,
    UnreachableError,
    UnsoundDiskError,
    WrongContentError,
)
from app.hub.listing import RemoteFile
from app.hub.network import Network
from app.hub.transfer.journal import read_journal
from app.hub.transfer.part_file import PartFile
from app.hub.transfer.source import FileAddress, passes
from app.hub.transfer.stopped import StoppedError
from app.hub.transfer.transfer import Transfer
from tests import patience
from tests.disks import fill, small_disk
from tests.hub.hub_server import (
    Answer,
    CutEvery,
    Fault,
    FinAfter,
    HubServer,
    IgnoreRange,
    RandomFaults,
    RstAfter,
    Side,
    Slow,
    StallAfter,
    WrongByte,
    bad_token,
    expired_address,
    gated,
    login_page,
    not_found,
    too_many_requests,
    unavailable,
)
from tests.hub.tls import CERTIFICATE, tls_front
from tests.hub.transfers import NAME, PATTERN, PIECE, REPOSITORY, content_of, publish, transfer
from tests.patience import until
from tests.socks_server import socks_server

__all__ = ["small_disk"]

CONTENT = content_of(2 * MIB + 12_345)


def run(moving: Transfer) -> bytes:
    """The bytes that arrive, once whole and checked."""
    return moving.run().read_bytes()


class Running:
    """A transfer in a thread of its own."""

    def __init__(self, moving: Transfer) -> None:
        self.transfer = moving
        self.error: Exception | None = None
        self.path: Path | None = None
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def end(self) -> None:
        """Until it is over."""
        self._thread.join(patience.seconds())
        assert not self._thread.is_alive()

    def content(self) -> bytes:
        """What arrived."""
        assert self.path is not None, self.error
        return self.path.read_bytes()

    def _run(self) -> None:
        try:
            self.path = self.transfer.run()
        except (HubError, StoppedError) as error:
            self.error = error


# -- without faults ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, MIB])
@pytest.mark.parametrize("connections", [1, 4])
def test_every_size_comes_whole(hub: HubServer, tmp_path: Path, size: int, connections: int) -> None:
    content = content_of(size)
    moving = transfer(hub, publish(hub, content), tmp_path, connections=connections)
    assert run(moving) == content
    assert moving.received == size == hub.bytes_sent


def test_the_token_goes_to_the_hub_alone(hub: HubServer, tmp_path: Path) -> None:
    address = publish(hub, CONTENT)
    network = Network(hub.endpoint, token="hf_alice")
    assert run(transfer(hub, address, tmp_path, lambda: network)) == CONTENT
    assert hub.leaks == []
    at_hub = [request for request in hub.requests if request.side is Side.HUB]
    assert at_hub
    assert all(request.headers["authorization"] == "Bearer hf_alice" for request in at_hub)
    assert any(request.side is Side.CDN for request in hub.requests)


def test_several_connections_are_used(hub: HubServer, tmp_path: Path) -> None:
    hub.always(Slow(MIB), PATTERN)
    address = publish(hub, CONTENT)
    assert run(transfer(hub, address, tmp_path, connections=4)) == CONTENT
    assert hub.most_at_once > 1


# -- faults that pass --------------------------------------------------------------------------------------------------

PASSING: dict[str, tuple[Fault, int, int]] = {
    # what happens, how often, the most bytes that may come twice
    "FIN mid-way": (FinAfter(30_000), 3, 0),
    "RST mid-way": (RstAfter(30_000), 3, 0),
    "cut every 40 kB": (CutEvery(40_000), 10_000, 0),
    "reset every 40 kB": (CutEvery(40_000, reset=True), 10_000, 0),
    "Range ignored once": (IgnoreRange(), 1, len(CONTENT)),
    "Range always ignored": (IgnoreRange(), 10_000, len(CONTENT)),
    "429 of the Hub": (too_many_requests("1"), 1, 0),
    "429 of the CDN": (too_many_requests("0", Side.CDN), 3, 0),
    "429 without Retry-After": (too_many_requests(None, Side.CDN), 3, 0),
    "503 of the Hub": (unavailable(), 2, 0),
    "503 of the CDN": (unavailable(side=Side.CDN), 5, 0),
    "expired address": (expired_address(), 3, 0),
    "a network's login page": (login_page(), 3, 0),
    "a login page at the CDN": (login_page(Side.CDN), 4, 0),
    "everything at once": (RandomFaults(seed=7, share=0.4, most=60_000, kinds=("fin", "rst", "expired")), 10_000, 0),
}


@pytest.mark.parametrize("name", PASSING)
def test_what_passes_costs_nothing_that_has_come(hub: HubServer, tmp_path: Path, name: str) -> None:
    fault, times, twice = PASSING[name]
    address = publish(hub, CONTENT)
    hub.queue(fault, PATTERN, times)
    moving = transfer(hub, address, tmp_path)
    assert run(moving) == CONTENT
    assert moving.received - len(CONTENT) <= twice


def test_a_stall_is_given_up(hub: HubServer, tmp_path: Path) -> None:
    address = publish(hub, CONTENT)
    hub.queue(StallAfter(30_000), PATTERN, 2)
    moving = transfer(hub, address, tmp_path, stall=0.3)
    assert run(moving) == CONTENT
    assert moving.received == len(CONTENT)


def test_addresses_that_expire_all_the_time(tmp_path: Path) -> None:
    lives = patience.seconds(0.2)
    with HubServer(address_lives=lives) as hub:
        address = publish(hub, CONTENT)
        hub.always(Slow(round(MIB * 0.2 / lives)), PATTERN)  # none lives for the whole file
        assert run(transfer(hub, address, tmp_path)) == CONTENT


def test_an_address_that_is_never_taken_is_told(hub: HubServer, tmp_path: Path) -> None:
    hub.always(expired_address())
    with pytest.raises(HubError, match="refused"):
        transfer(hub, publish(hub, CONTENT), tmp_path).run()


def test_a_slow_connection_does_not_hold_up_the_end(
    hub: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.hub.transfer.watch.SLOW_SECONDS", 0.3)
    monkeypatch.setattr("app.hub.transfer.transfer._LOOK_SECONDS", 0.1)
    address = publish(hub, CONTENT)
    hub.queue(Slow(1000), PATTERN, 1)
    hub.always(Slow(2 * MIB), PATTERN)
    running = Running(transfer(hub, address, tmp_path, connections=2, piece_size=MIB // 2))
    running.end()  # the slow connection alone would take nine minutes
    assert running.content() == CONTENT


def test_there_is_no_hub_for_a_while(hub: HubServer, tmp_path: Path) -> None:
    address = publish(hub, CONTENT)
    network = [Network("http://127.0.0.1:9")]
    running = Running(transfer(hub, address, tmp_path, lambda: network[0]))
    until(lambda: running.transfer.activity is not None and "waiting" in str(running.transfer.activity))
    assert "the server refused the connection" in str(running.transfer.activity)
    network[0] = Network(hub.endpoint)
    running.end()
    assert running.content() == CONTENT


def test_what_it_waits_for_is_told(hub: HubServer, tmp_path: Path) -> None:
    address = publish(hub, CONTENT)
    hub.queue(too_many_requests("40"), PATTERN, 1)
    running = Running(transfer(hub, address, tmp_path, connections=1))
    until(lambda: "limiting requests" in str(running.transfer.activity))
    assert str(running.transfer.activity).startswith(("waiting 40 s", "waiting 39 s"))
    running.transfer.stop()
    running.end()
    assert isinstance(running.error, StoppedError)


@pytest.mark.parametrize(
    ("endpoint", "obstacle"),
    [("http://127.0.0.1:9", Obstacle.REFUSED), ("http://no-such-host.invalid", Obstacle.NAME)],
)
def test_obstacles_are_told_apart(tmp_path: Path, endpoint: str, obstacle: Obstacle) -> None:
    from app.hub.transfer.source import Source

    address = FileAddress(REPOSITORY, "0" * 40, RemoteFile(NAME, 10, "0" * 64))
    with pytest.raises(UnreachableError) as caught:
        Source(address, lambda: Network(endpoint), connections=1).open(0, 1)
    assert caught.value.obstacle is obstacle
    assert passes(caught.value)


def test_through_a_proxy(hub: HubServer, tmp_path: Path) -> None:
    address = publish(hub, CONTENT)
    network = Network("http://hub.example", proxy=hub.endpoint)
    assert run(transfer(hub, address, tmp_path, lambda: network)) == CONTENT
    assert any(request.proxied for request in hub.requests)


def test_a_dead_proxy_is_told_as_that(hub: HubServer, tmp_path: Path) -> None:
    from app.hub.transfer.source import Source

    network = Network("http://hub.example", proxy="http://127.0.0.1:9")
    with pytest.raises(UnreachableError) as caught:
        Source(publish(hub, CONTENT), lambda: network, connections=1).open(0, 1)
    assert caught.value.obstacle is Obstacle.PROXY


# -- what ends it ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (not_found(), NotOnHubError),
        (not_found("RepoNotFound"), NotOnHubError),
        (gated(401), GatedError),
        (gated(403), GatedError),
    ],
)
def test_refusals_are_told_at_once(hub: HubServer, tmp_path: Path, fault: Fault, error: type[HubError]) -> None:
    address = publish(hub, CONTENT)
    hub.always(fault, PATTERN)
    with pytest.raises(error):
        transfer(hub, address, tmp_path).run()


def test_a_wrong_token_is_told(hub: HubServer, tmp_path: Path) -> None:
    address = publish(hub, CONTENT)
    hub.always(bad_token(), PATTERN)
    with pytest.raises(BadTokenError):
        transfer(hub, address, tmp_path, lambda: Network(hub.endpoint, token="hf_nobody")).run()


def test_a_file_without_checksum_is_not_begun(hub: HubServer, tmp_path: Path) -> None:
    address = FileAddress(REPOSITORY, "0" * 40, RemoteFile(NAME, 10, None))
    with pytest.raises(NoChecksumError):
        transfer(hub, address, tmp_path).run()
    assert hub.requests == []


def test_a_file_that_changed_on_the_hub_is_told(hub: HubServer, tmp_path: Path) -> None:
    address = publish(hub, CONTENT)
    hub.change(REPOSITORY, NAME, content_of(len(CONTENT), seed=2), rewrite=True)
    with pytest.raises(ChangedError):
        transfer(hub, address, tmp_path).run()


def test_a_file_of_another_size_is_told(hub: HubServer, tmp_path: Path) -> None:
    address = publish(hub, CONTENT)
    hub.change(REPOSITORY, NAME, CONTENT[:-1], rewrite=True)
    with pytest.raises(ChangedError):
        transfer(hub, address, tmp_path).run()


def test_a_wrong_byte_of_the_source_is_told_and_the_file_kept_aside(hub: HubServer, tmp_path: Path) -> None:
    address = publish(hub, CONTENT)
    hub.always(WrongByte(MIB), PATTERN)
    with pytest.raises(WrongContentError) as caught:
        transfer(hub, address, tmp_path).run()
    wrong = caught.value.kept.read_bytes()
    assert [place for place in range(len(CONTENT)) if wrong[place] != CONTENT[place]] == [MIB]
    hub.clear()
    assert run(transfer(hub, address, tmp_path)) == CONTENT, "the next try begins anew"


def test_offline_makes_no_request(hub: HubServer, tmp_path: Path) -> None:
    address = publish(hub, CONTENT)
    with pytest.raises(OfflineError):
        transfer(hub, address, tmp_path, lambda: Network(hub.endpoint, offline=True)).run()
    assert hub.requests == []


def test_going_offline_ends_a_running_transfer(hub: HubServer, tmp_path: Path) -> None:
    address = publish(hub, CONTENT)
    hub.always(Slow(MIB // 2), PATTERN)
    network = [Network(hub.endpoint)]
    running = Running(transfer(hub, address, tmp_path, lambda: network[0]))
    until(lambda: running.transfer.done)
    network[0] = Network(hub.endpoint, offline=True)
    running.end()
    assert isinstance(running.error, OfflineError)


# -- the disk ----------------------------------------------------------------------------------------------------------


def test_too_little_room_is_told_before_a_byte(hub: HubServer, tmp_path: Path) -> None:
    address = publish(hub, CONTENT)
    with pytest.raises(DiskFullError) as caught:
        transfer(hub, address, tmp_path, reserve=1 << 60).run()
    assert re.search(r"needs 11529\d\d\.\d TB more", str(caught.value)), caught.value
    assert hub.bytes_sent == 0


def test_a_disk_that_fills_half_way_keeps_what_has_come(hub: HubServer, small_disk: Path) -> None:
    content = content_of(600_000)
    address = publish(hub, content)
    hub.always(Slow(400_000), PATTERN)
    running = Running(transfer(hub, address, small_disk, piece_size=65_536, connections=2))
    until(lambda: running.transfer.done > 100_000)
    filler = fill(small_disk)
    running.end()
    assert isinstance(running.error, DiskFullError)
    filler.unlink()
    hub.clear()
    again = transfer(hub, address, small_disk, piece_size=65_536)
    assert run(again) == content
    assert again.received < len(content), "something of it had been kept"


def test_a_reserve_stays_free_while_others_fill_the_disk(
    hub: HubServer, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.hub.transfer.transfer._LOOK_SECONDS", 0.05)
    content = content_of(300_000)
    address = publish(hub, content)
    hub.always(Slow(100_000), PATTERN)
    running = Running(transfer(hub, address, small_disk, piece_size=65_536, connections=1, reserve=400_000))
    until(lambda: running.transfer.done)
    (small_disk / "other").write_bytes(bytes(500_000))
    running.end()
    assert isinstance(running.error, DiskFullError)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_told(hub: HubServer, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    with pytest.raises(FolderError):
        transfer(hub, publish(hub, CONTENT), folder / "parts").run()


def test_a_file_in_place_of_the_folder_is_told(hub: HubServer, tmp_path: Path) -> None:
    (tmp_path / "parts").write_bytes(b"")
    with pytest.raises(FolderError):
        transfer(hub, publish(hub, CONTENT), tmp_path / "parts").run()


def test_two_at_once_do_not_mix(hub: HubServer, tmp_path: Path) -> None:
    address = publish(hub, CONTENT)
    hub.always(Slow(MIB), PATTERN)
    running = Running(transfer(hub, address, tmp_path))
    until(lambda: running.transfer.done)
    with pytest.raises(InUseError):
        transfer(hub, address, tmp_path).run()
    hub.clear()
    running.end()
    assert running.content() == CONTENT


# -- going on ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def half(hub: HubServer, tmp_path: Path) -> tuple[FileAddress, int]:
    """A transfer that was stopped in its middle, and how far it was."""
    address = publish(hub, CONTENT)
    hub.always(Slow(2 * MIB), PATTERN)
    running = Running(transfer(hub, address, tmp_path))
    until(lambda: running.transfer.done > MIB + PIECE)
    running.transfer.stop()
    running.end()
    assert isinstance(running.error, StoppedError)
    hub.clear()
    return address, running.transfer.done


def test_after_a_stop_nothing_is_fetched_twice(hub: HubServer, tmp_path: Path, half: tuple[FileAddress, int]) -> None:
    address, done = half
    again = transfer(hub, address, tmp_path)
    assert run(again) == CONTENT
    assert again.received == len(CONTENT) - done


def test_what_the_disk_spoiled_meanwhile_is_fetched_again_alone(
    hub: HubServer, tmp_path: Path, half: tuple[FileAddress, int]
) -> None:
    address, done = half
    part = tmp_path / f"{address.file.sha256}.part"
    with part.open("r+b") as file:
        file.seek(MIB // 2 + 7)
        file.write(bytes([CONTENT[MIB // 2 + 7] ^ 1]))
    again = transfer(hub, address, tmp_path)
    assert run(again) == CONTENT
    assert again.received == len(CONTENT) - done + PIECE, "one piece"


def test_a_part_that_was_cut_is_fetched_from_there(
    hub: HubServer, tmp_path: Path, half: tuple[FileAddress, int]
) -> None:
    address, _ = half
    part = tmp_path / f"{address.file.sha256}.part"
    os.truncate(part, MIB // 2)
    again = transfer(hub, address, tmp_path)
    assert run(again) == CONTENT
    assert len(CONTENT) - MIB // 2 <= again.received <= len(CONTENT)


@pytest.mark.parametrize("damage", [b"\0" * 500, b'{"sha256":"x","size":1,"piece_size":0,"format":1}\n'])
def test_a_damaged_journal_costs_time_but_nothing_else(
    hub: HubServer, tmp_path: Path, half: tuple[FileAddress, int], damage: bytes
) -> None:
    address, _ = half
    (tmp_path / f"{address.file.sha256}.journal").write_bytes(damage)
    assert run(transfer(hub, address, tmp_path)) == CONTENT


def test_torn_and_wrong_lines_of_a_journal_are_left_out(tmp_path: Path) -> None:
    journal = tmp_path / "j"
    journal.write_bytes(
        b'{"sha256":"a","size":100,"piece_size":40,"format":1}\n[0,40,1]\n[1,99,2]\n[2,20,3]\n[7,1,1]\nx\n[2,21,3]\n[1,4'
    )
    assert read_journal(journal, sha256="a", size=100) == (40, {0: (40, 1)})
    assert read_journal(journal, sha256="b", size=100) is None
    assert read_journal(tmp_path / "none", sha256="a", size=100) is None


def test_kill_9_costs_only_what_was_not_on_the_disk(hub: HubServer, tmp_path: Path) -> None:
    """The process is killed at any moment; the next one fetches exactly what the journal does not promise."""
    address = publish(hub, CONTENT)
    hub.always(StallAfter(3 * PIECE + 1000), PATTERN)  # it cannot end before it is killed
    target = (sys.executable, "-m", "tests.hub.transfer_target")
    orders = (
        hub.endpoint,
        address.commit,
        str(address.file.size),
        str(address.file.sha256),
        str(tmp_path),
        "0.2",
        str(PIECE),
    )
    journal = tmp_path / f"{address.file.sha256}.journal"
    process = subprocess.Popen([*target, *orders])
    until(lambda: journal.exists() and journal.read_bytes().count(b"\n") > 2)
    process.send_signal(signal.SIGKILL)
    process.wait()
    found = read_journal(journal, sha256=str(address.file.sha256), size=len(CONTENT))
    assert found is not None
    promised = sum(mark.written for mark in found[1].values())
    assert promised > 0
    hub.clear()
    again = transfer(hub, address, tmp_path)
    assert run(again) == CONTENT
    assert again.received == len(CONTENT) - promised


def test_a_stop_while_earlier_pieces_are_checked_forgets_none(
    hub: HubServer, tmp_path: Path, half: tuple[FileAddress, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    address, done = half
    journal = tmp_path / f"{address.file.sha256}.journal"
    hub.always(unavailable())
    moving = transfer(hub, address, tmp_path)
    read = PartFile.read_into

    def read_and_stop(part: PartFile, buffer: memoryview, offset: int) -> None:
        read(part, buffer, offset)
        moving.stop()

    with monkeypatch.context() as patch:
        patch.setattr(PartFile, "read_into", read_and_stop)
        patch.setattr("app.hub.transfer.checksum._BLOCK", 1000)
        with pytest.raises(StoppedError):
            moving.run()
    found = read_journal(journal, sha256=str(address.file.sha256), size=len(CONTENT))
    assert found is not None
    assert sum(mark.written for mark in found[1].values()) == done


def test_a_stop_does_not_wait_for_an_answer(hub: HubServer, tmp_path: Path) -> None:
    address = publish(hub, CONTENT)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        network = Network(f"http://127.0.0.1:{silent.getsockname()[1]}")
        running = Running(transfer(hub, address, tmp_path, lambda: network, stall=3600.0))
        connection, _ = silent.accept()
        with connection:
            running.transfer.stop()
            running.end()
    assert isinstance(running.error, StoppedError)


# -- TLS ---------------------------------------------------------------------------------------------------------------


@pytest.fixture
def behind_tls(hub: HubServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    """The Hub sends to a CDN behind TLS."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with tls_front(hub.cdn) as safe:
        plain = hub.cdn
        monkeypatch.setattr(hub, "cdn", safe)
        yield hub
        monkeypatch.setattr(hub, "cdn", plain)


def test_a_connection_that_is_cut_leaves_no_ciphertext(
    behind_tls: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Shutting down a TLS connection takes the decryption off; what still waits in the system must not be written."""
    content = content_of(8 * MIB)
    address = publish(behind_tls, content)
    write = PartFile.write
    moving = transfer(behind_tls, address, tmp_path, piece_size=4 * MIB)
    cuts = 0

    def write_and_be_cut(part: PartFile, data: bytes | memoryview, offset: int) -> None:
        nonlocal cuts
        write(part, data, offset)
        if cuts < 20 and offset % (1 << 20) > (1 << 19):
            cuts += 1
            time.sleep(0.02)  # the next bytes come into the system's buffer
            for fetcher in moving._fetchers:
                fetcher.cut()

    monkeypatch.setattr(PartFile, "write", write_and_be_cut)
    assert run(moving) == content
    assert cuts


def test_a_certificate_that_nobody_trusts_is_told(hub: HubServer, tmp_path: Path) -> None:
    from app.hub.transfer.source import Source

    address = publish(hub, CONTENT)
    with tls_front(hub.endpoint) as safe, pytest.raises(UnreachableError) as caught:
        Source(address, lambda: Network(safe), connections=1).open(0, 1)
    assert caught.value.obstacle is Obstacle.CERTIFICATE


# -- proxies and hostile answers ---------------------------------------------------------------------------------------


def test_a_password_of_a_proxy_may_hold_any_sign() -> None:
    from app.hub.transfer.connections import _proxy_login

    login = _proxy_login("http://me:p%40ss@proxy.example:1")["proxy-authorization"].removeprefix("Basic ")
    assert base64.b64decode(login) == b"me:p@ss"


def test_a_download_goes_through_a_socks_proxy(hub: HubServer, tmp_path: Path) -> None:
    address = publish(hub, CONTENT)
    with socks_server(urlsplit(hub.endpoint).port or 0, login=("me", "p@ss"), in_pieces=True) as proxy:
        network = Network("http://hub.example", proxy.address.replace("://", "://me:p%40ss@"))
        assert run(transfer(hub, address, tmp_path, lambda: network)) == CONTENT
        assert {host for host, _ in proxy.asked} == {"hub.example", "127.0.0.1"}, "the Hub, and where it leads"


def test_a_private_connection_through_a_socks_proxy(behind_tls: HubServer, tmp_path: Path) -> None:
    address = publish(behind_tls, CONTENT)
    with socks_server(urlsplit(behind_tls.endpoint).port or 0) as proxy:
        network = Network("http://hub.example", proxy.address)
        assert run(transfer(behind_tls, address, tmp_path, lambda: network)) == CONTENT
        assert (urlsplit(behind_tls.cdn).hostname, urlsplit(behind_tls.cdn).port) in proxy.asked


def test_a_socks_proxy_that_refuses_is_named(hub: HubServer, tmp_path: Path) -> None:
    from app.hub.transfer.source import Source

    address = publish(hub, CONTENT)
    with socks_server(1, reply=2) as proxy, pytest.raises(UnreachableError) as caught:
        Source(address, lambda: Network(hub.endpoint, proxy.address), connections=1).open(0, 1)
    assert caught.value.obstacle is Obstacle.PROXY


@pytest.mark.parametrize("address", ["http://127.0.0.1:1080", "socks5://127.0.0.1:1080", "127.0.0.1:1080"])
def test_the_systems_socks_proxy_is_found(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """macOS has it in the first form."""
    from app.hub.transfer.connections import system_proxy

    monkeypatch.setenv("SOCKS_PROXY", address)
    monkeypatch.setenv("NO_PROXY", "")
    assert system_proxy("https://hub.example/a") == "socks5://127.0.0.1:1080"


def test_a_socks4_proxy_is_named(hub: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address = publish(hub, CONTENT)
    monkeypatch.setenv("ALL_PROXY", "socks4://127.0.0.1:1")
    monkeypatch.setenv("NO_PROXY", "")
    with pytest.raises(BadAddressError, match=r"socks4://127\.0\.0\.1:1"):
        transfer(hub, address, tmp_path, lambda: Network("http://hub.example")).run()


@pytest.mark.parametrize("location", ["http://cdn.example:99999/x", "http://[bad/x", "ftp://x/y", "", "javascript:1"])
def test_an_address_that_is_none_is_the_hubs_fault(hub: HubServer, tmp_path: Path, location: str) -> None:
    from app.hub.transfer.source import Source

    hub.always(Answer(302, {"Location": location}))
    with pytest.raises(UnexpectedAnswerError):
        Source(publish(hub, CONTENT), lambda: Network(hub.endpoint), connections=1).open(0, 1)


def test_a_disk_without_holes_is_not_filled_with_zeros(tmp_path: Path) -> None:
    part = PartFile(tmp_path / "part", 1 << 40)
    part.write(b"abc", 10)
    part.close()
    assert (tmp_path / "part").stat().st_size == 13


# -- a disk that lies --------------------------------------------------------------------------------------------------


class LyingDisk:
    """Spoils what is written at one place, the first `times` times."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, place: int, times: int) -> None:
        self._place, self._left = place, times
        self._write = PartFile.write
        disk = self

        def write(part: PartFile, data: bytes | memoryview, offset: int) -> None:
            disk.spoil(part, data, offset)

        monkeypatch.setattr(PartFile, "write", write)

    def spoil(self, part: PartFile, data: bytes | memoryview, offset: int) -> None:
        spoiled = bytearray(data)
        if offset <= self._place < offset + len(data) and self._left:
            self._left -= 1
            spoiled[self._place - offset] ^= 1
        self._write(part, bytes(spoiled), offset)


def test_a_fault_of_the_disk_is_told_from_a_wrong_source(
    hub: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = publish(hub, CONTENT)
    LyingDisk(monkeypatch, MIB + 5, times=1)
    moving = transfer(hub, address, tmp_path)
    assert run(moving) == CONTENT
    assert moving.received == len(CONTENT) + PIECE, "that piece alone is fetched again"


def test_a_disk_that_always_lies_is_told(hub: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address = publish(hub, CONTENT)
    LyingDisk(monkeypatch, MIB + 5, times=1000)
    with pytest.raises(UnsoundDiskError):
        transfer(hub, address, tmp_path).run()


def test_the_checksum_is_the_right_one(hub: HubServer, tmp_path: Path) -> None:
    path = transfer(hub, publish(hub, CONTENT), tmp_path).run()
    assert path.stem == hashlib.sha256(CONTENT).hexdigest()
