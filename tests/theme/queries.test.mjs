/** How the search reads what was typed. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { readQuery } from "../../site_plugins/evidence_guide/theme/scripts/search/queries.mjs";
import { packed, vocabularyWith } from "./invented.mjs";

const vocabulary = vocabularyWith();

/** @import { Reading } from "../../site_plugins/evidence_guide/theme/scripts/search/queries.mjs" */

/**
 * @param {string} typed
 * @param {Reading} [reading]
 */
const read = (typed, reading) => readQuery(typed, vocabulary, reading);

/** @param {string} typed */
const otherWordsFor = (typed) => read(typed).others.map(({ text }) => text);

test("what is right is asked for as it was typed", () => {
  const { typed, text, find, isCorrected, others } = read(" shared office ");
  assert.deepEqual([typed, text, find], ["shared office", "shared office", "shared office"]);
  assert.equal(isCorrected, false);
  assert.deepEqual(others, []);
});

test("a mistaken word is corrected, and named", () => {
  const { typed, text, isCorrected, changed } = read("Trsut in the team");
  assert.deepEqual([typed, text], ["Trsut in the team", "trust in the team"]);
  assert.ok(isCorrected);
  assert.deepEqual(changed, ["trsut"]);
});

test("a reader can have nothing corrected", () => {
  assert.equal(read("trsut", { exact: true }).text, "trsut");
});

test("a word in capitals is an abbreviation, and not corrected", () => {
  assert.equal(read("TRSUT").text, "TRSUT");
});

test("while a reader types, the last word may be a beginning", () => {
  assert.equal(read("integratio", { typing: true }).text, "integratio");
  assert.equal(read("houssing", { typing: true }).text, "housing");
  assert.equal(read("trsut off", { typing: true }).text, "trust off");
});

test("a term is asked for beside its abbreviation, and the other way about", () => {
  assert.deepEqual(read("SAP").others, [
    { text: "single assessment process", shown: "Single Assessment Process", whole: true },
  ]);
  assert.deepEqual(otherWordsFor("sap team"), ["single assessment process team"]);
  assert.deepEqual(read("single assessment process").others, [{ text: "sap", shown: "SAP", whole: false }]);
});

test("letters that the glossary does not explain are read as the first letters of a title", () => {
  const titles = /** @type {import("../../site_plugins/evidence_guide/theme/scripts/search/vocabulary.mjs").PackedTitle[]} */ ([
    ["Health and wellbeing board", "glossary/#board", "term"],
    ["Home visits in winter", "studies/visits/", "study"],
  ]);
  const other = vocabularyWith({ titles });
  /** @param {string} typed */
  const texts = (typed) => readQuery(typed, other).others.map(({ text }) => text);
  assert.deepEqual(texts("HWB"), ["health wellbeing board"]);
  assert.deepEqual(texts("hawb"), ["health wellbeing board"]);
  assert.deepEqual(texts("chair of the HWB"), ["chair health wellbeing board"]);
  assert.deepEqual(texts("HVW"), [], "a study is not called by its first letters");
});

for (const [typed, find, others] of [
  ["team office", "team office", ["teamoffice"]],
  ["officeteam", "office team", []],
  ["team-office", "team-office", ["team office"]],
  ["co-location", "co-location", []],
  ["co location", "co location", ["co-location"]],
]) {
  test(`“${typed}” is looked for as “${find}”, and as it may be spelled otherwise`, () => {
    const words = packed({
      "co-location": 4,
      location: 4,
      office: 4,
      team: 5,
      ...(typed === "team office" ? { teamoffice: 1 } : {}),
    });
    const query = readQuery(String(typed), vocabularyWith({ words, titles: [] }));
    assert.equal(query.find, find);
    assert.deepEqual(
      query.others.map(({ text, shown }) => [text, shown]),
      [others].flat().map((text) => [text, ""]),
    );
  });
}

test("“it” is an abbreviation only in capitals or alone", () => {
  assert.deepEqual(otherWordsFor("IT in a team"), ["information technology team"]);
  assert.deepEqual(otherWordsFor("it"), ["information technology"]);
  assert.deepEqual(otherWordsFor("is it shared"), []);
});

test("who writes all in capitals says nothing by it", () => {
  assert.deepEqual(otherWordsFor("IS IT SHARED"), []);
});

for (const [typed, find] of [
  ["the trust of a team", "trust team"],
  ["is trust worth it", "trust"],
  ["does a shared office work?", "shared office"],
  ["trust and work", "trust work"],
  ["what is it", "what is it"],
  ['"trust in the team"', '"trust in the team"'],
  ["colocation of a team", "co-location team"],
]) {
  test(`“${typed}” is looked for as “${find}”`, () => assert.equal(read(typed).find, find));
}
