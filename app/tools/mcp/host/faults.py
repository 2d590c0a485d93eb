"""What went wrong with a server, as the host's own exception, and what is read from those of the SDK."""

from __future__ import annotations

from app.tools.mcp.protocol import Why


class HostError(Exception):
    """The server cannot be used; `detail` completes the sentence about the reason."""

    def __init__(self, why: Why, detail: str = "") -> None:
        super().__init__(f"{why}: {detail}")
        self.why, self.detail = why, detail


def fault_of(error: BaseException) -> HostError:
    """Return what an error of the SDK means. Its errors of connecting lie in groups within groups."""
    found = list(_leaves(error))
    for one in found:
        if isinstance(one, HostError):
            return one
    for one in found:
        if (fault := _of_the_web(one)) is not None:
            return fault
    for one in found:
        if isinstance(one, TimeoutError):
            return HostError(Why.SLOW, "")
    if (refused := next((one for one in found if type(one).__name__.startswith("OAuth")), None)) is not None:
        return HostError(Why.SIGN_IN, str(refused)[:300])
    said = next((str(one) or type(one).__name__ for one in found), type(error).__name__)
    return HostError(Why.PROTOCOL, said[:300])


def _leaves(error: BaseException) -> list[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        return [leaf for one in error.exceptions for leaf in _leaves(one)]
    return [error]


def _of_the_web(error: BaseException) -> HostError | None:
    import httpx2  # noqa: PLC0415  the SDK has imported it

    if isinstance(error, httpx2.HTTPStatusError):
        return HostError(Why.REFUSED, f"HTTP {error.response.status_code}")
    if isinstance(error, httpx2.TimeoutException):
        return HostError(Why.NOT_REACHED, "it took too long")
    if isinstance(error, httpx2.HTTPError | httpx2.InvalidURL):
        return HostError(Why.NOT_REACHED, str(error)[:300] or type(error).__name__)
    return None
