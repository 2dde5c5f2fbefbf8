"""Key slots: the vault's master key, sealed once under the passphrase and once under the recovery code."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal
from unicodedata import normalize

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ..errors import Damaged, Newer, Refusal, WrongKey, WrongUsage
from .sealing import KEY_SIZE, pack_tuple, seal, unseal
from .values import is_id, read_json

SlotKind = Literal["passphrase", "recovery"]
RandomBytes = Callable[[int], bytes]

MIB = 1024
MEMORY_CHOICES = tuple(size * MIB for size in (64, 128, 256, 512))
_MEMORY, _TIME, _LANES = range(64 * MIB, 1024 * MIB + 1), range(1, 11), range(1, 17)
_CHECK_SIZE = 8
LARGEST_SLOT = 4096
_COMMON = {"format", "vault", "slot", "kind", "kdf", "salt"}


@dataclass(frozen=True, slots=True)
class Cost:
    """What one Argon2id guess costs: ``memory`` in KiB, ``passes``, ``lanes``."""

    memory: int
    passes: int = 3
    lanes: int = 4


@dataclass(frozen=True, slots=True, repr=False)
class Slot:
    """One key slot as it stands in a file; ids are lower-case hex of 16 bytes."""

    vault: str
    id: str
    kind: SlotKind
    salt: bytes
    cost: Cost | None
    line: bytes
    sealed: bytes

    @property
    def raw(self) -> bytes:
        """The file's bytes."""
        body = self.line + self.sealed
        return body + sha256(body).digest()[:_CHECK_SIZE]


def passphrase_slot(vault: str, master: bytes, passphrase: str, cost: Cost, random: RandomBytes) -> Slot:
    """Seal ``master`` under a passphrase; raises ``WrongUsage`` ``kdf-cost`` for a cost no reader would take."""
    header = {"kdf": "argon2id", "m": cost.memory, "t": cost.passes, "p": cost.lanes}
    return _make(vault, "passphrase", header, master, lambda slot: stretch(passphrase, slot), random)


def recovery_slot(vault: str, master: bytes, code: bytes, random: RandomBytes) -> Slot:
    """Seal ``master`` under the 16 bytes of a recovery code."""
    return _make(vault, "recovery", {"kdf": "hkdf-sha512"}, master, lambda s: _from_code(code, s), random)


def parse_slot(raw: bytes) -> Slot:
    """Read a slot file.

    Raises ``Damaged`` ``slot-damaged``, ``Newer`` ``slot-newer`` for another format, and ``Refusal``
    ``slot-unknown`` for a kind that this program does not know (such a slot is skipped).
    """
    body, check = raw[:-_CHECK_SIZE], raw[-_CHECK_SIZE:]
    if len(raw) > LARGEST_SLOT or sha256(body).digest()[:_CHECK_SIZE] != check:
        raise Damaged("slot-damaged")
    line, newline, sealed = body.partition(b"\n")
    if not newline:
        raise Damaged("slot-damaged")
    header = _header(line)
    cost = Cost(header["m"], header["t"], header["p"]) if header["kind"] == "passphrase" else None
    salt = bytes.fromhex(header["salt"])
    return Slot(header["vault"], header["slot"], header["kind"], salt, cost, line + newline, sealed)


def open_with_passphrase(slot: Slot, passphrase: str) -> bytes:
    """The master key; raises ``WrongKey`` ``wrong-passphrase``."""
    try:
        return unseal(stretch(passphrase, slot), _context(slot.line), slot.sealed)
    except InvalidTag:
        raise WrongKey("wrong-passphrase") from None


def open_with_code(slot: Slot, code: bytes) -> bytes:
    """The master key; raises ``WrongKey`` ``wrong-recovery-code``."""
    try:
        return unseal(_from_code(code, slot), _context(slot.line), slot.sealed)
    except InvalidTag:
        raise WrongKey("wrong-recovery-code") from None


def stretch(passphrase: str, slot: Slot) -> bytes:
    """Argon2id (RFC 9106) of the passphrase in NFC; the cost was checked when the slot was read."""
    if slot.cost is None:
        raise Damaged("slot-damaged")
    secret = normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return _argon2(secret, slot.salt, slot.cost)


def measured_cost(clock: Callable[[], float] = time.perf_counter) -> Cost:
    """The cost whose one guess comes nearest to a second on this machine."""
    start = clock()
    _argon2(b"", bytes(KEY_SIZE // 2), Cost(MEMORY_CHOICES[0]))
    took = clock() - start
    nearest = min(MEMORY_CHOICES, key=lambda memory: abs(took * memory / MEMORY_CHOICES[0] - 1))
    return Cost(nearest)


def _argon2(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    kdf = Argon2id(salt=salt, length=KEY_SIZE, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory)
    try:
        return kdf.derive(secret)
    except MemoryError:
        raise Refusal("not-enough-memory", mib=cost.memory // MIB) from None


def _from_code(code: bytes, slot: Slot) -> bytes:
    return HKDF(SHA512(), KEY_SIZE, slot.salt, b"tarina/recovery/1").derive(code)


def _context(line: bytes) -> bytes:
    return pack_tuple(b"tarina/slot/1", line)


def _make(
    vault: str,
    kind: SlotKind,
    kdf: dict[str, Any],
    master: bytes,
    derive: Callable[[Slot], bytes],
    random: RandomBytes,
) -> Slot:
    salt = random(16)
    slot_id = random(16).hex()
    fields = {"format": 1, "vault": vault, "slot": slot_id, "kind": kind, **kdf, "salt": salt.hex()}
    if not _sound(fields):
        raise WrongUsage("kdf-cost")
    line = json.dumps(fields).encode() + b"\n"
    cost = Cost(kdf["m"], kdf["t"], kdf["p"]) if kind == "passphrase" else None
    blank = Slot(vault, slot_id, kind, salt, cost, line, b"")
    sealed = seal(derive(blank), _context(line), master)
    return Slot(vault, slot_id, kind, salt, cost, line, sealed)


def _header(line: bytes) -> dict[str, Any]:
    try:
        header = read_json(line)
    except ValueError:
        raise Damaged("slot-damaged") from None
    if not isinstance(header, dict) or type(header.get("format")) is not int:
        raise Damaged("slot-damaged")
    if header["format"] > 1:
        raise Newer("slot-newer")
    if header.get("kind") not in ("passphrase", "recovery"):
        raise Refusal("slot-unknown")
    if header["format"] != 1 or not _sound(header):
        raise Damaged("slot-damaged")
    return header


def _sound(header: dict[str, Any]) -> bool:
    ids = all(is_id(header.get(name)) for name in ("vault", "slot", "salt"))
    if header["kind"] == "recovery":
        return ids and set(header) == _COMMON and header["kdf"] == "hkdf-sha512"
    numbers = (("m", _MEMORY), ("t", _TIME), ("p", _LANES))
    within = all(type(header.get(name)) is int and header[name] in allowed for name, allowed in numbers)
    return ids and within and set(header) == _COMMON | {"m", "t", "p"} and header["kdf"] == "argon2id"
