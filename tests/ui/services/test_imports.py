"""Services know no widget: what they import, however far down, loads neither QtGui nor QtWidgets."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SERVICES = sorted(f"app.ui.services.{path.stem}" for path in (ROOT / "app/ui/services").glob("[!_]*.py"))
_CHECK = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
    widgets = {"PySide6.QtGui", "PySide6.QtWidgets"} & set(sys.modules)
    if widgets:
        sys.exit(f"{name} loads {', '.join(sorted(widgets))}")
"""


def loaded(*modules: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", _CHECK, *modules], cwd=ROOT, check=False, stderr=subprocess.PIPE, text=True
    )
    return done.stderr.strip()


def test_services_load_no_widget() -> None:
    assert len(SERVICES) > 15
    assert loaded(*SERVICES) == ""


@pytest.mark.parametrize("module", ["app.ui.widgets.card", "app.ui.theme.fonts"])
def test_the_check_can_fail(module: str) -> None:
    assert loaded(module).startswith(f"{module} loads PySide6.QtGui")
