// Loads a package with its load_duckdb.sql and writes what came out: FOLDER/duckdb, a file per table: the columns with
// their types, then a JSON array per row.
//
// usage: node dump_duckdb.mjs NODE_FOLDER PACKAGE FOLDER
// NODE_FOLDER: where node_modules lies.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [nodeFolder, packageFolder, folder] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(join(nodeFolder, "package.json"))("@duckdb/node-api");

const types = { VARCHAR: "string", DOUBLE: "number", BIGINT: "integer", BOOLEAN: "boolean", DATE: "date" };
// Texts are asked for behind a letter: the library drops a byte order mark that a text begins with.
const asked = ([column, type]) => (type === "string" ? `'_' || "${column}"` : `"${column}"`);
function jsonOf(cell, type) {
  if (cell === null) {
    return "null";
  }
  return type === "integer" ? String(cell) : JSON.stringify(type === "string" ? cell.slice(1) : cell);
}

const connection = await (await DuckDBInstance.create(":memory:")).connect();
process.chdir(packageFolder);
await connection.run(readFileSync("load_duckdb.sql", "utf8"));
const names = await connection.runAndReadAll("SELECT table_name FROM duckdb_tables() ORDER BY table_oid");
mkdirSync(join(folder, "duckdb"), { recursive: true });
for (const [name] of names.getRowsJson()) {
  const header = await connection.runAndReadAll(`SELECT * FROM "${name}" LIMIT 0`);
  const columns = header.columnNames().map((column, i) => [column, types[String(header.columnType(i))]]);
  const table = await connection.runAndReadAll(`SELECT ${columns.map(asked).join(", ")} FROM "${name}" ORDER BY rowid`);
  const rows = table.getRowsJson().map((row) => `[${row.map((cell, i) => jsonOf(cell, columns[i][1])).join(",")}]`);
  writeFileSync(join(folder, "duckdb", name), [JSON.stringify(columns), ...rows, ""].join("\n"));
}
