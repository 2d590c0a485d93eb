"""What the test Hub holds: repositories, their commits and files."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

LFS_FROM = 1 << 20
"""Bytes from which on a file is in large-file storage; GGUF files always are."""


@dataclass
class HubFile:
    """One file. `sha256` may be given to save the reading of a big one."""

    path: Path
    sha256: str = ""

    @property
    def size(self) -> int:
        return self.path.stat().st_size

    def digest(self) -> str:
        """SHA-256 of the content."""
        if not self.sha256:
            with self.path.open("rb") as stream:
                self.sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        return self.sha256

    def blob_id(self) -> str:
        """As git names the blob: of a big file that is its pointer."""
        content = f"oid sha256:{self.digest()}".encode() if self.size >= LFS_FROM else self.path.read_bytes()
        return hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()


@dataclass
class HubRepository:
    """A repository. `files` may be bytes, paths or :class:`HubFile`; the server makes them HubFile.

    Attributes:
        gated: False, ``auto`` or ``manual``.
        granted: accounts that have been let in.
        gguf: what the Hub tells of the GGUF files, such as ``{"total": …, "architecture": …, "context_length": …}``.
        answer: replaces parts of what the API tells, for hostile answers.
    """

    files: Mapping[str, "bytes | Path | HubFile"] = field(default_factory=dict)
    downloads: int = 0
    likes: int = 0
    trending: int = 0
    last_modified: str = "2026-01-02T03:04:05.000Z"
    licence: str = "apache-2.0"
    base_model: str = ""
    gated: "str | bool" = False
    private: bool = False
    granted: set[str] = field(default_factory=set)
    gguf: dict[str, Any] | None = None
    tags: tuple[str, ...] = ("gguf",)
    answer: dict[str, Any] = field(default_factory=dict)
    commits: dict[str, dict[str, HubFile]] = field(default_factory=dict)
    head: str = ""

    def commit(self, files: dict[str, HubFile]) -> None:
        """These are the files from now on."""
        text = repr([len(self.commits), sorted((name, str(file.path), file.size) for name, file in files.items())])
        self.head = hashlib.sha1(text.encode("utf-8", "surrogatepass")).hexdigest()
        self.commits[self.head] = files

    def at(self, revision: str) -> tuple[str, dict[str, HubFile]] | None:
        """The commit that a revision names, and its files."""
        commit = self.head if revision == "main" else revision
        return (commit, self.commits[commit]) if commit in self.commits else None


def is_lfs(name: str, file: HubFile) -> bool:
    """Whether the file lies in large-file storage."""
    return name.lower().endswith(".gguf") or file.size >= LFS_FROM


def in_list(repository_id: str, repository: HubRepository) -> dict[str, Any]:
    """All that a list of repositories can tell of one."""
    card = {"license": repository.licence, "base_model": repository.base_model}
    tags = [*repository.tags]
    if repository.licence:
        tags.append(f"license:{repository.licence}")
    if repository.base_model:
        tags.append(f"base_model:{repository.base_model}")
    return {
        "_id": hashlib.md5(repository_id.encode("utf-8", "surrogatepass")).hexdigest()[:24],
        "id": repository_id,
        "modelId": repository_id,
        "author": repository_id.partition("/")[0],
        "sha": repository.head,
        "lastModified": repository.last_modified,
        "createdAt": "2025-08-05T17:02:01.000Z",
        "private": repository.private,
        "disabled": False,
        "gated": repository.gated,
        "downloads": repository.downloads,
        "likes": repository.likes,
        "trendingScore": repository.trending,
        "tags": tags,
        "pipeline_tag": "text-generation",
        "library_name": "gguf",
        "cardData": {key: value for key, value in card.items() if value},
        "gguf": repository.gguf,
        "siblings": [{"rfilename": name} for name in repository.commits[repository.head]],
        **repository.answer,
    }


ALWAYS_LISTED = ("_id", "id")
USUALLY_LISTED = (
    *ALWAYS_LISTED,
    "modelId",
    "likes",
    "trendingScore",
    "private",
    "downloads",
    "tags",
    "pipeline_tag",
    "library_name",
    "createdAt",
)


def sibling(name: str, file: HubFile) -> dict[str, Any]:
    """A file as ``?blobs=true`` tells it."""
    told: dict[str, Any] = {"rfilename": name, "size": file.size, "blobId": file.blob_id()}
    if is_lfs(name, file):
        told["lfs"] = {"sha256": file.digest(), "size": file.size, "pointerSize": 135}
    return told


def tree_entry(name: str, file: HubFile) -> dict[str, Any]:
    """A file as a tree tells it."""
    told: dict[str, Any] = {"type": "file", "oid": file.blob_id(), "size": file.size, "path": name}
    if is_lfs(name, file):
        told["lfs"] = {"oid": file.digest(), "size": file.size, "pointerSize": 135}
    return told


def folder_entry(name: str) -> dict[str, Any]:
    """A folder as a tree tells it."""
    oid = hashlib.sha1(name.encode("utf-8", "surrogatepass")).hexdigest()
    return {"type": "directory", "oid": oid, "size": 0, "path": name}
