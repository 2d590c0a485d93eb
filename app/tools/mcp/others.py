"""Where other programs keep their MCP servers on this computer.

Claude Desktop: https://modelcontextprotocol.io/docs/develop/connect-local-servers; Cursor: https://cursor.com/docs/mcp;
VS Code: https://code.visualstudio.com/docs/copilot/reference/mcp-configuration; LM Studio: https://lmstudio.ai/docs/app/mcp
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec

from app.core.paths import user_home
from app.tools.mcp.config import Found, read_file
from app.tools.mcp.errors import ConfigError


class Other(msgspec.Struct, frozen=True):
    """A program with MCP servers: its name, its file and what is in it."""

    program: str
    file: Path
    found: Found


def others() -> list[Other]:
    """Return the programs on this computer that have MCP servers."""
    found: list[Other] = []
    for program, file in places():
        try:
            servers = read_file(file) if file.is_file() else Found(())
        except (ConfigError, OSError):  # no list of servers in it: a program's settings hold much else
            continue
        if servers.servers:
            found.append(Other(program, file, servers))
    return found


def places() -> list[tuple[str, Path]]:
    """Return where programs keep them on this system."""
    home = user_home()
    settings = _settings_folder(home)
    desktop = [settings / "Claude" / "claude_desktop_config.json"]
    if sys.platform == "win32":  # as installed from the Microsoft Store
        packages = home / "AppData" / "Local" / "Packages"
        inner = Path("LocalCache", "Roaming", "Claude", "claude_desktop_config.json")
        desktop += [folder / inner for folder in sorted(packages.glob("Claude_*"))]
    return [
        *(("Claude Desktop", file) for file in desktop),
        ("Claude Code", home / ".claude.json"),
        ("Cursor", home / ".cursor" / "mcp.json"),
        ("VS Code", settings / "Code" / "User" / "mcp.json"),
        ("VS Code", settings / "Code" / "User" / "settings.json"),
        ("Windsurf", home / ".codeium" / "windsurf" / "mcp_config.json"),
        ("LM Studio", home / ".lmstudio" / "mcp.json"),
        ("LM Studio", home / ".cache" / "lm-studio" / "mcp.json"),
        ("Gemini CLI", home / ".gemini" / "settings.json"),
    ]


def _settings_folder(home: Path) -> Path:
    if sys.platform == "darwin":
        return home / "Library" / "Application Support"
    if sys.platform == "win32":
        return home / "AppData" / "Roaming"
    configured = os.environ.get("XDG_CONFIG_HOME")
    return Path(configured) if configured and "DESCANT_USER_HOME" not in os.environ else home / ".config"
