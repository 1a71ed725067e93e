#!/usr/bin/env bash
# Installs what the tests need and runs them all; --fast leaves out browsers, processes and whatever is marked slow.
# Ends with "N passed, N failed" (", N skipped"); a test host that died or did not build counts as a failure.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

fast=false
case "${1:-}" in
  "") ;;
  --fast) fast=true ;;
  *) echo "Use: bash test.sh [--fast]" >&2; exit 2 ;;
esac

need() { # program, what to install
  command -v "$1" >/dev/null 2>&1 || { echo "$1 is missing: install $2 and start again." >&2; exit 1; }
}

# Chromium and a font with Chinese letters, on Debian and Ubuntu; elsewhere the browser tests are skipped and counted.
install_browser() {
  command -v apt-get >/dev/null 2>&1 || return 0
  local missing=()
  command -v chromium >/dev/null 2>&1 || missing+=(chromium)
  dpkg -s fonts-noto-cjk >/dev/null 2>&1 || missing+=(fonts-noto-cjk)
  [ ${#missing[@]} -eq 0 ] && return 0
  local as=(); [ "$(id -u)" -eq 0 ] || as=(sudo)
  echo "Installing ${missing[*]}"
  "${as[@]}" apt-get update -qq && DEBIAN_FRONTEND=noninteractive "${as[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

need dotnet "the .NET 10 SDK"
need node "Node 20 or later"
$fast || install_browser

passed=0 failed=0 skipped=0
log=$(mktemp) faults=$(mktemp)
trap 'rm -f "$log" "$faults"' EXIT

count() { # name of the number in the runner's summary
  local number
  number=$(sed -nE "s/^ +$1: ([0-9]+).*/\1/p" "$log" | tail -n 1)
  echo "${number:-0}"
}

run() { # project, further arguments for the runner
  local project=$1; shift
  echo "== $(basename "$project")"
  dotnet test --project "$project" --no-build --no-restore -- "$@" 2>&1 | tee "$log"
  local code=${PIPESTATUS[0]} wrong
  wrong=$(count failed)
  # Said again at the end, because what a failed test printed may be longer than any window.
  grep -A 12 -E '^failed ' "$log" | cut -c 1-300 >>"$faults"
  # 8: no test ran, which is right only where the fast form left them all out.
  if [ "$code" -ne 0 ] && [ "$wrong" -eq 0 ] && ! { $fast && [ "$code" -eq 8 ]; }; then wrong=1; fi
  passed=$((passed + $(count succeeded))) failed=$((failed + wrong)) skipped=$((skipped + $(count skipped)))
}

if dotnet build DutyBot.sln -v quiet -p:UseSharedCompilation=true; then
  for project in tests/*.Tests; do
    case "$(basename "$project")" in
      *.Browser.Tests | *.Process.Tests) $fast || run "$project" ;;
      *) if $fast; then run "$project" --filter-not-trait Category=Slow; else run "$project"; fi ;;
    esac
  done
else
  failed=1
fi

dotnet build-server shutdown >/dev/null 2>&1
cat "$faults"
if [ "$skipped" -gt 0 ]; then
  echo "$passed passed, $failed failed, $skipped skipped"
else
  echo "$passed passed, $failed failed"
fi
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
