from __future__ import annotations

from pathlib import Path

import equalkit_fi

from equalkit.testing import golden_cases

test_golden = golden_cases(equalkit_fi, Path(__file__).parent / "golden")
