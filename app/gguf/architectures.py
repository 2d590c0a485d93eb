"""Architectures supported by this build of llama.cpp, by ``general.architecture``.

The names are those of ``src/llama-arch.cpp`` in llama.cpp 0c1e570 (inside llama-cpp-python 0.3.36). An unlisted
architecture may still load in a newer llama.cpp, so the list only causes a warning; llama.cpp itself decides.
"""

from enum import StrEnum

GPT_OSS = "gpt-oss"

# fmt: off
KNOWN_ARCHITECTURES = (
    "llama", "llama4", "deci", "falcon", "grok", "gpt2", "gptj", "gptneox", "mpt", "baichuan", "starcoder",
    "refact", "bert", "modern-bert", "nomic-bert", "nomic-bert-moe", "neo-bert", "jina-bert-v2", "jina-bert-v3",
    "eurobert", "bloom", "stablelm", "qwen", "qwen2", "qwen2moe", "qwen2vl", "qwen3", "qwen3moe", "qwen3next",
    "qwen3vl", "qwen3vlmoe", "qwen35", "qwen35moe", "qwen4exp", "phi2", "phi3", "phimoe", "plamo", "plamo2",
    "plamo3", "codeshell", "orion", "internlm2", "minicpm", "minicpm3", "gemma", "gemma2", "gemma3", "gemma3n",
    "gemma4", "gemma4-assistant", "gemma-embedding", "starcoder2", "mamba", "mamba2", "maple", "jamba",
    "falcon-h1", "xverse", "command-r", "cohere2", "cohere2moe", "dbrx", "olmo", "olmo2", "olmoe", "muse-glimmer",
    "openelm", "arctic", "deepseek", "deepseek2", "deepseek2-ocr", "deepseek32", "deepseek4", "chatglm", "glm4",
    "glm4moe", "glm-dsa", "bitnet", "t5", "t5encoder", "jais", "jais2", "nemotron", "nemotron_h", "nemotron_h_moe",
    "exaone", "exaone4", "exaone-moe", "rwkv6", "rwkv6qwen2", "rwkv7", "arwkv7", "granite", "granitemoe",
    "granitehybrid", "graniteswitch", "granite_swa", "chameleon", "wavtokenizer-dec", "plm", "bailingmoe",
    "bailingmoe2", "bailingmoe3", "dots1", "dots3note", "arcee", "afmoe", "laguna", "ernie4_5", "ernie4_5-moe",
    "hunyuan-moe", "hunyuan-dense", "hunyuan_vl", "hy_v3", "hy_v4", "smollm3", "gpt-oss", "lfm2", "lfm2moe",
    "dream", "smallthinker", "llada", "llada-moe", "seed_oss", "grovemoe", "apertus", "minimax-01", "hrm_text",
    "minimax-m2", "minimax-m3", "cogvlm", "rnd1", "pangu-embedded", "mistral3", "eagle3", "dflash", "mistral4",
    "paddleocr", "mimo2", "step35", "spark2_5", "llama-embed", "maincoder", "kimi-linear", "kimi-k3", "glm5-next",
    "talkie", "mellum", "nanbeige", "qwen3tts", "pockettts",
)
# fmt: on


class ModelPurpose(StrEnum):
    """The purpose of a GGUF file that is not a chat model."""

    VISION_PROJECTOR = "the vision part (projector) of another model"
    IMPORTANCE_MATRIX = "an importance matrix, which is used to create models"
    LORA_ADAPTER = "a LoRA adapter, which only works on top of another model"
    VOCABULARY = "a vocabulary without a model"
    EMBEDDING = "an embedding model, which turns text into numbers for search"
    RERANKING = "a reranking model, which sorts search results"
    DIFFUSION = "a diffusion language model, which Descant cannot run"
    SPEECH = "a speech model"
    DRAFT = "a draft model, which only speeds up another model"
    CONTROL_VECTOR = "a control vector, which only works on top of another model"
    ENCODER_DECODER = "an encoder-decoder model, which Descant cannot run"


PURPOSE_BY_ARCHITECTURE = {
    "clip": ModelPurpose.VISION_PROJECTOR,
    "bert": ModelPurpose.EMBEDDING,
    "modern-bert": ModelPurpose.EMBEDDING,
    "nomic-bert": ModelPurpose.EMBEDDING,
    "nomic-bert-moe": ModelPurpose.EMBEDDING,
    "neo-bert": ModelPurpose.EMBEDDING,
    "jina-bert-v2": ModelPurpose.EMBEDDING,
    "jina-bert-v3": ModelPurpose.EMBEDDING,
    "eurobert": ModelPurpose.EMBEDDING,
    "gemma-embedding": ModelPurpose.EMBEDDING,
    "llama-embed": ModelPurpose.EMBEDDING,
    "t5encoder": ModelPurpose.EMBEDDING,
    "t5": ModelPurpose.ENCODER_DECODER,
    "dream": ModelPurpose.DIFFUSION,
    "llada": ModelPurpose.DIFFUSION,
    "llada-moe": ModelPurpose.DIFFUSION,
    "rnd1": ModelPurpose.DIFFUSION,
    "wavtokenizer-dec": ModelPurpose.SPEECH,
    "qwen3tts": ModelPurpose.SPEECH,
    "pockettts": ModelPurpose.SPEECH,
    "eagle3": ModelPurpose.DRAFT,
    "dflash": ModelPurpose.DRAFT,
    "gemma4-assistant": ModelPurpose.DRAFT,
    "controlvector": ModelPurpose.CONTROL_VECTOR,
}

PURPOSE_BY_TYPE = {
    "mmproj": ModelPurpose.VISION_PROJECTOR,
    "imatrix": ModelPurpose.IMPORTANCE_MATRIX,
    "adapter": ModelPurpose.LORA_ADAPTER,
    "vocab": ModelPurpose.VOCABULARY,
}
"""By ``general.type``; "model" is the ordinary one."""

SIDE_PURPOSES = frozenset(
    (
        ModelPurpose.VISION_PROJECTOR,
        ModelPurpose.IMPORTANCE_MATRIX,
        ModelPurpose.LORA_ADAPTER,
        ModelPurpose.CONTROL_VECTOR,
        ModelPurpose.VOCABULARY,
        ModelPurpose.DRAFT,
    )
)
"""Files that are not models by themselves: they accompany a model, or are used to make one."""
