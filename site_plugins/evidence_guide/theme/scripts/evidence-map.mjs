/**
 * The cells of the evidence map lead to the library, filtered to their studies. The library needs JavaScript
 * to filter; so without it a cell leads to the studies on its row's own page, which is what is written.
 */

import { findAll } from "./elements.mjs";

/**
 * Lead each cell to the library.
 *
 * @param {string} script the address of this script, from which the library's follows
 */
export function startEvidenceMap(script) {
  /* without a server the file of the page must be named */
  const page = location.protocol === "file:" ? "index.html" : "";
  const library = new URL(`../library/${page}`, script).pathname;
  for (const link of findAll(document, "a[data-library]", HTMLAnchorElement)) {
    link.href = `${library}?${link.dataset.library}`;
  }
}
