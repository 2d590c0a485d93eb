"""The few words that an answer gets beside its own. The window hands in a translation of them."""


class Wording:
    """The words in English."""

    def image(self, alternative_text: str, address: str) -> str:
        """Return what stands in place of an image, which is never loaded."""
        return f"{alternative_text} (image: {address})" if alternative_text else f"Image: {address}"

    def hidden_rows(self, count: int) -> str:
        """Return what stands below a table that has `count` more rows than are shown."""
        return f"{count:,} more row is not shown." if count == 1 else f"{count:,} more rows are not shown."


ENGLISH = Wording()
