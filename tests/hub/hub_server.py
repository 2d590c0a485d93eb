"""A Hub on loopback for tests, as like the real one as huggingface_hub can tell (test_real_client.py).

::

    with HubServer({"ggml-org/tiny-GGUF": {"tiny.gguf": path, "README.md": b"# Tiny"}}) as hub:
        network = Network(endpoint=hub.endpoint)
        hub.queue(FinAfter(1000), "*/tiny.gguf")       # once; always(…) for ever; clear() ends all
        ...
        assert hub.bytes_sent == ...

It is given a folder (``publisher/name/files…``) or a dict of repositories: a dict of files (bytes, paths, HubFile) or a
HubRepository, which can be gated, private, rewritten (`change`) and say anything (`answer`).

There are two listeners: the Hub (`endpoint`), and a CDN at another origin (`cdn`), where big files really are: the Hub
sends there with 302 and a signed address that lives `address_lives` seconds, or until `expire_addresses`. An
``Authorization`` that arrives at the CDN is refused there (as S3 does) and noted in `leaks`.

Every request is in `requests`: what was asked for, whom, and how many bytes of a file were really handed to the system
(it may hold up to `send_buffer` of them that the other side has not taken). `tokens` are the accounts. The Hub is also
a plain HTTP proxy to itself: any host in an absolute address is taken for the Hub, except the CDN's.

Faults: see faults.py, all of which can be imported from here.
"""

import contextlib
import hashlib
import hmac
import io
import json
import os
import select
import shutil
import socket
import struct
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

from tests import patience
from tests.hub.content import (
    ALWAYS_LISTED,
    USUALLY_LISTED,
    HubFile,
    HubRepository,
    folder_entry,
    in_list,
    is_lfs,
    sibling,
    tree_entry,
)
from tests.hub.faults import (
    Answer,
    CutEvery,
    Fault,
    FaultPlan,
    FinAfter,
    IgnoreRange,
    RandomFaults,
    RstAfter,
    Side,
    Slow,
    StallAfter,
    WrongByte,
    WrongSize,
    bad_token,
    expired_address,
    gated,
    login_page,
    not_found,
    too_many_requests,
    unavailable,
)

__all__ = [
    "Answer",
    "CutEvery",
    "Fault",
    "FinAfter",
    "HubFile",
    "HubRepository",
    "HubServer",
    "IgnoreRange",
    "RandomFaults",
    "Request",
    "RstAfter",
    "Side",
    "Slow",
    "StallAfter",
    "WrongByte",
    "WrongSize",
    "bad_token",
    "expired_address",
    "gated",
    "login_page",
    "not_found",
    "too_many_requests",
    "unavailable",
]

Files = Mapping[str, bytes | Path | HubFile]

_PIECE = 1 << 20
_SORTS = ("downloads", "likes", "lastModified", "trendingScore", "createdAt")
_PAGE = 1000
_RESET = struct.pack("ii", 1, 0)
"""SO_LINGER of no seconds: close() sends RST."""


@dataclass
class Request:
    """One request, and what was sent for it.

    Attributes:
        side: whom it asked.
        path: decoded, without the query.
        range: the first and the last byte asked for, as in the header; None for no range.
        proxied: it came as to a proxy.
        sent: bytes of a file.
    """

    method: str
    side: Side
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    origin: str
    range: tuple[int, int | None] | None = None
    proxied: bool = False
    status: int = 0
    sent: int = 0
    at: float = field(default_factory=time.monotonic)


class HubServer:
    """See the module. Everything is thread-safe.

    Attributes:
        endpoint: address of the Hub, without a slash at the end.
        cdn: address of the other origin.
        repositories: by id. May be changed while it runs; new ones by `add`.
        tokens: names of accounts by their tokens.
        leaks: tokens that arrived at the CDN.
        most_at_once: answers with bytes of a file that were under way at the same time.
    """

    def __init__(
        self,
        content: Path | Mapping[str, HubRepository | Files] | None = None,
        *,
        tokens: dict[str, str] | None = None,
        address_lives: float = 3600.0,
        send_buffer: int | None = None,
    ) -> None:
        self.tokens = tokens if tokens is not None else {"hf_alice": "alice"}
        self.repositories: dict[str, HubRepository] = {}
        self.leaks: list[str] = []
        self.most_at_once = self._sending = 0
        self.address_lives = address_lives
        self.send_buffer = send_buffer
        self._folder = Path(tempfile.mkdtemp(prefix="test-hub-"))
        self._secret = os.urandom(16)
        self._lock = threading.Lock()
        self._requests: list[Request] = []
        self.plan = FaultPlan()
        self.queue, self.always, self.clear = self.plan.queue, self.plan.always, self.plan.clear
        for repository_id, repository in _repositories_in(content).items():
            self.add(repository_id, repository)
        self._listeners = [_Listener(self, side) for side in (Side.HUB, Side.CDN)]
        self.endpoint, self.cdn = (listener.address for listener in self._listeners)

    def __enter__(self) -> "HubServer":
        for listener in self._listeners:
            listener.start()
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        self.clear()
        for listener in self._listeners:
            listener.end()
        shutil.rmtree(self._folder, ignore_errors=True)

    # -- what it holds -------------------------------------------------------------------------------------------------

    def add(self, repository_id: str, repository: HubRepository | Files) -> HubRepository:
        """A new repository."""
        found = repository if isinstance(repository, HubRepository) else HubRepository(repository)
        found.commit({name: self._as_file(content) for name, content in found.files.items()})
        self.repositories[repository_id] = found
        return found

    def change(
        self, repository_id: str, name: str, content: bytes | Path | HubFile | None, *, rewrite: bool = False
    ) -> str:
        """Another content for a file (None removes it), as a new commit whose id is returned. With `rewrite`, every
        commit that there was has it too, as at a mirror that mixes things up.
        """
        repository = self.repositories[repository_id]
        files = dict(repository.commits[repository.head])
        files.pop(name, None)
        if content is not None:
            files[name] = self._as_file(content)
        if rewrite:
            for commit in repository.commits:
                repository.commits[commit] = files
        else:
            repository.commit(files)
        return repository.head

    def expire_addresses(self) -> None:
        """No address that was given so far is taken any more."""
        self._secret = os.urandom(16)

    def _as_file(self, content: bytes | Path | HubFile) -> HubFile:
        if isinstance(content, HubFile):
            return content
        if isinstance(content, Path):
            return HubFile(content)
        digest = hashlib.sha256(content).hexdigest()
        path = self._folder / digest
        path.write_bytes(content)
        return HubFile(path, digest)

    # -- what was asked ------------------------------------------------------------------------------------------------

    @property
    def requests(self) -> list[Request]:
        """All of them so far, in the order of their arrival."""
        with self._lock:
            return list(self._requests)

    @property
    def bytes_sent(self) -> int:
        """Bytes of files."""
        return sum(request.sent for request in self.requests)

    def forget(self) -> None:
        """Empty the list of requests."""
        with self._lock:
            self._requests.clear()

    @contextlib.contextmanager
    def sending(self) -> Iterator[None]:
        """For the listeners: bytes of a file are sent."""
        with self._lock:
            self._sending += 1
            self.most_at_once = max(self.most_at_once, self._sending)
        try:
            yield
        finally:
            with self._lock:
                self._sending -= 1

    def note(self, request: Request) -> None:
        """For the listeners."""
        with self._lock:
            self._requests.append(request)
            if request.side is Side.CDN and "authorization" in request.headers:
                self.leaks.append(request.headers["authorization"])

    # -- signed addresses ----------------------------------------------------------------------------------------------

    def signed(self, repository_id: str, commit: str, name: str) -> str:
        """An address at the CDN."""
        path = f"/{_quoted(repository_id)}/{commit}/{_quoted(name)}"
        expires = f"{time.time() + self.address_lives:.3f}"
        return f"{self.cdn}{path}?{urlencode({'Expires': expires, 'Signature': self._signature(path, expires)})}"

    def is_signed(self, raw_path: str, query: dict[str, list[str]]) -> bool:
        """Whether an address is one that was given, and still lives."""
        expires = query.get("Expires", [""])[0]
        signature = query.get("Signature", [""])[0]
        right = self._signature(raw_path, expires)
        return hmac.compare_digest(signature.encode(), right.encode()) and float(expires) > time.time()

    def _signature(self, path: str, expires: str) -> str:
        return hmac.new(self._secret, f"{path}?{expires}".encode(), "sha256").hexdigest()


def _repositories_in(
    content: Path | Mapping[str, HubRepository | Files] | None,
) -> Mapping[str, HubRepository | Files]:
    if not isinstance(content, Path):
        return content or {}
    return {
        f"{folder.parent.name}/{folder.name}": {
            str(file.relative_to(folder).as_posix()): file for file in sorted(folder.rglob("*")) if file.is_file()
        }
        for folder in sorted(content.glob("*/*"))
        if folder.is_dir()
    }


def _quoted(name: str) -> str:
    return quote(name.encode("utf-8", "surrogatepass"))


class _Listener(ThreadingHTTPServer):
    """One of the two origins."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, hub: HubServer, side: Side) -> None:
        self.hub = hub
        self.side = side
        self._open: dict[int, socket.socket] = {}
        self._changed = threading.Condition()
        super().__init__(("127.0.0.1", 0), _HubHandler if side is Side.HUB else _CdnHandler)
        self.address = f"http://127.0.0.1:{self.server_address[1]}"
        self._thread = threading.Thread(target=self.serve_forever, args=(0.005,), name=f"test Hub: {side.value}")

    def start(self) -> None:
        self._thread.start()

    def end(self) -> None:
        """Close every connection, and wait until the last thread has gone."""
        if self._thread.is_alive():
            self.shutdown()
            self._thread.join()
        self.server_close()
        with self._changed:
            for connection in self._open.values():
                _shut(connection)
            assert self._changed.wait_for(lambda: not self._open, patience.seconds()), "a thread of the test Hub hangs"

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._changed:
            self._open[id(request)] = request
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        super().shutdown_request(request)
        with self._changed:
            self._open.pop(id(request), None)
            self._changed.notify_all()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """The other side went away: nothing to say."""


def _shut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):  # it has gone already
        connection.shutdown(socket.SHUT_RDWR)


class _CutError(Exception):
    """The connection is to be ended."""


class _Handler(BaseHTTPRequestHandler):
    """What both origins do."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Listener
    request: socket.socket
    note: Request

    def setup(self) -> None:
        super().setup()
        self.hub = self.server.hub
        if self.hub.send_buffer is not None:
            self.request.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, self.hub.send_buffer)

    def do_GET(self) -> None:
        self._begin()
        fault = self.hub.plan.answer(self.note.path, self.note.side)
        try:
            if fault is not None:
                self._give(fault)
            else:
                self.answer()
        except (_CutError, ConnectionError):
            self.close_connection = True

    do_HEAD = do_POST = do_GET  # noqa: N815

    def answer(self) -> None:
        """The right answer."""
        raise NotImplementedError

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nobody reads it."""

    def _begin(self) -> None:
        target = urlsplit(self.path)
        self.raw_path = target.path
        side = Side.CDN if self.server.side is Side.CDN or f"http://{target.netloc}" == self.hub.cdn else Side.HUB
        self.content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.note = Request(
            self.command,
            side,
            unquote(target.path, errors="surrogatepass"),
            parse_qs(target.query, keep_blank_values=True),
            {key.lower(): value for key, value in self.headers.items()},
            self.server.address,
            _asked_range(self.headers),
            bool(target.netloc),
        )
        self.hub.note(self.note)

    def _give(self, answer: Answer) -> None:
        self.note.status = answer.status
        self.send_response(answer.status)
        for key, value in answer.headers.items():
            self.send_header(key, value)
        if "Content-Length" not in answer.headers:
            self.send_header("Content-Length", str(len(answer.body) if answer.length is None else answer.length))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)
            self.close_connection |= answer.length is not None

    def give_error(self, status: int, code: str, message: str) -> None:
        body = json.dumps({"error": message}).encode()
        self._give(
            Answer(
                status,
                {"X-Error-Code": code, "X-Error-Message": message, "Content-Type": "application/json"}
                if code
                else {"X-Error-Message": message, "Content-Type": "application/json"},
                body,
            )
        )

    # -- bytes of files ------------------------------------------------------------------------------------------------

    def give_file(self, file: HubFile, headers: dict[str, str], media_type: str) -> None:
        """The file, or the range that was asked for, with whatever goes wrong on the way."""
        wrong_size = self.hub.plan.takes(WrongSize, self.note.path) if self.command == "GET" else None
        size = file.size - (wrong_size.missing if wrong_size else 0)
        start, end, status = self._wanted(size, headers.get("ETag", ""))
        if status == 416:
            self._give(Answer(416, headers | {"Content-Range": f"bytes */{size}"}))
            return
        faults = self.hub.plan.body(self.note.path, start, end - start) if self.command == "GET" else []
        for fault in faults:
            if isinstance(fault, Answer):
                self._give(fault)
                return
            if isinstance(fault, IgnoreRange):
                start, end, status = 0, size, 200
        self.note.status = status
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("Content-Type", media_type)
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Length", str(end - start))
        if status == 206:
            self.send_header("Content-Range", f"bytes {start}-{end - 1}/{size}")
        self.end_headers()
        if self.command == "GET":
            with self.hub.sending(), file.path.open("rb") as stream:
                self._send(stream, start, end, faults)

    def _wanted(self, size: int, etag: str) -> tuple[int, int, int]:
        asked = self.note.range
        if asked is None or self.note.headers.get("if-range", etag) != etag:
            return 0, size, 200
        first, last = asked
        if first < 0:
            first, last = max(0, size + first), None
        end = size if last is None else min(size, last + 1)
        return (first, end, 206) if first < end else (0, 0, 416)

    def _send(self, stream: io.BufferedReader, start: int, end: int, faults: list[Fault]) -> None:
        at, stops = start, [_Stop(start + fault.sent, fault) for fault in faults if isinstance(fault, _STOPPING)]
        stops = [stop for stop in stops if stop.at < end]
        wrong = next((fault.offset for fault in faults if isinstance(fault, WrongByte)), None)
        slow = next((fault for fault in faults if isinstance(fault, Slow)), None)
        while at < end or stops:
            stop = next((stop for stop in stops if stop.at <= at), None)
            if stop is not None:
                stops.remove(stop)
                self._stop(stop.fault)
                continue
            until = min([end, at + _PIECE, *(stop.at for stop in stops)])
            if slow is not None:
                until = min(until, at + max(1, slow.per_second // 50))
            if wrong is not None and at <= wrong < until:
                until = wrong if at < wrong else wrong + 1
            sent = self._send_wrong(stream, at) if at == wrong else self._send_some(stream, at, until - at)
            at += sent
            self.note.sent += sent
            if slow is not None:
                time.sleep(sent / slow.per_second)

    def _send_wrong(self, stream: io.BufferedReader, at: int) -> int:
        stream.seek(at)
        self.request.sendall(bytes([stream.read(1)[0] ^ 0xFF]))
        return 1

    def _send_some(self, stream: io.BufferedReader, at: int, count: int) -> int:
        if hasattr(os, "sendfile"):
            sent = os.sendfile(self.request.fileno(), stream.fileno(), at, count)
            if not sent:
                raise _CutError  # the file became shorter
            return sent
        stream.seek(at)
        self.request.sendall(stream.read(count))
        return count

    def _stop(self, fault: Fault) -> None:
        if isinstance(fault, StallAfter):
            while not fault.wait(0.02):
                if select.select([self.request], [], [], 0)[0] and not self.request.recv(1, socket.MSG_PEEK):
                    raise _CutError  # the other side has gone
            return
        if isinstance(fault, RstAfter) or (isinstance(fault, CutEvery) and fault.reset):
            self.request.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
            self.server.close_request(self.request)
        raise _CutError


_STOPPING = (FinAfter, RstAfter, CutEvery, StallAfter)


@dataclass
class _Stop:
    at: int
    fault: Fault


def _asked_range(headers: Message) -> tuple[int, int | None] | None:
    """First and last byte; a negative first one counts from the end."""
    unit, _, asked = (headers.get("Range") or "").partition("=")
    first, dash, last = asked.partition("-")
    if unit.strip() != "bytes" or not dash or "," in asked:
        return None
    if not first.strip():
        return -int(last), None
    return int(first), int(last) if last.strip() else None


class _CdnHandler(_Handler):
    """The other origin: bytes for whoever has a signed address."""

    def answer(self) -> None:
        answer_as_cdn(self)


def answer_as_cdn(handler: _Handler) -> None:
    """What the CDN does; the Hub does it when it is asked as a proxy."""
    hub, note = handler.hub, handler.note
    if "authorization" in note.headers:
        handler.give_error(400, "", "Only one auth mechanism allowed")
        return
    if not hub.is_signed(handler.raw_path, note.query):
        handler._give(expired_address())
        return
    publisher, name, commit, *rest = handler.raw_path.split("/")[1:]
    repository = hub.repositories[f"{unquote(publisher)}/{unquote(name)}"]
    file = repository.commits[commit][unquote("/".join(rest), errors="surrogatepass")]
    handler.give_file(file, {"ETag": f'"{file.digest()}"'}, "application/octet-stream")


class _HubHandler(_Handler):
    """The Hub's own origin."""

    def answer(self) -> None:
        if self.note.side is Side.CDN:
            answer_as_cdn(self)
            return
        if not self._knows_token():
            self.give_error(401, "", "Invalid credentials in Authorization header")
            return
        match self.raw_path.split("/")[1:]:
            case ["api", "whoami-v2"]:
                self._whoami()
            case ["api", "models"]:
                self._search()
            case ["api", "models", publisher, name]:
                self._about(publisher, name, "main")
            case ["api", "models", publisher, name, "revision", revision]:
                self._about(publisher, name, revision)
            case ["api", "models", publisher, name, "tree", revision, *folder]:
                self._tree(publisher, name, revision, folder)
            case ["api", "models", publisher, name, "paths-info", revision]:
                self._paths_info(publisher, name, revision)
            case ["api", "resolve-cache", "models", publisher, name, commit, *file]:
                self._resolve_cache(publisher, name, commit, file)
            case [publisher, name, "resolve", revision, *file]:
                self._resolve(publisher, name, revision, file)
            case _:
                self.give_error(404, "", "Sorry, we can't find the page you are looking for.")

    def _token(self) -> str:
        return self.note.headers.get("authorization", "").removeprefix("Bearer ")

    def _knows_token(self) -> bool:
        return not self._token() or self._token() in self.hub.tokens

    def _account(self) -> str:
        return self.hub.tokens.get(self._token(), "")

    def _whoami(self) -> None:
        if not self._account():
            self.give_error(401, "", "Invalid username or password.")
            return
        self._give_json({"type": "user", "name": self._account(), "fullname": self._account(), "orgs": []})

    def _repository(self, publisher: str, name: str) -> HubRepository | None:
        repository = self.hub.repositories.get(f"{unquote(publisher)}/{unquote(name)}")
        if repository is None or (repository.private and self._account() not in repository.granted):
            status = 404 if self._account() else 401
            self.give_error(
                status, "RepoNotFound", "Repository not found" if status == 404 else "Invalid username or password."
            )
            return None
        return repository

    def _commit(self, repository: HubRepository, revision: str) -> tuple[str, dict[str, HubFile]] | None:
        found = repository.at(unquote(revision))
        if found is None:
            self.give_error(404, "RevisionNotFound", f"Invalid rev id: {unquote(revision)}")
        return found

    # -- search and metadata -------------------------------------------------------------------------------------------

    def _search(self) -> None:
        query = self.note.query
        sort = query.get("sort", ["trendingScore"])[0]
        if sort not in _SORTS:
            self.give_error(400, "", "Invalid sort parameter")
            return
        rows = [row for id_, repository in self.hub.repositories.items() if (row := self._row(id_, repository))]
        rows = [row for row in rows if _is_wanted(row, query)]
        descending = query.get("direction", ["-1"])[0] != "1"
        rows.sort(key=lambda row: (row[sort] or 0, row["_id"]), reverse=descending)
        start = int(query.get("cursor", ["0"])[0] or 0)
        end = start + int(query.get("limit", [str(_PAGE)])[0])
        shown = _shown(query)
        headers = {}
        if end < len(rows):
            more = urlencode({**query, "cursor": [str(end)]}, doseq=True)
            headers["Link"] = f'<{self.hub.endpoint}/api/models?{more}>; rel="next"'
        self._give_json([{key: row[key] for key in shown if key in row} for row in rows[start:end]], headers)

    def _row(self, repository_id: str, repository: HubRepository) -> dict[str, Any] | None:
        hidden = repository.private and self._account() not in repository.granted
        return None if hidden else in_list(repository_id, repository)

    def _about(self, publisher: str, name: str, revision: str) -> None:
        repository = self._repository(publisher, name)
        found = self._commit(repository, revision) if repository else None
        if repository is None or found is None:
            return
        commit, files = found
        told = in_list(f"{unquote(publisher)}/{unquote(name)}", repository)
        del told["trendingScore"]
        told |= {"sha": commit, "siblings": [{"rfilename": file} for file in files]}
        if self.note.query.get("blobs", [""])[0].lower() == "true":
            told["siblings"] = [sibling(*file) for file in files.items()]
        if expand := self.note.query.get("expand"):
            told = {key: told[key] for key in (*ALWAYS_LISTED, *expand) if key in told}
        self._give_json({**told, **repository.answer})

    def _tree(self, publisher: str, name: str, revision: str, folder: list[str]) -> None:
        repository = self._repository(publisher, name)
        found = self._commit(repository, revision) if repository else None
        if found is None:
            return
        below = "".join(f"{unquote(part)}/" for part in folder)
        inside = {path: file for path, file in found[1].items() if path.startswith(below)}
        if below and not inside:
            self.give_error(404, "EntryNotFound", f"{below} does not exist on {unquote(revision)}")
            return
        recursive = self.note.query.get("recursive", ["False"])[0].lower() == "true"
        entries: dict[str, dict[str, Any]] = {}
        for path, file in inside.items():
            parts = path.removeprefix(below).split("/")
            for depth in range(1, len(parts) if recursive else min(len(parts), 2)):
                parent = below + "/".join(parts[:depth])
                entries[parent] = folder_entry(parent)
            if recursive or len(parts) == 1:
                entries[path] = tree_entry(path, file)
        self._give_json(list(entries.values()))

    def _paths_info(self, publisher: str, name: str, revision: str) -> None:
        repository = self._repository(publisher, name)
        found = self._commit(repository, revision) if repository else None
        if found is None:
            return
        if "json" in self.note.headers.get("content-type", ""):
            paths = json.loads(self.content)["paths"]
        else:
            paths = parse_qs(self.content.decode()).get("paths", [])
        told = [tree_entry(path, found[1][path]) for path in paths if path in found[1]]
        told += [folder_entry(path) for path in paths if any(name.startswith(f"{path}/") for name in found[1])]
        self._give_json(told)

    def _give_json(self, value: object, headers: dict[str, str] | None = None) -> None:
        body = json.dumps(value).encode()
        self._give(Answer(200, {"Content-Type": "application/json; charset=utf-8", **(headers or {})}, body))

    # -- files ---------------------------------------------------------------------------------------------------------

    def _resolve(self, publisher: str, name: str, revision: str, path: list[str]) -> None:
        repository = self._repository(publisher, name)
        if repository is None or not self._is_let_in(repository):
            return
        found = self._commit(repository, revision)
        if found is None:
            return
        commit, files = found
        file_name = unquote("/".join(path), errors="surrogatepass")
        if file_name not in files:
            self.give_error(404, "EntryNotFound", "Entry not found")
            return
        file = files[file_name]
        headers = {"X-Repo-Commit": commit, "Accept-Ranges": "bytes"}
        if is_lfs(file_name, file):
            etag = f'"{file.digest()}"'
            headers |= {"X-Linked-Size": str(file.size), "X-Linked-ETag": etag, "ETag": f'"{file.blob_id()}"'}
            location = self.hub.signed(f"{unquote(publisher)}/{unquote(name)}", commit, file_name)
            self._give(Answer(302, headers | {"Location": location}))
        else:
            etag = f'"{file.blob_id()}"'
            headers |= {"X-Linked-Size": str(file.size), "X-Linked-ETag": etag, "ETag": etag}
            location = f"/api/resolve-cache/models/{publisher}/{name}/{commit}/{'/'.join(path)}"
            self._give(Answer(307, headers | {"Location": location}))

    def _resolve_cache(self, publisher: str, name: str, commit: str, path: list[str]) -> None:
        """Small files: not redirected to another origin, but to another address here."""
        repository = self._repository(publisher, name)
        if repository is None or not self._is_let_in(repository):
            return
        file = repository.commits[commit][unquote("/".join(path), errors="surrogatepass")]
        headers = {"X-Repo-Commit": commit, "ETag": f'"{file.blob_id()}"'}
        self.give_file(file, headers, "text/plain; charset=utf-8")

    def _is_let_in(self, repository: HubRepository) -> bool:
        if not repository.gated or self._account() in repository.granted:
            return True
        status = 403 if self._account() else 401
        self.give_error(status, "GatedRepo", "Access to this model is restricted.")
        return False


def _is_wanted(row: dict[str, Any], query: dict[str, list[str]]) -> bool:
    words = query.get("search", [""])[0].lower().split()
    filters = [tag for tags in query.get("filter", []) for tag in tags.split(",")]
    author = query.get("author", [""])[0]
    only_gated = query.get("gated", [""])[0].lower()
    return (
        all(word in str(row["id"]).lower() for word in words)
        and all(tag in row["tags"] for tag in filters)
        and author in ("", row["author"])
        and (not only_gated or bool(row["gated"]) == (only_gated == "true"))
    )


def _shown(query: dict[str, list[str]]) -> list[str]:
    if "expand" in query:
        return [*ALWAYS_LISTED, *query["expand"]]
    shown = list(USUALLY_LISTED)
    if query.get("full", [""])[0].lower() == "true":
        shown += ["author", "sha", "lastModified", "gated", "disabled", "siblings"]
    if query.get("cardData", [""])[0].lower() == "true":
        shown.append("cardData")
    return shown
