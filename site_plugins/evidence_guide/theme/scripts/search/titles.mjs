/** Finds pages and terms by what they are called. */

/** @import { Query } from "./queries.mjs" */
/** @import { Title, Vocabulary } from "./vocabulary.mjs" */

import { tidy, wordsOf } from "./words.mjs";

/** @typedef {Title & { score: number, name: string }} CalledSo name: the other name that fits, or empty */

/**
 * Titles, and other names of what has them, in which every word of a query begins a word; the best first.
 *
 * @param {Query} query
 * @param {Vocabulary} vocabulary
 * @param {number} most
 * @returns {CalledSo[]}
 */
export function matchingTitles(query, { titles }, most) {
  /** @type {Map<string, CalledSo>} */
  const best = new Map();
  for (const text of new Set([query.text, query.find, ...query.others.map((other) => other.text)])) {
    const words = wordsOf(text);
    if (!words.length) continue;
    const whole = tidy(text);
    for (const title of titles) {
      for (const { name, tidied } of [{ name: "", tidied: title.tidied }, ...title.names]) {
        if (!words.every((word) => ` ${tidied}`.includes(` ${word}`))) continue;
        const score = scoreOf(tidied, title, whole);
        const before = best.get(title.url);
        if (!before || before.score < score) best.set(title.url, { ...title, score, name });
      }
    }
  }
  return [...best.values()].sort((one, other) => other.score - one.score).slice(0, most);
}

/**
 * A short title counts more than a long one, one that begins with the query more than that, and one that is
 * the query most.
 *
 * @param {string} tidied the title or name
 * @param {Title} title
 * @param {string} query
 */
function scoreOf(tidied, { abbreviation }, query) {
  const isIt = tidied === query || (abbreviation && tidy(abbreviation) === query);
  return 1 / (1 + tidied.length / 40) + (tidied.startsWith(query) ? 1 : 0) + (isIt ? 3 : 0);
}

/**
 * The addresses of what is called by the very words of a query.
 *
 * @param {Query} query
 * @param {Vocabulary} vocabulary
 */
export function addressesCalledSo(query, vocabulary) {
  return matchingTitles(query, vocabulary, 5)
    .filter(({ name, score }) => name || score > 1)
    .map(({ url }) => url);
}
