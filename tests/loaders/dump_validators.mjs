// Validates a package by its datapackage.json with the datapackage and tableschema libraries, keys between tables
// included, and writes what they read: FOLDER/datapackage and FOLDER/tableschema, a file per table: the columns with
// their types, then a JSON array per row.
//
// usage: node dump_validators.mjs NODE_FOLDER PACKAGE FOLDER
// NODE_FOLDER: where node_modules lies.
import assert from "node:assert";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [nodeFolder, packageFolder, folder] = process.argv.slice(2);
const modules = createRequire(join(nodeFolder, "package.json"));
const { Package } = modules("datapackage");
const { Table } = modules("tableschema");

const day = (date) =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
const jsonOf = (cell) => (cell instanceof Date ? JSON.stringify(day(cell)) : JSON.stringify(cell ?? null));

function write(tool, name, schema, rows) {
  const columns = schema.fields.map((field) => [field.name, field.type]);
  const lines = rows.map((row) => `[${row.map(jsonOf).join(",")}]`);
  writeFileSync(join(folder, tool, name), [JSON.stringify(columns), ...lines, ""].join("\n"));
}

for (const tool of ["datapackage", "tableschema"]) {
  mkdirSync(join(folder, tool), { recursive: true });
}
const found = await Package.load(join(packageFolder, "datapackage.json"), { strict: true });
assert(found.valid, String(found.errors));
for (const resource of found.resources) {
  assert(resource.valid && resource.tabular, resource.name);
  if (resource.descriptor.dialect.byteOrderMark) {
    continue; // neither library reads past a byte order mark
  }
  write("datapackage", resource.name, resource.schema, await resource.read({ relations: false }));
  if (resource.schema.foreignKeys.length > 0) {
    assert(await resource.checkRelations(), resource.name);
  }
  const table = await Table.load(join(packageFolder, resource.descriptor.path), {
    schema: resource.schema.descriptor,
    strict: true,
  });
  write("tableschema", resource.name, table.schema, await table.read());
}
