/** The words of a result in which a query was found, marked. */

import { searchable, stem, wordsOf } from "./words.mjs";

/** @typedef {{ text: string, marked: boolean }} Piece */

const MARK = /<mark>(.*?)<\/mark>/s;
const LONGEST = 190;
const BEFORE = 60;

/** @type {Record<string, string>} */
const CHARACTERS = { lt: "<", gt: ">", quot: '"', amp: "&" };

/**
 * Mark the words of a text that begin with one of some patterns.
 *
 * @param {string} text
 * @param {string[]} beginnings each a part of a regular expression
 * @returns {Piece[]}
 */
export function highlighted(text, beginnings) {
  if (!beginnings.length) return [{ text, marked: false }];
  const any = [...new Set(beginnings)].join("|");
  return pieces(text.split(new RegExp(`(?<![\\p{L}\\p{N}])((?:${any})[\\p{L}\\p{N}]*)`, "giu")));
}

/**
 * Read an excerpt of Pagefind's, which is escaped text with <mark> in it.
 *
 * @param {string} excerpt
 * @returns {Piece[]}
 */
export function readExcerpt(excerpt) {
  return pieces(excerpt.split(MARK).map(unescaped));
}

/**
 * What a record says of itself, where that holds all that is marked in an excerpt, which may begin anywhere.
 *
 * @param {string} summary
 * @param {string} excerpt as Pagefind gives it
 * @returns {Piece[] | null} null where it does not
 */
export function markedSummary(summary, excerpt) {
  const marked = [...excerpt.matchAll(new RegExp(MARK, "gs"))].map(([, words]) => words);
  const stems = wordsOf(marked.join(" ")).map(stem);
  const holdsAll = stems.every((one) => searchable(summary).includes(` ${one}`));
  return holdsAll ? highlighted(summary, stems) : null;
}

/**
 * Cut an excerpt out of a text.
 *
 * @param {string} text
 * @param {number} at where the query was found
 * @param {string[]} needles what was looked for, as `searchable` text
 * @returns {Piece[]}
 */
export function excerptAround(text, at, needles) {
  const from = at > BEFORE ? text.indexOf(" ", at - BEFORE) + 1 : 0;
  /* what stood between the parts of a compound may be a hyphen */
  const beginnings = needles.map((needle) => needle.trim().replaceAll(" ", "[^\\p{L}\\p{N}]"));
  const found = highlighted(text.slice(from, from + LONGEST), beginnings);
  if (from) found.unshift({ text: "… ", marked: false });
  if (from + LONGEST < text.length) found.push({ text: " …", marked: false });
  return found;
}

/** @param {string} text */
function unescaped(text) {
  return text.replace(/&(lt|gt|quot|amp|#39|#x27);/g, (_, name) => CHARACTERS[name] || "'");
}

/**
 * Every second part of a text that was cut at what is marked is marked.
 *
 * @param {string[]} parts
 * @returns {Piece[]}
 */
function pieces(parts) {
  return parts.map((text, at) => ({ text, marked: at % 2 === 1 }));
}
