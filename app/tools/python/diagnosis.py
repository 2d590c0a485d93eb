"""What Diagnostics says about Python for models."""

from __future__ import annotations

from app.tools.python.component import find_component
from app.tools.python.errors import NotInstalledError, PythonToolError
from app.tools.python.guard import guard_for


def describe() -> tuple[str, ...]:
    """Return lines in English for a report; none where it is not installed. It tries the walls: half a second."""
    try:
        component = find_component()
    except NotInstalledError:
        return ()
    except PythonToolError as error:
        return (str(error),)
    manifest = component.manifest
    versions = f"Python {manifest.python}, Pyodide {manifest.pyodide}, Deno {manifest.deno}, build {manifest.build}"
    return versions, str(guard_for(component).words())
