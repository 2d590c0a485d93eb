"""Text that the app adds to an answer, in the user's language."""

from app.markdown.wording import Wording
from app.ui.words import tr, trn


class TranslatedWording(Wording):
    """Wording from the window's translation catalogue."""

    def image(self, alternative_text: str, address: str) -> str:
        """Return the text in place of an image, which is never loaded."""
        if not alternative_text:
            return tr("Image: {address}", address=address)
        return tr("{text} (image: {address})", text=alternative_text, address=address)

    def hidden_rows(self, count: int) -> str:
        """Return the line below a table that has `count` more rows than are shown."""
        return trn("{count} more row is not shown.", "{count} more rows are not shown.", count)
