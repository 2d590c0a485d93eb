"""Whether windows can be translucent, which rounded popups with a shadow need."""

from functools import lru_cache

from PySide6.QtGui import QGuiApplication


@lru_cache(maxsize=1)
def has_compositor() -> bool:
    """Whether the desktop blends windows; otherwise transparent pixels are black.

    Only plain X servers (often remote ones) may lack this.
    """
    return QGuiApplication.platformName() != "xcb" or _x11_has_compositor()


def _x11_has_compositor() -> bool:
    """Whether a compositor owns the selection _NET_WM_CM_Sn (Extended Window Manager Hints)."""
    import ctypes  # noqa: PLC0415  only for X11

    try:
        x11 = ctypes.CDLL("libX11.so.6")  # by name: looking for it starts other programs
    except OSError:
        return False
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = x11.XGetSelectionOwner.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    if not display:
        return False
    atom = x11.XInternAtom(display, f"_NET_WM_CM_S{x11.XDefaultScreen(display)}".encode(), 0)
    owner = x11.XGetSelectionOwner(display, ctypes.c_ulong(atom))
    x11.XCloseDisplay(display)
    return bool(owner)
