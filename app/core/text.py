"""Text that UTF-8 can hold. What models and clipboards give may have lone surrogates in it."""


def whole_text(text: str) -> str:
    """`text` without lone surrogates, which UTF-8 cannot hold; pairs become the character they stand for."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def whole_values(value: object) -> object:
    """The same for all text in a value of JSON, at any depth."""
    if isinstance(value, str):
        return whole_text(value)
    if isinstance(value, dict):
        return {whole_text(str(key)): whole_values(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [whole_values(part) for part in value]
    return value
