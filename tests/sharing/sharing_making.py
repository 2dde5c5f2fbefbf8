"""Identities, cards, answers and shares for the tests, each from its own seed."""

import json
from dataclasses import replace
from datetime import date
from random import Random

from elamani_tarinana.age import X25519Identity, encrypt_bytes
from elamani_tarinana.sharing import Identity, Manifest, SharedAnswer, make_card, seal_share
from elamani_tarinana.sharing.manifest import MANIFEST, PURPOSE, SIGNATURE
from elamani_tarinana.story import Content, Medium, Moment
from elamani_tarinana.vault import to_base64

TODAY = date(2026, 11, 22)
PHOTO = b"\xff\xd8 a picture \xff\xd9"
REPLY = str(X25519Identity(bytes(range(32))).recipient)


def identity(seed):
    random = Random(seed)
    return Identity(*(random.randbytes(32) for _ in range(3)))


WRITER, ANNA, BERTTA = (identity(seed) for seed in (1, 2, 3))


def card(who=ANNA, name="Anna Auttaja", until=date(2027, 11, 22), created=TODAY, organisation="Kohtaamispaikka"):
    return make_card(who, name, organisation, created, until)


def medium(number=1):
    return Medium(f"{number:032x}", b"K" * 32, "photo", "image/jpeg", len(PHOTO), 4, 3, "mökki", None)


def shared(entry="who-am-i.now.gladly", text="Hoidan puutarhaa.", **more):
    content = Content(text=text, words=("rauha",), moments=(Moment("a1", "1974-22", 4, "Kesä"),), **more)
    files = {one.id: f"m{number:03d}.jpg" for number, one in enumerate(content.media, 1)}
    return SharedAnswer(entry, "ab" * 16, "Mitä teet mielelläsi?", content, "2026-11-22T12:00:00Z", files)


def manifest(to=(ANNA,), signer=WRITER, **more):
    fingerprints = tuple(card(one).fingerprint for one in to)
    made = Manifest(
        "0f" * 16, "2026-11-22T12:00:00Z", "Kirjoittaja", signer.signer, fingerprints, "Tapaamiseen", REPLY
    )
    return replace(made, **more)


def sealed(answers=None, to=(ANNA,), media=None, told=None, signer=WRITER):
    """A whole share as bytes."""
    recipients = [one.age.recipient for one in to]
    answers = [shared()] if answers is None else answers
    told = manifest(to, signer) if told is None else told
    return seal_share(told, answers, b"<p>", media or {}, signer, recipients, Random(9).randbytes).data


def encrypted(inside, *readers):
    return encrypt_bytes(inside, [one.age.recipient for one in readers or (ANNA,)], Random(8).randbytes)


def signed_again(members, values, signer=WRITER):
    """The members with another manifest, signed as stored."""
    body = json.dumps(values, ensure_ascii=False).encode() if not isinstance(values, bytes) else values
    return {**members, MANIFEST: body, SIGNATURE: signer.sign(PURPOSE, body)}


def card_text(values, signer=ANNA, version="1"):
    """A card of whatever values, signed well."""
    body = values if isinstance(values, bytes) else json.dumps(values, ensure_ascii=False).encode()
    return f"tarina-card-{version} {to_base64(body)}.{to_base64(signer.sign(b'tarina/card/1', body))}"
