"""Where a model on this machine comes from."""

from enum import StrEnum


class Origin(StrEnum):
    """The owner of a model file.

    OWN: the models folder. FORMER: a former models folder, in which models were left. BOX: it came with Descant.
    OPENED: the user opened the file. The others: it belongs to that program and is used in place.
    """

    OWN = "own"
    FORMER = "former"
    BOX = "box"
    HUGGING_FACE = "hugging_face"
    LM_STUDIO = "lm_studio"
    LLAMA_CPP = "llama_cpp"
    OPENED = "opened"
