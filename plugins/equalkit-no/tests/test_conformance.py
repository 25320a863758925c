from __future__ import annotations

import equalkit_no

from equalkit.testing import conformance

test_conformance = conformance(equalkit_no)
