# What one types often. `just ready` says the same as CI.

# Everything that CI runs.
ready:
    bash tests/run.sh

# The example portal, into output/.
build *ARGS:
    cargo run --release -- build {{ARGS}}

# The example portal, in the browser as it is being written.
serve *ARGS:
    cargo run --release -- serve {{ARGS}}

# Only the pages of both example portals in a browser.
browser:
    bash tests/run.sh --browser

# All tests, without formatting and lints.
test *ARGS:
    cargo test {{ARGS}}

# Balai beside the other generators that are on the PATH, on a made-up portal: docs/performance.md.
compare *ARGS:
    cargo run --release --package balai-bench -- compare {{ARGS}}

# Accept the pages as they are now as the reviewed snapshots.
bless:
    BALAI_BLESS=1 cargo test --test promises snapshots

# Formatting and lints, mended where they can be.
tidy:
    cargo fmt --all
    cargo clippy --all-targets --fix --allow-dirty
