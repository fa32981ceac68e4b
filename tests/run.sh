#!/usr/bin/env bash
# Formatting, lints, every test, a look at what the two commands of the README do, and at the pages in a browser.
# Anything that has to be skipped is said, and in CI (CI=true) it is a failure.
#   --browser     only the pages in a browser
#   --lighthouse  only Lighthouse on every kind of page, which takes minutes and is for a release
set -euo pipefail
cd "$(dirname "$0")/.."

only="${1:-}"
skipped=()
step() { printf '\n== %s\n' "$1"; }
finish() {
  if [ "${#skipped[@]}" -gt 0 ]; then
    printf '\nskipped: %s\n' "${skipped[@]}"
    [ "${CI:-}" != true ] || exit 1
  fi
  step "all done"
}
balai() { cargo run --locked --release --quiet -- "$@"; }
bench() { cargo run --locked --release --quiet --package balai-bench -- "$@"; }

if [ "$only" = --browser ] || [ "$only" = --lighthouse ]; then
  step "both example portals"
  balai build
  balai --root examples/complete build --output target/complete
  if [ "$only" = --browser ]; then source tests/browser/run.sh; else source tests/browser/lighthouse.sh; fi
  finish
  exit
fi

# The portals are built for one day, so that the same commit passes on every day.
export SOURCE_DATE_EPOCH=1796083200 # 1 December 2026

step "formatting"
cargo fmt --all --check

step "lints"
cargo clippy --locked --workspace --all-targets --quiet -- -D warnings

step "tests"
cargo test --locked --quiet

step "a thousand edits in the preview"
BALAI_SOAK=1000 cargo test --locked --quiet --test promises soak::after_many_edits

step "documentation"
RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --quiet

step "the complete example portal"
balai --root examples/complete build --output target/complete

step "the example portal"
balai check --strict
balai translations --strict
balai build --strict
balai --language en build --strict | grep -q '0 written' || { echo "a second build wrote files"; exit 1; }

step "the benchmark's portal"
bench compare --reports 40 --runs 1
bench compare --reports 40 --programs 2 --runs 1

source tests/browser/run.sh
finish
