/** How the search cuts texts into words, and what of a word it looks for. */

/**
 * A text in small letters with one blank between its words, to be compared with another.
 *
 * @param {string} text
 */
export function tidy(text) {
  return text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[^\p{L}\p{N}&']+/gu, " ")
    .trim();
}

/**
 * The words and numbers of a text, in small letters.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOf(text) {
  return wordsAsWritten(text.toLowerCase());
}

/**
 * The words and numbers of a text, with their capitals.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function wordsAsWritten(text) {
  return text.match(/\p{L}+|\p{N}+/gu) ?? [];
}

/**
 * The words of a text as they are written; what a hyphen joins is one.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function compoundsOf(text) {
  return text.match(/[\p{L}\p{N}&]+(?:[-‑'’][\p{L}\p{N}]+)*/gu) ?? [];
}

/**
 * What is left of a word without its ending, so that other forms of it are found too.
 *
 * @param {string} word
 */
export function stem(word) {
  return word.length > 5 ? word.replace(/(ations?|ings?|ers?|ies|ed|es|s|e|y)$/, "") : word.replace(/s$/, "");
}

/**
 * A text in which words are looked for: each character that is none of a word becomes a blank, so that
 * places in it stay the same, and one blank more stands at its beginning.
 *
 * @param {string} text
 */
export function searchable(text) {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, " ")}`;
}
