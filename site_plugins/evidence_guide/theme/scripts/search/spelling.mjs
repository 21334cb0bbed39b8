/** Corrects the spelling of words that the guide does not have. */

/** @import { Vocabulary } from "./vocabulary.mjs" */

import { frequencyOf } from "./vocabulary.mjs";

/** @typedef {{ word: string, away: number, often: number }} Candidate */

const ENDINGS = ["s", "es", "ed", "d", "ing", "ly"];

/**
 * Say which word is meant by another.
 *
 * @param {string} word in small letters
 * @param {Vocabulary} vocabulary
 * @returns {string | null} null where the word is known, too short to tell, or like no other
 */
export function correction(word, vocabulary) {
  if (word.length < 4 || /\d/.test(word) || isKnown(word, vocabulary)) return null;
  const most = word.length < 6 ? 1 : 2;
  /** @type {Candidate | null} */
  let best = null;
  for (const candidate of [...vocabulary.words, ...vocabulary.compounds.keys()]) {
    const letters = lettersApart(word, candidate, best ? best.away : most);
    if (letters > most) continue;
    const found = asCandidate(candidate, word, letters, vocabulary);
    if (!best || isNearer(found, best)) best = found;
  }
  return best && best.word;
}

/**
 * @param {string} candidate
 * @param {string} word
 * @param {number} letters how many differ
 * @param {Vocabulary} vocabulary
 * @returns {Candidate}
 */
function asCandidate(candidate, word, letters, { frequency, compounds }) {
  /* people mistake the first letter of a word least */
  const away = letters + (candidate[0] === word[0] ? 0 : 0.5);
  return { word: candidate, away, often: frequencyOf(compounds.get(candidate) ?? candidate, frequency) };
}

/**
 * Of equals the one on the most pages is nearer.
 *
 * @param {Candidate} one
 * @param {Candidate} other
 */
function isNearer(one, other) {
  return one.away < other.away || (one.away === other.away && one.often > other.often);
}

/**
 * Whether a word is right as it stands, or with another ending.
 *
 * @param {string} word
 * @param {Vocabulary} vocabulary
 */
function isKnown(word, { frequency, compounds, abbreviations }) {
  /** @param {string} form */
  const isRight = (form) => frequency.has(form) || compounds.has(form);
  return (
    isRight(word) ||
    abbreviations.some(({ short }) => short === word) ||
    ENDINGS.some(
      (ending) => (word.endsWith(ending) && isRight(word.slice(0, -ending.length))) || isRight(word + ending),
    )
  );
}

/**
 * How many letters differ, two that changed places counting once.
 *
 * @param {string} one
 * @param {string} other
 * @param {number} most more than that is as good as endless
 */
export function lettersApart(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  /** @type {number[]} */
  let earlier = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(above[column] + 1, line[column - 1] + 1, above[column - 1] + (same ? 0 : 1));
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, earlier[column - 2] + 1);
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [earlier, above] = [above, line];
  }
  return above[other.length];
}

/**
 * Words as the guide writes them: “colocation” with the hyphen that it has there.
 *
 * @param {string} text
 * @param {Vocabulary} vocabulary
 */
export function withHyphens(text, { frequency, compounds }) {
  return text.replace(/\p{L}+/gu, (word) => {
    const plain = word.toLowerCase();
    const compound = compounds.get(plain);
    if (compound) return compound;
    const longer = !frequency.has(plain) && (compounds.get(`${plain}d`) || compounds.get(`${plain}s`));
    return longer ? longer.slice(0, -1) : word;
  });
}
