"""Installs kept MCP servers of others into build/mcp: ``uv run python -m tests.tools.mcp.install``.

Takes a minute and 150 MB, and needs npm, uv, and the network. The versions are those of November 2026.
"""

import subprocess
import sys
import tarfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "build" / "mcp"
NPM = (
    "@modelcontextprotocol/server-everything@2026.8.31",
    "@modelcontextprotocol/server-filesystem@2026.8.31",
    "@modelcontextprotocol/server-memory@2026.8.31",
    "@modelcontextprotocol/server-sequential-thinking@2026.8.31",
)
PYPI = {
    "mcp-server-fetch": ("mcp-server-fetch==2026.10.24",),
    "mcp-server-git": ("mcp-server-git==2026.10.19",),
    "mcp-server-sqlite": ("mcp-server-sqlite==2025.4.25", "mcp<2"),  # with mcp 2 it ends at its start
    "mcp-server-time": ("mcp-server-time==2026.10.19",),
}


EXAMPLES = FOLDER / "mcp-2.3.0" / "examples"
"""Of the SDK; they are in its source package alone."""


def program(name: str) -> Path:
    """Where a server is."""
    node = FOLDER / "node_modules" / ".bin" / name
    return node if node.exists() else FOLDER / name / ("Scripts" if sys.platform == "win32" else "bin") / name


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--prefix", str(FOLDER), *NPM], check=True)
    subprocess.run(
        ["uvx", "pip", "download", "--quiet", "--no-deps", "--no-binary", "mcp", "-d", str(FOLDER), "mcp==2.3.0"],
        check=True,
    )
    with tarfile.open(FOLDER / "mcp-2.3.0.tar.gz") as packed:
        packed.extractall(FOLDER, filter="data")
    for name, packages in PYPI.items():
        subprocess.run(["uv", "venv", "--quiet", "--clear", str(FOLDER / name)], check=True)
        subprocess.run(["uv", "pip", "install", "--quiet", "--python", str(FOLDER / name), *packages], check=True)


if __name__ == "__main__":
    main()
