/** Which word the search takes a mistaken one for. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  correction,
  lettersApart,
  withHyphens,
} from "../../site_plugins/evidence_guide/theme/scripts/search/spelling.mjs";
import { packed, vocabularyWith } from "./invented.mjs";

const vocabulary = vocabularyWith();

for (const [typed, meant] of [
  ["trsut", "trust"],
  ["houseing", "housing"],
  ["intergration", "integration"],
  ["organization", "organisation"],
  ["colocatoin", "colocation"],
]) {
  test(`“${typed}” is taken for “${meant}”`, () => assert.deepEqual(correction(typed, vocabulary), { word: meant, isSure: true }));
}

for (const [typed, why] of [
  ["trust", "is right"],
  ["trusts", "is right with another ending"],
  ["work", "is right with an ending more"],
  ["colocated", "is right without its hyphen"],
  ["tru", "is too short to tell"],
  ["tean7", "has a figure"],
  ["elephants", "is like no other"],
  ["trxxt", "is two letters away, of five"],
]) {
  test(`“${typed}” is left: it ${why}`, () => assert.equal(correction(typed, vocabulary), null));
}

const CLOSE = packed({ accommodation: 2, career: 2, easier: 3, inter: 2, person: 4, protection: 2, team: 5, viable: 1 });

for (const [typed, meant, why] of [
  ["winter", "inter", "begins otherwise"],
  ["kaiser", "easier", "begins otherwise"],
  ["liable", "viable", "begins otherwise"],
  ["production", "protection", "has another sound"],
  ["prison", "person", "is short, and two letters away"],
  ["carrier", "career", "has a letter too many and another one"],
]) {
  test(`“${typed}” may be “${meant}”, which is not sure: it ${why}`, () => {
    assert.deepEqual(correction(typed, vocabularyWith({ words: CLOSE })), { word: meant, isSure: false });
  });
}

for (const [typed, meant] of [
  ["acommodaton", "accommodation"],
  ["protecsion", "protection"],
  ["etam", "team"],
  ["persen", "person"],
]) {
  test(`“${typed}” is a slip for “${meant}”`, () => {
    assert.deepEqual(correction(typed, vocabularyWith({ words: CLOSE })), { word: meant, isSure: true });
  });
}

test("of equals the word on the most pages is meant", () => {
  const words = packed({ cast: 1, cost: 4, cult: 2 });
  assert.equal(correction("cust", vocabularyWith({ words }))?.word, "cost");
});

test("a word with another first letter is further away", () => {
  const words = packed({ care: 1, dire: 9 });
  assert.equal(correction("cire", vocabularyWith({ words }))?.word, "care");
});

test("letters apart are counted, two that changed places once, and no further than asked", () => {
  assert.equal(lettersApart("team", "team", 2), 0);
  assert.equal(lettersApart("taem", "team", 2), 1);
  assert.equal(lettersApart("tem", "team", 2), 1);
  assert.equal(lettersApart("teem", "tram", 2), 2);
  assert.equal(lettersApart("team", "housing", 2), 3);
});

test("a word gets the hyphen that the guide writes it with", () => {
  assert.equal(withHyphens("Colocation of a team", vocabulary), "co-location of a team");
  assert.equal(withHyphens("colocate", vocabulary), "co-locate");
  assert.equal(withHyphens("office", vocabulary), "office");
});
