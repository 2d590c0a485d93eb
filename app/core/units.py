"""Sizes and times in words."""

MIB = 1024 * 1024
GIB = 1024 * MIB


def format_bytes(count: int) -> str:
    """Decimal units, as file managers and download pages show them: ``12.1 GB``, ``31.9 MB``, ``512 B``."""
    if count < 1000:
        return f"{count} B"
    value = float(count)
    for unit in ("kB", "MB", "GB", "TB"):
        value /= 1000
        if value < 999.95 or unit == "TB":
            return f"{value:.1f} {unit}"
    raise AssertionError("unreachable")
