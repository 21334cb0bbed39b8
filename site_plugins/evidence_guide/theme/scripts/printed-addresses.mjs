/*
 * Writes out on paper where the links within the site lead: each page once, below everything else, by the
 * words of a link to it. In the text, as for links to other sites, there are far too many. Without scripts
 * the style sheet writes them there all the same.
 */
(() => {
  "use strict";

  /* What stands on paper without its links, or is such a list itself. */
  const LEFT_OUT =
    ".guide-breadcrumbs, .guide-anchor, .guide-refs-links, .guide-results, .guide-edit, .guide-cite, .guide-hidden, [data-library], button";
  /* The links that 60-self-assessment.css leaves off the paper when the plan is printed alone. */
  const NOT_PLAN = ".guide-plan-only .guide-page > :not(.guide-head, .guide-plan, :has(.guide-plan), .guide-references) a";
  const LONGEST = 90;

  const main = document.querySelector(".guide-main");
  const home = document.querySelector(".guide-header__name");
  if (!main || !home) return;

  /* The site's own address where it is known, else the one under which it is being read. */
  const canonical = document.querySelector("link[rel=canonical]");
  const here = canonical ? canonical.href : location.href;
  const root = new URL(home.getAttribute("href"), here).href.replace(/(index\.html|[?#].*)$/, "").replace(/\/?$/, "/");

  const within = (link) => {
    const url = new URL(link.getAttribute("href"), here);
    url.hash = "";
    return url.href.startsWith(root) && url.pathname !== new URL(here).pathname ? url.href.slice(root.length) : null;
  };

  const short = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s+\S*$/, "")} …` : text);

  /* The first words that name a page: not those of a number of a claim, nor a whole claim if there are others. */
  const pages = () => {
    const found = new Map();
    const notPlan = new Set(document.querySelectorAll(NOT_PLAN));
    /* what is hidden now stays so on paper: folds are open by now, and a row that was filtered out has no box */
    const printed = (link) => !notPlan.has(link) && !link.closest(LEFT_OUT) && link.getClientRects().length > 0;
    for (const link of main.querySelectorAll("a[href]")) {
      const page = printed(link) ? within(link) : null;
      const words = link.textContent.replace(/\s+/g, " ").trim();
      if (page === null) continue;
      if (!found.has(page)) found.set(page, []);
      if (/\D/.test(words)) found.get(page).push(words);
    }
    return [...found].map(([page, all]) => [page, short(all.find((words) => words.length <= LONGEST) || all[0] || page)]);
  };

  let list = null;
  addEventListener("beforeprint", () => {
    const found = pages();
    if (list || !found.length) return;
    list = document.createElement("section");
    list.className = "guide-addresses";
    const heading = document.createElement("h2");
    heading.textContent = "Where the links lead";
    const told = document.createElement("p");
    told.textContent = `Each address begins with ${root}`;
    const entries = document.createElement("ul");
    for (const [page, label] of found) {
      const entry = document.createElement("li");
      const address = document.createElement("span");
      address.textContent = page || "(nothing more: the home page)";
      entry.append(`${label}: `, address);
      entries.append(entry);
    }
    list.append(heading, told, entries);
    main.append(list);
  });
  addEventListener("afterprint", () => {
    if (list) list.remove();
    list = null;
  });
})();
