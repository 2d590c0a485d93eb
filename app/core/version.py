"""The version of Descant that runs."""

from importlib.metadata import PackageNotFoundError, version


def own_version() -> str:
    """Return the version in pyproject.toml; ``0`` if the package was not installed."""
    try:
        return version("descant")
    except PackageNotFoundError:
        return "0"
