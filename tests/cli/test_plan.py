"""``descant plan``: the figures as JSON and for people, and the exit codes. The files are headers without data."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.cli.exit_codes import ExitCode
from app.cli.main import main
from app.gguf.check import facts_of_headers
from app.gguf.errors import GgufError
from app.gguf.facts import ModelFacts
from tests.cli.test_cli import descant
from tests.corpus import CORPUS
from tests.planning.headers import write_header
from tests.planning.machines import HUNDRED_TWENTY_B, TWENTY_B
from tests.planning.test_fit import PLACEMENTS
from tests.planning.test_sizes import ROWS, name_of
from tests.small_models import write_gpt_oss, write_split


@pytest.fixture(scope="module")
def headers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("headers")
    return {size: write_header(folder / f"gpt-oss-{size}.gguf", size) for size in ("20b", "120b")}


class Planned:
    """What one run said."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *arguments: str) -> None:
        self.code = main(["plan", *arguments])
        self.out, self.err = capsys.readouterr()
        self.json: dict[str, Any] = json.loads(self.out) if "--json" in arguments and self.out else {}


def test_the_header_alone_is_enough(headers: dict[str, Path]) -> None:
    assert headers["20b"].stat().st_size < 100_000
    for size, facts in (("20b", TWENTY_B), ("120b", HUNDRED_TWENTY_B)):
        assert facts_of_headers(headers[size]).tensor_bytes == facts.tensor_bytes


def test_a_header_that_is_cut_is_not(headers: dict[str, Path], tmp_path: Path, capsys: Any) -> None:
    cut = tmp_path / "cut.gguf"
    cut.write_bytes(headers["20b"].read_bytes()[:-2_000])
    planned = Planned(capsys, str(cut), "--free-mib", "24000")
    assert (planned.code, planned.out) == (ExitCode.NO_MODEL, "")
    assert "cut.gguf" in planned.err


def windows_of_other_chats(row: dict[str, Any]) -> float:
    """MiB of eight more windows of 128 in half of the layers, for chats that are kept on the card.

    They are planned where the whole model is on the card and much of it stays free; the rows were measured without.
    """
    if row["swa_full"] or 0 <= row["n_gpu_layers"] <= TWENTY_B.n_layers:
        return 0.0
    return 8 * 128 * 12 * {"f16": 2_048, "q8_0": 1_088}[row["type_k"]] / 2**20


@pytest.mark.parametrize("row", ROWS, ids=name_of)
def test_every_row_of_the_h100(row: dict[str, Any], headers: dict[str, Path], capsys: Any) -> None:
    """Weights and cache to a tenth of a MiB on each device, all together within a hundredth."""
    planned = Planned(
        capsys,
        str(headers["20b"]),
        *("--free-mib", "80000", "--host-mib", "100000", "--json"),
        *("--context", str(row["n_ctx"]), "--ubatch", str(row["n_ubatch"])),
        *("--gpu-layers", str(row["n_gpu_layers"]), "--cpu-moe", str(row["n_cpu_moe"])),
        *("--kv-type", row["type_k"], "--outputs-max", str(row["n_outputs_max"])),
        *(["--swa-full"] if row["swa_full"] else []),
    )
    seen = row["buffers_mib"]
    (gpu,) = planned.json["devices"]
    assert planned.code == ExitCode.OK
    assert gpu["weights_mib"] == pytest.approx(seen["CUDA0"].get("model", 0), abs=0.1)
    assert gpu["kv_mib"] == pytest.approx(seen["CUDA0"].get("KV", 0) + windows_of_other_chats(row), abs=0.1)
    assert planned.json["host"]["kv_mib"] == pytest.approx(seen.get("CPU", {}).get("KV", 0), abs=0.1)
    assert gpu["total_mib"] == pytest.approx(row["nvml_used_after_decode_mib"], rel=0.01)
    parts = sum(gpu[f"{part}_mib"] for part in ("weights", "kv", "compute", "overhead"))
    assert gpu["total_mib"] == pytest.approx(parts, abs=0.05)


@pytest.mark.parametrize("row", PLACEMENTS, ids=lambda row: "-".join(map(str, (row[0].n_layers, *row[1:]))))
def test_the_table_of_placements(row: tuple[ModelFacts, int, int, int], headers: dict[str, Path], capsys: Any) -> None:
    facts, free, context, n_cpu_moe = row
    model = headers["20b" if facts is TWENTY_B else "120b"]
    given = ("--free-mib", str(free), "--host-mib", "70000", "--context", str(context), "--json")
    planned = Planned(capsys, str(model), *given, "--ubatch", "512", "--kv-type", "f16").json
    assert (planned["n_gpu_layers"], planned["n_cpu_moe"]) == (facts.n_layers + 1, n_cpu_moe)
    assert planned["n_ctx"] == context
    unasked = Planned(capsys, str(model), *given).json
    assert unasked["n_cpu_moe"] <= n_cpu_moe + 1, "larger batches cost at most a layer"
    assert unasked["type_k"] == "f16"


def test_what_does_not_fit_has_its_own_exit_code(headers: dict[str, Path], capsys: Any) -> None:
    given = ("--free-mib", "23000", "--host-mib", "30000", "--context", "32768")
    planned = Planned(capsys, str(headers["120b"]), *given, "--json")
    assert (planned.code, planned.json["fits"]) == (ExitCode.NO_MODEL, False)
    assert "The computer is 12 GB short of memory." in planned.json["reasons"]
    assert planned.json["tokens_per_second"] == 0
    people = Planned(capsys, str(headers["120b"]), *given)
    assert people.code == ExitCode.NO_MODEL
    assert "Does not fit: 11.9 GB more memory is needed." in people.out


def test_several_gpus_and_none(headers: dict[str, Path], capsys: Any) -> None:
    model = str(headers["120b"])
    several = Planned(capsys, model, *("--free-mib", "40000") * 2, "--host-mib", "9000", "--json").json
    assert [device["name"] for device in several["devices"]] == ["GPU0", "GPU1"]
    assert sum(several["tensor_split"]) == several["n_gpu_layers"] == 37
    none = Planned(capsys, model, "--free-mib", "0", "--host-mib", "80000", "--json").json
    assert (none["devices"], none["n_gpu_layers"], none["fits"]) == ([], 0, True)
    assert none["host_mib"] > 60_438


@pytest.mark.parametrize("gpu", [["--free-mib", "0"], ["--free-mib", "24000"], []], ids=["none", "one", "this machine"])
def test_a_full_memory_is_known_to_be_full(headers: dict[str, Path], capsys: Any, gpu: list[str]) -> None:
    """It was told as unknown: 0 is a value."""
    planned = Planned(capsys, str(headers["20b"]), *gpu, "--host-mib", "0", "--json")
    assert planned.code == ExitCode.NO_MODEL
    assert planned.json["host"]["free_mib"] == 0
    assert planned.json["short_mib"] > 0
    assert not any("unknown" in reason or "not known" in reason for reason in planned.json["reasons"])


def test_for_people(headers: dict[str, Path], capsys: Any) -> None:
    planned = Planned(capsys, str(headers["20b"]), "--free-mib", "8192", "--host-mib", "32000")
    lines = planned.out.splitlines()
    assert lines[0] == "gpt-oss-20b: 12.1 GB, gpt-oss MXFP4"
    assert lines[2] == "Fits: 25 of 25 layers on the GPU, with the experts of 12 layers on the CPU."
    assert lines[3] == "  context length 16,384 tokens, physical batch size 2,048, KV cache type f16"
    table = {line[2:26].strip(): line[26:].split() for line in lines[5:13]}
    assert table["weights"] == ["6.4", "GB", "5.7", "GB"]
    assert "- Leave room for other apps: " in planned.out
    assert any(line.startswith("- 12 of 24 layers have their experts on the CPU.") for line in lines)


def test_this_machine_as_it_is() -> None:
    result = descant("plan", "descant-demo", "--json")
    assert result.returncode == ExitCode.OK
    planned = json.loads(result.stdout)
    assert planned["fits"]
    assert planned["n_threads"] >= 1
    assert result.stderr == ""


def test_a_whole_model_and_one_in_parts(tmp_path: Path, capsys: Any) -> None:
    for model in (write_gpt_oss(tmp_path / "whole.gguf"), write_split(tmp_path, "parts")[1]):
        planned = Planned(capsys, str(model or tmp_path / "whole.gguf"), "--free-mib", "4000", "--json")
        assert planned.json["fits"]


@pytest.mark.parametrize("name", sorted(CORPUS)[::5])
def test_a_damaged_header_is_a_sentence(tmp_path: Path, name: str, capsys: Any) -> None:
    path = CORPUS[name].build(tmp_path)
    planned = Planned(capsys, str(path), "--free-mib", "0", "--host-mib", "4000")
    try:
        facts_of_headers(path)
    except GgufError:
        assert planned.code == ExitCode.NO_MODEL
        assert planned.err.startswith("descant: ")


@pytest.mark.parametrize(
    "given",
    [
        [],
        ["m.gguf", "--context", "0"],
        ["m.gguf", "--free-mib", "-1"],
        ["m.gguf", "--kv-type", "q5_0"],
        ["m.gguf", "--gpu-layers", "-2"],
        ["m.gguf", "--ubatch", "x"],
    ],
)
def test_wrong_usage(given: list[str], capsys: Any) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["plan", *given])
    assert ended.value.code == ExitCode.USAGE


def test_no_such_model(capsys: Any) -> None:
    planned = Planned(capsys, "/nowhere/model.gguf", "--free-mib", "0")
    assert (planned.code, planned.out) == (ExitCode.NO_MODEL, "")
