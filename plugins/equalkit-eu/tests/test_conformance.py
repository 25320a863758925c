from __future__ import annotations

import equalkit_eu

from equalkit.testing import conformance

test_conformance = conformance(equalkit_eu)
