/**
 * In which order results stand: what is called by the very words that were typed, then by what an index says
 * of the text and how much of the query is in what a page is called.
 */

/** @import { Query } from "./queries.mjs" */
/** @import { Found, SearchIndex } from "./results.mjs" */
/** @import { Title, Vocabulary } from "./vocabulary.mjs" */

import { isBinding } from "./binding.mjs";
import { matchingTitles } from "./titles.mjs";
import { frequencyOf } from "./vocabulary.mjs";
import { stem, wordsOf } from "./words.mjs";

/** The kind of pages for editors and hosts, which come after everything else. */
export const MAKERS = "makers";

/* How much what a page is called counts beside what it says; what was tried is measured by the sixty questions. */
const WEIGHT_OF_TITLE = 2.5;

/* Of the words of a query, by what they tell, how many a title must have to be given for that alone. */
const ENOUGH_OF_QUERY = 0.45;

/* Lists and pages repeat what the records' own pages say, and works on many things have every word somewhere. */
/** @type {Record<string, number>} */
const WEIGHT_OF_KIND = { index: 0.6, page: 0.75, document: 0.7, "other-work": 0.7, study: 0.9, place: 0.9 };

/**
 * Compare two results by what an index says of them.
 *
 * @param {{ last: boolean, score: number }} one
 * @param {{ last: boolean, score: number }} other
 */
export function isBetter(one, other) {
  return Number(one.last) - Number(other.last) || other.score - one.score;
}

/**
 * Put the pages for editors and hosts last.
 *
 * @template {{ kind: string }} Page
 * @param {Page[]} pages
 * @returns {Page[]}
 */
export function makersLast(pages) {
  return [...pages].sort((one, other) => Number(one.kind === MAKERS) - Number(other.kind === MAKERS));
}

/**
 * Put what an index has found in order, with the pages whose titles say that they are meant.
 *
 * @param {Found[]} results the best first
 * @param {Query} query
 * @param {Vocabulary} vocabulary
 * @param {SearchIndex} index
 * @returns {Found[]}
 */
export function ranked(results, query, vocabulary, index) {
  const titles = new Map(vocabulary.titles.map((title, at) => [index.titled[at] ?? title.url, title]));
  const ids = new Map([...titles].map(([id, title]) => [title, id]));
  const scoreOfTitle = titleScorer(query, vocabulary);
  const best = Math.max(...results.filter(({ last }) => !last).map(({ score }) => score), 0) || 1;
  /** @type {Map<string | number, Found>} */
  const all = new Map();
  for (const found of results) {
    const title = titles.get(found.id);
    const score = found.score / best + (title ? WEIGHT_OF_TITLE * scoreOfTitle(title).score : 0);
    all.set(found.id, { ...found, score: score * (WEIGHT_OF_KIND[title?.kind ?? ""] ?? 1) });
  }
  for (const [id, title] of titles) {
    if (all.has(id) || title.kind === MAKERS) continue;
    const { share, score } = scoreOfTitle(title);
    if (share < ENOUGH_OF_QUERY) continue;
    const weight = WEIGHT_OF_TITLE * (WEIGHT_OF_KIND[title.kind] ?? 1);
    all.set(id, { ...fromTitle(id, title, index), score: weight * score });
  }
  const called = calledSo(query, vocabulary);
  const first = called.map((title) => {
    const id = ids.get(title) ?? title.url;
    return all.get(id) ?? fromTitle(id, title, index);
  });
  const others = [...all.values()].filter(({ id }) => !first.some((one) => one.id === id));
  return [...first, ...others.sort(isBetter)];
}

/**
 * What is called by the very words of a query, the best first. Of pages for editors and hosts, one that is
 * called so by several words: one alone, such as “records”, is more likely to be meant otherwise.
 *
 * @param {Query} query
 * @param {Vocabulary} vocabulary
 * @returns {Title[]}
 */
function calledSo(query, vocabulary) {
  const found = matchingTitles(query, vocabulary, 5, { typing: false }).filter(
    ({ title, kind, name, score, isIt }) =>
      (kind !== MAKERS && (name || score > 1)) || (isIt && wordsOf(title).length > 1),
  );
  return found.flatMap(({ url }) => vocabulary.titles.find((title) => title.url === url) ?? []);
}

/**
 * Whether a query is what something is called, and not only a part of that.
 *
 * @param {Query} query
 * @param {Vocabulary} vocabulary
 */
export function isName(query, vocabulary) {
  return matchingTitles(query, vocabulary, 1, { typing: false }).some(({ isIt }) => isIt);
}

/**
 * Say how much of a query is in what something is called: as a share of the query, where a word counts the
 * more the fewer pages have it, and as a score, which is lower where a title says much else.
 *
 * @param {Query} query
 * @param {Vocabulary} vocabulary
 * @returns {(title: Title) => { share: number, score: number }}
 */
function titleScorer(query, vocabulary) {
  const texts = [query.find, ...query.others.map(({ text }) => text)].map((text) => {
    const words = [...new Set(wordsOf(text))].map((word) => ({
      stem: stem(word),
      whole: word.length < 4,
      weight: 10 - frequencyOf(word, vocabulary.frequency),
    }));
    return { words, sum: words.reduce((sum, { weight }) => sum + weight, 0) || 1 };
  });
  return ({ tidied, names }) => {
    let best = { share: 0, score: 0 };
    for (const called of [tidied, ...names.map((name) => name.tidied)]) {
      const own = wordsOf(called).filter((word) => !isBinding(word));
      for (const { words, sum } of texts) {
        const hits = words.filter(({ stem: some, whole }) =>
          own.some((word) => (whole ? word === some : word.startsWith(some))),
        );
        const share = hits.reduce((part, { weight }) => part + weight, 0) / sum;
        const score = share * (0.5 + (0.5 * Math.min(hits.length, own.length)) / (own.length || 1));
        if (score > best.score) best = { share, score };
      }
    }
    return best;
  };
}

/**
 * A result that no index gave.
 *
 * @param {string | number} id its address where no index has it
 * @param {Title} title
 * @param {SearchIndex} index
 * @returns {Found}
 */
function fromTitle(id, { title, url, kind }, index) {
  const load = async () => (id === url ? { title, url, kind, excerpt: [] } : index.load(id));
  return { id, score: 0, last: false, load };
}
