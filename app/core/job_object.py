"""Job objects of Windows: what holds the processes of a job within limits, and ends them together."""

import ctypes
from typing import Final

_KILL_ON_JOB_CLOSE: Final = 0x2000
_PROCESS_MEMORY: Final = 0x100
_EXTENDED_LIMIT_INFORMATION: Final = 9


class JobObject:
    """A job object. It exists as long as a process of it, or a handle to it: that of this process ends with it.

    Args:
        memory: bytes that each process of it may allocate.
        kill_on_close: end its processes with the last handle, and so with this process.
    """

    def __init__(self, *, memory: int, kill_on_close: bool = False) -> None:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
        kernel.CreateJobObjectW.restype = ctypes.c_void_p
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        kernel.SetInformationJobObject.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_uint32]
        kernel.AssignProcessToJobObject.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        self._kernel = kernel
        self._handle = kernel.CreateJobObjectW(None, None)
        # JOBOBJECT_EXTENDED_LIMIT_INFORMATION (winnt.h): LimitFlags is at byte 16; after 112 bytes on 64 bits, on which
        # alone Descant runs, follow ProcessMemoryLimit and JobMemoryLimit.
        information = ctypes.create_string_buffer(144)
        flags = _PROCESS_MEMORY | (_KILL_ON_JOB_CLOSE if kill_on_close else 0)
        ctypes.c_uint32.from_buffer(information, 16).value = flags
        ctypes.c_uint64.from_buffer(information, 112).value = memory
        kernel.SetInformationJobObject(self._handle, _EXTENDED_LIMIT_INFORMATION, information, len(information))

    def take(self, process: int) -> None:
        """Put a process into the job, by its handle."""
        self._kernel.AssignProcessToJobObject(self._handle, process)

    def take_this_process(self) -> None:
        """Put this process into the job."""
        self.take(self._kernel.GetCurrentProcess())
