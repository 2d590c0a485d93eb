"""The system and the processor, as packages and engines name them."""

import platform
import sys


def own_platform() -> str:
    """Return this system and processor, such as ``linux-x86_64``, ``darwin-arm64`` or ``win32-x86_64``."""
    machine = platform.machine().lower()
    return f"{sys.platform}-{ {'amd64': 'x86_64', 'aarch64': 'arm64'}.get(machine, machine) }"
