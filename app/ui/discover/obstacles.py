"""What keeps a file from ever being downloaded, known before anybody tries."""

from app.core.sentences import Explanation
from app.hub.errors import HostileNameError, InPiecesError, NoChecksumError
from app.hub.listing import RemoteModel
from app.hub.names import safe_parts


def obstacle_of(model: RemoteModel) -> Explanation | None:
    """Why none of its files may be asked for: a name that is not safe here, no SHA-256, or a file cut into pieces; None
    for nothing, and for missing parts, which a row says by itself.
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
