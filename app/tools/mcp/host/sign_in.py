"""Signing in to a server at a URL: OAuth 2.1 by the SDK, with a redirect to this computer and tokens in the keyring.

The user opens the page of the server's own provider in a browser. What comes back is received on a port of loopback, as
RFC 8252 has it, and is of use only together with a secret that never leaves this process (PKCE).
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qs, urlsplit

from app.core.secrets import read_secret, write_secret
from app.tools.mcp.host.faults import HostError
from app.tools.mcp.protocol import Why
from app.tools.mcp.secrets import oauth_names

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx2

    from app.tools.mcp.server import Server

_MOST_REQUEST: Final = 16_384
_DONE: Final = "You are signed in. This page can be closed."
_REFUSED: Final = "Signing in has failed. This page can be closed."


class Storage:
    """Where the SDK keeps tokens and what it has registered: in the keyring, else in memory until this process ends."""

    def __init__(self, server: str) -> None:
        self._tokens, self._client = oauth_names(server)
        self._kept: dict[str, Any] = {}

    @property
    def has_tokens(self) -> bool:
        """Whether the user has signed in before."""
        return bool(read_secret(self._tokens))

    async def get_tokens(self) -> Any:
        """See the SDK's ``TokenStorage``."""
        from mcp.shared.auth import OAuthToken  # noqa: PLC0415  after the empty packages of sdk.py

        return self._read(self._tokens, OAuthToken)

    async def set_tokens(self, tokens: Any) -> None:
        """See the SDK's ``TokenStorage``."""
        self._write(self._tokens, tokens)

    async def get_client_info(self) -> Any:
        """See the SDK's ``TokenStorage``."""
        from mcp.shared.auth import OAuthClientInformationFull  # noqa: PLC0415  as above

        return self._read(self._client, OAuthClientInformationFull)

    async def set_client_info(self, client_info: Any) -> None:
        """See the SDK's ``TokenStorage``."""
        self._write(self._client, client_info)

    def port(self) -> int:
        """Return the port of the redirect that was registered; 0 if there is none."""
        from mcp.shared.auth import OAuthClientInformationFull  # noqa: PLC0415  as above

        client = self._read(self._client, OAuthClientInformationFull)
        uris = client.redirect_uris if client is not None else None
        return (urlsplit(str(uris[0])).port or 0) if uris else 0

    def forget_client(self) -> None:
        """Register again: the port is in use by another program."""
        write_secret(self._client, "")
        self._kept.pop(self._client, None)

    def _read(self, name: str, kind: Any) -> Any:
        if name in self._kept:
            return self._kept[name]
        try:
            return kind.model_validate_json(read_secret(name))
        except ValueError:
            return None

    def _write(self, name: str, value: Any) -> None:
        self._kept[name] = value
        write_secret(name, value.model_dump_json(exclude_none=True))


class Redirect:
    """Receives the browser when the user has signed in."""

    def __init__(self) -> None:
        self._server: asyncio.Server | None = None
        self._result: asyncio.Future[dict[str, str]] | None = None
        self.uri = ""

    async def open(self, port: int) -> None:
        """Listen on loopback. Raises OSError if the port is in use."""
        self._result = asyncio.get_running_loop().create_future()
        self._server = await asyncio.start_server(self._answer, "127.0.0.1", port, limit=_MOST_REQUEST)
        self.uri = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/callback"

    async def wait(self) -> dict[str, str]:
        """Return what the browser has brought."""
        assert self._result is not None
        return await self._result

    def close(self) -> None:
        """Close the port of the redirect: no answer of the browser is awaited any more."""
        if self._server is not None:
            self._server.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 10.0)
            target = urlsplit(head.split(b" ", 2)[1].decode("ascii"))
            found = {name: values[0] for name, values in parse_qs(target.query).items()}
            is_ours = target.path == "/callback" and bool(found.keys() & {"code", "error"})
            text = (_DONE if "code" in found else _REFUSED) if is_ours else ""
            status = "200 OK" if is_ours else "404 Not Found"
            body = text.encode()
            writer.write(
                f"HTTP/1.1 {status}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {len(body)}\r\n"
                "Referrer-Policy: no-referrer\r\nConnection: close\r\n\r\n".encode()
                + body
            )
            await writer.drain()
            if is_ours and self._result is not None and not self._result.done():
                self._result.set_result(found)
        writer.close()


@contextlib.asynccontextmanager
async def signing_in(server: Server, ask: Callable[[str], None] | None) -> Any:
    """Yield what signs the requests to a server; None if it has headers of the user's for that, or no one can sign in.

    Args:
        ask: has the user open an address in a browser; None if nobody can be asked.
    """
    storage = Storage(server.name)
    has_own = any(name.lower() == "authorization" for name in server.headers)
    if has_own or (ask is None and not storage.has_tokens):
        yield None
        return
    redirect = Redirect()
    try:
        await redirect.open(storage.port())
    except OSError:
        storage.forget_client()
        await redirect.open(0)
    try:
        yield _provider(server, storage, redirect, ask)
    finally:
        redirect.close()


def _provider(server: Server, storage: Storage, redirect: Redirect, ask: Callable[[str], None] | None) -> httpx2.Auth:
    from mcp.client.auth import OAuthClientProvider  # noqa: PLC0415  most servers need none
    from mcp.shared.auth import AuthorizationCodeResult, OAuthClientMetadata  # noqa: PLC0415

    async def show(url: str) -> None:
        if ask is None:
            raise HostError(Why.SIGN_IN, "the former sign-in has expired")
        if not url.lower().startswith(("https://", "http://")):
            raise HostError(Why.PROTOCOL, "the address to sign in is none of the web")
        ask(url)

    async def wait() -> Any:
        found = await redirect.wait()
        if "code" not in found:
            raise HostError(Why.SIGN_IN, f"it answered {found.get('error', '?')[:100]}")
        return AuthorizationCodeResult(code=found["code"], state=found.get("state"), iss=found.get("iss"))

    metadata = OAuthClientMetadata(
        client_name="Descant", redirect_uris=[redirect.uri], token_endpoint_auth_method="none"
    )
    provider: httpx2.Auth = OAuthClientProvider(server.url, metadata, storage, show, wait)
    return provider
