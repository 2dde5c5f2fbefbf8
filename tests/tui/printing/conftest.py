import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "sharing"))

from books import home, worker, writer

__all__ = ["home", "worker", "writer"]
