/** Reads what was typed: corrects it, adds other words from the glossary, leaves out words that only ask. */

/** @import { Abbreviation, Vocabulary } from "./vocabulary.mjs" */

import { correction, withHyphens } from "./spelling.mjs";
import { isBeginning } from "./vocabulary.mjs";
import { compoundsOf, tidy, wordsOf } from "./words.mjs";

/** @typedef {{ text: string, shown: string, whole: boolean }} OtherWords whole: the query is nothing else */

/**
 * A query as it is understood.
 *
 * @typedef {object} Query
 * @property {string} typed
 * @property {string} text the same, corrected
 * @property {string} find what is looked for
 * @property {boolean} isCorrected
 * @property {string[]} changed the words that were corrected, as they were typed
 * @property {OtherWords[]} others the same with an abbreviation for its term, or a term for its abbreviation
 */

/**
 * How a query is to be read.
 *
 * @typedef {object} Reading
 * @property {boolean} [exact] correct nothing
 * @property {boolean} [typing] the last word may be a beginning, since the reader is still typing
 */

const MOST_OTHERS = 3;

/* Words that ask or bind: they say nothing of what a query is about. */
const BINDING = new Set(
  (
    "a an the and or but if than then so as at by for from in into of on to with about is are was were be been " +
    "do does did can could should would will shall may might must has have had what which how why when where " +
    "who whom whose there it its this that these those i we us you me my our your they them their any some"
  ).split(" "),
);
const ASKING = new Set(
  "is are was were do does did can could should would will has have what which how why when where who".split(
    " ",
  ),
);
/* In a question these ask for a judgement: “is it worth it”, “does it help”. */
const JUDGING = new Set("worth help helps helped work works good idea better best effective".split(" "));

/**
 * Read a query.
 *
 * @param {string} typed
 * @param {Vocabulary} vocabulary
 * @param {Reading} [reading]
 * @returns {Query}
 */
export function readQuery(typed, vocabulary, { exact = false, typing = false } = {}) {
  /* a word in capitals is an abbreviation, and is not corrected */
  const capitals = new Set(typed.match(/\b\p{Lu}{2,6}\b/gu));
  /** @type {Map<string, string>} */
  const corrections = exact ? new Map() : correctionsOf(typed, vocabulary, capitals, typing);
  const text = typed.trim().replace(/\p{L}+/gu, (word) => corrections.get(word.toLowerCase()) ?? word);
  /* where everything is in capitals they mark nothing */
  const loud = wordsOf(typed).length > 1 && typed === typed.toUpperCase();
  /** @type {Set<string>} */
  const stressed = loud ? new Set() : capitals;
  return {
    typed: typed.trim(),
    text,
    find: withoutBinding(withHyphens(text, vocabulary), stressed),
    isCorrected: corrections.size > 0,
    changed: [...corrections.keys()],
    others: inOtherWords(text, vocabulary, stressed).slice(0, MOST_OTHERS),
  };
}

/**
 * The words of a query that are mistaken, each with what is meant.
 *
 * @param {string} typed
 * @param {Vocabulary} vocabulary
 * @param {Set<string>} capitals the words that were typed in capitals
 * @param {boolean} typing
 */
function correctionsOf(typed, vocabulary, capitals, typing) {
  /** @type {Map<string, string>} */
  const corrections = new Map();
  const words = wordsOf(typed);
  words.forEach((word, at) => {
    if (capitals.has(word.toUpperCase())) return;
    const unfinished = typing && at === words.length - 1 && !/\s$/.test(typed);
    if (unfinished && isBeginning(word, vocabulary)) return;
    const meant = correction(word, vocabulary);
    if (meant) corrections.set(word, meant);
  });
  return corrections;
}

/**
 * A query with the term in the place of each abbreviation, and the other way about.
 *
 * @param {string} text
 * @param {Vocabulary} vocabulary
 * @param {Set<string>} stressed what was typed in capitals for a reason
 * @returns {OtherWords[]}
 */
function inOtherWords(text, vocabulary, stressed) {
  const query = tidy(text);
  const others = vocabulary.abbreviations
    .filter(({ short }) => query === short || stressed.has(short.toUpperCase()) || !isWord(short, vocabulary))
    .flatMap((abbreviation) => exchanged(query, abbreviation));
  return others.map((other) => ({ ...other, text: withoutBinding(other.text, stressed) }));
}

/**
 * “It” is no abbreviation, unless it is IT or stands alone.
 *
 * @param {string} short
 * @param {Vocabulary} vocabulary
 */
function isWord(short, { readAsWords }) {
  return readAsWords.includes(short) || BINDING.has(short);
}

/**
 * @param {string} query
 * @param {Abbreviation} abbreviation
 * @returns {OtherWords[]}
 */
function exchanged(query, { short, long, written, title }) {
  const padded = ` ${query} `;
  if (padded.includes(` ${short} `)) {
    const text = padded.replace(` ${short} `, ` ${long} `).trim();
    return [{ text, shown: title, whole: query === short }];
  }
  if (padded.includes(` ${long} `) || padded.includes(` ${long}s `)) {
    const text = padded.replace(` ${long}s `, ` ${short} `).replace(` ${long} `, ` ${short} `).trim();
    return [{ text, shown: written, whole: false }];
  }
  return [];
}

/**
 * A query without the words that ask or bind, where others remain.
 *
 * @param {string} text
 * @param {Set<string>} stressed words that were typed in capitals for a reason: they stay
 */
export function withoutBinding(text, stressed) {
  if (text.includes('"')) return text;
  const words = compoundsOf(text);
  /** @param {...Set<string>} sets */
  const without = (...sets) =>
    words.filter((word) => stressed.has(word) || !sets.some((set) => set.has(word.toLowerCase())));
  const asks = words.length > 1 && ASKING.has(words[0].toLowerCase());
  const ways = [...(asks ? [without(BINDING, JUDGING)] : []), without(BINDING)];
  const left = ways.find((some) => some.length);
  return left && left.length < words.length ? left.join(" ") : text;
}
