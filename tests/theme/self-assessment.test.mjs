/** The self-assessment: what is kept and taken from a file, and the plan that follows. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  accepted,
  answersOf,
  dayOf,
  fileName,
  FORMAT,
  isEmpty,
  readFile,
  readKept,
} from "../../site_plugins/evidence_guide/theme/scripts/self-assessment/answers.mjs";
import { planFrom } from "../../site_plugins/evidence_guide/theme/scripts/self-assessment/plan.mjs";

/** @import * as Types from "../../site_plugins/evidence_guide/theme/scripts/self-assessment/answers.mjs" */

const NOW = new Date(2026, 2, 5, 0, 30);

/** @type {Types.Questionnaire} */
const QUESTIONNAIRE = {
  choices: [
    { value: "in-place", words: "In place" },
    { value: "partly", words: "Partly" },
    { value: "not-in-place", words: "Not in place" },
    { value: "not-known", words: "Not known" },
  ],
  benchmarks: [
    {
      id: "aims",
      noteName: "note/aims",
      criteria: [
        { id: "aims/shared", words: "Aims are shared." },
        { id: "aims/written", words: "Aims are written down." },
      ],
    },
    { id: "trust", noteName: "note/trust", criteria: [{ id: "trust/time", words: "There is time." }] },
  ],
  longestName: 20,
  longestNotes: new Map([
    ["note/aims", 40],
    ["note/trust", 40],
  ]),
};

/**
 * @param {Record<string, string>} answers
 * @param {Record<string, string>} [notes]
 */
const answered = (answers, notes = {}) => answersOf("", Object.entries(answers), Object.entries(notes), NOW);

/**
 * @param {Record<string, string>} answers
 * @param {Record<string, string>} [notes]
 */
const plan = (answers, notes) => planFrom(QUESTIONNAIRE, answered(answers, notes));

/** @param {{ id: string }[]} benchmarks */
const ids = (benchmarks) => benchmarks.map(({ id }) => id);

/**
 * @param {unknown} content
 * @param {number} [size]
 */
function file(content, size = 100) {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return { size, text: async () => text };
}

// What is kept and saved

test("only what was filled in is kept, with the reader’s own day", () => {
  const answers = answersOf(
    "Torbay",
    [
      ["aims/shared", "partly"],
      ["aims/written", ""],
    ],
    [["note/aims", ""]],
    NOW,
  );
  assert.deepEqual(answers, {
    format: FORMAT,
    name: "Torbay",
    date: "2026-03-05",
    answers: { "aims/shared": "partly" },
    notes: {},
  });
  assert.equal(dayOf(NOW), "2026-03-05");
});

test("of nothing, nothing is kept", () => {
  assert.ok(isEmpty(answered({})));
  assert.ok(!isEmpty(answered({ "aims/shared": "partly" })));
  assert.ok(!isEmpty(answered({}, { "note/aims": "Ask." })));
});

test("a file is named after the place and the day", () => {
  const answers = { ...answered({}), name: "St. Mary’s, Ward 2" };
  assert.equal(fileName(answers), "self-assessment-st-mary-s-ward-2-2026-03-05.json");
  assert.equal(fileName(answered({})), "self-assessment-2026-03-05.json");
  assert.equal(fileName({ ...answers, name: "x".repeat(200) }).length, 85);
});

// What is read

test("a file that was saved here is read", async () => {
  const saved = answered({ "aims/shared": "partly" });
  assert.deepEqual(await readFile(file(saved)), saved);
});

for (const [what, content] of Object.entries({
  "a broken file": '{"format": ',
  "a file of something else": { format: "shopping-list" },
  "a list": [1, 2],
  "nothing at all": "null",
})) {
  test(`${what} is refused`, async () => assert.equal(await readFile(file(content)), null));
}

test("a file that is far too large is not even read", async () => {
  assert.equal(await readFile(file(answered({}), 1000000)), null);
});

test("a file that cannot be read is refused", async () => {
  const unreadable = { size: 1, text: () => Promise.reject(new Error("gone")) };
  assert.equal(await readFile(unreadable), null);
});

test("what the browser kept is read, and what is damaged is nothing", () => {
  assert.deepEqual(readKept('{"name": "Torbay"}'), { name: "Torbay" });
  assert.deepEqual(readKept(null), {});
  assert.deepEqual(readKept("{"), {});
  assert.deepEqual(readKept("7"), {});
});

test("answers and notes that have no place in this edition are left out, and counted", () => {
  const { name, answers, notes, leftOut } = accepted(
    {
      name: "A name that is much too long to be one",
      answers: { "aims/shared": "partly", "aims/written": "perhaps", "gone/gone": "partly" },
      notes: { "note/aims": "Ask.", "note/trust": "x".repeat(41), "note/gone": "?" },
    },
    QUESTIONNAIRE,
  );
  assert.equal(name, "");
  assert.deepEqual([...answers], [["aims/shared", "partly"]]);
  assert.deepEqual([...notes], [["note/aims", "Ask."]]);
  assert.equal(leftOut, 4);
});

test("answers of a strange shape are none", () => {
  const { name, answers, notes, leftOut } = accepted(
    { name: 7, answers: ["partly"], notes: "?" },
    QUESTIONNAIRE,
  );
  assert.deepEqual([name, answers.size, notes.size, leftOut], ["", 0, 0, 0]);
});

// The plan

test("a plan without answers is empty", () => {
  const made = plan({});
  assert.ok(made.isEmpty);
  assert.deepEqual([made.answered, made.criteria], [0, 3]);
});

test("the plan has what is wanting, the most urgent first, and asks to find out what is not known", () => {
  const { parts } = plan({
    "aims/shared": "partly",
    "aims/written": "not-in-place",
    "trust/time": "not-known",
  });
  assert.deepEqual(
    parts.map(({ benchmark, wanting }) => [benchmark.id, ...wanting.map(({ words }) => words)]),
    [
      ["aims", "Not in place", "Partly"],
      ["trust", "Not known: find out first"],
    ],
  );
  assert.deepEqual(ids(parts[0].wanting[0].criteria), ["aims/written"]);
});

test("a note alone stands in the plan", () => {
  const made = plan({}, { "note/trust": " Meet monthly. " });
  assert.ok(!made.isEmpty);
  assert.deepEqual(
    made.parts.map(({ benchmark, wanting, note }) => [benchmark.id, wanting.length, note]),
    [["trust", 0, "Meet monthly."]],
  );
});

test("what is in place needs no plan, and what is not answered in full is named", () => {
  const made = plan({ "aims/shared": "in-place", "trust/time": "in-place" });
  assert.ok(made.nothingWanting);
  assert.deepEqual(ids(made.settled), ["trust"]);
  assert.deepEqual(ids(made.open), ["aims"]);
});

test("the table has a column for each answer that was given", () => {
  const { columns, rows } = plan({ "aims/shared": "in-place", "trust/time": "not-in-place" });
  assert.deepEqual(columns, ["In place", "Not in place", "Not answered"]);
  assert.deepEqual(
    rows.map(({ benchmark, numbers }) => [benchmark.id, ...numbers]),
    [
      ["aims", 1, 0, 1],
      ["trust", 0, 1, 0],
    ],
  );
});
