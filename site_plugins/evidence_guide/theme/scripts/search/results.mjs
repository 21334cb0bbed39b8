/** Asks an index for what a reader looks for, and puts together what it finds. */

/** @import { Piece } from "./excerpts.mjs" */
/** @import { Query, Reading } from "./queries.mjs" */
/** @import { Vocabulary } from "./vocabulary.mjs" */

import { isBetter } from "./order.mjs";
import { readQuery } from "./queries.mjs";
import { isBeginning } from "./vocabulary.mjs";
import { compoundsOf, stem, wordsOf } from "./words.mjs";

/** @typedef {{ title: string, url: string, kind: string, excerpt: Piece[] }} Result as it is shown */

/**
 * What an index has found, before more of it is loaded than its rank.
 *
 * @typedef {object} Found
 * @property {string | number} id
 * @property {number} score
 * @property {boolean} last whether it comes after everything else
 * @property {() => Promise<Result>} load
 */

/**
 * @typedef {object} SearchIndex
 * @property {boolean} costly whether each word costs something to load
 * @property {(text: string) => Promise<Found[]>} find
 * @property {() => Promise<Map<string | number, string[]>>} facets what each page can be filtered by
 */

/** @typedef {() => Promise<SearchIndex>} OpenIndex */

/**
 * What is known so far.
 *
 * @typedef {object} Answer
 * @property {Found[]} results
 * @property {boolean} final whether nothing more will come
 * @property {boolean} someWords whether nothing had every word, and what has some is given
 * @property {string[]} leftOut words that were not asked for, since they are on so many pages
 */

/* What was asked for counts more than the same in other words. */
const WEIGHT_OF_OTHERS = 0.8;

/**
 * Ask for a query and for the same in other words. Gives first what is found without what is loaded for
 * longer: of a large site with one word, and always with no other words.
 *
 * @param {Query} query
 * @param {Vocabulary} vocabulary
 * @param {OpenIndex} openIndex
 * @returns {AsyncGenerator<Answer>}
 */
export async function* answersTo(query, vocabulary, openIndex) {
  for (const simpler of simplerThan(query, vocabulary)) {
    const { results } = await ask(simpler, vocabulary, openIndex);
    if (results.length) yield { results, final: false, someWords: false, leftOut: [] };
  }
  const { results, leftOut } = await ask(query, vocabulary, openIndex);
  const someWords = !results.length && wordsOf(query.find).length > 1;
  const all = someWords ? await withSomeWords(query, vocabulary, openIndex) : results;
  yield { results: all, final: true, someWords, leftOut };
}

/** @typedef {Pick<Query, "find" | "others">} Asked */

/**
 * @param {Query} query
 * @param {Vocabulary} vocabulary
 * @returns {Asked[]}
 */
function simplerThan(query, vocabulary) {
  const { asked } = rarestWords(query.find, vocabulary, 1);
  return [
    ...(!vocabulary.whole && asked !== query.find ? [{ find: asked, others: [] }] : []),
    ...(query.others.length ? [{ find: query.find, others: [] }] : []),
  ];
}

/**
 * @param {Asked} query
 * @param {Vocabulary} vocabulary
 * @param {OpenIndex} openIndex
 * @returns {Promise<{ results: Found[], leftOut: string[] }>}
 */
async function ask({ find, others }, vocabulary, openIndex) {
  const index = await openIndex();
  /** @param {string} text */
  const lighter = (text) => (index.costly ? rarestWords(text, vocabulary) : { asked: text, leftOut: [] });
  const own = lighter(find);
  const texts = [
    { text: own.asked, weight: 1 },
    ...others.map(({ text, whole }) => {
      return { text: lighter(whole ? `"${text}"` : text).asked, weight: WEIGHT_OF_OTHERS };
    }),
  ];
  /** @type {Map<string | number, Found>} */
  const best = new Map();
  for (const { text, weight } of texts) {
    if (!wordsOf(text).every((word) => mayBeFound(word, vocabulary))) continue;
    for (const found of await index.find(text)) {
      const score = found.score * weight;
      const before = best.get(found.id);
      if (!before || before.score < score) best.set(found.id, { ...found, score });
    }
  }
  return { results: [...best.values()].sort(isBetter), leftOut: own.leftOut };
}

/**
 * Where nothing has every word: what has some of the longest, the most first.
 *
 * @param {Query} query
 * @param {Vocabulary} vocabulary
 * @param {OpenIndex} openIndex
 */
async function withSomeWords(query, vocabulary, openIndex) {
  /** @type {Map<string | number, Found & { hits: number }>} */
  const all = new Map();
  const long = wordsOf(query.find).filter((word) => word.length > 2);
  for (const find of long.sort((one, other) => other.length - one.length).slice(0, 3)) {
    const { results } = await ask({ find, others: [] }, vocabulary, openIndex);
    for (const found of results) {
      all.set(found.id, { ...found, hits: (all.get(found.id)?.hits ?? 0) + 1 });
    }
  }
  return [...all.values()].sort(
    (one, other) => Number(one.last) - Number(other.last) || other.hits - one.hits || other.score - one.score,
  );
}

/**
 * Make a long query lighter. Each word costs a part of Pagefind's index, of a large site a large one. So the
 * words on the fewest pages are asked for, of equals the longest: those that everything holds tell least.
 *
 * @param {string} text
 * @param {Vocabulary} vocabulary
 * @param {number} [most] how many words to ask for
 * @returns {{ asked: string, leftOut: string[] }}
 */
export function rarestWords(text, vocabulary, most = vocabulary.whole ? 4 : 2) {
  const words = [...new Set(compoundsOf(text.toLowerCase()))];
  if (words.length <= most || text.includes('"')) return { asked: text, leftOut: [] };
  const { frequency, abbreviations } = vocabulary;
  /* the list holds no word of two letters, and most of them are everywhere */
  /** @param {string} word */
  const isTiny = (word) => word.length < 3 && !abbreviations.some(({ short }) => short === word);
  /** @param {string} word */
  const often = (word) => (isTiny(word) ? 10 : frequency.get(word) || 0);
  const rare = [...words]
    .sort((one, other) => often(one) - often(other) || other.length - one.length)
    .slice(0, most);
  return {
    asked: words.filter((word) => rare.includes(word)).join(" "),
    leftOut: words.filter((word) => !rare.includes(word) && word.length > 3),
  };
}

/**
 * Whether it is worth asking for a word: Pagefind answers one that stands nowhere with pages that hold the
 * beginning of it.
 *
 * @param {string} word
 * @param {Vocabulary} vocabulary
 */
export function mayBeFound(word, vocabulary) {
  if (!vocabulary.whole || word.length < 5 || /\d/.test(word) || vocabulary.frequency.has(word)) return true;
  return isBeginning(word.slice(0, Math.max(4, word.length - 4)), vocabulary);
}

/**
 * Read a query, and ask the index about words that would be corrected. The list of words of a large site is
 * not whole: a word that is not in it may be right all the same, and is where the index marks it as found.
 *
 * @param {string} typed
 * @param {Vocabulary} vocabulary
 * @param {OpenIndex} openIndex
 * @param {Reading} [reading]
 * @returns {Promise<Query>}
 */
export async function readQueryByIndex(typed, vocabulary, openIndex, reading) {
  const query = readQuery(typed, vocabulary, reading);
  if (!query.isCorrected || vocabulary.whole) return query;
  const index = await openIndex();
  for (const word of query.changed) {
    const [best] = await index.find(word);
    const excerpt = best ? (await best.load()).excerpt : [];
    const isThere = excerpt.some(({ text, marked }) => marked && text.toLowerCase().startsWith(stem(word)));
    if (!isThere) return query;
  }
  return readQuery(typed, vocabulary, { ...reading, exact: true });
}
