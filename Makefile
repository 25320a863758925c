.PHONY: help fmt lint types test test-all docs bench ci

help:            ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

fmt:             ## write Python and all Turtle in their one form
	ruff check --fix .
	ruff format .
	python tools/fmt.py ontology plugins

lint:            ## style, Turtle form, import contracts, licences
	ruff check .
	ruff format --check .
	python tools/fmt.py --check ontology plugins
	lint-imports
	reuse lint --quiet

types:           ## mypy, strict
	mypy

test:            ## the fast tests
	pytest

test-all:        ## the slow ones too, with branch coverage
	pytest -m "slow or not slow" --cov=equalkit --cov-fail-under=95

docs:            ## the site, every warning an error, and its examples
	sphinx-build -W --keep-going -b html docs docs/_build/html
	sphinx-build -W --keep-going -b doctest docs docs/_build/doctest

bench:           ## measure against the peers; writes docs/reference/speed.md
	python -m benchmarks

ci:              ## everything, in fresh virtual environments
	.ci/run
