/**
 * The index for where Pagefind does not run, as in a folder on a disk: which words are on which pages, and the
 * text of every page, both in parts.
 */

/** @import { Found, SearchIndex } from "./results.mjs" */

import { excerptAround } from "./excerpts.mjs";
import { isBetter } from "./ranking.mjs";
import { compoundsOf, searchable, stem } from "./words.mjs";

/** @typedef {[title: string, url: string, facets: string[], text: string, names: string]} OfflinePage */

/**
 * A word; the number of each page that has it in its text, with how often; and of those that are called so.
 *
 * @typedef {[word: string, texts: number[], names: number[]]} OfflineWord
 */

/**
 * assets/search-offline.js, as it is written.
 *
 * @typedef {object} OfflineFile
 * @property {number[]} texts the number of the first page of each part
 * @property {string[]} words the first word of each part
 * @property {number[]} last the pages that come after all others
 * @property {(number | null)[]} titled the page of each title of the vocabulary
 */

/** @typedef {(path: string) => Promise<any>} LoadPart */

/** @typedef {{ inTitle: boolean, count: number }} Finds what a page has of a needle */

/* How often a word is counted on a page. */
const MOST = 20;

const FOLDER = "assets/search-offline/";

/**
 * Make an index of assets/search-offline.js and its parts.
 *
 * @param {OfflineFile} file
 * @param {LoadPart} loadPart
 * @returns {SearchIndex}
 */
export function offlineIndex(file, loadPart) {
  const last = new Set(file.last);
  return {
    costly: false,
    titled: file.titled,
    load: async (id) => resultOf(await pageOf(Number(id), file, loadPart), []),
    async find(query) {
      const needles = needlesOf(query);
      if (!needles.length) return [];
      const all = await findsOf(needles, file, loadPart);
      /** @type {Found[]} */
      const found = [...all].map(([id, finds]) => ({
        id,
        score: scoreOf(finds),
        last: last.has(id),
        load: async () => resultOf(await pageOf(id, file, loadPart), needles),
      }));
      return found.sort(isBetter);
    },
    async facets() {
      /** @type {{ values: string[], pages: number[][] }} */
      const { values, pages } = await loadPart(`${FOLDER}facets.js`);
      return new Map(pages.map((numbers, id) => [id, numbers.map((number) => values[number])]));
    },
  };
}

/**
 * The pages that have every needle, in their order, with what each has of each.
 *
 * @param {string[]} needles
 * @param {OfflineFile} file
 * @param {LoadPart} loadPart
 * @returns {Promise<Map<number, Finds[]>>}
 */
async function findsOf(needles, file, loadPart) {
  const finds = await Promise.all(needles.map((needle) => findsOfWords(wordsIn(needle), file, loadPart)));
  const ids = [...finds[0].keys()].filter((id) => finds.every((some) => some.has(id)));
  /** @type {Map<number, Finds[]>} */
  const all = new Map();
  for (const id of ids.sort((one, other) => one - other)) {
    const ofPage = finds.map((some) => some.get(id) ?? { inTitle: false, count: 0 });
    const exact = await withPhrases(needles, ofPage, id, file, loadPart);
    if (exact) all.set(id, exact);
  }
  return all;
}

/**
 * Look in a page itself for what is more than a word, since the index does not know which words stand together.
 *
 * @param {string[]} needles
 * @param {Finds[]} finds what it has of each, where words count wherever they stand
 * @param {number} id
 * @param {OfflineFile} file
 * @param {LoadPart} loadPart
 * @returns {Promise<Finds[] | null>} null where it lacks one
 */
async function withPhrases(needles, finds, id, file, loadPart) {
  if (needles.every((needle) => wordsIn(needle).length === 1)) return finds;
  const [title, , , text, names] = await pageOf(id, file, loadPart);
  const [head, body] = [searchable(`${title} ${names}`), searchable(text)];
  const exact = needles.map((needle, at) =>
    wordsIn(needle).length === 1 ? finds[at] : lookFor(needle, head, body),
  );
  return exact.every(({ inTitle, count }) => inTitle || count) ? exact : null;
}

/**
 * The pages that have all of some words, of which the last may be the beginning of one; the counts are its own.
 *
 * @param {string[]} words
 * @param {OfflineFile} file
 * @param {LoadPart} loadPart
 * @returns {Promise<Map<number, Finds>>}
 */
async function findsOfWords(words, file, loadPart) {
  const all = await Promise.all(
    words.map((word, at) => findsOfWord(word, at === words.length - 1, file, loadPart)),
  );
  const last = all[all.length - 1];
  return new Map([...last].filter(([id]) => all.every((some) => some.has(id))));
}

/**
 * @param {string} word
 * @param {boolean} begins whether words that begin so count too
 * @param {OfflineFile} file
 * @param {LoadPart} loadPart
 */
async function findsOfWord(word, begins, file, loadPart) {
  /** @type {Map<number, Finds>} */
  const finds = new Map();
  /** @param {number} id */
  const of = (id) => {
    const known = finds.get(id) ?? { inTitle: false, count: 0 };
    finds.set(id, known);
    return known;
  };
  const paths = file.words.flatMap((first, at) => {
    const next = file.words[at + 1];
    const isAfter = first > word && !(begins && first.startsWith(word));
    return isAfter || (next !== undefined && next <= word) ? [] : [`${FOLDER}words-${at + 1}.js`];
  });
  /** @type {OfflineWord[][]} */
  const parts = await Promise.all(paths.map(loadPart));
  for (const [own, texts, names] of parts.flat()) {
    if (own !== word && !(begins && own.startsWith(word))) continue;
    for (let at = 0; at < texts.length; at += 2) {
      const known = of(texts[at]);
      known.count = Math.min(MOST, known.count + texts[at + 1]);
    }
    for (const id of names) of(id).inTitle = true;
  }
  return finds;
}

/**
 * @param {number} id
 * @param {OfflineFile} file
 * @param {LoadPart} loadPart
 * @returns {Promise<OfflinePage>}
 */
async function pageOf(id, { texts }, loadPart) {
  const after = texts.findIndex((first) => first > id);
  const part = after < 0 ? texts.length : after;
  return (await loadPart(`${FOLDER}text-${part}.js`))[id - texts[part - 1]];
}

/**
 * @param {OfflinePage} page
 * @param {string[]} needles
 */
function resultOf([title, url, facets, text], needles) {
  const body = searchable(text);
  const at = needles.map((needle) => body.indexOf(needle)).find((first) => first >= 0) ?? 0;
  return { title, url, kind: facets[0].split(":")[1], excerpt: excerptAround(text, at, needles) };
}

/** @param {string} needle */
function wordsIn(needle) {
  return needle.trim().split(" ");
}

/**
 * What is looked for: each word by its stem, or all between quotation marks as it stands.
 *
 * @param {string} query
 */
function needlesOf(query) {
  if (/^".*"$/.test(query.trim())) return [searchable(query).replace(/ +/g, " ").trimEnd()];
  return compoundsOf(query.toLowerCase()).map(needleOf).filter(Boolean);
}

/**
 * A compound is looked for as it stands.
 *
 * @param {string} word
 */
function needleOf(word) {
  return searchable(word)
    .replace(/[^ ]+$/, stem)
    .trimEnd();
}

/**
 * @param {string} needle
 * @param {string} head
 * @param {string} body
 * @returns {Finds}
 */
function lookFor(needle, head, body) {
  let count = 0;
  for (let at = body.indexOf(needle); at >= 0 && count < MOST; at = body.indexOf(needle, at + 1)) count += 1;
  return { inTitle: head.includes(needle), count };
}

/**
 * A title counts more than a text; in a text, each further place counts less than the one before.
 *
 * @param {Finds[]} finds
 */
function scoreOf(finds) {
  const scores = finds.map(({ inTitle, count }) => (inTitle ? 4 : 0) + (count ? 1 + Math.log(count) : 0));
  return scores.reduce((sum, score) => sum + score, 0);
}
