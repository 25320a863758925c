from __future__ import annotations

import equalkit_se

from equalkit.testing import conformance

test_conformance = conformance(equalkit_se)
