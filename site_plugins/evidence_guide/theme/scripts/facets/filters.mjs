/** The form of a set of facets, and the buttons that each take one choice back. */

/** @import { Facet, Facets } from "./facets.mjs" */

import { element } from "../elements.mjs";

/**
 * How many things fit, and the words for one and for many.
 *
 * @typedef {{ number: number, one?: string, many?: string }} Tally
 */

/** The form of a set of facets: boxes to tick, each with its count. */
export class FilterPanel {
  /**
   * @param {Facets} facets
   * @param {() => void} changed called when the reader has chosen
   */
  constructor(facets, changed) {
    this.facets = facets;
    this.changed = changed;
    /** @type {{ box: HTMLInputElement, row: HTMLElement, count: HTMLElement }[]} by number of value */
    this.rows = [];
    this.groups = facets.facets.map((facet) => this.groupOf(facet));
    /** @type {HTMLElement | null} the line above the list */
    this.status = null;
    /* in a narrow window the list is below the filters; this leads to it, and says how much is left */
    this.done = element("button", { type: "button", class: "guide-facets__done" });
    this.done.addEventListener("click", () => this.leadToTheList());
    this.summary = element("summary", { class: "guide-facets__summary" }, "Filters");
    this.element = element(
      "details",
      { class: "guide-facets" },
      this.summary,
      element("div", { class: "guide-facets__groups" }, ...this.groups.map(({ details }) => details)),
      this.done,
    );
    this.element.open = matchMedia("(min-width: 60em)").matches;
    this.groups[0].details.open = true;
  }

  /** @param {Facet} facet */
  groupOf(facet) {
    const rows = facet.values.map(({ number, label }) => {
      const count = element("span", { class: "guide-facet__count" });
      const box = element("input", { type: "checkbox" });
      box.addEventListener("change", () => {
        this.facets.chosen[facet.at][box.checked ? "add" : "delete"](number);
        this.changed();
      });
      const words = element("span", {}, label);
      const row = element("label", { class: "guide-facet__value" }, box, words, " ", count);
      this.rows[number] = { box, row, count };
      return row;
    });
    const title = element("span", { class: "guide-facet__title" }, facet.title);
    const tally = element("span", { class: "guide-facet__tally" });
    const summary = element("summary", {}, title, " ", tally);
    const values = element(
      "div",
      { class: "guide-facet__values", role: "group", "aria-label": facet.title },
      ...rows,
    );
    return { tally, details: element("details", { class: "guide-facet" }, summary, values) };
  }

  leadToTheList() {
    this.element.open = false;
    if (!this.status) return;
    this.status.tabIndex = -1;
    this.status.focus({ preventScroll: true });
    this.status.scrollIntoView();
  }

  /**
   * Show what is chosen, and how many things each value would leave.
   *
   * @param {Uint32Array} counts
   * @param {HTMLElement} status the line above the list
   * @param {Tally} left
   */
  show(counts, status, { number, one = "result", many = "results" }) {
    this.status = status;
    this.done.textContent = `Show ${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
    this.facets.facets.forEach((facet, at) => {
      const chosen = this.facets.chosen[at];
      const shown = facet.values.filter((value) =>
        this.showRow(value.number, counts, chosen.has(value.number)),
      );
      const { details, tally } = this.groups[at];
      details.hidden = shown.length === 0;
      tally.textContent = chosen.size ? `${chosen.size} chosen` : "";
    });
  }

  /**
   * Show a value, and say whether it is to be seen.
   *
   * @param {number} number
   * @param {Uint32Array} counts
   * @param {boolean} chosen
   */
  showRow(number, counts, chosen) {
    const { box, row, count } = this.rows[number];
    box.checked = chosen;
    count.textContent = `(${counts[number].toLocaleString("en-GB")})`;
    /* a box that was just unticked has the focus, and must not vanish under it */
    row.hidden = counts[number] === 0 && !chosen && box !== document.activeElement;
    return !row.hidden;
  }

  /** Show every value, whatever its count. */
  showAll() {
    for (const part of this.element.querySelectorAll("[hidden]")) part.removeAttribute("hidden");
  }
}

/**
 * Buttons that each take one choice back, that of an unknown value included.
 *
 * @param {Facets} facets
 * @param {() => void} changed called when one was pressed
 */
export function chosenFilters(facets, changed) {
  const list = element("ul", { class: "guide-chips", "aria-label": "Chosen filters" });
  for (const facet of facets.facets) {
    for (const choice of facets.chosen[facet.at]) {
      const words = facets.nameOf(facet, choice);
      const button = element(
        "button",
        { type: "button" },
        words,
        element("span", { "aria-hidden": "true" }, " ×"),
      );
      button.setAttribute("aria-label", `Remove the filter ${words}`);
      button.addEventListener("click", () => {
        facets.chosen[facet.at].delete(choice);
        changed();
      });
      list.append(element("li", {}, button));
    }
  }
  list.hidden = !list.children.length;
  return list;
}
