from __future__ import annotations

from pathlib import Path

import equalkit_no

from equalkit.testing import golden_cases

test_golden = golden_cases(equalkit_no, Path(__file__).parent / "golden")
