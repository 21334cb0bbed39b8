/** The records of the library: which have some words, and in which order they stand. */

/** @import { Numbers, OfferedFacet } from "../facets/facets.mjs" */

import { stem } from "../search/words.mjs";

/**
 * @typedef {[
 *   title: string, url: string, summary: string, year: number, studies: number, values: Numbers,
 * ]} PackedRecord
 */

/**
 * assets/library.js, as it is written. Of a large library it holds the first records in the order by kind, and
 * says how many there are in all, how many have each value, and which kinds are in which further file.
 *
 * @typedef {object} LibraryFile
 * @property {OfferedFacet[]} facets
 * @property {PackedRecord[]} records
 * @property {number} [all]
 * @property {number[]} [counts] by number of value
 * @property {[path: string, kinds: number[]][]} [parts]
 */

/**
 * @typedef {object} LibraryRecord
 * @property {string} title
 * @property {string} url
 * @property {string} summary
 * @property {number} year 0 where it has none
 * @property {number} studies how many primary studies stand behind it
 * @property {Numbers} values the numbers of its values
 * @property {number} kind the number of its kind, which is its place among the kinds
 * @property {string} label its kind in words
 * @property {string} text where words are looked for
 * @property {string} key its title, to be compared
 */

/** @typedef {(one: LibraryRecord, other: LibraryRecord) => number} Comparison */

/** What the library can be sorted by. It opens in the first of these orders. */
export const ORDERS = [
  { name: "kind", words: "Kind" },
  { name: "title", words: "Title" },
  { name: "year", words: "Year, newest first" },
  { name: "studies", words: "Number of studies, most first" },
];

/**
 * Read the records of a file.
 *
 * @param {Pick<LibraryFile, "facets" | "records">} file
 * @returns {LibraryRecord[]}
 */
export function readRecords({ facets, records }) {
  /* the first facet is the kind, so its values have the first numbers */
  const kinds = facets[0][2].map(([, label]) => label);
  return records.map(([title, url, summary, year, studies, values]) => {
    const kind = values.find((number) => number < kinds.length) ?? NaN;
    const text = withPlainApostrophes(` ${title} ${summary}`.toLowerCase());
    return {
      title,
      url,
      summary,
      year,
      studies,
      values,
      kind,
      label: kinds[kind],
      text,
      key: title.toLowerCase(),
    };
  });
}

/**
 * The records with all the words of a text, or where there are none with their stems.
 *
 * @param {LibraryRecord[]} records
 * @param {string} text
 * @param {{ exact?: boolean }} [how] whether the stems are left out
 */
export function recordsWith(records, text, { exact: onlyExact = false } = {}) {
  const words = withPlainApostrophes(text.toLowerCase()).split(/\s+/).filter(Boolean);
  /** @param {string[]} needles */
  const having = (needles) =>
    records.filter((record) => needles.every((needle) => record.text.includes(needle)));
  const exact = having(words);
  return exact.length || onlyExact ? exact : having(words.map(stem));
}

/**
 * Records in an order.
 *
 * @param {LibraryRecord[]} records
 * @param {string} order one of ORDERS
 */
export function sorted(records, order) {
  return [...records].sort(COMPARISONS[order]);
}

/** @type {Comparison} */
const byTitle = ({ key: one }, { key: other }) => (one < other ? -1 : one > other ? 1 : 0);

/** @type {Record<string, Comparison>} */
const COMPARISONS = {
  kind: (one, other) => one.kind - other.kind || byTitle(one, other),
  title: byTitle,
  year: (one, other) => other.year - one.year || byTitle(one, other),
  studies: (one, other) => other.studies - one.studies || byTitle(one, other),
};

/** @param {string} text */
function withPlainApostrophes(text) {
  return text.replaceAll("’", "'");
}
