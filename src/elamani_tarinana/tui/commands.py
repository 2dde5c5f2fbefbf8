"""Commands: everything that can be done, each a name in the person's words and a deed."""

from collections.abc import Callable
from dataclasses import dataclass
from inspect import iscoroutine


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done: its id, its name as the person reads it, and the deed (plain or async)."""

    id: str
    name: str
    do: Callable[[], object]


async def carry_out(do: Callable[[], object]) -> None:
    """Do a deed. Only a coroutine is waited for: to wait for a page to close from within it would never end."""
    result = do()
    if iscoroutine(result):
        await result
