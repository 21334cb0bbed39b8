/** What the search finds, and in which order. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { makersLast, recordsFirst } from "../../site_plugins/evidence_guide/theme/scripts/search/order.mjs";
import { readQuery } from "../../site_plugins/evidence_guide/theme/scripts/search/queries.mjs";
import {
  answersTo,
  mayBeFound,
  rarestWords,
  readQueryByIndex,
} from "../../site_plugins/evidence_guide/theme/scripts/search/results.mjs";
import {
  addressesCalledSo,
  matchingTitles,
} from "../../site_plugins/evidence_guide/theme/scripts/search/titles.mjs";
import { index, packed, vocabularyWith } from "./invented.mjs";

/** @import * as Results from "../../site_plugins/evidence_guide/theme/scripts/search/results.mjs" */

/**
 * Search the invented pages.
 *
 * @param {string} typed
 * @param {{ vocabulary?: ReturnType<typeof vocabularyWith>, searched?: Results.SearchIndex }} [by]
 */
async function search(typed, { vocabulary = vocabularyWith(), searched = index() } = {}) {
  /** @type {Results.Answer[]} */
  const answers = [];
  for await (const answer of answersTo(readQuery(typed, vocabulary), vocabulary, async () => searched)) {
    answers.push(answer);
  }
  const last = answers[answers.length - 1];
  const pages = await Promise.all(last.results.map((found) => found.load()));
  return { answers, last, titles: pages.map(({ title }) => title), pages };
}

test("what has a word in its title comes first, pages for editors last", async () => {
  const { titles } = await search("trust");
  assert.deepEqual(titles, ["Trust", "Shared office", "How to write"]);
});

test("other forms of a word are found, by its stem", async () => {
  assert.deepEqual((await search("offices")).titles, ["Shared office"]);
});

test("a name that no page shows finds its page", async () => {
  assert.deepEqual((await search("Fry 2006")).titles, ["A study of housing"]);
});

test("an excerpt marks what was found", async () => {
  const [housing] = (await search("colocated")).pages;
  assert.deepEqual(housing.excerpt, [
    { text: "Housing and care, ", marked: false },
    { text: "co-located", marked: true },
    { text: ".", marked: false },
  ]);
});

test("where nothing has every word, what has some of them is shown", async () => {
  const { titles, last } = await search("housing trust");
  assert.ok(last.someWords);
  assert.ok(last.final);
  assert.deepEqual(titles.sort(), ["A study of housing", "How to write", "Shared office", "Trust"]);
});

test("other words for an abbreviation come once the first results are there", async () => {
  const vocabulary = vocabularyWith({ titles: [["Housing", "glossary/#housing", "term", "HSG"]] });
  const { answers, titles } = await search("housing", { vocabulary });
  assert.deepEqual(
    answers.map(({ final }) => final),
    [false, true],
  );
  assert.deepEqual(titles, ["A study of housing"]);
});

test("of a long query the words on the fewest pages are asked for, where words cost something", async () => {
  const vocabulary = vocabularyWith({ whole: false });
  assert.deepEqual(rarestWords("trust team office", vocabulary), {
    asked: "trust office",
    leftOut: ["team"],
  });
  assert.deepEqual(rarestWords("trust team", vocabulary), { asked: "trust team", leftOut: [] });
  assert.deepEqual(rarestWords('"trust team office"', vocabulary).leftOut, []);

  const { last } = await search("trust team office", {
    vocabulary,
    searched: { ...index(), costly: true },
  });
  assert.deepEqual(last.leftOut, ["team"]);
});

test("a word that stands nowhere is not asked for, unless the list of words is not whole", () => {
  assert.ok(mayBeFound("trust", vocabularyWith()));
  assert.ok(mayBeFound("integrating", vocabularyWith()));
  assert.ok(!mayBeFound("elephants", vocabularyWith()));
  assert.ok(mayBeFound("elephants", vocabularyWith({ whole: false })));
});

test("a word that the list lacks and the index has is not corrected", async () => {
  const words = packed({ trust: 3, working: 4 });
  const open = async () => index();
  const partly = vocabularyWith({ words, whole: false });
  assert.equal((await readQueryByIndex("housing", partly, open)).text, "housing");
  assert.equal((await readQueryByIndex("trsut", partly, open)).text, "trust");
});

test("titles are found by the beginnings of their words, short ones first", () => {
  const vocabulary = vocabularyWith();
  const found = matchingTitles(readQuery("trus", vocabulary, { typing: true }), vocabulary, 5);
  assert.deepEqual(
    found.map(({ url }) => url),
    ["factors/trust/", "studies/trust-in-town/"],
  );
});

test("another name finds its title, and says so", () => {
  const vocabulary = vocabularyWith();
  const [found] = matchingTitles(readQuery("confidence", vocabulary), vocabulary, 5);
  assert.deepEqual([found.title, found.name], ["Trust", "confidence in each other"]);
});

test("what is called by the very words comes first among records, and lists come after them", () => {
  const vocabulary = vocabularyWith();
  const calledSo = addressesCalledSo(readQuery("trust", vocabulary), vocabulary);
  const pages = [
    { url: "for-editors/", kind: "makers" },
    { url: "studies/", kind: "index" },
    { url: "studies/housing/", kind: "study" },
    { url: "factors/trust/", kind: "factor" },
  ];
  assert.deepEqual(
    recordsFirst(pages, calledSo).map(({ url }) => url),
    ["factors/trust/", "studies/housing/", "studies/", "for-editors/"],
  );
  assert.deepEqual(
    makersLast(pages).map(({ url }) => url),
    ["studies/", "studies/housing/", "factors/trust/", "for-editors/"],
  );
});
