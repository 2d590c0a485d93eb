"""One executable for everything: the window, the command line, with ``--engine`` the engine's process and with
``--probe`` the one that looks at the devices.

Without arguments, or with model files alone (as a file manager starts it), the window opens.
"""

import sys


def main() -> int:
    """Start the part that the arguments ask for."""
    if sys.argv[1:2] == ["--engine"]:
        from app.engine.child import main as engine  # noqa: PLC0415  the command line must not load llama.cpp

        return engine()
    if sys.argv[1:2] == ["--probe"]:
        from app.engine.probe_child import main as probe  # noqa: PLC0415  likewise

        return probe()
    if all(argument.lower().endswith(".gguf") for argument in sys.argv[1:]):
        from app.ui.main import main as window  # noqa: PLC0415  the command line must not load Qt

        return window(sys.argv[1:])
    from app.cli.main import main as cli  # noqa: PLC0415

    return cli(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
