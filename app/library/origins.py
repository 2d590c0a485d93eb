"""Where a model on this machine comes from."""

from enum import StrEnum


class Origin(StrEnum):
    """OWN: the models folder. FORMER: a folder that was it before, and where the models were left. BOX: it came with
    Descant. OPENED: the person showed the file. The others: it belongs to that program and is used where it lies.
    """

    OWN = "own"
    FORMER = "former"
    BOX = "box"
    HUGGING_FACE = "hugging_face"
    LM_STUDIO = "lm_studio"
    LLAMA_CPP = "llama_cpp"
    OPENED = "opened"
