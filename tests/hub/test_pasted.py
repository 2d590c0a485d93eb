"""What people paste to name a model: the forms that the Hub's buttons give, and what is no such form."""

import pytest
from huggingface_hub import parse_hf_uri
from hypothesis import given
from hypothesis import strategies as st

from app.hub.names import is_repository
from app.hub.pasted import MAIN, Pasted, pasted_from

MIRROR = "http://127.0.0.1:18520"

NAMES = {
    "a/b": ("a/b", ""),
    "ggml-org/gpt-oss-20b-GGUF": ("ggml-org/gpt-oss-20b-GGUF", ""),
    "a/b/": ("a/b", ""),
    "a/b:Q4_K_M": ("a/b", "Q4_K_M"),
    "a/b:latest": ("a/b", ""),
    "a/b:": ("a/b", ""),
    "a/b/c.gguf": ("a/b", "c.gguf"),
    "a/b/Q8_0/c-00001-of-00002.gguf": ("a/b", "Q8_0/c-00001-of-00002.gguf"),
    "a/b/c.gguf.part1of2": ("a/b", "c.gguf.part1of2"),
    "a/b/blob/main/c.gguf": ("a/b", "c.gguf"),
    "hf.co/a/b": ("a/b", ""),
    "hf.co/a/b:UD-Q4_K_XL": ("a/b", "UD-Q4_K_XL"),
    "HF.co/a/b:latest": ("a/b", ""),
    "huggingface.co/a/b:Q4_K_M": ("a/b", "Q4_K_M"),
    "hf://a/b": ("a/b", ""),
    "hf://models/a/b": ("a/b", ""),
    "hf://a/b/c.gguf": ("a/b", "c.gguf"),
    "hf:a/b:Q4_K_M": ("a/b", "Q4_K_M"),
    "hf:a/b/c.gguf": ("a/b", "c.gguf"),
    "huggingface://a/b/c.gguf": ("a/b", "c.gguf"),
    "lmstudio://open_from_hf?model=a/b&file=c.gguf": ("a/b", "c.gguf"),
    "unsloth://open_from_hf?model=a%2Fb": ("a/b", ""),
    "jan://models/huggingface/a/b": ("a/b", ""),
    "msty://models/search/hf/a/b": ("a/b", ""),
    "git@hf.co:a/b.git": ("a/b", ""),
}
ADDRESSES = {
    "https://huggingface.co/a/b": ("a/b", ""),
    "http://www.huggingface.co/a/b/": ("a/b", ""),
    "https://huggingface.co/a/b.git": ("a/b", ""),
    "https://user:hf_token@huggingface.co/a/b": ("a/b", ""),
    "https://huggingface.co/a/b/tree/main?x=1#y": ("a/b", ""),
    "https://huggingface.co/a/b/tree/main/Q4_K_M": ("a/b", "Q4_K_M"),
    "https://huggingface.co/a/b/blob/main/c%20d.gguf": ("a/b", "c d.gguf"),
    "https://huggingface.co/a/b/resolve/main/x/c.gguf?download=true": ("a/b", "x/c.gguf"),
    "https://huggingface.co/a/b/raw/main/c.gguf": ("a/b", "c.gguf"),
    "https://huggingface.co/a/b?show_file_info=c-00001-of-00002.gguf": ("a/b", "c-00001-of-00002.gguf"),
    "https://huggingface.co/a/b?local-app=ollama": ("a/b", ""),
    "https://huggingface.co/a/b/discussions/3": ("a/b", ""),
    "https://huggingface.co/a/b:Q4_K_M": ("a/b", "Q4_K_M"),
    "https://huggingface.co/api/models/a/b": ("a/b", ""),
    f"{MIRROR}/a/b": ("a/b", ""),
    f"{MIRROR}/a/b/resolve/main/c.gguf": ("a/b", "c.gguf"),
    "127.0.0.1:18520/a/b:Q4_K_M": ("a/b", "Q4_K_M"),
}
COMMANDS = {
    "ollama run hf.co/a/b:Q4_K_M": ("a/b", "Q4_K_M"),
    "ollama pull https://huggingface.co/a/b": ("a/b", ""),
    "docker model run hf.co/a/b:Q4_K_M": ("a/b", "Q4_K_M"),
    "llama-server -hf a/b:Q4_K_M": ("a/b", "Q4_K_M"),
    "$ ./build/bin/llama-cli.exe -c 0 --hf-repo=a/b --hf-file c.gguf -p 'x/y'": ("a/b", "c.gguf"),
    'llama-cli \\\n  --hf-repo "a/b" \\\n  --hf-file c.gguf \\\n  -p "You are"': ("a/b", "c.gguf"),
    "# Start a server:\nllama-server -hf a/b:Q8_0\n# Run it here:\nllama-cli -hf a/b:Q8_0": ("a/b", "Q8_0"),
    "brew install llama.cpp\nllama-server -hf a/b": ("a/b", ""),
    "git clone https://github.com/ggml-org/llama.cpp\n./llama-cli -hf a/b": ("a/b", ""),
    "huggingface-cli download a/b c.gguf --local-dir x/y": ("a/b", "c.gguf"),
    "hf download --local-dir x/y a/b c.gguf": ("a/b", "c.gguf"),
    "HF_TOKEN=hf_x hf download a/b --include '*UD-Q4_K_XL*'": ("a/b", "UD-Q4_K_XL"),
    "hf download a/b --include 'Q8_0/*'": ("a/b", "Q8_0"),
    "hf download a/b --include '*.gguf'": ("a/b", ""),
    "hf download a/b m-00001-of-00002.gguf m-00002-of-00002.gguf": ("a/b", "m-00001-of-00002.gguf"),
    "hf download a/b one.gguf two.gguf": ("a/b", ""),
    "lms get a/b@q4_k_m": ("a/b", "q4_k_m"),
    "lms get https://huggingface.co/a/b": ("a/b", ""),
    "npx -y node-llama-cpp chat --model 'hf:a/b/c.gguf' --prompt 'Hi'": ("a/b", "c.gguf"),
    "local-ai run huggingface://a/b/c.gguf": ("a/b", "c.gguf"),
    "ramalama run hf://a/b": ("a/b", ""),
    'vllm serve "a/b"': ("a/b", ""),
    "git clone https://huggingface.co/a/b": ("a/b", ""),
    "wget -c https://huggingface.co/a/b/resolve/main/c.gguf?download=true -O c.gguf": ("a/b", "c.gguf"),
}


@pytest.mark.parametrize("text", [*NAMES, *ADDRESSES, *COMMANDS])
def test_what_is_taken(text: str) -> None:
    repository, words = (NAMES | ADDRESSES | COMMANDS)[text]
    assert pasted_from(text, MIRROR) == Pasted(repository, words)


@pytest.mark.parametrize("text", ["a/b:Q8_0", "https://huggingface.co/a/b:Q8_0", "hf://a/b:Q8_0"])
@pytest.mark.parametrize(
    "around",
    ["  {} \n", "\n{}\r\n", '"{}"', "'{}'", "`{}`", "“{}”", "<{}>", "({}).", "{},", "\ufeff{}\u200b", "[x]({})"],
)
def test_what_stands_around_does_not_count(text: str, around: str) -> None:
    assert pasted_from(around.format(text)) == Pasted("a/b", "Q8_0")


@pytest.mark.parametrize(
    ("text", "revision"),
    [
        ("https://huggingface.co/a/b/resolve/v1.0/c.gguf", "v1.0"),
        (f"https://huggingface.co/a/b/blob/{'0' * 40}/c.gguf", "0" * 40),
        ("https://huggingface.co/a/b/blob/refs%2Fpr%2F1/c.gguf", "refs/pr/1"),
        ("https://huggingface.co/a/b/blob/refs/pr/1/c.gguf", "refs/pr/1"),
        ("hf://a/b@dev/c.gguf", "dev"),
        ("hf://a/b@refs/pr/1/c.gguf", "refs/pr/1"),
        ("hf://a/b@refs%2Fpr%2F1/c.gguf", "refs/pr/1"),
        ("hf download a/b c.gguf --revision dev", "dev"),
        ("https://huggingface.co/a/b/blob/main/c.gguf", MAIN),
    ],
)
def test_the_revision_is_kept(text: str, revision: str) -> None:
    assert pasted_from(text) == Pasted("a/b", "c.gguf", revision)


@pytest.mark.parametrize(
    "text",
    [
        "hf://a/b",
        "hf://models/a/b@v1/x/c.gguf",
        "hf://a/b@refs/pr/12/c.gguf",
        "hf://a/b@feature%2Fx/c.gguf",
        "https://huggingface.co/a/b/tree/main/Q8_0",
        "https://huggingface.co/a/b/resolve/feature%2Fx/c%20d.gguf?download=true#top",
        "https://huggingface.co/a/b/blame/refs/convert/parquet/c.gguf",
        "https://hf.co/a/b/raw/v1/x/c.gguf",
    ],
)
def test_addresses_mean_what_the_library_of_the_hub_reads_in_them(text: str) -> None:
    theirs = parse_hf_uri(text)
    assert pasted_from(text) == Pasted(theirs.id, theirs.path_in_repo, theirs.revision or MAIN)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "gpt-oss",
        "gpt-oss 20b",
        "a/b or c/d",
        "a/b/c",
        "../b",
        "a/../b",
        "a/b:../../etc",
        "C:/a/b.gguf",
        "C:\\a\\b.gguf",
        "/a/b.gguf",
        "./a/b.gguf",
        "https://huggingface.co/",
        "https://huggingface.co/ggml-org",
        "https://huggingface.co/datasets/a/b",
        "https://huggingface.co/spaces/a/b",
        "https://huggingface.co/settings/tokens",
        "https://huggingface.co/docs/hub",
        "https://huggingface.co/a/b/tree/../c",
        "hf://datasets/a/b/c.gguf",
        "hf://a/b@/c.gguf",
        "hf download a/b --repo-type dataset",
        "hf download a/b --revision ../x",
        "hf download a/b\nhf download c/d",
        "hf.co/a/b and hf.co/c/d",
        "http://[::1/a/b",
        "http://huggingface.co:99999/a/b",
        "ollama run llama3",
        "ollama run a/b",
        "rm -rf a/b",
        "a/b " * 2000,
    ],
)
def test_what_is_not_taken(text: str) -> None:
    assert pasted_from(text, MIRROR) is None


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/a/b",
        "https://example.org/huggingface.co/a/b",
        "https://huggingface.co.example.org/a/b",
        "https://huggingface.co@example.org/a/b",
        "https://huggingface.co\\@example.org/a/b",
        "https://hf.co:8443/a/b",
        "https://huggingfac\u0435.co/a/b",  # the Cyrillic letter
        "http://127.0.0.1:18521/a/b",
        "ftp://huggingface.co/a/b",
        "file:///a/b.gguf",
        "javascript:a/b",
        "https://example.org/?model=a/b",
        "example://open_from_hf?model=a/b",
        "wget https://example.org/a/b/resolve/main/c.gguf",
        "git@github.com:a/b.git",
        "ollama run example.org/a/b",
    ],
)
def test_other_hosts_are_refused(text: str) -> None:
    assert pasted_from(text, MIRROR) is None


def test_a_mirror_below_a_path() -> None:
    mirror = "https://proxy.example/hf"
    assert pasted_from("https://proxy.example/hf/a/b/blob/main/c.gguf", mirror) == Pasted("a/b", "c.gguf")
    assert pasted_from("https://PROXY.example:443/hf/a/b", mirror) == Pasted("a/b")
    assert pasted_from("https://huggingface.co/a/b", mirror) == Pasted("a/b")
    assert pasted_from("https://proxy.example/other/a/b", mirror) is None
    assert pasted_from("https://proxy.example/hfx/a/b", mirror) is None


def test_a_mirror_that_is_not_set_is_another_host() -> None:
    assert pasted_from(f"{MIRROR}/a/b") is None


@given(st.text(alphabet="ab/:.@?#%=&-\\ '\"\n\thf[]🦆", max_size=40))
def test_any_text_is_taken_or_not(text: str) -> None:
    named = pasted_from(text, MIRROR)
    assert named is None or (is_repository(named.repository) and ".." not in named.revision)
