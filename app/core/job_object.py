"""Job objects of Windows: what holds the processes of a job within limits, and ends them together."""

import ctypes
from typing import Final

_KILL_ON_JOB_CLOSE: Final = 0x2000
_PROCESS_MEMORY: Final = 0x100
_EXTENDED_LIMIT_INFORMATION: Final = 9


class JobObject:
    """A job object. It exists as long as a process of it, or a handle to it: that of this process ends with it.

    Args:
        memory: bytes that each process of it may allocate; None for any.
        kill_on_close: end its processes with the last handle, and so with this process.
    """

    def __init__(self, *, memory: int | None = None, kill_on_close: bool = False) -> None:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
        kernel.CreateJobObjectW.restype = ctypes.c_void_p
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        kernel.SetInformationJobObject.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_uint32]
        kernel.AssignProcessToJobObject.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        kernel.CloseHandle.argtypes = [ctypes.c_void_p]
        self._kernel = kernel
        self._handle = kernel.CreateJobObjectW(None, None)
        self._limit(
            (_KILL_ON_JOB_CLOSE if kill_on_close else 0) | (_PROCESS_MEMORY if memory is not None else 0), memory or 0
        )

    def _limit(self, flags: int, memory: int = 0) -> None:
        # JOBOBJECT_EXTENDED_LIMIT_INFORMATION (winnt.h): LimitFlags is at byte 16; after 112 bytes on 64 bits, on which
        # alone Descant runs, follow ProcessMemoryLimit and JobMemoryLimit.
        information = ctypes.create_string_buffer(144)
        ctypes.c_uint32.from_buffer(information, 16).value = flags
        ctypes.c_uint64.from_buffer(information, 112).value = memory
        self._kernel.SetInformationJobObject(self._handle, _EXTENDED_LIMIT_INFORMATION, information, len(information))

    def take(self, process: int) -> None:
        """Put a process into the job, by its handle."""
        self._kernel.AssignProcessToJobObject(self._handle, process)

    def take_this_process(self) -> None:
        """Put this process into the job."""
        self.take(self._kernel.GetCurrentProcess())

    def close(self) -> None:
        """Let go of it: no limit holds any more, and its processes may outlive this one."""
        self._limit(0)
        self._kernel.CloseHandle(self._handle)
