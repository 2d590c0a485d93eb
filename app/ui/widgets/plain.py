"""Escapes text for controls that would interpret markup or mnemonics in it."""


def plain_tooltip(text: str) -> str:
    """Return a tooltip that shows `text` literally; Qt would treat a tag in it as markup."""
    return f"<p>{_escape(text)}</p>" if "<" in text else text


def plain_label(text: str) -> str:
    """Return a button label that shows `text` literally; Qt would treat an ampersand as a mnemonic."""
    return text.replace("&", "&&")


def wrapped_tooltip(text: str) -> str:
    """Return a tooltip that shows `text` literally, wrapped to a readable width."""
    return f"<p>{_escape(text)}</p>" if text else ""


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
