/*
 * Reads a file of references with Zotero's own translator, and prints what Zotero would keep, as JSON.
 *
 *   node zotero.cjs TRANSLATORS UTILITIES SCHEMA FILE
 *
 * TRANSLATORS and UTILITIES are checkouts of the repositories zotero/translators and zotero/utilities (in the latter
 * `npm install` has been run), SCHEMA is schema.json of zotero/zotero-schema. FILE ends in .ris, .bib or .json (CSL-JSON), or holds one COinS title on
 * each line (.coins). Zotero is licensed under the AGPL, so nothing of it is here.
 */
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const [translators, utilities, schema, file] = process.argv.slice(2).map((given) => path.resolve(given));
const read = (...parts) => fs.readFileSync(path.join(...parts), "utf-8");

const Zotero = { locale: "en-GB", debug: () => {}, isNode: true, isFx: false };
globalThis.Zotero = Zotero;
Zotero.Schema = require(path.join(utilities, "schema"));
Zotero.Utilities = require(path.join(utilities, "utilities"));
Zotero.Utilities.Item = require(path.join(utilities, "utilities_item"));
Zotero.Date = require(path.join(utilities, "date"));
Zotero.Schema.init(read(schema));
Zotero.Date.init(read(utilities, "resource", "dateFormats.json"));
const types = require(path.join(utilities, "cachedTypes"));
types.setTypeSchema(require(path.join(utilities, "resource", "zoteroTypeSchemaData")));
Object.assign(Zotero, types);

const { ItemTypes, ItemFields, CreatorTypes } = Zotero;
const ZU = Object.assign(Object.create(Zotero.Utilities), {
  strToDate: Zotero.Date.strToDate,
  strToISO: Zotero.Date.strToISO,
  formatDate: Zotero.Date.formatDate,
  deepCopy: (value) => JSON.parse(JSON.stringify(value)),
  fieldIsValidForType: (field, type) => ItemFields.isValidForType(ItemFields.getID(field), ItemTypes.getID(type)),
  getCreatorsForType: (type) => CreatorTypes.getTypesForItemType(ItemTypes.getID(type)).map(({ name }) => name),
  itemFromCSLJSON: Zotero.Utilities.Item.itemFromCSLJSON,
});

const kept = [];
class Item {
  constructor(type) {
    Object.assign(this, { itemType: type, creators: [], notes: [], tags: [], attachments: [], seeAlso: [] });
  }

  complete() {
    kept.push(this);
  }
}

/** Run a translator over a text, with as much of Zotero around it as it asks for. */
async function translate(name, text) {
  let offset = 0;
  const nextPart = (length) => {
    if (offset >= text.length) return false;
    const end = length ? offset + length : (text.indexOf("\n", offset) + 1 || text.length + 1);
    const part = text.slice(offset, length ? end : end - 1);
    offset = end;
    return part;
  };
  const Z = Object.assign(Object.create(Zotero), {
    Item,
    Utilities: ZU,
    Collection: class {},
    read: nextPart,
    getHiddenPref: () => false,
    getOption: () => false,
    setProgress: () => {},
  });
  const context = vm.createContext({ Zotero: Z, Z, ZU, console });
  const code = read(translators, `${name}.js`).replace(/^\{[\s\S]*?\n\}\n/, "");
  await vm.runInContext(`${code}\n;(async () => await doImport())()`, context);
}

async function main() {
  const text = read(file);
  const ending = path.extname(file);
  if (ending === ".coins") {
    for (const line of text.split("\n").filter(Boolean)) {
      const item = new Item();
      require(path.join(utilities, "openurl")).parseContextObject(line, item);
      item.complete();
    }
  } else {
    await translate({ ".ris": "RIS", ".bib": "BibTeX", ".json": "CSL JSON" }[ending], text);
  }
  process.stdout.write(`${JSON.stringify(kept, null, 1)}\n`);
}

main();
