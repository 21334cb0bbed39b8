/**
 * Writes out on paper where the links within the site lead: each page once, below everything else, by the
 * words of a link to it. In the text, as for links to other sites, there are far too many. Without scripts
 * the style sheet writes them there all the same.
 */

import { element, find, findAll, textOf } from "./elements.mjs";

/* Links in these are not listed: they are not printed as links, or are such a list themselves. */
const LEFT_OUT =
  ".guide-breadcrumbs, .guide-anchor, .guide-refs-links, .guide-results, .guide-edit, .guide-cite, " +
  ".guide-hidden, [data-library], button";

/* The links that are not printed when the plan of the self-assessment is printed alone. */
const OUTSIDE_THE_PLAN =
  ".guide-plan-only .guide-page > :not(.guide-head, .guide-plan, :has(.guide-plan), .guide-references) a";

const LONGEST_NAME = 90;

/** List the addresses below the page when it is printed. */
export function startPrintedAddresses() {
  const main = find(document, ".guide-main", HTMLElement);
  const home = find(document, ".guide-header__name", HTMLElement);
  if (!main || !home) return;

  /* The site's own address where it is known, else the one under which it is being read. */
  const here = find(document, "link[rel=canonical]", HTMLLinkElement)?.href ?? location.href;
  const root = rootOf(home.getAttribute("href") ?? "", here);

  /** @type {HTMLElement | null} */
  let list = null;
  addEventListener("beforeprint", () => {
    const pages = pagesLinkedFrom(main, here, root);
    if (list || !pages.length) return;
    list = listOf(pages, root);
    main.append(list);
  });
  addEventListener("afterprint", () => {
    list?.remove();
    list = null;
  });
}

/**
 * The address with which every page of the site begins.
 *
 * @param {string} home the link to the site's first page, as this page has it
 * @param {string} here this page's address
 */
function rootOf(home, here) {
  return new URL(home, here).href.replace(/(index\.html|[?#].*)$/, "").replace(/\/?$/, "/");
}

/**
 * The other pages of the site that are linked to on the paper, each with the first words that name it: not
 * those of a number of a claim, nor a whole claim if there are others.
 *
 * @param {HTMLElement} main
 * @param {string} here
 * @param {string} root
 * @returns {[page: string, name: string][]}
 */
function pagesLinkedFrom(main, here, root) {
  /** @type {Map<string, string[]>} */
  const namesOf = new Map();
  for (const link of linksOnPaper(main)) {
    const page = pageOf(link, here, root);
    if (page === null) continue;
    const names = namesOf.get(page) ?? [];
    namesOf.set(page, names);
    const words = textOf(link).replace(/\s+/g, " ").trim();
    if (/\D/.test(words)) names.push(words);
  }
  return [...namesOf].map(([page, names]) => {
    const name = names.find((words) => words.length <= LONGEST_NAME) || names[0] || page;
    return [page, shortened(name)];
  });
}

/** @param {HTMLElement} main */
function linksOnPaper(main) {
  const outside = new Set(document.querySelectorAll(OUTSIDE_THE_PLAN));
  /* folds are open by now, so what has no box, as a row that was filtered out, is hidden on paper too */
  return findAll(main, "a[href]", HTMLElement).filter(
    (link) => !outside.has(link) && !link.closest(LEFT_OUT) && link.getClientRects().length > 0,
  );
}

/**
 * The page that a link leads to, by its address from the site's root; null for this page and other sites.
 *
 * @param {HTMLElement} link
 * @param {string} here
 * @param {string} root
 */
function pageOf(link, here, root) {
  const url = new URL(link.getAttribute("href") ?? "", here);
  url.hash = "";
  const elsewhere = url.pathname !== new URL(here).pathname;
  return url.href.startsWith(root) && elsewhere ? url.href.slice(root.length) : null;
}

/** @param {string} name */
function shortened(name) {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).replace(/\s+\S*$/, "")} …` : name;
}

/**
 * @param {[page: string, name: string][]} pages
 * @param {string} root
 */
function listOf(pages, root) {
  const entries = pages.map(([page, name]) =>
    element("li", {}, `${name}: `, element("span", {}, page || "(nothing more: the home page)")),
  );
  return element(
    "section",
    { class: "guide-addresses" },
    element("h2", {}, "Where the links lead"),
    element("p", {}, `Each address begins with ${root}`),
    element("ul", {}, ...entries),
  );
}
