/*
 * Prints a list of references with citeproc-js, one work a line, as plain text; and each work as it is cited.
 *
 *   node citeproc_js.cjs MODULES STYLE LOCALE FILE
 *
 * MODULES is the folder node_modules in which it is installed, STYLE a CSL style, LOCALE the words of its language,
 * FILE holds works in CSL-JSON. Prints an object of two strings for each work, by its id.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");

const [modules, style, locale, file] = process.argv.slice(2);
const CSL = require(path.resolve(modules, "citeproc"));
const works = JSON.parse(readFileSync(file, "utf-8"));
const byId = new Map(works.map((work) => [String(work.id), work]));

const system = {
  retrieveLocale: () => readFileSync(locale, "utf-8"),
  retrieveItem: (id) => byId.get(String(id)),
};
const engine = new CSL.Engine(system, readFileSync(style, "utf-8"), "en-GB", true);
engine.setOutputFormat("text");
engine.updateItems([...byId.keys()]);
const [{ entry_ids: ids }, lines] = engine.makeBibliography();
const printed = ids.map(([id], position) => [
  id,
  { reference: lines[position].trim(), citation: engine.makeCitationCluster([{ id }]) },
]);
process.stdout.write(JSON.stringify(Object.fromEntries(printed)));
