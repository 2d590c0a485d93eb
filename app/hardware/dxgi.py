"""Graphics adapters under Windows: their memory from DXGI, their drivers from the registry.

DXGI is called through its virtual tables, since none of our dependencies supports it. All structs are from ``dxgi.h``
and ``dxgi1_4.h`` of the Windows SDK; the method numbers count the methods of base interfaces.
"""

import ctypes
import sys
import uuid
from collections.abc import Iterator
from typing import Any, Final

from app.hardware.readings import DxgiAdapter, DxgiReading

_SOFTWARE_ADAPTER: Final = 2
_MAX_ADAPTERS: Final = 16
_MAX_SUBKEYS: Final = 32
_DISPLAY_CLASS: Final = r"SYSTEM\CurrentControlSet\Control\Class\{4d36e968-e325-11ce-bfc1-08002be10318}"

_RELEASE: Final = 2
_QUERY_INTERFACE: Final = 0
_ENUM_ADAPTERS_1: Final = 12
_GET_DESC_1: Final = 10
_QUERY_VIDEO_MEMORY: Final = 14


class _Guid(ctypes.Structure):
    _fields_ = (("bytes", ctypes.c_ubyte * 16),)

    @classmethod
    def of(cls, text: str) -> "_Guid":
        return cls.from_buffer_copy(uuid.UUID(text).bytes_le)


class _AdapterDesc1(ctypes.Structure):
    """The struct DXGI_ADAPTER_DESC1 of dxgi.h."""

    _fields_ = (
        ("name", ctypes.c_uint16 * 128),
        ("vendor", ctypes.c_uint32),
        ("device", ctypes.c_uint32),
        ("subsystem", ctypes.c_uint32),
        ("revision", ctypes.c_uint32),
        ("own", ctypes.c_size_t),
        ("own_system", ctypes.c_size_t),
        ("shared", ctypes.c_size_t),
        ("luid", ctypes.c_ubyte * 8),
        ("flags", ctypes.c_uint32),
    )


class _VideoMemory(ctypes.Structure):
    """The struct DXGI_QUERY_VIDEO_MEMORY_INFO of dxgi1_4.h."""

    _fields_ = (
        ("budget", ctypes.c_uint64),
        ("used", ctypes.c_uint64),
        ("available_for_reservation", ctypes.c_uint64),
        ("reserved", ctypes.c_uint64),
    )


def read_dxgi() -> DxgiReading | None:
    """Return the adapters; None on systems other than Windows.

    Raises:
        OSError: a DXGI call failed.
    """
    if sys.platform != "win32":
        return None
    drivers = _drivers()
    return DxgiReading(tuple(_with_driver(adapter, drivers) for adapter in _adapters()))


def _with_driver(adapter: DxgiAdapter, drivers: dict[str, tuple[str, str]]) -> DxgiAdapter:
    driver, software = drivers.get(adapter.name, ("", ""))
    return DxgiAdapter(
        adapter.name, adapter.vendor, adapter.own, adapter.shared, adapter.budget, adapter.used, driver, software
    )


def _adapters() -> Iterator[DxgiAdapter]:
    create = ctypes.CDLL("dxgi").CreateDXGIFactory1
    factory = ctypes.c_void_p()
    _demand(create(ctypes.byref(_Guid.of("770aae78-f26f-4dba-a829-253c83d1b387")), ctypes.byref(factory)))
    try:
        for index in range(_MAX_ADAPTERS):
            adapter = ctypes.c_void_p()
            if _call(factory, _ENUM_ADAPTERS_1, ctypes.c_uint32(index), ctypes.byref(adapter)) < 0:
                return
            try:
                found = _describe(adapter)
            finally:
                _call(adapter, _RELEASE)
            if found is not None:
                yield found
    finally:
        _call(factory, _RELEASE)


def _describe(adapter: ctypes.c_void_p) -> DxgiAdapter | None:
    desc = _AdapterDesc1()
    _demand(_call(adapter, _GET_DESC_1, ctypes.byref(desc)))
    if desc.flags & _SOFTWARE_ADAPTER:
        return None
    memory = _video_memory(adapter)
    name = bytes(desc.name).decode("utf-16-le", "replace").partition("\0")[0]
    return DxgiAdapter(name, desc.vendor, desc.own, desc.shared, memory.budget, memory.used)


def _video_memory(adapter: ctypes.c_void_p) -> _VideoMemory:
    """Return the data of the local segment; zeros before Windows 10."""
    memory, newer = _VideoMemory(), ctypes.c_void_p()
    wanted = _Guid.of("645967a4-1392-4310-a798-8053ce3e93fd")
    if _call(adapter, _QUERY_INTERFACE, ctypes.byref(wanted), ctypes.byref(newer)) < 0:
        return memory
    try:
        node, local = ctypes.c_uint32(0), ctypes.c_uint32(0)
        if _call(newer, _QUERY_VIDEO_MEMORY, node, local, ctypes.byref(memory)) < 0:
            return _VideoMemory()
    finally:
        _call(newer, _RELEASE)
    return memory


def _call(interface: ctypes.c_void_p, method: int, *arguments: Any) -> int:
    """Call a COM method by its index in the virtual table."""
    table = ctypes.cast(interface, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
    # WINFUNCTYPE differs only on 32-bit systems, which are not supported.
    function = ctypes.CFUNCTYPE(ctypes.c_int32)(table[method] or 0)
    return int(function(interface, *arguments))


def _demand(result: int) -> None:
    if result < 0:
        raise OSError(f"DXGI says 0x{result & 0xFFFFFFFF:08x}")


def _drivers() -> dict[str, tuple[str, str]]:
    """Return the versions of the driver and of AMD's software, by the name of the adapter."""
    if sys.platform != "win32":
        return {}
    import winreg  # noqa: PLC0415 Windows only

    found = {}
    for number in range(_MAX_SUBKEYS):
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, rf"{_DISPLAY_CLASS}\{number:04}") as key:
                name = str(winreg.QueryValueEx(key, "DriverDesc")[0])
                found[name] = (_value(key, "DriverVersion"), _value(key, "RadeonSoftwareVersion"))
        except OSError:  # gaps, and keys without read permission
            continue
    return found


def _value(key: Any, name: str) -> str:
    if sys.platform != "win32":
        return ""
    import winreg  # noqa: PLC0415 Windows only

    try:
        return str(winreg.QueryValueEx(key, name)[0])
    except OSError:
        return ""
