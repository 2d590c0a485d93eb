"""Every failure of HTTP is one of our errors."""

import socket
import ssl
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx2
import pytest

from app.hub.errors import (
    BadTokenError,
    GatedError,
    HubError,
    NotOnHubError,
    Obstacle,
    RateLimitedError,
    RefusedError,
    ServerTroubleError,
    UnexpectedAnswerError,
    UnreachableError,
)
from app.hub.http_faults import error_from_exception, error_from_response

HUB = "https://hub.example:8443/api/models/a/b"


def refusal(status: int, has_token: bool = False, **headers: str) -> HubError | None:
    named = {key.replace("_", "-"): value for key, value in headers.items()}
    return error_from_response(status, named, HUB, repository="a/b", name="m.gguf", has_token=has_token)


def test_success_and_redirects_are_no_errors() -> None:
    assert refusal(200) is refusal(206) is refusal(302) is None


@pytest.mark.parametrize(
    ("status", "has_token", "headers", "kind"),
    [
        (401, False, {"X_Error_Code": "GatedRepo"}, GatedError),
        (403, True, {"x_error_code": "GatedRepo"}, GatedError),
        (401, True, {"X_Error_Message": "Invalid credentials in Authorization header"}, BadTokenError),
        (401, True, {}, BadTokenError),
        (401, False, {"X_Error_Code": "RepoNotFound"}, NotOnHubError),
        (404, True, {"X_Error_Code": "RepoNotFound"}, NotOnHubError),
        (404, False, {"X_Error_Code": "EntryNotFound"}, NotOnHubError),
        (404, False, {"X_Error_Code": "RevisionNotFound"}, NotOnHubError),
        (404, False, {}, NotOnHubError),
        (403, True, {}, RefusedError),
        (400, False, {"X_Error_Message": "no\x1b[31m"}, RefusedError),
        (407, False, {}, UnreachableError),
        (408, False, {}, ServerTroubleError),
        (500, False, {}, ServerTroubleError),
        (503, False, {}, ServerTroubleError),
        (511, False, {}, UnexpectedAnswerError),
        (429, False, {}, RateLimitedError),
    ],
)
def test_a_refusal_is_told_apart(status: int, has_token: bool, headers: dict[str, str], kind: type[HubError]) -> None:
    error = refusal(status, has_token, **headers)
    assert type(error) is kind
    assert str(error).isprintable()


def test_a_gated_repository_has_a_link_to_ask() -> None:
    error = refusal(401, X_Error_Code="GatedRepo")
    assert error is not None
    assert error.link == "https://hub.example:8443/a/b"


def test_retry_after_is_seconds_a_date_or_the_newer_header() -> None:
    assert waits(Retry_After="120") == 120
    in_a_minute = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    assert waits(Retry_After=in_a_minute) == pytest.approx(60, abs=2)
    assert waits(Retry_After="Wed, 21 Oct 2015 07:28:00 GMT") == 0
    assert waits(RateLimit='"api";r=0;t=55') == 55
    assert waits(RateLimit='"api";r=3;t=55') is None
    assert waits(Retry_After="soon") is None
    assert waits(Retry_After="-5") is None
    assert waits(Retry_After="99999999999") == 3600


def waits(**headers: str) -> float | None:
    error = refusal(429, **headers)
    assert isinstance(error, RateLimitedError)
    return error.retry_after


def behind(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "obstacle"),
    [
        (behind(httpx2.ConnectError("x"), socket.gaierror(-2, "Name or service not known")), Obstacle.NAME),
        (behind(httpx2.ConnectError("x"), ConnectionRefusedError(111, "refused")), Obstacle.REFUSED),
        (behind(httpx2.ConnectError("x"), ssl.SSLCertVerificationError("self-signed")), Obstacle.CERTIFICATE),
        (httpx2.ConnectError("network is unreachable"), Obstacle.BROKEN),
        (httpx2.ConnectTimeout("x"), Obstacle.TIMEOUT),
        (httpx2.ReadTimeout("x"), Obstacle.TIMEOUT),
        (httpx2.ProxyError("403 Forbidden"), Obstacle.PROXY),
        (behind(httpx2.ReadError("x"), ConnectionResetError(104, "reset")), Obstacle.BROKEN),
        (httpx2.RemoteProtocolError("peer closed"), Obstacle.BROKEN),
        (TimeoutError(), Obstacle.TIMEOUT),
    ],
)
def test_an_obstacle_is_told_apart(error: Exception, obstacle: Obstacle) -> None:
    told = error_from_exception(error, HUB)
    assert isinstance(told, UnreachableError)
    assert (told.obstacle, told.host) == (obstacle, "hub.example")


@pytest.mark.parametrize("error", [ValueError("no JSON"), KeyError("id"), httpx2.TooManyRedirects("x"), TypeError()])
def test_what_is_not_understood_is_said(error: Exception) -> None:
    assert isinstance(error_from_exception(error, HUB), UnexpectedAnswerError)


def test_errors_of_the_library_carry_their_answer() -> None:
    request = httpx2.Request("GET", HUB)
    response = httpx2.Response(429, headers={"Retry-After": "7"}, request=request)
    error = error_from_exception(httpx2.HTTPStatusError("x", request=request, response=response), HUB)
    assert isinstance(error, RateLimitedError)
    assert error.retry_after == 7
