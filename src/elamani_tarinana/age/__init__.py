"""The age v1 file format (https://c2sp.org/age): files that only chosen recipients can open.

Strictly to the specification and knowing nothing of what is inside. Written are binary files for X25519
recipients; armour, passphrases and hybrid recipients are refused by name. Other kinds of recipient join by
``Recipient`` and ``Identity``.

Every refusal is a ``Refusal`` of ``elamani_tarinana.errors``, with the code

- ``not-an-age-file`` (Damaged): the bytes do not begin as an age file does
- ``age-damaged`` (Damaged, ``problem``): the header or the payload was damaged or changed
- ``age-newer`` (Newer): a later version of the format
- ``age-unsupported`` (Refusal, ``feature`` armor or passphrase): age, but of a sort that is not read here
- ``not-a-recipient`` (WrongKey): none of the identities opens it
- ``age-too-large`` (Refusal, ``limit`` in bytes): more plaintext than the caller takes
- ``age-recipients`` (WrongUsage, ``problem`` none, mixed or too-many): an unfit choice of whom to write for
- ``age-key-damaged`` (Damaged, ``problem``): the text of a recipient or an identity is not what it should be
"""

from elamani_tarinana.age.envelope import decrypt, decrypt_bytes, encrypt, encrypt_bytes, recipient_kinds
from elamani_tarinana.age.keys import Identity, RandomBytes, Recipient
from elamani_tarinana.age.stanza import MAX_STANZAS, Stanza
from elamani_tarinana.age.x25519 import X25519Identity, X25519Recipient

__all__ = [
    "MAX_STANZAS",
    "Identity",
    "RandomBytes",
    "Recipient",
    "Stanza",
    "X25519Identity",
    "X25519Recipient",
    "decrypt",
    "decrypt_bytes",
    "encrypt",
    "encrypt_bytes",
    "recipient_kinds",
]
