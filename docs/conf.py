"""Settings of the documentation."""

from __future__ import annotations

import sys
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "equalkit"
author = "The equalkit contributors"
copyright = "The equalkit contributors. Code: Apache-2.0. Content: CC BY 4.0"  # noqa: A001 (Sphinx gives it this name)
release = version = installed_version("equalkit")

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
    "sphinx_click",
    "country_reference",
    "document_reference",
    "error_reference",
    "ontology_reference",
]
exclude_patterns = ["_build"]
default_role = "py:obj"
nitpicky = False

html_theme = "furo"
html_title = f"equalkit {release}"
html_static_path = ["_static"]
html_css_files = ["equalkit.css"]
html_show_sphinx = False

smartquotes = False  # they would turn --country into –country

myst_enable_extensions = ["deflist", "colon_fence"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
python_use_unqualified_type_names = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_custom_sections = ["Source"]

# Examples in docstrings are run by `pytest --doctest-modules`, with their module's
# names; here only the {doctest} blocks of the pages are run.
doctest_test_doctest_blocks = ""


def leave_out_aliases(
    _app: Sphinx, _what: str, _name: str, obj: Any, skip: Any, _options: Any
) -> bool | None:
    """Leave out « Alias for field number 0 »: the arguments say what fields are."""
    return True if type(obj).__name__ == "_tuplegetter" else skip or None


def setup(app: Sphinx) -> None:
    """Tell autodoc what to leave out."""
    app.connect("autodoc-skip-member", leave_out_aliases)
