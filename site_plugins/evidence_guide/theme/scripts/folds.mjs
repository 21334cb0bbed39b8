/** What unfolds: open where a link leads into it, open on paper, and a table of contents beside the page. */

import { find, findAll } from "./elements.mjs";

/** Open and close the folds of a page as its address, a printer and the width of the window ask for. */
export function startFolds() {
  openWhereTheAddressLeads();
  addEventListener("hashchange", openWhereTheAddressLeads);
  openOnPaper();
  openContentsBesideThePage();
  writeAddressOnPaper();
}

function openWhereTheAddressLeads() {
  const target = targetOfAddress();
  let opened = false;
  for (let around = target; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement && !around.open) opened = around.open = true;
  }
  if (opened) target?.scrollIntoView();
}

/* The element that the address names after “#”; what cannot be decoded (“#100%”) is taken as it is. */
function targetOfAddress() {
  const anchor = location.hash.slice(1);
  try {
    return document.getElementById(decodeURIComponent(anchor));
  } catch {
    return document.getElementById(anchor);
  }
}

function openOnPaper() {
  /** @type {HTMLDetailsElement[]} */
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = findAll(document, "main details:not([open])", HTMLDetailsElement);
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });
}

function openContentsBesideThePage() {
  const contents = find(document, ".guide-toc details", HTMLDetailsElement);
  if (!contents) return;
  const wide = matchMedia("(min-width: 68em)");
  const fit = () => (contents.open = wide.matches);
  wide.addEventListener("change", fit);
  fit();
}

/* On paper a page names its address; where the site's is not known, the one under which it is being read. */
function writeAddressOnPaper() {
  const address = find(document, ".guide-address", HTMLElement);
  if (address && !address.textContent) address.textContent = location.href.split("#")[0];
}
