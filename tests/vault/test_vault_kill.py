"""A program that is killed at any moment has lost nothing that it said was saved."""

import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from vault_worlds import World, texts

CHILD = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from vault_worlds import World, rev
vault = World(Path(sys.argv[2]), Path(sys.argv[3])).open()
number = 0
while True:
    text = f"{sys.argv[4]}.{number}"
    vault.save([rev(vault, text)]).result()
    print(text, flush=True)
    number += 1
"""


def killed(world: World, name: str, after: int) -> list[str]:
    """What a child acknowledged before it was killed; it is read until the child is gone."""
    here = str(Path(__file__).parent)
    command = [sys.executable, "-c", CHILD, here, str(world.folder), str(world.state), name]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        said = [child.stdout.readline() for _ in range(after)]
        child.send_signal(signal.SIGKILL)
        said += child.stdout.readlines()
    return [line.strip() for line in said if line.endswith("\n")]


def kill_often(world: World, times: int) -> None:
    random, saved = Random(5), []
    for number in range(times):
        saved += killed(world, str(number), random.randrange(25))
        vault = world.open()
        assert set(saved) <= set(texts(vault))
        assert vault.findings() == ()
        world.close()


def test_killed_15_times_no_acknowledged_save_is_lost(world: World) -> None:
    kill_often(world, 15)


@pytest.mark.slow
def test_killed_150_times_no_acknowledged_save_is_lost(world: World) -> None:
    kill_often(world, 150)
