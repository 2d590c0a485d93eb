"""Reasons why a file can never be downloaded, known before anyone tries."""

from app.core.sentences import Explanation
from app.hub.errors import HostileNameError, InPiecesError, NoChecksumError
from app.hub.listing import RemoteModel
from app.hub.names import safe_parts


def obstacle_of(model: RemoteModel) -> Explanation | None:
    """Return why a model cannot be downloaded: an unsafe file name, no SHA-256, or a file cut into pieces. None if
    nothing prevents it, and for missing parts, which the row reports itself.
    """
    if model.in_pieces and not model.missing:
        return InPiecesError(model.name, f"{model.name}.gguf", len(model.files)).explanation
    try:
        for file in model.files:
            safe_parts(file.path)
    except HostileNameError as error:
        return error.explanation
    unchecked = next((file.path for file in model.files if file.sha256 is None), None)
    return NoChecksumError(unchecked).explanation if unchecked is not None else None
