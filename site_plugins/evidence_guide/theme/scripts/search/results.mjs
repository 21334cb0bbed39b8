/** Asks an index for what a reader looks for, and puts together what it finds. */

/** @import { Piece } from "./excerpts.mjs" */
/** @import { Query, Reading } from "./queries.mjs" */
/** @import { Vocabulary } from "./vocabulary.mjs" */

import { mayAllBeFound, mayBeFound } from "./presence.mjs";
import { readQuery } from "./queries.mjs";
import { isBetter, isName, ranked } from "./ranking.mjs";
import { frequencyOf } from "./vocabulary.mjs";
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
 * @property {(id: string | number) => Promise<Result>} load a page that it did not find
 * @property {(string | number | null)[]} titled the result of each title of the vocabulary, by its place
 * @property {() => Promise<Map<string | number, string[]>>} facets what each page can be filtered by
 */

/** @typedef {() => Promise<SearchIndex>} OpenIndex */

/**
 * What is known so far.
 *
 * @typedef {object} Answer
 * @property {Found[]} results
 * @property {boolean} final whether nothing more will come
 * @property {"none" | "few" | ""} haveAll said where so few pages have every word that what has some is given too
 * @property {string[]} leftOut words that were not asked for, since they are on so many pages
 */

/* What was asked for counts more than the same in other words. */
const WEIGHT_OF_OTHERS = 0.8;

/* Where fewer pages than this have every word, what has some of them is given too, and counts less. */
const FEW = 3;
const WEIGHT_OF_SOME = 0.7;

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
  const index = await openIndex();
  /** @param {Found[]} results */
  const inOrder = (results) => ranked(results, query, vocabulary, index);
  for (const simpler of simplerThan(query, vocabulary)) {
    const { results } = await ask(simpler, vocabulary, index);
    if (results.length) yield { results: inOrder(results), final: false, haveAll: "", leftOut: [] };
  }
  const { results, leftOut } = await ask(query, vocabulary, index);
  const isEnough = query.find.includes('"') || isName(query, vocabulary) || wordsOf(query.find).length < 2;
  if (isEnough || results.filter(({ last }) => !last).length >= FEW) {
    yield { results: inOrder(results), final: true, haveAll: "", leftOut };
    return;
  }
  const some = await withSomeWords(query, vocabulary, index);
  const all = inOrder(results.length ? together(results, some) : some);
  const isMore = all.length > results.length;
  yield { results: all, final: true, haveAll: isMore ? (results.length ? "few" : "none") : "", leftOut };
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
 * @param {SearchIndex} index
 * @returns {Promise<{ results: Found[], leftOut: string[] }>}
 */
async function ask({ find, others }, vocabulary, index) {
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
    if (!mayAllBeFound(text, vocabulary)) continue;
    for (const found of await index.find(text)) {
      const score = found.score * weight;
      const before = best.get(found.id);
      if (!before || before.score < score) best.set(found.id, { ...found, score });
    }
  }
  return { results: [...best.values()].sort(isBetter), leftOut: own.leftOut };
}

/**
 * What has some of the words of a query. A word counts the more the fewer pages have it, and having a word
 * counts as much as having it often.
 *
 * @param {Query} query
 * @param {Vocabulary} vocabulary
 * @param {SearchIndex} index
 * @returns {Promise<Found[]>}
 */
async function withSomeWords(query, vocabulary, index) {
  /** @type {Map<string | number, Found>} */
  const all = new Map();
  const { asked } = rarestWords(query.find, vocabulary);
  /** @param {string} word */
  const orItsParts = (word) => (mayBeFound(word, vocabulary) ? [word] : wordsOf(word));
  const words = new Set(compoundsOf(asked).flatMap(orItsParts));
  for (const find of [...words].filter((word) => !isTiny(word, vocabulary))) {
    const { results } = await ask({ find, others: [] }, vocabulary, index);
    const best = Math.max(...results.map(({ score }) => score)) || 1;
    const weight = 10 - frequencyOf(find.toLowerCase(), vocabulary.frequency);
    for (const found of results) {
      const score = (all.get(found.id)?.score ?? 0) + weight * (0.5 + (0.5 * found.score) / best);
      all.set(found.id, { ...found, score });
    }
  }
  return [...all.values()].sort(isBetter);
}

/**
 * What has every word, and then what has some.
 *
 * @param {Found[]} every
 * @param {Found[]} some
 */
function together(every, some) {
  const ids = new Set(every.map(({ id }) => id));
  const [best, bestOfSome] = [every, some].map((results) => Math.max(...results.map(({ score }) => score)) || 1);
  const less = some
    .filter(({ id }) => !ids.has(id))
    .map((found) => ({ ...found, score: (found.score / bestOfSome) * best * WEIGHT_OF_SOME }));
  return [...every, ...less];
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
  const words = [...new Set(compoundsOf(text))];
  if (words.length <= most || text.includes('"')) return { asked: text, leftOut: [] };
  /** @param {string} word */
  const often = (word) => (isTiny(word, vocabulary) ? 10 : frequencyOf(word.toLowerCase(), vocabulary.frequency));
  const rare = [...words]
    .sort((one, other) => often(one) - often(other) || other.length - one.length)
    .slice(0, most);
  return {
    asked: words.filter((word) => rare.includes(word)).join(" "),
    leftOut: words.filter((word) => !rare.includes(word) && word.length > 3),
  };
}

/**
 * Whether a word has two letters, as most that have are everywhere, and is no abbreviation.
 *
 * @param {string} word
 * @param {Vocabulary} vocabulary
 */
function isTiny(word, { abbreviations }) {
  return word.length < 3 && !abbreviations.some(({ short }) => short === word.toLowerCase());
}

/**
 * Read a query, and ask the index about words that would be corrected. A correction is made where what was
 * typed is nowhere and the corrected words are somewhere together; else it is offered, if it finds anything.
 *
 * The list of words of a large site is not whole: a word that is not in it may be right all the same, and is
 * where the index marks it as found.
 *
 * @param {string} typed
 * @param {Vocabulary} vocabulary
 * @param {OpenIndex} openIndex
 * @param {Reading} [reading]
 * @returns {Promise<Query>}
 */
export async function readQueryByIndex(typed, vocabulary, openIndex, reading) {
  const query = readQuery(typed, vocabulary, reading);
  if (!query.changed.length) return query;
  const index = await openIndex();
  const asTyped = readQuery(typed, vocabulary, { ...reading, exact: true });
  if (!vocabulary.whole && (await areThere(query.changed, index))) return asTyped;
  /** @param {string} text */
  const finds = async (text) => {
    const read = readQuery(text, vocabulary, { exact: true });
    return (await ask(read, vocabulary, index)).results.length > 0;
  };
  const offered = query.offered && (await finds(query.offered)) ? query.offered : "";
  if (!query.isCorrected) return { ...query, offered };
  if (await finds(query.text)) return { ...query, offered };
  return { ...asTyped, offered: offered || query.text };
}

/**
 * Whether words stand somewhere on the site.
 *
 * @param {string[]} words
 * @param {SearchIndex} index
 */
async function areThere(words, index) {
  for (const word of words) {
    const [best] = await index.find(word);
    const excerpt = best ? (await best.load()).excerpt : [];
    if (!excerpt.some(({ text, marked }) => marked && text.toLowerCase().startsWith(stem(word)))) return false;
  }
  return true;
}
