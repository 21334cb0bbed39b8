/** What the search finds, and in which order. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { mayBeFound } from "../../site_plugins/evidence_guide/theme/scripts/search/presence.mjs";
import { readQuery } from "../../site_plugins/evidence_guide/theme/scripts/search/queries.mjs";
import { makersLast } from "../../site_plugins/evidence_guide/theme/scripts/search/ranking.mjs";
import {
  answersTo,
  rarestWords,
  readQueryByIndex,
} from "../../site_plugins/evidence_guide/theme/scripts/search/results.mjs";
import { matchingTitles } from "../../site_plugins/evidence_guide/theme/scripts/search/titles.mjs";
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
  assert.deepEqual(titles, ["Trust", "Trust and shared offices in one large town", "Shared office", "How to write"]);
});

test("other forms of a word are found, by its stem", async () => {
  assert.equal((await search("offices")).titles[0], "Shared office");
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
  assert.equal(last.haveAll, "none");
  assert.ok(last.final);
  assert.deepEqual(titles.sort(), ["A study of housing", "How to write", "Shared office", "Trust", "Trust and shared offices in one large town"]);
});

test("other words for an abbreviation come once the first results are there", async () => {
  const vocabulary = vocabularyWith({ titles: [["Housing", "glossary/#housing", "term", "HSG"]] });
  const { answers, titles } = await search("housing", { vocabulary });
  assert.deepEqual(
    answers.map(({ final }) => final),
    [false, true],
  );
  assert.deepEqual(titles, ["Housing", "A study of housing"]);
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

test("pages for editors and hosts come last among suggestions", () => {
  const kinds = ["makers", "index", "study", "factor"].map((kind) => ({ kind }));
  assert.deepEqual(
    makersLast(kinds).map(({ kind }) => kind),
    ["index", "study", "factor", "makers"],
  );
});

test("a page whose title was typed comes first, of whatever kind, also one that no index has", async () => {
  const vocabulary = vocabularyWith({
    titles: [
      ["A study of housing", "studies/housing/", "study"],
      ["Housing", "housing/", "index"],
      ["How to write", "for-editors/", "makers"],
      ["Trust", "factors/trust/", "factor"],
    ],
    words: packed({ housing: 3, study: 2, trust: 3, write: 1 }),
  });
  const searched = { ...index(), titled: [2, null, 3, 0] };
  assert.deepEqual((await search("housing", { vocabulary, searched })).titles, ["Housing", "A study of housing"]);
  assert.deepEqual((await search("how to write", { vocabulary, searched })).titles, ["How to write"]);
  assert.deepEqual((await search("trust", { vocabulary, searched })).titles.slice(-1), ["How to write"]);
});

test("a title that has most of a query is given beside what has every word", async () => {
  const vocabulary = vocabularyWith({
    titles: [["Shared office", "factors/shared-office/", "factor"]],
    words: packed({ grows: 1, trust: 3, shared: 1, office: 1, where: 5, place: 2 }),
  });
  const searched = { ...index(), titled: [1] };
  const { titles } = await search("shared office place", { vocabulary, searched });
  assert.equal(titles[0], "Shared office");
});

test("where few pages have every word, what has some of them follows", async () => {
  const { titles, last } = await search("trust teams");
  assert.equal(last.haveAll, "few");
  assert.equal(titles[0], "Trust");
  assert.ok(titles.includes("Shared office"));
});

test("of what has some words, that with the rarer word comes first, however long the words are", async () => {
  const vocabulary = vocabularyWith({ titles: [], words: packed({ housing: 0, trust: 6, integration: 9 }) });
  const searched = { ...index(), titled: [] };
  const { titles } = await search("integration trust housing", { vocabulary, searched });
  assert.equal(titles[0], "A study of housing");
});

test("an abbreviation that stands nowhere finds nothing, and is not taken for a beginning", async () => {
  assert.ok(!mayBeFound("TRU", vocabularyWith()));
  assert.ok(!mayBeFound("of", vocabularyWith()));
  assert.ok(mayBeFound("tru", vocabularyWith()));
  assert.ok(!mayBeFound("trust-building", vocabularyWith()));
  assert.ok(mayBeFound("co-loc", vocabularyWith()));
  assert.ok(!mayBeFound("houssing", vocabularyWith()), "a slip is nowhere");
  assert.deepEqual((await search("TRU")).titles, []);
});

test("a correction is made where it finds something, and else offered", async () => {
  const open = async () => index();
  const vocabulary = vocabularyWith({ words: packed({ inter: 2, housing: 3, office: 1, shared: 3, trust: 3 }) });
  /** @param {string} typed */
  const readBy = (typed) => readQueryByIndex(typed, vocabulary, open);
  assert.equal((await readBy("houssing")).text, "housing");
  const apart = await readBy("houssing shared");
  assert.deepEqual([apart.text, apart.offered], ["houssing shared", "housing shared"], "no page has both");
  const other = await readBy("brust");
  assert.deepEqual([other.text, other.offered, other.isCorrected], ["brust", "trust", false]);
  assert.equal((await readBy("winter")).offered, "", "no page has what it is near to");
});
