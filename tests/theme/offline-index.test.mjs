import assert from "node:assert/strict";
import { test } from "node:test";

import { searchable, stem } from "../../site_plugins/evidence_guide/theme/scripts/search/words.mjs";
import { indexOf } from "./invented.mjs";

/** @import { OfflinePage } from "../../site_plugins/evidence_guide/theme/scripts/search/offline-index.mjs" */

const WORDS = ["co-located", "co locating", "Team", "teams’", "care", "carers", "o’neill", "café", "2004", "a", "carer; care"];

/** @type {OfflinePage[]} pages of words that follow each other in every way */
const PAGES = Array.from({ length: 40 }, (_, id) => {
  const words = Array.from({ length: 12 }, (__, at) => WORDS[(id * (at + 3) + at * at) % WORDS.length]);
  const kind = id % 9 ? "kind:factor" : "kind:makers";
  return [`${words[0]} ${id}`, `pages/${id}/`, [kind], words.join(id % 2 ? " " : ", "), words[1]];
});

/**
 * What the whole text of every page says of some needles: that they are there, and how often.
 *
 * @param {string[]} needles
 */
function scanned(needles) {
  return PAGES.flatMap(([title, , , text, names], id) => {
    const finds = needles.map((needle) => ({
      inTitle: searchable(`${title} ${names}`).includes(needle),
      count: Math.min(20, searchable(text).split(needle).length - 1),
    }));
    if (!finds.every(({ inTitle, count }) => inTitle || count)) return [];
    const scores = finds.map(({ inTitle, count }) => (inTitle ? 4 : 0) + (count ? 1 + Math.log(count) : 0));
    return [[id, scores.reduce((sum, score) => sum + score, 0)]];
  });
}

/** @type {[query: string, needles: string[]][]} */
const QUERIES = [
  ["team", [" team"]],
  ["carers", [` ${stem("carers")}`]],
  ["care team", [" care", " team"]],
  ["co-located", [` co ${stem("located")}`]],
  ["co-located care", [` co ${stem("located")}`, " care"]],
  ['"care team"', [" care team"]],
  ["café", [" café"]],
  ["o’neill", [" o neill"]],
  ["2004", [" 2004"]],
  ["a", [" a"]],
  ["nowhere", [" nowhere"]],
];

for (const [query, needles] of QUERIES) {
  test(`the index in parts finds for ${query} what the texts hold`, async () => {
    const found = await indexOf(PAGES).find(query);
    const asScanned = found.map(({ id, score }) => [id, score]).sort(([one], [other]) => Number(one) - Number(other));
    assert.deepEqual(asScanned, scanned(needles));
  });
}

test("a word costs the parts that hold it, and no text before a result is shown", async () => {
  /** @type {string[]} */
  const loaded = [];
  const found = await indexOf(PAGES, { loaded }).find("café");
  assert.equal(loaded.length, 1);
  assert.match(loaded[0], /words-\d+\.js$/);
  const { excerpt, url } = await found[0].load();
  assert.equal(loaded.length, 2);
  assert.match(url, /^pages\//);
  assert.ok(excerpt.some(({ text, marked }) => marked && text.toLowerCase() === "café"));
});
