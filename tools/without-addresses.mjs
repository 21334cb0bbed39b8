/**
 * Takes out of the lock what npm writes into it besides versions and hashes: whom to fund, and what is out of
 * date. Both are addresses of other sites, and whoever installs takes packages from a registry of their own.
 */

import { readFile, writeFile } from "node:fs/promises";

const LOCK = new URL("package-lock.json", import.meta.url);

/** @typedef {{ packages: Record<string, Record<string, unknown>> }} Lock */

/** @type {Lock} */
const lock = JSON.parse(await readFile(LOCK, "utf8"));
for (const entry of Object.values(lock.packages)) {
  delete entry.funding;
  delete entry.deprecated;
}
await writeFile(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
