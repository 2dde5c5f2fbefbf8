"""Files that a person asked for: whole or not at all, never over another file unless that was asked for too."""

import os
from collections.abc import Callable
from contextlib import suppress
from errno import EDQUOT, EFBIG, ENOSPC
from pathlib import Path

from ..errors import InUse, Refusal
from ..vault import Storage

_FULL = (ENOSPC, EDQUOT, EFBIG)


def require_free(out: Path, *, replace: bool) -> None:
    """Raise ``Refusal`` ``file-exists`` where something has the name, unless it is to be replaced."""
    if not replace and os.path.lexists(out):
        raise Refusal("file-exists", path=str(out))


def publish(
    storage: Storage,
    out: Path,
    data: bytes,
    *,
    replace: bool = False,
    before: Callable[[], None] = lambda: None,
) -> None:
    """Write ``data`` to ``out``: flushed under another name first, then given its own; for its owner only.

    ``before`` runs when the bytes are on the medium and the name is not yet there; what it raises leaves no file.
    Raises ``Refusal`` ``file-exists``, ``InUse`` ``not-writable`` or ``disk-full``.
    """
    require_free(out, replace=replace)
    temporary = out.with_name(f".{os.getpid()}.{os.urandom(8).hex()}.part")
    try:
        storage.write_new(temporary, data)
        before()
        if replace:
            storage.rename(temporary, out)
            storage.flush_folder(out.parent)
        else:
            storage.publish(temporary, out)
    except FileExistsError:
        raise Refusal("file-exists", path=str(out)) from None
    except OSError as error:
        raise _not_written(out, error) from None
    finally:
        with suppress(OSError):
            storage.unlink(temporary)


def _not_written(out: Path, error: OSError) -> InUse:
    if error.errno in _FULL:
        return InUse("disk-full")
    return InUse("not-writable", path=str(out), reason=error.strerror or "")
