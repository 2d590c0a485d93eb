"""Write or verify the manifest of an engine: ``python -m app.engine.engines write FOLDER …``."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from app.engine.engines.errors import EngineFolderError
from app.engine.engines.manifest import Manifest, own_platform, verify, write_manifest


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 1 if the engine cannot be used."""
    given = _parser().parse_args(arguments)
    try:
        manifest = _write(given) if given.command == "write" else verify(given.folder)
    except EngineFolderError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    size = sum(file.size for file in manifest.files)
    backends = ", ".join(f"{name} ({' '.join(built)})" if built else name for name, built in manifest.backends.items())
    sys.stdout.write(f"{manifest.name}: {len(manifest.files)} files, {size:,} bytes, {backends}\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m app.engine.engines", description="Manifests of engines.")
    commands = parser.add_subparsers(dest="command", required=True)
    write = commands.add_parser("write", help="describe the files of a folder in its manifest")
    for name in ("name", "llama", "commit", "bindings"):
        write.add_argument(f"--{name}", required=True)
    write.add_argument("--platform", default=own_platform())
    write.add_argument("--driver", default="")
    write.add_argument("--needs", nargs="*", default=[], metavar="LIBRARY")
    write.add_argument("--tools", nargs="*", default=[], metavar="NAME=VERSION")
    write.add_argument("--architectures", nargs="*", default=[], metavar="BACKEND=NAME,NAME")
    for command in (write, commands.add_parser("verify", help="compare every file with the manifest")):
        command.add_argument("folder", type=Path)
    return parser


def _write(given: argparse.Namespace) -> Manifest:
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
    return write_manifest(
        given.folder, manifest, {name: names.split(",") for name, names in _pairs(given.architectures)}
    )


def _pairs(texts: Sequence[str]) -> list[tuple[str, str]]:
    return [(name, value) for name, _, value in (text.partition("=") for text in texts)]


if __name__ == "__main__":
    sys.exit(main())
