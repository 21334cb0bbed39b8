/** What the search knows before it asks an index: the words, titles and abbreviations of the site. */

import { tidy, wordsOf } from "./words.mjs";

/**
 * @typedef {[
 *   title: string, url: string, kind: string, abbreviation?: string, names?: string[],
 * ]} PackedTitle
 */

/**
 * assets/search-words.js, as it is written.
 *
 * @typedef {object} VocabularyFile
 * @property {boolean} pagefind whether Pagefind's index is there to be searched
 * @property {boolean} whole whether the list holds every word of the site
 * @property {string} words the words, packed
 * @property {PackedTitle[]} titles
 * @property {string[]} plain abbreviations that also stand in small letters, and so read as words
 * @property {Record<string, string>} facets the title of each facet
 * @property {Record<string, Record<string, string>>} labels the words for the values of each facet, in order
 */

/**
 * What a page or a term is called.
 *
 * @typedef {object} Title
 * @property {string} title
 * @property {string} url
 * @property {string} kind
 * @property {string} abbreviation empty where there is none
 * @property {string} tidied the title, to be compared
 * @property {string} spaced its words, each between blanks
 * @property {{ name: string, tidied: string, spaced: string }[]} names its other names
 */

/**
 * An abbreviation of the glossary, and its term.
 *
 * @typedef {object} Abbreviation
 * @property {string} short both to be compared
 * @property {string} long
 * @property {string} written the abbreviation and the term, as they are shown
 * @property {string} title
 */

/**
 * @typedef {object} Vocabulary
 * @property {boolean} pagefind
 * @property {boolean} whole
 * @property {ReadonlyMap<string, number>} frequency of each word; one more is twice as many pages
 * @property {string[]} words those without a hyphen, by alphabet
 * @property {ReadonlyMap<string, string>} compounds words mostly written with a hyphen, by their letters
 * @property {Title[]} titles
 * @property {Abbreviation[]} abbreviations
 * @property {string[]} readAsWords abbreviations that also stand in small letters, in small letters
 * @property {Record<string, string>} facets
 * @property {Record<string, Record<string, string>>} labels
 */

/**
 * Read the file.
 *
 * @param {VocabularyFile} file
 * @returns {Vocabulary}
 */
export function readVocabulary(file) {
  const { frequency, words, compounds } = unpackWords(file.words);
  const titles = file.titles.map(readTitle);
  return {
    pagefind: file.pagefind,
    whole: file.whole,
    frequency,
    words,
    compounds,
    titles,
    abbreviations: titles.filter(({ abbreviation }) => abbreviation).map(readAbbreviation),
    readAsWords: file.plain,
    facets: file.facets,
    labels: file.labels,
  };
}

/**
 * Unpack a list of words: of each, a sign for how many letters it shares with the word before it, its other
 * letters, and a digit that doubles with the number of pages it stands on.
 *
 * @param {string} packed
 */
export function unpackWords(packed) {
  /** @type {Map<string, number>} */
  const frequency = new Map();
  /** @type {string[]} */
  const words = [];
  /** @type {Map<string, string>} */
  const compounds = new Map();
  let word = "";
  for (const [, shared, rest, often] of packed.matchAll(/([0-9A-Z])([^0-9A-Z]*)(\d)/g)) {
    word = word.slice(0, parseInt(shared, 36)) + rest;
    frequency.set(word, Number(often));
    if (word.includes("-")) compounds.set(word.replaceAll("-", ""), word);
    else words.push(word);
  }
  /* a hyphen that is left out as often as it is written is not asked for */
  for (const [together, compound] of compounds) {
    const often = frequency.get(together);
    if (often !== undefined && often >= frequencyOf(compound, frequency)) compounds.delete(together);
  }
  return { frequency, words, compounds };
}

/**
 * How frequent a word is; one more is twice as many pages. 0 also for a word that is not in the list.
 *
 * @param {string} word
 * @param {ReadonlyMap<string, number>} frequency
 */
export function frequencyOf(word, frequency) {
  return frequency.get(word) ?? 0;
}

/**
 * Whether any word of the list begins with some letters.
 *
 * @param {string} letters
 * @param {Vocabulary} vocabulary
 */
export function isBeginning(letters, { words }) {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle] < letters) low = middle + 1;
    else high = middle;
  }
  return (words[low] ?? "").startsWith(letters);
}

/**
 * @param {PackedTitle} packed
 * @returns {Title}
 */
function readTitle([title, url, kind, abbreviation = "", names = []]) {
  return {
    title,
    url,
    kind,
    abbreviation,
    tidied: tidy(title),
    spaced: spaced(title),
    names: names.map((name) => ({ name, tidied: tidy(name), spaced: spaced(name) })),
  };
}

/** @param {string} title */
function spaced(title) {
  return ` ${wordsOf(title).join(" ")} `;
}

/**
 * @param {Title} term
 * @returns {Abbreviation}
 */
function readAbbreviation({ title, abbreviation }) {
  const withoutNote = title.replace(/ \([^)]*\)$/, "");
  return { short: tidy(abbreviation), long: tidy(withoutNote), written: abbreviation, title: withoutNote };
}
