"""Limits that this process sets for itself, and that it cannot raise again.

On POSIX resource limits (on macOS none of memory), on Windows a job object, written after the
manual and never run.
"""

import ctypes
import sys
from typing import Final

from fieldreg.services.imports.parsing.limits import Limits

_IS_MACOS: Final = sys.platform == "darwin"
_MAX_FILES: Final = 64  # modules that load late
_PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS = 4, 38

if sys.platform == "win32":
    _PROCESS_TIME, _ACTIVE_PROCESS, _PROCESS_MEMORY, _DIE_ON_EXCEPTION = 0x2, 0x8, 0x100, 0x400
    _EXTENDED_LIMITS, _UI_RESTRICTIONS = 9, 4  # classes of SetInformationJobObject
    _ALL_UI = 0xFF
    _NO_FAULT_BOX = 0x3  # of SetErrorMode
    _TICKS_PER_S = 10_000_000

    class _BasicLimits(ctypes.Structure):
        """Times are in units of 100 ns."""

        _fields_ = (
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", ctypes.c_uint32),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", ctypes.c_uint32),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", ctypes.c_uint32),
            ("SchedulingClass", ctypes.c_uint32),
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("BasicLimitInformation", _BasicLimits),
            ("IoInfo", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    def confine(limits: Limits) -> None:
        """Allow no further processes; raise OSError."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = ctypes.c_void_p
        kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = handle
        kernel.CreateJobObjectW.argtypes = (handle, ctypes.c_wchar_p)
        kernel.SetInformationJobObject.argtypes = (handle, ctypes.c_int, handle, ctypes.c_uint32)
        kernel.AssignProcessToJobObject.argtypes = (handle, handle)
        kernel.SetErrorMode(_NO_FAULT_BOX)
        extended, restrictions = _ExtendedLimits(), ctypes.c_uint32(_ALL_UI)
        basic = extended.BasicLimitInformation
        basic.LimitFlags = _PROCESS_TIME | _ACTIVE_PROCESS | _PROCESS_MEMORY | _DIE_ON_EXCEPTION
        basic.PerProcessUserTimeLimit = limits.cpu_s * _TICKS_PER_S
        basic.ActiveProcessLimit = 1
        extended.ProcessMemoryLimit = limits.memory_bytes
        job = kernel.CreateJobObjectW(None, None)  # open until this process ends
        is_confined = bool(job) and all(
            kernel.SetInformationJobObject(job, kind, ctypes.byref(value), ctypes.sizeof(value))
            for kind, value in ((_EXTENDED_LIMITS, extended), (_UI_RESTRICTIONS, restrictions))
        )
        if not (is_confined and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())):
            raise ctypes.WinError(ctypes.get_last_error())

else:
    import resource

    def confine(limits: Limits) -> None:
        if sys.platform == "linux":
            # A core may go to a program instead of a file, whatever its limit.
            system = ctypes.CDLL(None)
            system.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
            system.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        for kind, most in (
            # macOS counts what it only reserves, so that no such limit can be set there.
            *(() if _IS_MACOS else ((resource.RLIMIT_AS, limits.memory_bytes),)),
            (resource.RLIMIT_CPU, limits.cpu_s),
            (resource.RLIMIT_NOFILE, _MAX_FILES),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_NPROC, 0),
        ):
            _, allowed = resource.getrlimit(kind)
            limit = most if allowed == resource.RLIM_INFINITY else min(most, allowed)
            resource.setrlimit(kind, (limit, limit))
