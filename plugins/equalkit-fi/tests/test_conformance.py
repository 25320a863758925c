"""Finland's plugin keeps every rule of the conformance suite and every golden case."""

from __future__ import annotations

from pathlib import Path

import equalkit_fi

from equalkit.testing import conformance, golden_cases

test_conformance = conformance(equalkit_fi)
test_golden = golden_cases(equalkit_fi, Path(__file__).parent / "golden")
