"""One executable for everything: the command line, and with ``--engine`` the engine's process."""

import sys


def main() -> int:
    """Start the part that the arguments ask for."""
    if sys.argv[1:2] == ["--engine"]:
        from app.engine.child import main as engine  # noqa: PLC0415  the command line must not load llama.cpp

        return engine()
    from app.cli.main import main as cli  # noqa: PLC0415

    return cli(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
