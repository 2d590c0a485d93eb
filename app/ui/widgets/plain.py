"""Words for controls that would read more into them than words."""

import html


def plain_tooltip(text: str) -> str:
    """A tooltip that shows `text` as it is; Qt would take a tag in it for markup."""
    return f"<p>{html.escape(text)}</p>" if "<" in text else text


def plain_label(text: str) -> str:
    """A button's label that shows `text` as it is; Qt would take an ampersand for the mark of a key."""
    return text.replace("&", "&&")


def wrapped_tooltip(text: str) -> str:
    """A tooltip that shows `text` as it is, in lines of a readable length."""
    return f"<p>{html.escape(text)}</p>" if text else ""
