"""Where models are found, and when one is loaded and unloaded."""

from typing import Final

from app.core.sentences import phrase
from app.core.settings.setting import Setting

MODELS_FOLDER: Final = Setting(
    "models.folder",
    "",
    phrase("Models folder"),
    phrase("Downloads go here, and Descant finds every .gguf file in it."),
    when_empty=phrase("Default folder"),
)
USE_HUGGING_FACE_CACHE: Final = Setting(
    "models.use_hugging_face_cache",
    True,
    phrase("Models in the Hugging Face cache"),
    phrase("Use GGUF files that other programs have downloaded, in place. Nothing is copied."),
)
USE_LM_STUDIO: Final = Setting(
    "models.use_lm_studio",
    True,
    phrase("LM Studio models"),
    phrase("Use LM Studio's models in place. Nothing is copied."),
)
USE_LLAMA_CPP: Final = Setting(
    "models.use_llama_cpp",
    True,
    phrase("llama.cpp models"),
    phrase("Use what llama.cpp's own programs have downloaded, in place. Nothing is copied."),
)
MODELS_UNLOAD_AFTER: Final = Setting(
    "models.unload_after",
    0,
    phrase("Unload an idle model"),
    phrase("Frees the memory of a model that has not been used for this long. The model stays selected."),
    high=1_440,
    step=5,
    low=0,
    unit=phrase("minutes"),
    when_empty=phrase("Never"),
)
MODELS_LOAD_AT_START: Final = Setting(
    "models.load_at_start",
    False,
    phrase("Load the last model at startup"),
    phrase("Otherwise, it loads with the first message."),
)
MODELS_EMBEDDING: Final = Setting(
    "models.embedding",
    "",
    phrase("Search folders by meaning"),
    phrase("A small model for embeddings also finds passages that say the same in other words."),
    when_empty=phrase("No, by words alone"),
)
