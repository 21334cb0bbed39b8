/** Finds pages and terms by what they are called. */

/** @import { Query } from "./queries.mjs" */
/** @import { Title, Vocabulary } from "./vocabulary.mjs" */

import { mayAllBeFound } from "./presence.mjs";
import { tidy, wordsOf } from "./words.mjs";

/**
 * A title that fits; `name` is the other name that does, or empty, and `isIt` whether it is the very query.
 *
 * @typedef {Title & { score: number, name: string, isIt: boolean }} CalledSo
 */

/**
 * Titles, and other names of what has them, in which every word of a query begins a word; the best first.
 *
 * @param {Query} query
 * @param {Vocabulary} vocabulary
 * @param {number} most
 * @param {{ typing?: boolean }} [reading] whether any word may be the beginning of another
 * @returns {CalledSo[]}
 */
export function matchingTitles(query, vocabulary, most, { typing = true } = {}) {
  /** @type {Map<string, CalledSo>} */
  const best = new Map();
  for (const text of new Set([query.text, query.find, ...query.others.map((other) => other.text)])) {
    const words = wordsOf(text).map((word) => (typing || word.length > 2 ? ` ${word}` : ` ${word} `));
    if (!words.length || !(typing || mayAllBeFound(text, vocabulary))) continue;
    const whole = tidy(text);
    for (const title of vocabulary.titles) {
      for (const called of [{ ...title, name: "" }, ...title.names]) {
        if (!words.every((word) => called.spaced.includes(word))) continue;
        const { isIt, score } = scoreOf(called, title, whole, text === query.text);
        const before = best.get(title.url);
        if (!before || before.score < score) best.set(title.url, { ...title, score, name: called.name, isIt });
      }
    }
  }
  return [...best.values()].sort((one, other) => other.score - one.score).slice(0, most);
}

/**
 * A short title counts more than a long one, one that begins with the query more than that, and one that is
 * the query most: as it was typed more than in other words, and the title more than another name.
 *
 * @param {{ name: string, tidied: string }} called the title or name
 * @param {Title} title
 * @param {string} query
 * @param {boolean} asTyped
 */
function scoreOf({ name, tidied }, { abbreviation }, query, asTyped) {
  const isIt = tidied === query || (abbreviation !== "" && tidy(abbreviation) === query);
  const begins = tidied.startsWith(query) ? 1 : 0;
  const exact = isIt ? 3 + Number(asTyped) + Number(asTyped && !name) : 0;
  return { isIt, score: 1 / (1 + tidied.length / 40) + begins + exact };
}
