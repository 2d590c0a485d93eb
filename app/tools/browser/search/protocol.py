"""What is said to the process that searches (``--search-web``), and what it answers: one line of JSON each."""

import msgspec


class Search(msgspec.Struct, frozen=True):
    """Search for `query`; at most `count` results are wanted within `seconds`. `proxy` is empty for the system's."""

    query: str
    count: int
    seconds: float
    proxy: str = ""


class Asking(msgspec.Struct, frozen=True, tag="asking"):
    """The process asks for this address now."""

    address: str


class Result(msgspec.Struct, frozen=True):
    """A result, as the search engine gives it."""

    title: str
    address: str
    summary: str


class Results(msgspec.Struct, frozen=True, tag="results"):
    """What an engine has found; the last thing that the process says."""

    results: tuple[Result, ...]


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """No engine gave results; `why` is what the last one said."""

    why: str


Answer = Asking | Results | Failed

request_decoder = msgspec.json.Decoder(Search)
answer_decoder: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer)
