/*
 * Reads a file of references with citation-js, and prints what it makes of it, as CSL-JSON.
 *
 *   node citation_js.cjs MODULES FILE
 *
 * MODULES is the folder node_modules in which it is installed; FILE ends in .ris, .bib or .json.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");

const [modules, file] = process.argv.slice(2);
const load = (name) => require(path.resolve(modules, name));
const { Cite, plugins } = load("@citation-js/core");
load("@citation-js/plugin-ris");
load("@citation-js/plugin-bibtex");

const FORMATS = { ".ris": "@ris/file", ".bib": "@bibtex/text", ".json": "@csl/list+object" };

const text = readFileSync(file, "utf-8");
const format = FORMATS[path.extname(file)];
const input = format === "@csl/list+object" ? JSON.parse(text) : text;
if (format === "@bibtex/text") plugins.config.get("@bibtex").parse.strict = false;
process.stdout.write(JSON.stringify(new Cite(input, { forceType: format, generateGraph: false }).data));
