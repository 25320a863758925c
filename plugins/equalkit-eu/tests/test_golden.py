from __future__ import annotations

from pathlib import Path

import equalkit_eu

from equalkit.testing import golden_cases

test_golden = golden_cases(equalkit_eu, Path(__file__).parent / "golden")
