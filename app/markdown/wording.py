"""The app's own text within an answer. The window passes in a translation."""


class Wording:
    """The app's own text in English; the window passes in a translated subclass."""

    def image(self, alternative_text: str, address: str) -> str:
        """Return the text in place of an image, which is never loaded."""
        return f"{alternative_text} (image: {address})" if alternative_text else f"Image: {address}"

    def hidden_rows(self, count: int) -> str:
        """Return the text below a table that has `count` more rows than are shown."""
        return f"{count:,} more row is not shown." if count == 1 else f"{count:,} more rows are not shown."


ENGLISH = Wording()
