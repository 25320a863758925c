from __future__ import annotations

import equalkit_fi

from equalkit.testing import conformance

test_conformance = conformance(equalkit_fi)
