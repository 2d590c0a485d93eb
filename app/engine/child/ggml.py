"""ggml's registry of backends and devices, for which llama-cpp-python has no bindings. The child's side.

Use it only in a process that may crash: querying the free memory of a GPU creates a context there.
"""

import ctypes
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import psutil

from app.engine.child.bindings.library import ggml_function, library_folder, library_version
from app.hardware.readings import GgmlDevice, GgmlReading, UnloadedBackend

_KINDS: Final = ("cpu", "gpu", "igpu", "accel", "meta")
"""ggml-backend.h, enum ggml_backend_dev_type."""

_RUNTIMES: Final = (
    (r"(?:lib)?cudart(?:64_\d+)?[.\w-]*$", "cudaRuntimeGetVersion"),
    (r"(?:lib)?amdhip64[.\w-]*$", "hipRuntimeGetVersion"),
)
_GPU_LIBRARY: Final = re.compile(r"(?:lib)?ggml-(cuda|vulkan|hip|sycl|opencl|metal|musa)\.(?:so|dylib|dll)")
_REGISTERED_AS: Final = {"hip": "rocm", "metal": "mtl"}
"""Names in ggml's registry that differ from those of the libraries, in lower case."""

_FROM_ADDRESS: Final = 0x4 | 0x2
"""libloaderapi.h: find a library by an address in it, without keeping it loaded."""


class _Props(ctypes.Structure):
    """ggml-backend.h, struct ggml_backend_dev_props, followed by space for fields of newer versions."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("description", ctypes.c_char_p),
        ("free", ctypes.c_size_t),
        ("total", ctypes.c_size_t),
        ("kind", ctypes.c_int),
        ("device_id", ctypes.c_char_p),
        ("capabilities", ctypes.c_bool * 8),
        ("room", ctypes.c_ubyte * 128),
    )


class _Feature(ctypes.Structure):
    """ggml-backend.h, struct ggml_backend_feature."""

    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


def load_backends() -> None:
    """Load the backends next to llama.cpp's library if they are not compiled into it.

    llama.cpp would also search the executable's folder and the current folder as soon as it is asked for GPUs. So this
    is called first, and ``GGML_BACKEND_PATH`` is removed from the environment (client/process.py).
    """
    if ggml_function("ggml_backend_reg_count", ctypes.c_size_t)() == 0:
        load = ggml_function("ggml_backend_load_all_from_path", None, ctypes.c_char_p)
        load(str(library_folder()).encode(sys.getfilesystemencoding(), "surrogateescape"))


def identities() -> Iterator[tuple[str, str, str, int]]:
    """Yield name, kind, backend and address of each device, without creating a context."""
    text, pointer = ctypes.c_char_p, ctypes.c_void_p
    at = ggml_function("ggml_backend_dev_get", pointer, ctypes.c_size_t)
    name = ggml_function("ggml_backend_dev_name", text, pointer)
    kind = ggml_function("ggml_backend_dev_type", ctypes.c_int, pointer)
    registry = ggml_function("ggml_backend_dev_backend_reg", pointer, pointer)
    backend = ggml_function("ggml_backend_reg_name", text, pointer)
    for index in range(ggml_function("ggml_backend_dev_count", ctypes.c_size_t)()):
        device = at(index)
        yield _text(name(device)), _kind(kind(device)), _text(backend(registry(device))), device


def place(device: int) -> str:
    """Return the PCI id of the device at that address, as ggml writes it; empty if ggml does not know it."""
    name = _text(ggml_function("ggml_backend_dev_name", ctypes.c_char_p, ctypes.c_void_p)(device))
    kind = ggml_function("ggml_backend_dev_type", ctypes.c_int, ctypes.c_void_p)(device)
    return _pci_id(device, name, kind)


def free_memory(device: int) -> int:
    """Return the free bytes of the device at that address, as its driver reports them."""
    free, total = ctypes.c_size_t(0), ctypes.c_size_t(0)
    size = ctypes.POINTER(ctypes.c_size_t)
    ask = ggml_function("ggml_backend_dev_memory", None, ctypes.c_void_p, size, size)
    ask(device, ctypes.byref(free), ctypes.byref(total))
    return free.value


def read_ggml() -> GgmlReading:
    """Read everything that the registry reports; creates a context on each GPU."""
    return GgmlReading(
        llama=library_version(),
        ggml=_ggml_version(),
        backends=tuple(name for name, _ in _registries()),
        devices=tuple(_devices()),
        features={name: features for name, registry in _registries() if (features := _features(registry))},
        runtime=_runtime(),
        cpu_variant=_cpu_variant(),
        unloaded=tuple(_unloaded()),
    )


def _registries() -> Iterator[tuple[str, int]]:
    """Yield name and address of each backend."""
    name = ggml_function("ggml_backend_reg_name", ctypes.c_char_p, ctypes.c_void_p)
    at = ggml_function("ggml_backend_reg_get", ctypes.c_void_p, ctypes.c_size_t)
    for index in range(ggml_function("ggml_backend_reg_count", ctypes.c_size_t)()):
        registry = at(index)
        yield _text(name(registry)), registry


def _unloaded() -> Iterator[UnloadedBackend]:
    """Yield the backends whose library is in the folder but cannot be loaded. ggml passes over them in silence."""
    registered = {name.casefold() for name, _ in _registries()}
    for library in sorted(library_folder().iterdir()):
        match = _GPU_LIBRARY.fullmatch(library.name)
        if match is None or _REGISTERED_AS.get(match[1], match[1]) in registered:
            continue
        try:
            ctypes.CDLL(str(library))
        except OSError as error:
            yield UnloadedBackend(match[1], str(error))


def _devices() -> Iterator[GgmlDevice]:
    at = ggml_function("ggml_backend_dev_get", ctypes.c_void_p, ctypes.c_size_t)
    for index in range(ggml_function("ggml_backend_dev_count", ctypes.c_size_t)()):
        yield _device(at(index))


def _device(device: int) -> GgmlDevice:
    text, pointer = ctypes.c_char_p, ctypes.c_void_p
    name = _text(ggml_function("ggml_backend_dev_name", text, pointer)(device))
    kind = ggml_function("ggml_backend_dev_type", ctypes.c_int, pointer)(device)
    registry = ggml_function("ggml_backend_dev_backend_reg", pointer, pointer)(device)
    free, total = ctypes.c_size_t(0), ctypes.c_size_t(0)
    size = ctypes.POINTER(ctypes.c_size_t)
    ggml_function("ggml_backend_dev_memory", None, pointer, size, size)(device, ctypes.byref(free), ctypes.byref(total))
    return GgmlDevice(
        name=name,
        description=_text(ggml_function("ggml_backend_dev_description", text, pointer)(device)),
        kind=_kind(kind),
        backend=_text(ggml_function("ggml_backend_reg_name", text, pointer)(registry)),
        total=total.value,
        free=free.value,
        pci_id=_pci_id(device, name, kind),
    )


def _kind(number: int) -> str:
    return _KINDS[number] if 0 <= number < len(_KINDS) else str(number)


def _pci_id(device: int, name: str, kind: int) -> str:
    """Read the PCI id, which only the struct has. It is trusted if the struct's other fields are as expected."""
    props = _Props()
    ask = ggml_function("ggml_backend_dev_get_props", None, ctypes.c_void_p, ctypes.c_void_p)
    ask(device, ctypes.byref(props))
    fits = _text(props.name) == name and props.kind == kind
    return _text(props.device_id) if fits else ""


def _features(registry: int) -> dict[str, str]:
    """Return the features that a backend was compiled with, if it reports them (a null-terminated array)."""
    find = ggml_function("ggml_backend_reg_get_proc_address", ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p)
    address = find(registry, b"ggml_backend_get_features")
    if not address:
        return {}
    features = ctypes.CFUNCTYPE(ctypes.POINTER(_Feature), ctypes.c_void_p)(address)(registry)
    found: dict[str, str] = {}
    while features[len(found)].name:
        feature = features[len(found)]
        found[_text(feature.name)] = _text(feature.value)
    return found


def _cpu_variant() -> str:
    """Return the variant of the CPU backend that ggml chose for this processor; empty if there is only one.

    ggml does not report it, and other variants that it tried may still be mapped, so the library is asked for that
    contains the registry's own code.
    """
    find = ggml_function("ggml_backend_reg_get_proc_address", ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p)
    for name, registry in _registries():
        if name == "CPU" and (address := find(registry, b"ggml_backend_get_features")):
            match = re.fullmatch(r"(?:lib)?ggml-cpu-([\w.-]+)\.(?:so|dll)", _library_at(address).name)
            return match[1] if match else ""
    return ""


def _library_at(address: int) -> Path:
    """Return the file of the library that contains `address`; an empty path if the system does not say."""
    if sys.platform == "win32":
        module, name = ctypes.c_void_p(), ctypes.create_unicode_buffer(32_768)
        kernel = ctypes.windll.kernel32
        kernel.GetModuleHandleExW(_FROM_ADDRESS, ctypes.c_void_p(address), ctypes.byref(module))
        return Path(name.value) if kernel.GetModuleFileNameW(module, name, len(name)) else Path()
    info = (ctypes.c_char_p * 4)()  # dlfcn.h, Dl_info: the first of four pointers is the file's name
    found = ctypes.CDLL(None).dladdr(ctypes.c_void_p(address), ctypes.byref(info))
    return Path(os.fsdecode(info[0])) if found and info[0] else Path()


def _ggml_version() -> str:
    version, commit = (ggml_function(f"ggml_{what}", ctypes.c_char_p)() for what in ("version", "commit"))
    return f"{_text(version)} ({_text(commit)})"


def _runtime() -> str:
    """Return the version of the CUDA or ROCm runtime library loaded in this process; empty if there is none."""
    for path in _loaded_libraries():
        for pattern, function in _RUNTIMES:
            if re.match(pattern, Path(path).name):
                return _ask_runtime(path, function)
    return ""


def _ask_runtime(path: str, function: str) -> str:
    version = ctypes.c_int(0)
    try:
        status = ctypes.CDLL(path)[function](ctypes.byref(version))
    except (OSError, AttributeError):
        return ""
    if status != 0 or version.value <= 0:
        return ""
    if function.startswith("cuda"):
        return f"{version.value // 1000}.{version.value % 1000 // 10}"
    return f"{version.value // 10_000_000}.{version.value // 100_000 % 100}"


def _loaded_libraries() -> list[str]:
    """Return the libraries loaded in this process, if the system lists them."""
    try:
        return sorted({one.path for one in psutil.Process().memory_maps()})
    except (psutil.Error, OSError, AttributeError):  # not on macOS, which has no such runtime
        return []


def _text(raw: bytes | None) -> str:
    return raw.decode("utf-8", "replace") if raw else ""
