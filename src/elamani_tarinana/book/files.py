"""Files that a person asked for: whole or not at all, never over another file unless that was asked for too."""

from collections.abc import Callable
from pathlib import Path

from ..errors import InUse, Refusal
from ..vault import Storage


def require_free(out: Path, *, replace: bool) -> None:
    """Raise ``Refusal`` ``file-exists`` where something has the name, unless it is to be replaced."""
    if not replace and (out.exists() or out.is_symlink()):
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
    temporary = out.with_name(f".{out.name}.part")
    try:
        storage.unlink(temporary)
        storage.write_new(temporary, data)
        before()
        if replace:
            temporary.replace(out)
            storage.flush_folder(out.parent)
        else:
            storage.publish(temporary, out)
    except FileExistsError:
        raise Refusal("file-exists", path=str(out)) from None
    except OSError as error:
        raise InUse("not-writable", path=str(out), reason=error.strerror or "") from None
    finally:
        temporary.unlink(missing_ok=True)
