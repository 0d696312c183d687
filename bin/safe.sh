# What bin/backup and bin/restore share. Sourced after lib.sh, never run.

# Runs the calling script again beside the local run's database when the environment names no other: "shared" with a
# running server, "alone" only while none runs. Returns at once when LANTOA_DB_URL is set.
beside_the_database() {
  local script=$1 mode=$2
  shift 2
  if [ -n "${LANTOA_DB_URL:-}" ]; then
    [ -n "${LANTOA_FILES:-}" ] || fail "set LANTOA_FILES to the folder of pictures and recordings."
    return
  fi
  use_jdk
  build
  export LANTOA_DATA=${LANTOA_DATA:-$ROOT/data}
  exec "$JAVA_HOME/bin/java" "${JVM_ARGS[@]}" -XX:TieredStopAtLevel=1 -Xmx128m \
    -cp "$ROOT/target/classes:$(cat "$ROOT/target/classpath.txt")" vn.lantoa.local.BesideDatabase "$mode" "$script" "$@"
}

# Finds one of these client programs and writes how to sign in to a file that only this user can read: a password on
# the command line is seen by everyone. Sets CLIENT, CLIENT_ARGS and DB_NAME.
use_client() {
  local program address
  case "$LANTOA_DB_URL" in
    jdbc:mariadb://*/*) ;;
    *) fail "LANTOA_DB_URL is not of the form jdbc:mariadb://host:3306/lantoa." ;;
  esac
  address=${LANTOA_DB_URL#jdbc:mariadb://}
  DB_NAME=${address#*/}
  DB_NAME=${DB_NAME%%\?*}
  address=${address%%/*}
  CLIENT=
  for program in "$@"; do
    CLIENT=$(PATH="${LANTOA_DB_CLIENT:+$LANTOA_DB_CLIENT:}$PATH" command -v "$program") && break
  done
  [ -n "$CLIENT" ] || fail "$1 was not found: install MariaDB's client programs (Debian: mariadb-client)."
  SIGN_IN=$(umask 077 && mktemp)
  trap forget_client EXIT
  local password=${LANTOA_DB_PASSWORD:-}
  password=${password//\\/\\\\}
  password=${password//\"/\\\"}
  case "$address" in *:*) ;; *) address=$address:3306 ;; esac
  printf '[client]\nprotocol=tcp\nhost=%s\nport=%s\nuser=%s\npassword="%s"\n' \
    "${address%:*}" "${address##*:}" "${LANTOA_DB_USER:-lantoa}" "$password" >"$SIGN_IN"
  CLIENT_ARGS=("--defaults-file=$SIGN_IN")
}

forget_client() { rm -f "${SIGN_IN:-}"; }

# macOS has another program for it.
if command -v sha256sum >/dev/null 2>&1; then SHA256=(sha256sum); else SHA256=(shasum -a 256); fi

# The SHA-256 of a file.
sha256() { "${SHA256[@]}" <"$1" | cut -d' ' -f1; }

# A line for each file of a backup but its two lists: hash, two spaces, path; always in the same order.
checksums() {
  (
    cd "$1" && find . -type f ! -path ./BACKUP ! -path ./CHECKSUMS -print0 | xargs -0 "${SHA256[@]}" |
      LC_ALL=C sort -k 2
  )
}
