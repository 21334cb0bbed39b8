/** In which order results stand. */

/** The kind of pages for editors and hosts, which come after everything else. */
export const MAKERS = "makers";

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
 * Order what is shown at once. Lists repeat what the records' own pages say, so they stand last; first what
 * is called by the very words that were asked for.
 *
 * @template {{ kind: string, url: string }} Page
 * @param {Page[]} pages
 * @param {string[]} [calledSo] their addresses
 * @returns {Page[]}
 */
export function recordsFirst(pages, calledSo = []) {
  /** @param {Page} page */
  const lateness = ({ kind }) => (kind === MAKERS ? 2 : Number(kind === "index" || kind === "page"));
  /** @param {Page} page */
  const place = ({ url }) => (calledSo.includes(url) ? calledSo.indexOf(url) : calledSo.length);
  return [...pages].sort((one, other) => lateness(one) - lateness(other) || place(one) - place(other));
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
