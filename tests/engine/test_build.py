"""What kind of llama.cpp is here, by the names of its files."""

import pytest

from app.engine.build import cpu_alone, is_for_the_cpu_alone

CPU = {"libggml.so", "libggml-base.so", "libggml-cpu.so", "libllama.so"}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (CPU, True),
        (CPU | {"libggml-cpu-haswell.so", "libggml-blas.so"}, True),
        (CPU | {"libggml-cuda.so"}, False),
        (CPU | {"libggml-hip.so"}, False),
        ({"ggml.dll", "ggml-cpu.dll", "ggml-vulkan.dll"}, False),
        ({"libggml.dylib", "libggml-metal.dylib"}, False),
        ({"libllama.so"}, False),
        (set(), False),
    ],
)
def test_by_the_names_of_its_files(names: set[str], expected: bool) -> None:
    assert cpu_alone(frozenset(names)) is expected


def test_the_build_of_the_tests() -> None:
    assert is_for_the_cpu_alone()
