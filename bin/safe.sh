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
  local address
  case "$LANTOA_DB_URL" in
    jdbc:mariadb://*/*) ;;
    *) fail "LANTOA_DB_URL is not of the form jdbc:mariadb://host:3306/lantoa." ;;
  esac
  address=${LANTOA_DB_URL#jdbc:mariadb://}
  DB_NAME=${address#*/}
  DB_NAME=${DB_NAME%%\?*}
  address=${address%%/*}
  forget_client
  CLIENT=$(database_program "$@") || fail "$1 was not found: install MariaDB's client programs (Debian: mariadb-client)."
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

# The path of the first of these programs: in LANTOA_DB_CLIENT, on the PATH, or of the local run.
database_program() {
  local program
  for program in "$@"; do
    PATH="${LANTOA_DB_CLIENT:+$LANTOA_DB_CLIENT:}$PATH:${LANTOA_DATA:-$ROOT/data}/mariadb/bin" command -v "$program" && return
  done
  return 1
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

# What a backup says about itself.
backup_entry() { sed -n "s/^$2=//p" "$1/BACKUP"; }

# Passes when a folder is a backup of ours and holds what was put into it.
backup_is_whole() {
  [ -f "$1/BACKUP" ] && [ "$(backup_entry "$1" product)" = lantoa ] ||
    fail "$1 is no backup of Lan Tỏa; nothing was changed."
  [ "$(backup_entry "$1" format)" = 1 ] ||
    fail "$1 was made by another version of bin/backup; restore it with that version. Nothing was changed."
  [ -f "$1/CHECKSUMS" ] && [ "$(sha256 "$1/CHECKSUMS")" = "$(backup_entry "$1" checksums)" ] &&
    checksums "$1" | cmp -s - "$1/CHECKSUMS" ||
    fail "$1 is damaged: its files are not those that were backed up. Take another backup; nothing was changed."
}

# Table, tab, rows: of each table in the SQL that comes in. mariadb-dump writes a row a line.
rows_in_dump() {
  awk '
    /^CREATE TABLE `/ { split($0, part, "`"); rows[part[2]] += 0 }
    /^INSERT INTO `/ { split($0, part, "`"); table = part[2]; if ($0 !~ /VALUES$/) exit 3; next }
    table != "" && /^\(/ { rows[table]++; if ($0 ~ /\);$/) table = "" }
    END { for (name in rows) printf "%s\t%d\n", name, rows[name] }' | LC_ALL=C sort
}

# Restores a backup on trial, in a database server of its own that is thrown away, and compares what came of it with
# what was backed up: the tables, the rows of each, and a file for each content that the database names.
try_backup() {
  local backup=$1 server client named file lost tables=0
  server=$(database_program mariadbd mysqld) || fail "mariadbd was not found: a trial needs MariaDB's server program (Debian: mariadb-server-core)."
  client=$(database_program mariadb mysql) || fail "mariadb was not found: install MariaDB's client programs (Debian: mariadb-client)."
  TRIAL=$(umask 077 && mktemp -d)
  trap 'end_trial' EXIT
  mkdir "$TRIAL/db"
  gzip -dc "$backup/database.sql.gz" | rows_in_dump >"$TRIAL/wanted" || fail "$backup was dumped by a program that writes rows another way: back up with MariaDB 11.4."
  # nobody signs in and nothing listens: this user alone reaches its socket
  "$server" --no-defaults --basedir="$(dirname "$(dirname "$server")")" --datadir="$TRIAL/db" --socket="$TRIAL/socket" \
    --pid-file="$TRIAL/pid" --skip-networking --skip-grant-tables --skip-log-bin --innodb-flush-log-at-trx-commit=0 \
    --user="$(id -un)" >"$TRIAL/log" 2>&1 &
  TRIAL_SERVER=$!
  trial_sql() { "$client" --no-defaults --socket="$TRIAL/socket" --default-character-set=utf8mb4 --batch --skip-column-names "$@"; }
  for _ in $(seq 300); do
    trial_sql -e 'SELECT 1' >/dev/null 2>&1 && break
    kill -0 "$TRIAL_SERVER" 2>/dev/null || fail "the trial's database server did not start: $(tail -n 1 "$TRIAL/log")"
    sleep 0.2
  done
  trial_sql -e 'CREATE DATABASE trial CHARACTER SET utf8mb4' || fail "the trial's database server does not answer."
  gzip -dc "$backup/database.sql.gz" | trial_sql trial >"$TRIAL/said" 2>&1 || fail "$backup cannot be restored: $(tail -n 1 "$TRIAL/said")"
  while IFS=$'\t' read -r table kind; do
    [ "$kind" = "BASE TABLE" ] || continue
    printf '%s\t%s\n' "$table" "$(trial_sql trial -e "SELECT count(*) FROM \`$table\`")"
  done < <(trial_sql trial -e 'SHOW FULL TABLES') | LC_ALL=C sort >"$TRIAL/found"
  cmp -s "$TRIAL/wanted" "$TRIAL/found" ||
    fail "$backup restores to something else than was backed up (table, rows; < backed up, > restored): $(diff "$TRIAL/wanted" "$TRIAL/found" | grep '^[<>]' | head -n 5 | tr '\n' ';')"
  if [ -f "$backup/ROWS" ]; then
    # counted on the server itself a moment before the copy; a little may have been deleted meanwhile, and
    # some tables are emptied all the time
    lost=$(LC_ALL=C join -t $'\t' -a 1 -e 0 -o 0,1.2,2.2 "$backup/ROWS" "$TRIAL/found" | awk -F'\t' '$1 ~ /^(event_publication|sign_in_throttle|upload)$/ { next } $3 < $2 * 0.9 - 100 || ($2 > 0 && $3 == 0) { printf " %s (%d of %d)", $1, $3, $2 }')
    [ -z "$lost" ] || fail "$backup lost rows that the server had:$lost"
  fi
  if [ -n "$(trial_sql trial -e "SHOW TABLES LIKE 'content'")" ]; then
    named=$(trial_sql trial -e 'SELECT sha256 FROM content' | while read -r file; do
      [ -f "$backup/content/${file:0:2}/$file" ] || printf ' %s' "$file"
    done)
    [ -z "$named" ] || fail "$backup lacks files that its database names:$named"
  fi
  tables=$(wc -l <"$TRIAL/found" | tr -d ' ')
  say "Tried: $tables tables with $(awk '{ n += $NF } END { print n + 0 }' "$TRIAL/found") rows come back from $backup."
  end_trial
  trap - EXIT
}

end_trial() {
  if [ -n "${TRIAL_SERVER:-}" ]; then
    kill "$TRIAL_SERVER" 2>/dev/null || true
    wait "$TRIAL_SERVER" 2>/dev/null || true
    TRIAL_SERVER=
  fi
  [ -z "${TRIAL:-}" ] || rm -rf "$TRIAL"
  TRIAL=
}

# Which backups of a folder may go: all but the newest of each of the last 14 days and of each of the last 12 months
# that have one. Names alone decide; what is not named like a backup is not touched.
old_backups() {
  find "$1" -mindepth 1 -maxdepth 1 -type d -name 'lantoa-[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]-[0-9][0-9]-[0-9][0-9]Z' |
    LC_ALL=C sort -r | awk -F/ '{
      day = substr($NF, 8, 10); month = substr($NF, 8, 7); kept = 0
      if (!(day in days) && daily < 14) { kept = 1 }
      if (!(day in days)) { days[day]; daily++ }
      if (!(month in months) && monthly < 12) { kept = 1 }
      if (!(month in months)) { months[month]; monthly++ }
      if (!kept) print }'
}

# Seconds from a time (since 1970) until the clock in Vietnam shows HH:MM next.
seconds_until() {
  local hours=${1%%:*} minutes=${1##*:} left
  left=$(((10#$hours * 3600 + 10#$minutes * 60 - ($2 + 25200) % 86400 + 86400) % 86400))
  echo $((left == 0 ? 86400 : left))
}
