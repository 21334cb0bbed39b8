/*
 * The cells of the evidence map lead to the library, filtered to their studies. The library needs JavaScript
 * to filter; so without it a cell leads to the studies on its row's own page, which is what is written.
 */
(() => {
  "use strict";

  // from a folder on a disk no server finds the page of a folder
  const page = location.protocol === "file:" ? "index.html" : "";
  const library = new URL(`../library/${page}`, document.currentScript.src).pathname;
  for (const link of document.querySelectorAll("a[data-library]")) {
    link.href = `${library}?${link.dataset.library}`;
  }
})();
