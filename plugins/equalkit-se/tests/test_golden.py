from __future__ import annotations

from pathlib import Path

import equalkit_se

from equalkit.testing import golden_cases

test_golden = golden_cases(equalkit_se, Path(__file__).parent / "golden")
