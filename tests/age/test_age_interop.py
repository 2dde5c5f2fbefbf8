"""Other programs: what they write is read here, and what is written here they read."""

import subprocess
from io import BytesIO
from random import Random

import pyrage
import pytest

from elamani_tarinana.age import X25519Identity, X25519Recipient, decrypt, decrypt_bytes, encrypt_bytes
from elamani_tarinana.age.stream import CHUNK
from elamani_tarinana.errors import Refusal

LIMIT = 1 << 20
MINE, YOURS = (X25519Identity.generate(Random(seed).randbytes) for seed in (1, 2))
THEIRS = pyrage.x25519.Identity.from_str(MINE.secret_text())
SIZES = [0, 1, 15, 16, 17, *(n * CHUNK + more for n in (1, 2, 3) for more in (-17, -16, -1, 0, 1, 16))]


def age(*args, given=b""):
    return subprocess.run(["age", *map(str, args)], input=given, capture_output=True, check=True).stdout


@pytest.fixture
def key_file(tmp_path):
    path = tmp_path / "key.txt"
    path.write_text(MINE.secret_text() + "\n")
    return path


@pytest.mark.needs("age")
@pytest.mark.parametrize("size", SIZES)
def test_debians_age_and_this_package_read_each_other(size, key_file):
    text = Random(size).randbytes(size)
    assert age("-d", "-i", key_file, given=encrypt_bytes(text, [YOURS.recipient, MINE.recipient])) == text
    theirs = age("-r", YOURS.recipient, "-r", MINE.recipient, given=text)
    assert decrypt_bytes(theirs, [MINE], limit=LIMIT) == text


@pytest.mark.parametrize("size", SIZES)
def test_rage_and_this_package_read_each_other(size):
    text = Random(size).randbytes(size)
    assert pyrage.decrypt(encrypt_bytes(text, [YOURS.recipient, MINE.recipient]), [THEIRS]) == text
    theirs = pyrage.encrypt(text, [THEIRS.to_public(), pyrage.x25519.Recipient.from_str(str(YOURS.recipient))])
    assert decrypt_bytes(theirs, [MINE], limit=LIMIT) == text


@pytest.mark.needs("age-keygen")
def test_a_key_made_by_age_is_the_same_key_here(tmp_path):
    made = subprocess.run(["age-keygen"], capture_output=True, check=True, text=True).stdout.split()
    public, secret = made[-2], made[-1]
    assert X25519Identity.parse(secret).recipient == X25519Recipient.parse(public)
    assert X25519Identity.parse(secret).secret_text() == secret


def test_keys_made_here_are_the_same_keys_to_rage():
    for seed in range(50):
        identity = X25519Identity.generate(Random(seed).randbytes)
        theirs = pyrage.x25519.Identity.from_str(identity.secret_text())
        assert str(theirs.to_public()) == str(identity.recipient)


@pytest.mark.needs("age")
def test_an_armoured_file_of_debians_age_is_refused_by_name():
    with pytest.raises(Refusal) as refused:
        decrypt(BytesIO(age("-a", "-r", MINE.recipient, given=b"x")), BytesIO(), [MINE])
    assert (refused.value.code, refused.value.values["feature"]) == ("age-unsupported", "armor")
