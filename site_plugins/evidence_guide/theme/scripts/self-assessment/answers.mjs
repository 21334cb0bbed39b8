/**
 * The answers of a self-assessment: as they are kept in the browser, saved to a file and taken from one. They
 * may come from anywhere, and from another edition of the guide; what has no place here is left out.
 */

/**
 * What the page asks.
 *
 * @typedef {object} Questionnaire
 * @property {AnswerChoice[]} choices the answers that a criterion may have, in their order
 * @property {Benchmark[]} benchmarks
 * @property {number} longestName
 * @property {ReadonlyMap<string, number>} longestNotes how long the note of each name may be
 */

/** @typedef {{ value: string, words: string }} AnswerChoice */

/**
 * @typedef {object} Benchmark
 * @property {string} id
 * @property {string} noteName
 * @property {Criterion[]} criteria
 */

/** @typedef {{ id: string, words: string }} Criterion */

/**
 * What was answered.
 *
 * @typedef {object} Answers
 * @property {string} format
 * @property {string} name the place or service that was looked at
 * @property {string} date the day of the last change
 * @property {Record<string, string>} answers by criterion
 * @property {Record<string, string>} notes by name
 */

/** The word by which a saved file is recognised. */
export const FORMAT = "integrated-care-self-assessment";

/* No file of answers is larger than this, in bytes. */
const LARGEST_FILE = 1000000;

/**
 * Put answers together, of what was filled in.
 *
 * @param {string} name
 * @param {[criterion: string, answer: string][]} answers
 * @param {[name: string, note: string][]} notes
 * @param {Date} now
 * @returns {Answers}
 */
export function answersOf(name, answers, notes, now) {
  return {
    format: FORMAT,
    name,
    date: dayOf(now),
    answers: Object.fromEntries(answers.filter(([, answer]) => answer)),
    notes: Object.fromEntries(notes.filter(([, note]) => note)),
  };
}

/**
 * Whether nothing was filled in.
 *
 * @param {Answers} answers
 */
export function isEmpty({ name, answers, notes }) {
  return !name && !Object.keys(answers).length && !Object.keys(notes).length;
}

/**
 * The reader’s own day; in the night it is not that of Greenwich.
 *
 * @param {Date} now
 */
export function dayOf(now) {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => `${part}`.padStart(2, "0")).join("-");
}

/**
 * Read a file of answers.
 *
 * @param {{ size: number, text: () => Promise<string> }} file
 * @returns {Promise<Record<string, unknown> | null>} null where it is none
 */
export async function readFile(file) {
  try {
    /** @type {unknown} */
    const found = file.size < LARGEST_FILE ? JSON.parse(await file.text()) : null;
    return isRecord(found) && found.format === FORMAT ? found : null;
  } catch {
    return null;
  }
}

/**
 * What the browser has kept, nothing where that is damaged.
 *
 * @param {string | null} text
 * @returns {Record<string, unknown>}
 */
export function readKept(text) {
  try {
    /** @type {unknown} */
    const found = JSON.parse(text ?? "null");
    return isRecord(found) ? found : {};
  } catch {
    return {};
  }
}

/**
 * Take what has a place in a questionnaire out of answers that may come from anywhere.
 *
 * @param {Record<string, unknown>} given
 * @param {Questionnaire} questionnaire
 * @returns {{ name: string, answers: Map<string, string>, notes: Map<string, string>, leftOut: number }}
 */
export function accepted(given, { choices, benchmarks, longestName, longestNotes }) {
  const givenAnswers = isRecord(given.answers) ? given.answers : {};
  const givenNotes = isRecord(given.notes) ? given.notes : {};
  /** @type {Map<string, string>} */
  const answers = new Map();
  for (const { id } of benchmarks.flatMap(({ criteria }) => criteria)) {
    const choice = choices.find(({ value }) => value === givenAnswers[id]);
    if (choice) answers.set(id, choice.value);
  }
  /** @type {Map<string, string>} */
  const notes = new Map();
  for (const [name, longest] of longestNotes) {
    const note = givenNotes[name];
    if (isText(note, longest)) notes.set(name, note);
  }
  return {
    name: isText(given.name, longestName) ? given.name : "",
    answers,
    notes,
    leftOut: without(givenAnswers, answers) + without(givenNotes, notes),
  };
}

/**
 * A name for the file that answers are saved to.
 *
 * @param {Answers} answers
 */
export function fileName({ name, date }) {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${["self-assessment", ...words, date].join("-").slice(-80)}.json`;
}

/**
 * @param {unknown} value
 * @param {number} longest
 * @returns {value is string}
 */
function isText(value, longest) {
  return typeof value === "string" && value.length <= longest;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * How many of what was given were not taken.
 *
 * @param {Record<string, unknown>} given
 * @param {Map<string, string>} taken
 */
function without(given, taken) {
  return Object.keys(given).filter((key) => !taken.has(key)).length;
}
