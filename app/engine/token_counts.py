"""The request for the tokens of a text, and its answer; a part of app/engine/protocol.py."""

import msgspec


class CountTokens(msgspec.Struct, frozen=True, tag="count_tokens"):
    """Ask how many tokens `text` takes in a message."""

    text: str


class TokensCounted(msgspec.Struct, frozen=True, tag="tokens_counted"):
    """How many tokens the text of a :class:`CountTokens` takes."""

    tokens: int
