"""Whether the computer runs on battery."""

import contextlib


def runs_on_battery() -> bool:
    """Whether the computer has a battery and no other power now."""
    import psutil  # noqa: PLC0415  only while folders are read

    sensor = getattr(psutil, "sensors_battery", None)
    with contextlib.suppress(OSError, ValueError, RuntimeError):  # whatever a strange battery reports
        battery = sensor() if sensor is not None else None
        return battery is not None and battery.power_plugged is False
    return False
