/**
 * Filters of a list that stands in its page: the rows that do not fit are hidden, and a group that is left
 * with none. What each row is about are the numbers in its data-values; the state is in the address.
 */

/** @import { Numbers, OfferedFacet } from "./facets.mjs" */

import { element, find, findAll, need } from "../elements.mjs";
import { writeAddress } from "../site.mjs";
import { Facets } from "./facets.mjs";
import { chosenFilters, FilterPanel } from "./filters.mjs";

/** Give the list of a page its filters. */
export function startFilteredList() {
  const place = find(document, "[data-guide-list]", HTMLElement);
  if (place) new FilteredList(place);
  /* a list that continues on further pages is filtered in the library, which has all of it */
  const whole = find(document, "a[data-guide-whole]", HTMLAnchorElement);
  if (whole && location.search) location.replace(`${whole.href}&${location.search.slice(1)}`);
}

class FilteredList {
  /** @param {HTMLElement} place the list with the room for its filters */
  constructor(place) {
    this.one = place.dataset.guideThing;
    this.many = place.dataset.guideList;
    this.rows = findAll(place, "[data-values]", HTMLElement);
    /** @type {Numbers[]} */
    this.values = this.rows.map((row) => (row.dataset.values ?? "").split(" ").filter(Boolean).map(Number));
    this.groups = findAll(place, "section", HTMLElement).map((group) => {
      const heading = need(group, "h2", HTMLElement);
      const entry = find(document, `.guide-toc a[href="#${heading.id}"]`, HTMLElement)?.parentElement;
      return { group, entry };
    });
    /** @type {OfferedFacet[]} */
    const offered = JSON.parse(place.dataset.facets ?? "");
    this.facets = new Facets(offered);
    /* each step gets an entry in the browser’s history, so that Back undoes it */
    this.panel = new FilterPanel(this.facets, () => this.changed());
    const found = need(place, ".guide-found", HTMLElement);
    this.status = need(found, "[role=status]", HTMLElement);
    this.reset = element("button", { type: "button", class: "guide-reset" }, "Reset");
    this.chosen = element("div");
    need(place, ".guide-sifted__side", HTMLElement).append(this.panel.element);
    found.append(this.reset);
    found.after(this.chosen);
    this.reset.addEventListener("click", () => {
      this.facets.clear();
      this.changed();
      this.panel.summary.focus();
    });
    addEventListener("popstate", () => this.open());
    this.open();
  }

  /** Show what the address asks for. */
  open() {
    this.facets.read(new URLSearchParams(location.search));
    this.show();
  }

  changed() {
    const parameters = new URLSearchParams();
    this.facets.write(parameters);
    writeAddress(parameters, "pushState");
    this.show();
  }

  show() {
    const { fitting, counts } = this.facets.count(this.values);
    const fit = new Set(fitting);
    this.rows.forEach((row, at) => (row.hidden = !fit.has(at)));
    for (const { group, entry } of this.groups) {
      group.hidden = !group.querySelector("[data-values]:not([hidden])");
      if (entry) entry.hidden = group.hidden;
    }
    this.panel.show(counts, this.status, { number: fit.size, one: this.one, many: this.many });
    const chosen = chosenFilters(this.facets, () => {
      this.changed();
      (find(this.chosen, "button", HTMLElement) ?? this.panel.summary).focus();
    });
    this.chosen.replaceChildren(chosen);
    const words = this.wordsFor(fit.size);
    if (this.status.textContent !== words) this.status.textContent = words;
    this.reset.hidden = !this.facets.anyChosen;
    /* the frame of the page hides the list until it is filtered as the address asks */
    document.documentElement.classList.remove("guide-asked");
  }

  /** @param {number} fitting */
  wordsFor(fitting) {
    const [number, all] = [fitting, this.rows.length].map((count) => count.toLocaleString("en-GB"));
    if (!this.facets.anyChosen) return `${all} ${this.many}`;
    const way = fitting ? "" : ". Nothing fits all of these filters: take one away, or reset them.";
    return `${number} of ${all} ${this.many}${way}`;
  }
}
