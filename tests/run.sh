#!/usr/bin/env bash
# Formatting, lints, every test, and a look at what the two commands of the README do.
# Anything that has to be skipped is said, and in CI (CI=true) it is a failure.
set -euo pipefail
cd "$(dirname "$0")/.."

skipped=()
step() { printf '\n== %s\n' "$1"; }

step "formatting"
cargo fmt --all --check

step "lints"
cargo clippy --locked --workspace --all-targets --quiet -- -D warnings

step "tests"
cargo test --locked --quiet

step "documentation"
RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --quiet

step "the complete example portal"
cargo run --locked --release --quiet -- --root examples/complete build --output target/complete

step "the example portal"
cargo run --locked --release --quiet -- check --strict
cargo run --locked --release --quiet -- translations --strict
cargo run --locked --release --quiet -- build --strict
cargo run --locked --release --quiet -- --language en build --strict | grep -q '0 written' || { echo "a second build wrote files"; exit 1; }

step "the benchmark's portal"
cargo run --locked --release --quiet --package balai-bench -- compare --reports 40 --runs 1

if [ "${#skipped[@]}" -gt 0 ]; then
  printf '\nskipped: %s\n' "${skipped[*]}"
  [ "${CI:-}" != true ] || exit 1
fi
step "all done"
