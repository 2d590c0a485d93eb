"""Files that only go with a model: projectors of pictures, importance matrices."""

import re

_SIDE_FILES = re.compile(r"mmproj|imatrix|(?:^|[-_.])mm[-_.]?proj|\.imatrix\.|vocab-only", re.IGNORECASE)


def is_side_file(name: str) -> bool:
    """Whether a file of that name is no model by itself."""
    return _SIDE_FILES.search(name) is not None
