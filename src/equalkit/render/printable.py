"""Texts from law and plugins, made safe to print."""

from __future__ import annotations

import re

_STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""Control characters, those that turn the direction of writing, and what no file can hold."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def one_line(text: str) -> str:
    r"""Return a text on one line, in which nothing steers a terminal.

    A label could else clear the screen, or show a word other than the one it holds.

    Example:
        >>> one_line("a\n b")
        'a b'
        >>> one_line("a\x1b[2J") == "a" + REPLACEMENT + "[2J"
        True
    """
    return _STEERING.sub(REPLACEMENT, " ".join(text.split()))


def lines(text: str) -> list[str]:
    r"""Return the lines of a text that a person wrote, each safe to print.

    Example:
        >>> lines("one\n\n two\t3\n")
        ['one', 'two 3']
    """
    return [one for line in text.splitlines() if (one := one_line(line))]
