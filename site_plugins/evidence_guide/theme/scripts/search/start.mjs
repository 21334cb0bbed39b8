/** Starts the search: suggestions in each search form, and the search page. */

import { find, findAll, need } from "../elements.mjs";
import { siteRoot } from "../site.mjs";
import { SearchPage } from "./search-page.mjs";
import { Suggestions } from "./suggestions.mjs";

/** Start the search on a page that has a form for it. */
export function startSearch() {
  if (!siteRoot()) return;
  for (const form of findAll(document, "[data-guide-search]", HTMLElement)) new Suggestions(form);
  const form = find(document, "[data-guide-find]", HTMLElement);
  if (form) new SearchPage(form, need(document, "[data-guide-found]", HTMLElement));
}
