# Lighthouse on every kind of page of the example portal, after it was built. Read by tests/run.sh --lighthouse.

source tests/browser/tools.sh
step "Lighthouse"
mkdir -p target
[ -x "$chromium" ] || debian chromium fonts-dejavu-core fonts-liberation
have node && have npm || debian nodejs npm
(cd tests/browser/lighthouse && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) > target/npm.log 2>&1 || tail -n 5 target/npm.log
# Lighthouse wants a newer Node than Debian has; on Linux its packages bring one along.
newer=tests/browser/lighthouse/node_modules/.bin/node
[ -x "$newer" ] || newer=node
if [ ! -x "$chromium" ] || ! "$newer" --eval 'process.exit(process.versions.node.split(".")[0] >= 22 ? 0 : 1)'; then
  skipped+=("Lighthouse: it needs Chromium and Node 22.19 or newer")
else
  CHROMIUM="$chromium" "$newer" tests/browser/lighthouse/measure.js
fi
