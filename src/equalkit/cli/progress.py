"""A sign of life on stderr while something takes long."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from itertools import cycle
from threading import Event, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 1.0
"""Seconds for which nobody needs a sign of life."""

TURN = 0.2
"""Seconds between two signs."""


@contextmanager
def shown_while_it_takes_long(what: str) -> Iterator[None]:
    """Show what is being done, from one second on, where stderr is a terminal.

    Args:
        what: What is being done, in a few words.
    """
    if not sys.stderr.isatty():
        yield
        return
    done = Event()
    teller = Thread(target=_tell, args=(what, done), daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def _tell(what: str, done: Event) -> None:
    """Write and wipe one line until something is done."""
    if done.wait(PATIENCE):
        return
    for sign in cycle("-\\|/"):
        sys.stderr.write(f"\r{what} {sign}")
        sys.stderr.flush()
        if done.wait(TURN):
            break
    sys.stderr.write("\r" + " " * (len(what) + 2) + "\r")
    sys.stderr.flush()
