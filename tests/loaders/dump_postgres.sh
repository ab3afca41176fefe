#!/usr/bin/env bash
# Loads packages with their load_postgres.sql into a server of its own, which listens on a socket in a temporary folder
# only, and writes what came out: DUMP/postgres for each, a file per table: the columns with their types, then a JSON
# array per row.
#
# usage: dump_postgres.sh BIN PACKAGE DUMP [PACKAGE DUMP]...
# BIN: the folder of initdb and pg_ctl. Run by root, the server runs as the user postgres.
set -euo pipefail
bin=$1
shift
server=$(mktemp -d "${TMPDIR:-/tmp}/loaders-pg.XXXXXX")
as_server=()
if [ "$(id -u)" -eq 0 ]; then
  chown postgres "$server"
  chmod 755 "$server"
  as_server=(runuser -u postgres --)
fi
stop() {
  (cd / && "${as_server[@]}" "$bin/pg_ctl" stop -D "$server/data" -m immediate >/dev/null 2>&1) || true
  rm -rf "$server"
}
trap stop EXIT

(
  cd /
  "${as_server[@]}" "$bin/initdb" -D "$server/data" -U jointlog -A trust -E UTF8 --locale=C --no-sync >/dev/null
  "${as_server[@]}" "$bin/pg_ctl" start -w -D "$server/data" -l "$server/log" \
    -o "-k '$server' -c listen_addresses= -c fsync=off" >/dev/null
)
export PGHOST=$server PGUSER=jointlog PGCLIENTENCODING=UTF8

kinds="CASE data_type WHEN 'text' THEN 'string' WHEN 'numeric' THEN 'number' WHEN 'bigint' THEN 'integer'
  ELSE data_type END"
number=0
while [ $# -gt 0 ]; do
  number=$((number + 1))
  export PGDATABASE=package$number
  psql -X -q -d postgres -c "CREATE DATABASE package$number"
  (cd "$1" && psql -X -q -f load_postgres.sql)
  mkdir -p "$2/postgres"
  {
    for table in $(psql -X -At -c "SELECT table_name FROM information_schema.tables WHERE table_schema = 'jointlog'"); do
      cat <<SQL
\\o '$2/postgres/$table'
SELECT json_agg(json_build_array(column_name, $kinds) ORDER BY ordinal_position)
  FROM information_schema.columns WHERE table_schema = 'jointlog' AND table_name = '$table';
SELECT '[' || array_to_string(ARRAY(SELECT value FROM json_each(row_to_json(t))), ',') || ']'
  FROM jointlog."$table" t;
SQL
    done
  } | psql -X -q -At -v ON_ERROR_STOP=1
  shift 2
done
