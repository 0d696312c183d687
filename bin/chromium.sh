# Finds or gets the browser that browser tests and measurements drive. Sourced after lib.sh.

# Sets LANTOA_CHROMIUM to the system's Chromium or Chrome; installs Debian's as root; otherwise leaves it unset, and
# Playwright fetches its own.
use_chromium() {
  local name
  for name in chromium chromium-browser google-chrome-stable google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then
      LANTOA_CHROMIUM=$(command -v "$name")
      export LANTOA_CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
      return
    fi
  done
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "Installing Chromium …"
    if { apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-core; } >"$ROOT/target/chromium.log" 2>&1; then
      LANTOA_CHROMIUM=$(command -v chromium)
      export LANTOA_CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
      return
    fi
  fi
  say "No Chromium on this machine: Playwright will fetch its own."
}
