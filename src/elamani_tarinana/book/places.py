"""Where a person's vault and this machine's local state stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path, user_state_path

_NEUTRAL = "kirja"


@dataclass(frozen=True, slots=True)
class Places:
    """The folder of the vault and the folder of local state. Their usual names tell nothing of what they hold."""

    vault: Path
    state: Path


def find_places(vault: str | None, environment: Mapping[str, str]) -> Places:
    """The places that an option, the environment or the platform names, in this order."""
    named = vault or environment.get("TARINA_VAULT")
    state = environment.get("TARINA_STATE_DIR")
    return Places(
        Path(named).absolute() if named else user_data_path(_NEUTRAL),
        Path(state).absolute() if state else user_state_path(_NEUTRAL),
    )
