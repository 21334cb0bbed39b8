/** The records of the library, by their words and in their orders. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  ORDERS,
  readRecords,
  recordsWith,
  sorted,
} from "../../site_plugins/evidence_guide/theme/scripts/library/records.mjs";

const RECORDS = readRecords({
  facets: [
    [
      "kind",
      "Kind",
      [
        ["factor", "Factor"],
        ["study", "Study"],
      ],
    ],
  ],
  records: [
    ["Trust in a town", "studies/town/", "How managers’ trust grew.", 2004, 1, [1]],
    ["A shared office", "factors/office/", "One office for two teams.", 0, 3, [0]],
    ["Before trust", "studies/before/", "", 2006, 1, [1]],
  ],
});

/** @param {string} text */
const found = (text) => recordsWith(RECORDS, text).map(({ title }) => title);

/** @param {string} order */
const inOrder = (order) => sorted(RECORDS, order).map(({ title }) => title);

test("a record knows its kind in words", () => {
  assert.deepEqual(
    RECORDS.map(({ label }) => label),
    ["Study", "Factor", "Study"],
  );
});

test("all words must stand in the title or the summary", () => {
  assert.deepEqual(found("trust"), ["Trust in a town", "Before trust"]);
  assert.deepEqual(found("trust town"), ["Trust in a town"]);
  assert.deepEqual(found("managers' trust"), ["Trust in a town"]);
});

test("where no record has the words, their stems are looked for", () => {
  assert.deepEqual(found("offices"), ["A shared office"]);
  assert.deepEqual(found("elephant"), []);
});

test("without words there is everything", () => assert.equal(found("  ").length, 3));

test("records stand by kind and then title, by title, by year or by number of studies", () => {
  assert.deepEqual(
    ORDERS.map(({ name }) => name),
    ["kind", "title", "year", "studies"],
  );
  assert.deepEqual(inOrder("kind"), ["A shared office", "Before trust", "Trust in a town"]);
  assert.deepEqual(inOrder("title"), ["A shared office", "Before trust", "Trust in a town"]);
  assert.deepEqual(inOrder("year"), ["Before trust", "Trust in a town", "A shared office"]);
  assert.deepEqual(inOrder("studies"), ["A shared office", "Before trust", "Trust in a town"]);
});
