"""The command line: the only package that knows click, the clock and the environment."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

from equalkit.cli.group import main

__all__ = ["main", "run"]


def run() -> NoReturn:
    """Run the command, as the installed program does, and end the process.

    A command lives for a tenth of a second, so memory is neither collected on the way
    nor tidied at the end: the system takes it back anyway, and the user waits less.
    """
    gc.disable()
    code: object = 0
    try:
        main()
    except SystemExit as end:
        code = end.code
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    os._exit(code if isinstance(code, int) else int(code is not None))
