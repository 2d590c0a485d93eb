"""What only goes with a model: by the name on the Hub, by the header on this machine."""

from pathlib import Path

import pytest

from app.gguf.architectures import ModelPurpose
from app.gguf.check import check_file
from app.gguf.errors import GgufError, NotAChatModelError
from app.gguf.side_files import is_side_file
from tests.small_models import write_gpt_oss, write_without_tensors


@pytest.mark.parametrize(
    "name",
    [
        "mmproj-F16.gguf",
        "model-mmproj.gguf",
        "llava-mm-proj-f16.gguf",
        "imatrix_x.gguf",
        "Model.imatrix.gguf",
        "mtp-gemma-4-E4B-it-Q8_0.gguf",
        "drafts/mtp-x.gguf",
        "MTP-Qwen3.6-27B-Q8_0.gguf",
        "eagle3-gpt-oss-120b-BF16.gguf",
        "EAGLE3-LLaMA3.3-Instruct-70B-Q8_0.gguf",
        "Qwen3-8B-speculator.eagle3-BF16.gguf",
        "dflash-qwen3-8b-Q4_K_M.gguf",
        "dspark-DeepSeek-V4-Flash-Q8_0.gguf",
        "mtp-big-00001-of-00002.gguf",
        "ggml-vocab-llama-bpe.gguf",
        "Llama-3.2-1B-vocab.gguf",
        "Llama-3.2-1B-Instruct-F16-LoRA.gguf",
        "ggml-adapter-model.gguf",
        "control_vector.gguf",
    ],
)
def test_names_of_what_is_no_model(name: str) -> None:
    assert is_side_file(name)


@pytest.mark.parametrize(
    "name",
    [
        "gpt-oss-120b-mxfp4.gguf",
        "Qwen3.6-27B-MTP-Q4_K_M.gguf",
        "qwen3.6-27b-mtp-q4_k_m.gguf",
        "Eagle-7B-Q4_0.gguf",
        "Eagle2.5-8B-Q4_0.gguf",
        "mtp-heads/Qwen3-8B-Q4_K_M.gguf",
        "eagle3-and-models/Qwen3-8B-Q4_K_M.gguf",
        "Beagle3-7B-Q4_0.gguf",
        "My-EAGLE3-tuned-8B-Q4_0.gguf",
        "Vocabulary-Tutor-8B-Q4_K_M.gguf",
        "Story-8B-LoRA-merged-Q4_K_M.gguf",
        "Story-8B-LoRA.gguf",
    ],
)
def test_names_of_models(name: str) -> None:
    assert not is_side_file(name)


@pytest.mark.parametrize(
    ("architecture", "purpose"),
    [
        ("eagle3", ModelPurpose.DRAFT),
        ("dflash", ModelPurpose.DRAFT),
        ("gemma4-assistant", ModelPurpose.DRAFT),
        ("controlvector", ModelPurpose.CONTROL_VECTOR),
        ("clip", ModelPurpose.VISION_PROJECTOR),
    ],
)
def test_headers_of_what_is_no_model(tmp_path: Path, architecture: str, purpose: ModelPurpose) -> None:
    with pytest.raises(NotAChatModelError) as caught:
        check_file(write_gpt_oss(tmp_path / "Qwen3-8B-Q4_K_M.gguf", architecture=architecture))
    assert caught.value.purpose is purpose


def write_only_predicting_layers(path: Path) -> Path:
    """What ``convert_hf_to_gguf.py --mtp`` writes: the architecture of the whole model, without its first layers."""
    whole = write_gpt_oss(path, architecture="qwen35", qwen35__nextn_predict_layers=1).read_bytes()
    path.write_bytes(whole.replace(b"blk.0.", b"blk.2."))
    return path


def test_only_the_predicting_layers_of_a_model_are_a_draft(tmp_path: Path) -> None:
    with pytest.raises(NotAChatModelError) as caught:
        check_file(write_only_predicting_layers(tmp_path / "Qwen3.6-27B.gguf"))
    assert caught.value.purpose is ModelPurpose.DRAFT


def test_nothing_but_predicting_layers_counted_from_the_first_are_a_draft(tmp_path: Path) -> None:
    with pytest.raises(NotAChatModelError) as caught:
        check_file(write_gpt_oss(tmp_path / "m.gguf", architecture="qwen35", qwen35__nextn_predict_layers=2))
    assert caught.value.purpose is ModelPurpose.DRAFT


def test_a_model_with_predicting_layers_is_a_model(tmp_path: Path) -> None:
    path = write_gpt_oss(tmp_path / "mtp-x.gguf", architecture="qwen35", qwen35__nextn_predict_layers=1)
    assert check_file(path).architecture == "qwen35"


def test_a_vocabulary_is_none(tmp_path: Path) -> None:
    with pytest.raises(GgufError, match="vocabulary without a model"):
        check_file(write_without_tensors(tmp_path / "m.gguf"))
