/** Whether the site can have a word, by the list of its words. */

/** @import { Vocabulary } from "./vocabulary.mjs" */

import { correction, isKnown } from "./spelling.mjs";
import { isBeginning } from "./vocabulary.mjs";
import { compoundsOf, stem } from "./words.mjs";

/**
 * Whether it is worth asking for a word: Pagefind answers one that stands nowhere with pages that hold the
 * beginning of it. An abbreviation must be there as it is, and a short word or a compound whole or as a
 * beginning; the parts of a compound are other words for it.
 *
 * @param {string} written
 * @param {Vocabulary} vocabulary
 */
export function mayBeFound(written, vocabulary) {
  const word = written.toLowerCase().replaceAll("‑", "-").replace(/['’]s?$/, "");
  if (!vocabulary.whole || word.length < 2 || /[\d&'’]/.test(word) || isKnown(word, vocabulary)) return true;
  if (word.includes("-")) return [...vocabulary.frequency.keys()].some((known) => known.startsWith(word));
  if (word.length < 3 || /^\p{Lu}{2,6}$/u.test(written)) return false;
  if (!isBeginning(stem(word), vocabulary) && correction(word, vocabulary)) return false;
  return isBeginning(word.length < 5 ? word : word.slice(0, Math.max(4, word.length - 4)), vocabulary);
}

/**
 * Whether it is worth asking for a text.
 *
 * @param {string} text
 * @param {Vocabulary} vocabulary
 */
export function mayAllBeFound(text, vocabulary) {
  return compoundsOf(text).every((word) => mayBeFound(word, vocabulary));
}
