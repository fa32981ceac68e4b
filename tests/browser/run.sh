# The pages of both example portals, and of a region where there is much, in a browser. Read by tests/run.sh, after both were
# built.

source tests/browser/tools.sh
step "the pages in a browser"
provide
if [ "${#lacking[@]}" -gt 0 ]; then
  skipped+=("the pages in a browser: there is no ${lacking[*]}")
else
  balai build --quiet --base-url https://kabar-pemberdayaan.example/a/b/ --output target/below
  rm -rf target/crowded-source
  bench corpus --reports 30 --programs 30 --for balai-default target/crowded-source
  balai --root target/crowded-source build --quiet --strict --output target/crowded
  CHROMIUM="$chromium" node --test --test-concurrency=2 --test-reporter=spec tests/browser/*.test.js
fi
