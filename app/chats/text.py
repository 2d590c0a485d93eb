"""Text that can be stored."""


def whole_text(text: str) -> str:
    """`text` without lone surrogates, which UTF-8 cannot hold; pairs become the character they stand for."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
