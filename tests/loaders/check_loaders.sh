#!/usr/bin/env bash
# Exports packages and loads each with its own loaders in Python, R, PostgreSQL and DuckDB, and with the validators of
# its datapackage.json: the same values come out as stand in the CSV text, row for row, types included. R draws
# Kaplan-Meier curves from exposures.csv, which equal survival.txt, worked out by hand.
#
# usage: check_loaders.sh CLI NODE_FOLDER
# NODE_FOLDER: where the node_modules of package.json lie. A tool that is not installed is named and left out; with CI
# set it is a failure.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cli=$(realpath "$1")
node_folder=$(realpath -m "$2")
work=$(mktemp -d "${TMPDIR:-/tmp}/loaders.XXXXXX")
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 XDG_STATE_HOME=$work/state XDG_DATA_HOME=$work/data
missing=()

check() { # WHAT COMMAND...: one test
  local what=$1 began=$EPOCHREALTIME out
  shift
  if out=$("$@" 2>&1); then
    printf 'ok      %s (%d ms)\n' "$what" $(((${EPOCHREALTIME/[.,]/} - ${began/[.,]/}) / 1000))
  else
    printf 'FAILED  %s\n' "$what"
    sed 's/^/  /' <<<"$out"
  fi
}

need() { # WHAT COMMAND...: whether a tool is there
  local what=$1
  shift
  "$@" >/dev/null 2>&1 && return
  missing+=("$what")
  return 1
}

python_with_pandas() {
  local python
  for python in python3 /usr/bin/python3; do
    if "$python" -c 'import pandas' 2>/dev/null; then
      echo "$python"
      return
    fi
  done
  return 1
}

made_record() { # NAME
  "$cli" new "$work/$1.jointlog" --who Test &&
    "$cli" import "$work/$1.jointlog" "$work/$1/patients.csv" "$work/$1"/[!p]*.csv
}

exported() { # RECORD PACKAGE OPTION...
  local record=$work/$1.jointlog package=$work/$2
  shift 2
  "$cli" export "$record" --out "$package" "$@"
}

export_packages() {
  "$python" "$here/make_record.py" "$work" && made_record traps && made_record survival &&
    "$cli" sample "$work/sample.jointlog" &&
    exported sample sample-package --shape both &&
    exported traps research --shape both &&
    exported traps spreadsheet --shape both --preset spreadsheet &&
    exported traps study-days --shape both --deidentify --key-file "$work/days.csv" &&
    exported traps shifted --shape both --deidentify --shift-dates --key-file "$work/shift.csv" &&
    exported survival survival-package &&
    exported survival survival-days --deidentify --key-file "$work/survival.csv"
}
packages=(sample-package research spreadsheet study-days shifted)

compare() { # PACKAGE TOOL
  check "$2 loads $1 as it is written" "$python" "$here/compare.py" "$work/$1" "$work/dump/$1" "$2"
}

in_python() {
  local package
  for package in "${packages[@]}"; do
    check "load.py of $package runs" "$python" "$here/dump_python.py" "$work/$package" "$work/dump/$package"
    compare "$package" python
    compare "$package" pandas
  done
}

in_r() {
  local package
  for package in "${packages[@]}"; do
    # readr knows nothing of the apostrophes in a package for spreadsheets
    if [ "$package" = spreadsheet ]; then
      check "load.R of $package runs" Rscript "$here/dump_r.R" "$work/$package" "$work/dump/$package" no-readr
    else
      check "load.R and readr of $package run" Rscript "$here/dump_r.R" "$work/$package" "$work/dump/$package"
      compare "$package" readr
    fi
    compare "$package" r
  done
  check "load.R runs where the language is not UTF-8" env LC_ALL=C Rscript "$here/dump_r.R" "$work/research" \
    "$work/dump-c/research" no-readr
  check "load.R loads the same where the language is not UTF-8" \
    diff -r "$work/dump/research/r" "$work/dump-c/research/r"
  for package in survival-package survival-days; do
    check "Kaplan-Meier curves of $package are those worked out by hand" curves "$package"
  done
}

curves() {
  Rscript "$here/survival.R" "$work/$1" >"$work/$1.txt" && diff "$here/survival.txt" "$work/$1.txt"
}

in_postgres() {
  local package pairs=()
  for package in "${packages[@]}"; do
    pairs+=("$work/$package" "$work/dump/$package")
  done
  check "load_postgres.sql of every package runs" "$here/dump_postgres.sh" "$postgres" "${pairs[@]}"
  for package in "${packages[@]}"; do
    compare "$package" postgres
  done
}

in_node() {
  local package
  for package in "${packages[@]}"; do
    check "load_duckdb.sql of $package runs" node "$here/dump_duckdb.mjs" "$node_folder" "$work/$package" \
      "$work/dump/$package"
    compare "$package" duckdb
    check "datapackage.json of $package is valid, and so are its tables" node "$here/dump_validators.mjs" \
      "$node_folder" "$work/$package" "$work/dump/$package"
    if [ "$package" != spreadsheet ]; then
      compare "$package" datapackage
      compare "$package" tableschema
    fi
  done
}

python=$(python_with_pandas) || python=python3
postgres=$(ls -d /usr/lib/postgresql/15/bin 2>/dev/null || dirname "$(command -v initdb)" 2>/dev/null)
groups=()
need "pandas (python3-pandas)" python_with_pandas && groups+=(in_python)
need "R with readr, jsonlite and survival (r-base-core r-cran-readr r-cran-jsonlite r-cran-survival)" \
  Rscript -e 'library(readr); library(jsonlite); library(survival)' && groups+=(in_r)
need "PostgreSQL (postgresql-15)" test -x "$postgres/initdb" && groups+=(in_postgres)
need "DuckDB and the validators (npm ci of tests/loaders/package.json)" \
  test -d "$node_folder/node_modules/@duckdb" && groups+=(in_node)

check "packages are exported" export_packages | tee "$work/export.log"
for group in ${groups[@]+"${groups[@]}"}; do
  { "$group" && echo "finished"; } >"$work/$group.log" &
done
wait
for group in ${groups[@]+"${groups[@]}"}; do
  # A group that died has checks that nobody made.
  [ "$(tail -n 1 "$work/$group.log")" = finished ] || echo "FAILED  $group ended early" >>"$work/$group.log"
  grep -v '^finished$' "$work/$group.log"
done

for tool in ${missing[@]+"${missing[@]}"}; do
  printf 'NOT INSTALLED: %s\n' "$tool"
done
passed=$(cat "$work"/*.log | grep -c '^ok ')
failed=$(cat "$work"/*.log | grep -c '^FAILED ')
if [ -n "${CI:-}" ]; then
  failed=$((failed + ${#missing[@]}))
fi
printf 'loaders: %d passed, %d failed, %d skipped\n' "$passed" "$failed" "${#missing[@]}"
[ "$failed" -eq 0 ]
