# Two commands, no activation step: `make demo` judges the example placements, `make test` runs everything that gates.
# Each sets up what it needs first; only CPython 3.11 or later with its own pip is assumed.

PYTHON ?= $(if $(shell command -v python3.11),python3.11,python3)
UV ?= uv
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint type unit test-long check-data tables pages bench bench-peers compile-requirements clean

help:  ## list the targets
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 24

setup: .venv/dev.stamp  ## make .venv with everything pinned by hash

demo: .venv/demo.stamp  ## judge examples/placements.csv and explain two of the verdicts
	$(BIN)/python examples/demo.py

test: lint type unit  ## everything that gates

lint: .venv/dev.stamp  ## style, format and import contracts
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports --no-cache

type: .venv/dev.stamp  ## mypy and pyright, both strict
	$(BIN)/mypy
	$(BIN)/pyright

unit: .venv/dev.stamp  ## tests and doctests on every processor, 100 % of branches
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest --numprocesses auto --dist worksteal
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

test-long: .venv/dev.stamp  ## the tests that go on for minutes, which the gates try a share of
	$(BIN)/python -m pytest --long --numprocesses auto --dist worksteal

check-data: .venv-data/data.stamp  ## types, codes and reasons of the tables, as datapackage.json describes them
	.venv-data/bin/frictionless validate datapackage.json

tables: .venv/dev.stamp  ## write the constants that the wheel loads, from policy texts and rules
	$(BIN)/python -m p2mi_rules.policy.generate
	$(BIN)/python -m p2mi_rules.shipped.generate

pages: .venv/dev.stamp  ## write the pages that follow from the data
	$(BIN)/python docs/generate.py

bench: .venv/dev.stamp  ## what all costs that needs no peers, as ratios; fails where two sides disagree
	$(BIN)/python -m compileall -q src benchmarks
	$(BIN)/python -m benchmarks.reference --only none
	$(BIN)/python -m benchmarks.shipped $(BENCH)
	$(BIN)/python -m benchmarks.scaling $(BENCH)
	$(BIN)/python -m benchmarks.cold $(BENCH)
	$(BIN)/python benchmarks/regime_lookup.py
	$(BIN)/python benchmarks/agency_lookup.py
	$(BIN)/python benchmarks/ask_times.py
	$(BIN)/python -m benchmarks.remedy_times
	$(BIN)/python benchmarks/compare_rows.py

bench-peers: .venv-peers/peers.stamp  ## the reference decision beside rule engines and validation libraries
	.venv-peers/bin/python -m compileall -q src benchmarks
	PYTHONPATH=src .venv-peers/bin/python -m benchmarks.reference $(BENCH)

# ---- set-up: done again only when the requirements or pyproject.toml are newer than the stamp ----

$(BIN)/python:
	$(PYTHON) -m venv .venv

.venv/demo.stamp: requirements/demo.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/demo.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev.stamp: requirements/dev.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@ .venv/demo.stamp

.venv-data/data.stamp: requirements/data.txt
	$(PYTHON) -m venv .venv-data
	.venv-data/bin/python -m pip install --quiet --require-hashes -r requirements/data.txt
	@touch $@

.venv-peers/peers.stamp: requirements/peers.txt
	$(PYTHON) -m venv .venv-peers
	.venv-peers/bin/python -m pip install --quiet --require-hashes -r requirements/peers.txt
	@touch $@

# ---- for maintainers: needs uv, which nothing else does ----

COMPILE := UV_PYTHON_DOWNLOADS=never $(UV) pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make compile-requirements"

compile-requirements:  ## pin the requirements again from pyproject.toml (UPGRADE=--upgrade for newer ones)
	$(COMPILE) $(UPGRADE) --group dev --output-file requirements/dev.txt
	$(COMPILE) $(UPGRADE) --group data --output-file requirements/data.txt
	$(COMPILE) $(UPGRADE) --fork-strategy fewest --group peers --output-file requirements/peers.txt
	$(COMPILE) --group build --constraints requirements/dev.txt --output-file requirements/demo.txt

clean:  ## remove .venv, caches and builds
	rm -rf .venv .venv-data .venv-peers build dist .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache
