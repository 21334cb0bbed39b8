/** Reads what was typed: corrects it, adds other words from the glossary, leaves out words that only ask. */

/** @import { OtherWords } from "./other-words.mjs" */
/** @import { Vocabulary } from "./vocabulary.mjs" */

import { withoutBinding } from "./binding.mjs";
import { asWritten, inOtherWords, otherSpellings } from "./other-words.mjs";
import { correction } from "./spelling.mjs";
import { isBeginning } from "./vocabulary.mjs";
import { wordsOf } from "./words.mjs";

/**
 * A query as it is understood.
 *
 * @typedef {object} Query
 * @property {string} typed
 * @property {string} text the same, with the slips that are sure corrected
 * @property {string} find what is looked for
 * @property {boolean} isCorrected
 * @property {string} offered the same with what may be meant by other words too; empty where there is none
 * @property {string[]} changed the words that were or may be corrected, as they were typed
 * @property {OtherWords[]} others the same in other words: an abbreviation for its term, another spelling
 */

/**
 * How a query is to be read.
 *
 * @typedef {object} Reading
 * @property {boolean} [exact] correct nothing
 * @property {boolean} [typing] the last word may be a beginning, since the reader is still typing
 */

const MOST_OTHERS = 3;

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
  /** @type {Map<string, { word: string, isSure: boolean }>} */
  const corrections = exact ? new Map() : correctionsOf(typed, vocabulary, capitals, typing);
  /** @param {(isSure: boolean) => boolean} which */
  const corrected = (which) =>
    typed.trim().replace(/\p{L}+/gu, (word) => {
      const meant = corrections.get(word.toLowerCase());
      return meant && which(meant.isSure) ? meant.word : word;
    });
  const text = corrected((isSure) => isSure);
  const all = corrected(() => true);
  /* where everything is in capitals they mark nothing */
  const loud = wordsOf(typed).length > 1 && typed === typed.toUpperCase();
  /** @type {Set<string>} */
  const stressed = loud ? new Set() : capitals;
  const find = withoutBinding(asWritten(text, vocabulary), stressed);
  const others = [...inOtherWords(text, vocabulary, stressed), ...otherSpellings(find, vocabulary)];
  return {
    typed: typed.trim(),
    text,
    find,
    isCorrected: text !== typed.trim(),
    offered: all === text ? "" : all,
    changed: [...corrections.keys()],
    others: others.slice(0, MOST_OTHERS),
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
  /** @type {Map<string, { word: string, isSure: boolean }>} */
  const corrections = new Map();
  const words = wordsOf(asWritten(typed, vocabulary));
  words.forEach((word, at) => {
    if (capitals.has(word.toUpperCase())) return;
    const unfinished = typing && at === words.length - 1 && !/\s$/.test(typed);
    if (unfinished && isBeginning(word, vocabulary)) return;
    const meant = correction(word, vocabulary);
    if (meant) corrections.set(word, meant);
  });
  return corrections;
}
