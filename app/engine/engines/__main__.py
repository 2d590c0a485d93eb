"""Write, renew and verify manifests of engines, and make signed lists: ``python -m app.engine.engines COMMAND …``."""

import argparse
import hashlib
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import msgspec

from app.core.errors import DescantError
from app.core.platforms import own_platform
from app.engine.engines.index import EngineIndex, IndexEntry
from app.engine.engines.manifest import Manifest, renew_manifest, verify, write_manifest
from app.engine.engines.unpacking import extract
from app.hub.signed_list import FORMAT, SIGNATURE_SUFFIX, make_key, sign


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 1 if an engine cannot be used or a file cannot be read."""
    given = _parser().parse_args(arguments)
    try:
        said = _COMMANDS[given.command](given)
    except (DescantError, OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{said}\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m app.engine.engines", description="Manifests and lists of engines.")
    commands = parser.add_subparsers(dest="command", required=True)
    write = commands.add_parser("write", help="describe the files of a folder in its manifest")
    for name in ("name", "llama", "commit", "bindings"):
        write.add_argument(f"--{name}", required=True)
    write.add_argument("--platform", default=own_platform())
    write.add_argument("--driver", default="")
    write.add_argument("--needs", nargs="*", default=[], metavar="LIBRARY")
    write.add_argument("--tools", nargs="*", default=[], metavar="NAME=VERSION")
    write.add_argument("--architectures", nargs="*", default=[], metavar="BACKEND=NAME,NAME")
    renew = commands.add_parser("renew", help="write the manifest again after the libraries were signed")
    for command in (write, renew, commands.add_parser("verify", help="compare every file with the manifest")):
        command.add_argument("folder", type=Path)
    key = commands.add_parser("key", help="make a private key; the public one is printed, for resources/releases.pub")
    key.add_argument("file", type=Path)
    listing = commands.add_parser("list", help="write the list of packed engines, to be signed")
    listing.add_argument("--serial", type=int, required=True, help="greater than that of the list before")
    listing.add_argument("--build", type=int, required=True, help="greater than that of the engines before")
    listing.add_argument("--changes", default="", help="what is new, in words")
    listing.add_argument("--output", type=Path, required=True)
    listing.add_argument("archives", type=Path, nargs="+", help="beside the list on the server, under the same names")
    signing = commands.add_parser("sign", help="write the signature of a list beside it")
    signing.add_argument("--key", type=Path, required=True)
    signing.add_argument("file", type=Path)
    return parser


# -- manifests ---------------------------------------------------------------------------------------------------------


def _verify(given: argparse.Namespace) -> str:
    return _summary(verify(given.folder))


def _write(given: argparse.Namespace) -> str:
    manifest = Manifest(
        name=given.name,
        llama=given.llama,
        commit=given.commit,
        bindings=given.bindings,
        platform=given.platform,
        backends={},
        driver=given.driver,
        needs=tuple(given.needs),
        tools=dict(_pairs(given.tools)),
    )
    architectures = {name: names.split(",") for name, names in _pairs(given.architectures)}
    return _summary(write_manifest(given.folder, manifest, architectures))


def _summary(manifest: Manifest) -> str:
    size = sum(file.size for file in manifest.files)
    backends = ", ".join(f"{name} ({' '.join(built)})" if built else name for name, built in manifest.backends.items())
    return f"{manifest.name}: {len(manifest.files)} files, {size:,} bytes, {backends}"


def _renew(given: argparse.Namespace) -> str:
    return _summary(renew_manifest(given.folder))


def _pairs(texts: Sequence[str]) -> list[tuple[str, str]]:
    return [(name, value) for name, _, value in (text.partition("=") for text in texts)]


# -- the signed list ---------------------------------------------------------------------------------------------------


def _key(given: argparse.Namespace) -> str:
    return make_key(given.file).decode().strip()


def _list(given: argparse.Namespace) -> str:
    engines = tuple(_entry(archive, given.build, given.changes) for archive in given.archives)
    index = EngineIndex(format=FORMAT, serial=given.serial, engines=engines)
    given.output.write_bytes(msgspec.json.format(msgspec.json.encode(index), indent=1) + b"\n")
    return f"{given.output}: {', '.join(entry.name for entry in engines)}"


def _entry(archive: Path, build: int, changes: str) -> IndexEntry:
    with tempfile.TemporaryDirectory(prefix="descant-engine-") as folder:
        manifest = verify(extract(archive, Path(folder)))
    with archive.open("rb") as stream:
        sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    return IndexEntry(
        name=manifest.name,
        build=build,
        llama=manifest.llama,
        bindings=manifest.bindings,
        platform=manifest.platform,
        backends=tuple(manifest.backends),
        cards=", ".join(name for backend, names in manifest.backends.items() if backend != "cpu" for name in names),
        driver=manifest.driver,
        changes=changes,
        url=archive.name,
        size=archive.stat().st_size,
        unpacked=sum(file.size for file in manifest.files),
        sha256=sha256,
    )


def _sign(given: argparse.Namespace) -> str:
    signature = given.file.with_name(given.file.name + SIGNATURE_SUFFIX)
    signature.write_bytes(sign(given.file.read_bytes(), given.key))
    return str(signature)


_COMMANDS = {"write": _write, "renew": _renew, "verify": _verify, "key": _key, "list": _list, "sign": _sign}


if __name__ == "__main__":
    sys.exit(main())
