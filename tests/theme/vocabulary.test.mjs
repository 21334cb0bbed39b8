/** The list of words of the site, as the search unpacks it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  isBeginning,
  unpackWords,
} from "../../site_plugins/evidence_guide/theme/scripts/search/vocabulary.mjs";
import { packed, vocabularyWith } from "./invented.mjs";

test("a word is unpacked with the letters that it shares with the one before", () => {
  const { words, frequency } = unpackWords("0care53d00team1");
  assert.deepEqual(words, ["care", "card", "team"]);
  assert.equal(frequency.get("care"), 5);
  assert.equal(frequency.get("card"), 0);
});

test("more than nine shared letters have a capital for a sign", () => {
  const { words } = unpackWords("0organisation3Cal1Cs2");
  assert.deepEqual(words, ["organisation", "organisational", "organisations"]);
});

test("a word with a hyphen is known by its letters alone", () => {
  const { compounds, words } = unpackWords(packed({ "co-located": 3, office: 1 }));
  assert.deepEqual([...compounds], [["colocated", "co-located"]]);
  assert.deepEqual(words, ["office"]);
});

test("a hyphen that most writers leave out is not asked for", () => {
  assert.equal(unpackWords(packed({ "team-work": 1, teamwork: 1 })).compounds.size, 0);
  assert.equal(unpackWords(packed({ "team-work": 2, teamwork: 1 })).compounds.size, 1);
});

test("an abbreviation is known with its term, without the note in brackets", () => {
  const [sap] = vocabularyWith().abbreviations;
  assert.deepEqual(sap, {
    short: "sap",
    long: "single assessment process",
    written: "SAP",
    title: "Single Assessment Process",
  });
});

test("letters are the beginning of a word or of none", () => {
  const vocabulary = vocabularyWith();
  assert.ok(isBeginning("integ", vocabulary));
  assert.ok(isBeginning("trust", vocabulary));
  assert.ok(!isBeginning("integr8", vocabulary));
  assert.ok(!isBeginning("zebra", vocabulary));
});
