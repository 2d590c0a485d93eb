"""Recognize a pasted reference to a model on the Hub: an address, a name, or a command for another program.

Accepted are the forms behind the Hub's own buttons (``packages/tasks/src/local-apps.ts`` of huggingface.js): an address
with an Ollama tag (``hf.co/a/b:Q4_K_M``), ``-hf a/b:Q4_K_M``, ``hf://a/b``, links that open other programs, whole
commands. An address must be on the Hub or the configured mirror: on another host the same path means something else.
"""

import re
import shlex
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

import msgspec

from app.gguf.parts import model_stem
from app.gguf.pieces import piece_of
from app.hub.names import is_repository
from app.hub.network import DEFAULT_ENDPOINT

MAIN: Final = "main"
_LONGEST: Final = 4000
_HOSTS: Final = frozenset(("huggingface.co", "www.huggingface.co", "hf.co"))
_PORTS: Final = {"http": 80, "https": 443, "ssh": 22}
_OF_MODEL_LINKS: Final = frozenset(("huggingface", "lmstudio", "osaurus", "sanctum", "unsloth"))
"""``lmstudio://open_from_hf?model=a/b&file=c.gguf``"""
_OF_PATH_LINKS: Final = frozenset(("jan", "jellybox", "msty", "nidum"))
"""``jan://models/huggingface/a/b``"""
_OF_HF: Final = frozenset(("hf", "huggingface"))
_OF_LINKS: Final = _OF_MODEL_LINKS | _OF_PATH_LINKS | _OF_HF
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_CONTINUED: Final = re.compile(r"[ \t]+[\\^`][ \t]*\r?\n")
_AROUND: Final = " \t\"'`<>()[]{}\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb,;!*"
_REVISION: Final = re.compile(r"(?!.*\.\.)[\w][\w./-]{0,99}", re.ASCII)


class Pasted(msgspec.Struct, frozen=True):
    """A repository, and optionally which of its models.

    Attributes:
        repository: ``publisher/name``.
        words: for :func:`app.hub.choosing.choose_model`; empty if nothing says which model.
        revision: a branch, a tag or a commit.
    """

    repository: str
    words: str = ""
    revision: str = MAIN


def pasted_from(text: str, endpoint: str = DEFAULT_ENDPOINT) -> Pasted | None:
    """Return what `text` refers to; None for search words, for other hosts, and for two repositories at once.

    Args:
        endpoint: the configured address of the Hub or of a mirror.
    """
    if len(text) > _LONGEST:
        return None
    lines = _CONTINUED.sub(" ", _INVISIBLE.sub("", text)).splitlines()
    found = [_from_line(line, endpoint) for line in lines if line.strip() and not line.lstrip().startswith("#")]
    named = {one for one in found if one is not None}
    return named.pop() if len(named) == 1 else None


def _from_line(line: str, endpoint: str) -> Pasted | None:
    words = _split(line)
    if len(words) == 1:
        return _reference(words[0], endpoint)
    return _from_command(words, endpoint)


def _split(line: str) -> list[str]:
    """Split like a shell; at whitespace if the quoting is invalid."""
    try:
        words = shlex.split(line)
    except ValueError:
        words = line.split()
    return [word for word in words if word.strip(_AROUND)]


# -- commands ----------------------------------------------------------------------------------------------------------

_BEFORE: Final = frozenset(("$", "%", "!", "sudo", "npx", "uvx", "winpty", "time", "./"))
_WITH_BARE_NAMES: Final = frozenset(("hf", "huggingface-cli", "lms", "vllm"))
_WITH_FILES: Final = frozenset(("hf", "huggingface-cli"))
_OTHERS: Final = frozenset(
    ("ollama", "docker", "podman", "ramalama", "local-ai", "node-llama-cpp", "git", "wget", "curl", "aria2c", "axel")
)
_SUBCOMMANDS: Final = frozenset(("download", "get", "serve", "run", "pull", "chat", "clone", "model", "load"))
_NAME_OPTIONS: Final = frozenset(("-hf", "-hfr", "--hf-repo", "--model", "--model-url", "-mu", "--model-id"))
_FILE_OPTIONS: Final = frozenset(("-hff", "--hf-file", "--include"))
_REVISION_OPTIONS: Final = frozenset(("--revision",))
_SKIPPED_OPTIONS: Final = frozenset(
    ("--local-dir", "--cache-dir", "--token", "--max-workers", "--exclude", "--local-dir-use-symlinks")
)
_OTHER_TYPES: Final = ("dataset", "space")


class _Command(msgspec.Struct):
    """The references in a command line."""

    names: list[str] = []
    files: list[str] = []
    revisions: list[str] = []
    is_about_models: bool = True


def _from_command(words: list[str], endpoint: str) -> Pasted | None:
    while words and (words[0] in _BEFORE or re.fullmatch(r"\w+=\S*|-y", words[0])):
        words = words[1:]
    program = _program(words[0]) if words else ""
    if not (program in _WITH_BARE_NAMES | _OTHERS or program.startswith("llama")):
        return None
    command = _read(words[1:], program, endpoint)
    references = [_reference(name, endpoint, of_lms=program == "lms") for name in command.names]
    named = {reference for reference in references if reference is not None}
    if len(named) != 1 or not command.is_about_models:
        return None
    reference = named.pop()
    revision = command.revisions[0] if command.revisions else reference.revision
    if not _REVISION.fullmatch(revision):
        return None
    words_of_files = _one_model([word for file in command.files if (word := _without_stars(file))])
    return Pasted(reference.repository, words_of_files or reference.words, revision)


def _program(word: str) -> str:
    return word.replace("\\", "/").rpartition("/")[2].lower().removesuffix(".exe")


def _read(words: Iterable[str], program: str, endpoint: str) -> _Command:
    command = _Command()
    rest = iter(words)
    for word in rest:
        option, has_value, value = word.partition("=")
        if word.startswith("-"):
            value = value if has_value else next(rest, "") if _takes_value(option) else ""
            _take_option(command, option, value)
        elif _is_address(word, endpoint):
            command.names.append(word)
        elif program in _WITH_BARE_NAMES and not command.names:
            command.names += [word] if word not in _SUBCOMMANDS else []
        elif program in _WITH_FILES:
            command.files.append(word)
    return command


def _takes_value(option: str) -> bool:
    known = _NAME_OPTIONS | _FILE_OPTIONS | _REVISION_OPTIONS | _SKIPPED_OPTIONS
    return option in known or option == "--repo-type"


def _take_option(command: _Command, option: str, value: str) -> None:
    if option in _NAME_OPTIONS:
        command.names.append(value)
    elif option in _FILE_OPTIONS:
        command.files.append(value)
    elif option in _REVISION_OPTIONS:
        command.revisions.append(value)
    elif option == "--repo-type":
        command.is_about_models = value not in _OTHER_TYPES


def _is_address(word: str, endpoint: str) -> bool:
    """Whether the word by itself is an address on the Hub."""
    return re.match(r"(?:hf|huggingface):", word) is not None or _path_on_hub(word, endpoint) is not None


def _without_stars(pattern: str) -> str:
    """Return the longest meaningful piece of a pattern such as ``*Q4_K_M*`` or ``UD-Q4_K_XL/*``."""
    pieces = [piece.strip("/-_. ") for piece in re.split(r"[*?]+", pattern)]
    return max((piece for piece in pieces if piece.lower() != "gguf"), key=len, default="")


def _one_model(files: list[str]) -> str:
    """Return the first of several files if all are parts of one model; otherwise an empty string."""
    stems = {model_stem(Path(file)) for file in files}
    return files[0] if len(stems) == 1 else ""


# -- one name or address -----------------------------------------------------------------------------------------------


def _reference(word: str, endpoint: str, *, of_lms: bool = False) -> Pasted | None:
    """Parse one word.

    Args:
        of_lms: ``a/b@q4_k_m`` names a model, as in LM Studio's command line; elsewhere ``@`` names a revision.
    """
    word = word.strip(_AROUND)
    word = re.sub(r"^[^\[\]]*\]\((.*)$", r"\1", word).rstrip(".:/" + _AROUND)  # [words](address) in Markdown
    scheme = word.partition(":")[0].lower() if ":" in word else ""
    try:
        if scheme in _OF_LINKS:
            return _of_link(scheme, word)
        path = _path_on_hub(word, endpoint)
        if path is not None:
            return _of_address(path)
    except ValueError:  # not an address
        return None
    if "://" in word or (word.startswith("/") and _is_file(word)):  # another scheme, or a local file
        return None
    bare = re.split(r"[?#]", word, maxsplit=1)[0]
    bare, _, quantisation = bare.partition("@") if of_lms else (bare, "", "")
    return _in_repository(bare, quantisation)


def _of_address(path: str) -> Pasted | None:
    bare, _, query = path.partition("#")[0].partition("?")
    return _in_repository(bare, parse_qs(query).get("show_file_info", [""])[0], is_address=True)


def _of_link(scheme: str, link: str) -> Pasted | None:
    """Parse a link with another scheme than HTTP. Raises ValueError if it is malformed."""
    if scheme in _OF_MODEL_LINKS and (query := parse_qs(urlsplit(link).query)).get("model"):
        return _in_repository(query["model"][0], query.get("file", [""])[0])
    path = link.partition(":")[2].lstrip("/")
    if scheme in _OF_PATH_LINKS:
        return _in_repository("/".join(path.partition("?")[0].split("/")[-2:]))
    return _of_hf_scheme(path) if scheme in _OF_HF else None


def _path_on_hub(word: str, endpoint: str) -> str | None:
    """Return path, query and fragment of an address on the Hub; None for any other word."""
    ssh = re.fullmatch(r"(?:ssh://)?git@(?:hf\.co|huggingface\.co)[:/](.+)", word, re.IGNORECASE)
    if ssh is not None:
        return ssh[1]
    has_scheme = re.match(r"https?://", word, re.IGNORECASE) is not None
    mirror = urlsplit(endpoint)
    try:
        parts = urlsplit(word if has_scheme else f"{mirror.scheme}://{word}")
        host = (parts.hostname or "").lower()
        port = parts.port
    except ValueError:
        return None
    after = "".join((parts.path, f"?{parts.query}" if parts.query else ""))
    if host in _HOSTS and port in (None, _PORTS.get(parts.scheme.lower())):
        return after
    if host != (mirror.hostname or "").lower() or _port(port, parts.scheme) != _port(mirror.port, mirror.scheme):
        return None
    base = mirror.path.rstrip("/")
    return after.removeprefix(base) if after.startswith(f"{base}/") else None


def _port(port: int | None, scheme: str) -> int | None:
    return port or _PORTS.get(scheme.lower())


def _of_hf_scheme(path: str) -> Pasted | None:
    """Parse ``hf://a/b@revision/file``, the form of huggingface_hub's file system, and ``hf:a/b:Q4_K_M``."""
    parts = path.removeprefix("models/").split("/")
    if len(parts) < 2:
        return None
    parts[1], at, revision = parts[1].partition("@")
    if not at:
        return _in_repository("/".join(parts))
    revision, rest = _revision_in([unquote(revision), *parts[2:]])
    named = _in_repository("/".join((*parts[:2], *rest)))
    return msgspec.structs.replace(named, revision=revision) if named and _REVISION.fullmatch(revision) else None


def _revision_in(parts: list[str]) -> tuple[str, list[str]]:
    """Split a path into its revision and the rest. ``refs/pr/1`` and ``refs/convert/x`` are one revision each."""
    whole = 3 if parts[0] == "refs" and len(parts) >= 3 and parts[1] in ("pr", "convert") else 1
    return "/".join(parts[:whole]), parts[whole:]


_ELSEWHERE: Final = frozenset(
    (
        *("datasets", "spaces", "models", "docs", "collections", "papers", "api", "settings", "organizations", "blog"),
        *("posts", "tasks", "learn", "chat", "login", "join", "pricing", "search", "new", "enterprise", "buckets"),
    )
)
_WITH_REVISION: Final = frozenset(("tree", "blob", "resolve", "raw", "blame", "commits", "edit"))


def _in_repository(path: str, words: str = "", *, is_address: bool = False) -> Pasted | None:
    """Parse a path below the Hub's address.

    Args:
        words: which model, from around the path; the path itself takes precedence.
        is_address: the rest of the path may be any page of the repository; otherwise it must be a file.
    """
    parts = [unquote(part) if "%" in part else part for part in path.split("/") if part]
    if parts[:2] == ["api", "models"]:
        parts = parts[2:]
    if len(parts) < 2 or parts[0].lower() in _ELSEWHERE:
        return None
    name, _, tag = parts[1].partition(":")
    repository = f"{parts[0]}/{name.removesuffix('.git')}"
    rest, revision = parts[2:], MAIN
    if len(rest) >= 2 and rest[0] in _WITH_REVISION:
        revision, rest = _revision_in(rest[1:])
    elif rest and not _is_file(rest[-1]):
        if not is_address:
            return None
        rest = []
    if not is_repository(repository) or not _REVISION.fullmatch(revision):
        return None
    model = "/".join(rest) or ("" if tag.lower() == "latest" else tag.strip()) or words
    return Pasted(repository, model, revision)


def _is_file(name: str) -> bool:
    return name.lower().endswith(".gguf") or piece_of(name) is not None
