"""Keeps the interpreter alive under a Qt binding that loses references to None."""

import ctypes
import sys


def keep_none_alive() -> None:
    """Raise None's reference count so far that no run can use it up.

    WORKAROUND PySide6 6.12.0 returns None from every call without counting it, as is right for
    Python 3.12 and later only, where None is immortal. On 3.10 and 3.11 each call takes one
    reference away (measured: 1000 calls of setObjectName, 1000 fewer), and after some thousands
    the interpreter ends with "none_dealloc". 6.11.1 counts; to be dropped when 6.12.x does.
    """
    if sys.version_info < (3, 12) and sys.getrefcount(None) < sys.maxsize // 4:
        ctypes.c_ssize_t.from_address(id(None)).value += sys.maxsize // 2
