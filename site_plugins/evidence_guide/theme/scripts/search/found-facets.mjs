/** By what the results of a search can be filtered. */

/** @import { OfferedFacet } from "../facets/facets.mjs" */
/** @import { Vocabulary } from "./vocabulary.mjs" */

/**
 * The facets that any page of the site has, in the order of the library.
 *
 * @param {Iterable<string[]>} pages what each page can be filtered by, as “facet:value”
 * @param {Vocabulary} vocabulary
 * @returns {OfferedFacet[]}
 */
export function foundFacets(pages, { facets, labels }) {
  const used = valuesByFacet(pages);
  return Object.entries(facets).map(([name, title]) => {
    const words = labels[name] ?? {};
    const values = inOrder(name, [...(used.get(name) ?? [])], Object.keys(words));
    return [name, title, values.map((value) => [value, words[value] || spelledOut(value)])];
  });
}

/** @param {Iterable<string[]>} pages */
function valuesByFacet(pages) {
  /** @type {Map<string, Set<string>>} */
  const used = new Map();
  for (const page of pages) {
    for (const both of page) {
      const colon = both.indexOf(":");
      const name = both.slice(0, colon);
      if (!used.has(name)) used.set(name, new Set());
      used.get(name)?.add(both.slice(colon + 1));
    }
  }
  return used;
}

/**
 * Values in the order of their words, where those have one; or else by alphabet, the newest year first.
 *
 * @param {string} name
 * @param {string[]} values
 * @param {string[]} order
 */
function inOrder(name, values, order) {
  if (order.length) values.sort((one, other) => order.indexOf(one) - order.indexOf(other));
  else values.sort();
  return name === "decade" || name === "year" ? values.reverse() : values;
}

/**
 * The words for a value that has none: its id, with blanks and a capital.
 *
 * @param {string} value
 */
function spelledOut(value) {
  return value.replace(/-/g, " ").replace(/^./, (letter) => letter.toUpperCase());
}
