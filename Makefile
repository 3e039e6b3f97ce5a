# Each target is one command; how it works is in ops/dev. `make` alone lists them.

.DEFAULT_GOAL := help
.PHONY: help setup build run dev test regression soak fmt openapi clean

help: ## show this list
	@awk -F':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what is missing on this machine (as root), or say what is
	@ops/dev/setup.sh test

build: ## build the pages and the server, optimised
	@ops/dev/build.sh

run: ## bring everything up to date and serve it; makes its own database
	@ops/dev/run.sh

dev: ## serve it, and again after every change of server or pages
	@ops/dev/dev.sh

test: ## everything that has to hold, from formatting to the browser
	@ops/dev/test.sh

regression: ## only the tests of defects that were there once
	@ops/dev/regression.sh

soak: ## the same tests with the full counts: hours, not minutes
	@ops/dev/soak.sh

fmt: ## format server and pages
	@ops/dev/fmt.sh

openapi: ## write openapi/openapi.json from the routes, and the page's types from it
	@ops/dev/openapi.sh

clean: ## remove what was built; the data in var/ stays
	@ops/dev/clean.sh
