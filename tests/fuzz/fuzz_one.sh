#!/usr/bin/env bash
# Runs one fuzz target, built with clang in build/fuzz, over its corpus and beyond; called by ./run fuzz.
# What is found stays in build/fuzz/found; inputs worth keeping go to tests/fuzz/corpus by hand.
#
# usage: tests/fuzz/fuzz_one.sh TARGET SECONDS
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
target=$1
found=build/fuzz/found/$target
log=build/fuzz/$target.log
mkdir -p "$found"
# Freed memory that the address sanitizer holds back would count as used: little of it.
export ASAN_OPTIONS=quarantine_size_mb=16:detect_leaks=1
if ! "build/fuzz/bin/fuzz_$target" -max_total_time="$2" -timeout=10 -rss_limit_mb=512 \
  -print_final_stats=1 -artifact_prefix="$found-" "$found" "tests/fuzz/corpus/$target" \
  >"$log" 2>&1; then
  tail -n 40 "$log" >&2
  echo "== fuzz_$target: a promise was broken" >&2
  exit 1
fi
stat() { sed -n "s/^stat::$1: *//p" "$log"; }
echo "== fuzz_$target: $(stat number_of_executed_units) inputs, none breaks a promise;" \
  "$(stat peak_rss_mb) MB at most"
