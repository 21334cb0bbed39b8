/** Corrects the spelling of words that the guide does not have. */

/** @import { Vocabulary } from "./vocabulary.mjs" */

import { frequencyOf } from "./vocabulary.mjs";

/** @typedef {{ word: string, away: number, often: number }} Candidate */

const ENDINGS = ["s", "es", "ed", "d", "ing", "ly"];

/* Letters that sound alike, of which people write one for another. */
const ALIKE = ["aeiouy", "scz", "ckq", "mn"];

/* What a slip costs that makes another word less often than most: a letter for one that sounds otherwise. */
const ANOTHER_SOUND = 1.4;

/**
 * Say which word is meant by another, and whether that is sure: a word that is written with other sounds or
 * begins otherwise may be right, and the guide be without it, as Kaiser is no slip for “easier”.
 *
 * @param {string} word in small letters
 * @param {Vocabulary} vocabulary
 * @returns {{ word: string, isSure: boolean } | null} null where the word is known, too short to tell, or like
 *   no other
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
  return best && { word: best.word, isSure: isSlip(word, best.word) };
}

/**
 * Whether a word is another with a slip of the pen, and hardly a word of its own: it begins as the other does,
 * and differs by letters that were left out, doubled, put in, exchanged or sound alike. A short word that is
 * one sound away is as likely to be meant as it stands.
 *
 * @param {string} word
 * @param {string} meant
 */
function isSlip(word, meant) {
  const beginsSo = word[0] === meant[0] || (word[0] === meant[1] && word[1] === meant[0]);
  const most = word.length < 7 ? 1 : word.length < 9 ? ANOTHER_SOUND : 2;
  return beginsSo && soundsApart(word, meant) <= most;
}

/**
 * How far two words are apart, where a letter that was doubled or not counts half.
 *
 * @param {string} one
 * @param {string} other
 */
function soundsApart(one, other) {
  const table = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let at = 0; at < one.length; at++) {
    const row = at + 1;
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const costs = [
        table[row - 1][column] + (one[at] === one[at - 1] ? 0.5 : 1),
        line[column - 1] + (other[column - 1] === other[column - 2] ? 0.5 : 1),
        table[row - 1][column - 1] + exchangeOf(one[at], other[column - 1]),
      ];
      const swapped = one[at] === other[column - 2] && one[at - 1] === other[column - 1];
      if (swapped && row > 1 && column > 1) costs.push(table[row - 2][column - 2] + 1);
      line.push(Math.min(...costs));
    }
    table.push(line);
  }
  return table[one.length][other.length];
}

/**
 * What it costs to take one letter for another.
 *
 * @param {string} one
 * @param {string} other
 */
function exchangeOf(one, other) {
  if (one === other) return 0;
  return ALIKE.some((letters) => letters.includes(one) && letters.includes(other)) ? 1 : ANOTHER_SOUND;
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
export function isKnown(word, { frequency, compounds, abbreviations }) {
  /** @param {string} form */
  const isRight = (form) => frequency.has(form) || compounds.has(form);
  /* of a short word every ending makes another */
  const endings = word.length < 4 ? ["s"] : ENDINGS;
  return (
    isRight(word) ||
    abbreviations.some(({ short }) => short === word) ||
    endings.some(
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
