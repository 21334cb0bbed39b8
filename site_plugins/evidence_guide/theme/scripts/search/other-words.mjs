/** The same query in other words: a term and its abbreviation, and words that are joined, parted or hyphened. */

/** @import { Abbreviation, Vocabulary } from "./vocabulary.mjs" */

import { isBinding, withoutBinding } from "./binding.mjs";
import { isKnown, withHyphens } from "./spelling.mjs";
import { frequencyOf } from "./vocabulary.mjs";
import { compoundsOf, tidy, wordsOf } from "./words.mjs";

/**
 * @typedef {object} OtherWords
 * @property {string} text
 * @property {string} shown for readers; empty where it is but another spelling
 * @property {boolean} whole whether the query is nothing else, so that these words must stand together
 */

/* A word that a reader has run together is parted into words of so many letters, on so many pages (doubled). */
const SHORTEST_PART = 3;
const OFTEN = 3;

/* A compound is looked for in its parts where these are so much more frequent, in doublings. */
const MUCH_MORE = 3;

/* What may be meant by letters that the glossary does not explain. */
const KINDS_WITH_INITIALS = new Set(["term", "policy", "model", "benchmark", "client-group"]);

/**
 * A query with the term in the place of each abbreviation, and the other way about.
 *
 * @param {string} text
 * @param {Vocabulary} vocabulary
 * @param {Set<string>} stressed what was typed in capitals for a reason
 * @returns {OtherWords[]}
 */
export function inOtherWords(text, vocabulary, stressed) {
  const query = tidy(text);
  const others = [...vocabulary.abbreviations, ...byInitials(text, vocabulary, stressed)]
    .filter(({ short }) => query === short || stressed.has(short.toUpperCase()) || !isWord(short, vocabulary))
    .flatMap((abbreviation) => exchanged(query, abbreviation));
  return others.map((other) => ({ ...other, text: withoutBinding(other.text, stressed) }));
}

/**
 * Titles whose first letters are an abbreviation that the glossary does not explain: what is in capitals, or an
 * unknown word that stands alone.
 *
 * @param {string} text
 * @param {Vocabulary} vocabulary
 * @param {Set<string>} stressed
 * @returns {Abbreviation[]}
 */
function byInitials(text, vocabulary, stressed) {
  const words = wordsOf(text);
  const explained = new Set(vocabulary.abbreviations.map(({ short }) => short));
  /** @param {string} word */
  const isMeant = (word) =>
    stressed.has(word.toUpperCase()) || (words.length === 1 && !isKnown(word, vocabulary));
  const unknown = words.filter(
    (word) => word.length > 2 && word.length < 6 && !explained.has(word) && isMeant(word),
  );
  return unknown.flatMap((short) => {
    const title = vocabulary.titles.find(
      ({ kind, tidied }) => KINDS_WITH_INITIALS.has(kind) && initialsOf(tidied).includes(short),
    );
    return title ? [{ short, long: title.tidied, written: short.toUpperCase(), title: title.title }] : [];
  });
}

/**
 * The first letters of a title, with and without those of words that bind.
 *
 * @param {string} tidied
 */
function initialsOf(tidied) {
  const words = wordsOf(tidied);
  return [words, words.filter((word) => !isBinding(word))].map((some) => some.map(([first]) => first).join(""));
}

/**
 * “It” is no abbreviation, unless it is IT or stands alone.
 *
 * @param {string} short
 * @param {Vocabulary} vocabulary
 */
function isWord(short, { readAsWords }) {
  return readAsWords.includes(short) || isBinding(short);
}

/**
 * @param {string} query
 * @param {Abbreviation} abbreviation
 * @returns {OtherWords[]}
 */
function exchanged(query, { short, long, written, title }) {
  const padded = ` ${query} `;
  if (padded.includes(` ${short} `)) {
    const text = padded.replace(` ${short} `, ` ${long} `).trim();
    return [{ text, shown: title, whole: query === short }];
  }
  if (padded.includes(` ${long} `) || padded.includes(` ${long}s `)) {
    const text = padded.replace(` ${long}s `, ` ${short} `).replace(` ${long} `, ` ${short} `).trim();
    return [{ text, shown: written, whole: false }];
  }
  return [];
}


/**
 * A text in the words of the guide: with its hyphens, and with what was run together parted.
 *
 * @param {string} text
 * @param {Vocabulary} vocabulary
 */
export function asWritten(text, vocabulary) {
  if (text.includes('"')) return text;
  return withHyphens(text, vocabulary).replace(/(?<![\p{L}-])\p{L}+(?![\p{L}-])/gu, (word) =>
    isKnown(word.toLowerCase(), vocabulary) ? word : parted(word.toLowerCase(), vocabulary) || word,
  );
}

/**
 * Two words of the guide that a reader has written as one, those on the most pages; or nothing.
 *
 * @param {string} word
 * @param {Vocabulary} vocabulary
 */
function parted(word, { frequency }) {
  let best = { often: OFTEN - 1, text: "" };
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    const often = Math.min(...parts.map((part) => frequencyOf(part, frequency)));
    if (often > best.often) best = { often, text: parts.join(" ") };
  }
  return best.text;
}

/**
 * The same words joined, with a hyphen and apart: “health care”, “healthcare”; “whole-systems”, “whole systems”.
 *
 * @param {string} find
 * @param {Vocabulary} vocabulary
 * @returns {OtherWords[]}
 */
export function otherSpellings(find, vocabulary) {
  if (find.includes('"')) return [];
  const { frequency, compounds } = vocabulary;
  const words = compoundsOf(find.toLowerCase());
  return words.flatMap((word, at) => {
    const joined = `${word}${words[at + 1]}`;
    if (frequency.has(joined) || compounds.has(joined)) {
      return [spelling(words, at, 2, compounds.get(joined) ?? joined)];
    }
    const apart = word.includes("-") ? word.replaceAll("-", " ") : parted(word, vocabulary);
    const often = Math.min(...apart.split(" ").map((part) => frequencyOf(part, frequency)));
    const isOftener = often >= frequencyOf(word, frequency) + MUCH_MORE;
    return apart && (isOftener || !frequency.has(word)) ? [spelling(words, at, 1, apart)] : [];
  });
}

/**
 * @param {string[]} words
 * @param {number} at
 * @param {number} number how many words are written otherwise
 * @param {string} otherwise
 * @returns {OtherWords}
 */
function spelling(words, at, number, otherwise) {
  const text = [...words.slice(0, at), otherwise, ...words.slice(at + number)].join(" ");
  return { text, shown: "", whole: words.length === 1 };
}
