# What the tests in a browser need: installed where that is possible, named where it is not. Read by run.sh.

have() { command -v "$1" > /dev/null; }

# Installs Debian's packages, as root on Debian; elsewhere it does nothing.
debian() {
  have apt-get && [ "$(id -u)" = 0 ] || return 0
  echo "installing $*"
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"; } > target/apt.log 2>&1 || tail -n 5 target/apt.log
}

chromium="${CHROMIUM:-/usr/bin/chromium}"
node_is() { have node && [ "$(node --print 'process.versions.node.split(".")[0]')" -ge "$1" ]; }

# Everything that is there afterwards is usable; what is not is a line in `lacking`.
provide() {
  lacking=()
  mkdir -p target
  [ -x "$chromium" ] || debian chromium fonts-dejavu-core fonts-liberation
  have java || debian default-jre-headless
  have node && have npm || debian nodejs npm
  [ -x "$chromium" ] || lacking+=("Chromium (set CHROMIUM to its path)")
  have java && java -version > /dev/null 2>&1 || lacking+=("Java")
  if node_is 20 && have npm; then
    (cd tests/browser && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) > target/npm.log 2>&1 \
      || { tail -n 5 target/npm.log; lacking+=("the packages of tests/browser"); }
  else
    lacking+=("Node 20 or newer")
  fi
}
