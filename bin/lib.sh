# What the scripts of bin/ share: finding a JDK 25, Node 24 and Maven, and building once. Sourced, never run.
# Every failure is one sentence that says what to do next.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
NODE_HOME="$ROOT/.node"

say() { printf '%s\n' "$*" >&2; }
fail() {
  say "Lan Tỏa: $*"
  exit 2
}

is_jdk_25() { [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release" 2>/dev/null; }

# Sets JAVA_HOME to a JDK 25: from JAVA_HOME, the PATH, or the usual folders of Linux and macOS.
use_jdk() {
  local candidate on_path=
  if command -v javac >/dev/null 2>&1; then
    on_path=$(readlink -f "$(command -v javac)" 2>/dev/null || command -v javac)
    on_path=$(dirname "$(dirname "$on_path")")
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/local/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
    "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME="$candidate" PATH="$candidate/bin:$PATH"
      return
    fi
  done
  fail "a JDK 25 is needed and none was found: install one (for example Temurin 25) and set JAVA_HOME to its folder."
}

is_node_24() {
  command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 || return 1
  case $(node --version 2>/dev/null) in v24.*) ;; *) return 1 ;; esac
  local major minor
  IFS=. read -r major minor _ <<<"$(npm --version 2>/dev/null)"
  [ "$major" -gt 11 ] || { [ "$major" -eq 11 ] && [ "$minor" -ge 3 ]; }
}

# Puts Node 24 first on the PATH: the one there, or one from the npm registry in .node/. Where neither can be had, the
# Vaadin build fetches its own.
use_node() {
  if [ -x "$NODE_HOME/bin/node" ]; then export PATH="$NODE_HOME/bin:$PATH"; fi
  is_node_24 && return
  command -v npm >/dev/null 2>&1 || return 0
  say "Getting Node 24 into .node/ …"
  npm install --global --prefix "$NODE_HOME" --no-audit --no-fund node@24 npm@11 >"${TMPDIR:-/tmp}/lantoa-node.log" 2>&1 ||
    say "Node 24 could not be had through npm; the build will try to fetch its own."
  [ -x "$NODE_HOME/bin/node" ] && export PATH="$NODE_HOME/bin:$PATH"
  return 0
}

# Finds Maven; installs it where that needs no question (root on Debian).
use_maven() {
  command -v mvn >/dev/null 2>&1 && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "Installing Maven …"
    { apt-get update && apt-get install -y --no-install-recommends maven; } >/dev/null 2>&1
  fi
  command -v mvn >/dev/null 2>&1 || fail "Maven 3.8 or newer is needed and was not found: install it and try again."
}

# What the product is built from, as one hash.
fingerprint() {
  (
    cd "$ROOT" &&
      find pom.xml package.json package-lock.json vite.config.ts tsconfig.json .mvn src/main frontend translations \
        -type f -not -path 'frontend/generated/*' -not -path 'frontend/test/*' -not -path 'src/main/bundles/*' -not -name index.html -print0 |
      LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
  )
}

# Builds classes, production bundle and class path when sources changed since the last build.
build() {
  local stamp="$ROOT/target/built" log="$ROOT/target/build.log"
  if [ -f "$stamp" ] && [ -f "$ROOT/target/classpath.txt" ] && [ "$(cat "$stamp")" = "$(fingerprint)" ]; then return; fi
  use_maven
  use_node
  mkdir -p "$ROOT/target"
  # what an earlier build left would be listed by the worker
  rm -rf "$stamp" "$ROOT/target/classes/META-INF/VAADIN"
  say "Building (the first time fetches the libraries and takes some minutes) …"
  (cd "$ROOT" && mvn -B -Pbundle process-classes dependency:build-classpath -Dmdep.outputFile=target/classpath.txt \
    -Dmdep.includeScope=runtime) >"$log" 2>&1 || {
    grep -m 20 -E '^\[ERROR\]|error:' "$log" >&2
    fail "the build failed; the whole output is in target/build.log."
  }
  fingerprint >"$stamp"
}

# Arguments that every JVM of ours gets.
JVM_ARGS=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8
  -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8)
