/** The search page: a form, its results, and their filters; its state is in the address. */

/** @import { Numbers } from "../facets/facets.mjs" */
/** @import { Query } from "./queries.mjs" */
/** @import { Answer, Found, Result, SearchIndex } from "./results.mjs" */
/** @import { Vocabulary } from "./vocabulary.mjs" */

import { element, need } from "../elements.mjs";
import { Facets } from "../facets/facets.mjs";
import { chosenFilters, FilterPanel } from "../facets/filters.mjs";
import { pageAddress, writeAddress } from "../site.mjs";
import { foundFacets } from "./found-facets.mjs";
import { loadVocabulary, openIndex, withAnIndex } from "./loading.mjs";
import { notesOn } from "./notes.mjs";
import { answersTo, readQueryByIndex } from "./results.mjs";

/** @typedef {{ facets: Facets, panel: FilterPanel, numbersOf: Map<string | number, Numbers> }} Filters */

const AT_ONCE = 20;

/* How long the reader must have stopped typing before the search begins, in milliseconds. */
const PAUSE = 350;

/** The search page. */
export class SearchPage {
  /**
   * @param {HTMLElement} form
   * @param {HTMLElement} place where the results go
   */
  constructor(form, place) {
    this.input = need(form, "input", HTMLInputElement);
    this.note = element("p", { class: "guide-found__note" });
    this.status = element("p", { class: "guide-found__status", role: "status" });
    this.chosen = element("div");
    this.side = element("div", { class: "guide-sifted__side" });
    this.list = element("ol", { class: "guide-results" });
    this.more = element("button", { type: "button", class: "guide-more", hidden: true }, "Show more results");
    const parts = [this.note, this.status, this.chosen, this.list, this.more];
    const main = element("div", { class: "guide-sifted__main" }, ...parts);
    place.append(element("div", { class: "guide-sifted" }, this.side, main));

    /* counts the queries, so that an answer to an earlier one is dropped */
    this.turn = 0;
    this.query = "";
    this.exact = false;
    this.wanted = new URLSearchParams();
    /** @type {Filters | null} made once, when the first results come; they read what is wanted then */
    this.filters = null;
    /** @type {SearchIndex | null} what the results and the filters are from */
    this.index = null;
    /** @type {Vocabulary["labels"]} */
    this.labels = {};
    /** @type {Found[]} */
    this.results = [];
    /** @type {Found[]} */
    this.fitting = [];
    this.shown = 0;

    this.more.addEventListener("click", () => this.tryTo(() => this.showMoreOrAgain()));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.begin(this.input.value, false, "pushState");
    });
    let waiting = 0;
    this.input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.begin(this.input.value, false), PAUSE);
    });
    addEventListener("popstate", () => this.open());
    this.open();
  }

  /** Search for what the address asks for. */
  open() {
    const parameters = new URLSearchParams(location.search);
    this.input.value = parameters.get("q") || "";
    this.exact = parameters.get("exact") === "1";
    this.wanted = parameters;
    this.filters?.facets.read(parameters);
    if (!this.input.value) this.input.focus();
    this.search();
  }

  /**
   * Search for something else.
   *
   * @param {string} query
   * @param {boolean} exact
   * @param {"pushState"} [how] given where the reader asked for it
   */
  begin(query, exact, how) {
    if (query.trim() === this.query && exact === this.exact && !how) return;
    this.exact = exact;
    this.input.value = query;
    this.writeAddress(how);
    this.search();
  }

  /** @param {"pushState"} [how] */
  writeAddress(how) {
    const parameters = new URLSearchParams();
    if (this.input.value.trim()) parameters.set("q", this.input.value.trim());
    if (this.exact) parameters.set("exact", "1");
    this.filters?.facets.write(parameters);
    writeAddress(parameters, how);
  }

  async search() {
    const turn = ++this.turn;
    this.query = this.input.value.trim();
    this.side.hidden = !this.query;
    if (!this.query) return this.clear();
    this.status.textContent = "Searching…";
    await this.tryTo(() => this.answer(turn));
  }

  /**
   * Ask an index, and say so where none can be asked.
   *
   * @param {() => Promise<void>} task
   */
  async tryTo(task) {
    try {
      await withAnIndex(task);
    } catch (problem) {
      console.info(problem);
      this.status.textContent = "The search could not be loaded. Check your connection and try again.";
    }
  }

  /** @param {number} turn */
  async answer(turn) {
    const vocabulary = await loadVocabulary();
    const index = await openIndex();
    if (index !== this.index && this.filters) {
      this.filters = null;
      this.wanted = new URLSearchParams(location.search);
    }
    this.index = index;
    const query = await readQueryByIndex(this.query, vocabulary, openIndex, { exact: this.exact });
    this.labels = vocabulary.labels;
    /* where filters are chosen nothing is listed before they are there */
    const filtered = this.filters
      ? this.filters.facets.anyChosen
      : [...this.wanted.keys()].some((name) => name in vocabulary.facets);
    for await (const answer of answersTo(query, vocabulary, openIndex)) {
      if (turn !== this.turn) return;
      this.explain(query, answer);
      this.results = answer.results;
      this.fitting = answer.results;
      if (!filtered) await this.showFitting(turn);
    }
    this.filters ??= await this.makeFilters(vocabulary);
    if (turn === this.turn) await this.filter(this.filters, filtered);
  }

  clear() {
    this.note.replaceChildren();
    this.status.textContent = "";
    this.chosen.replaceChildren();
    this.list.replaceChildren();
    this.more.hidden = true;
  }

  /**
   * Say what was made of a query.
   *
   * @param {Query} query
   * @param {Answer} answer
   */
  explain(query, answer) {
    /**
     * @param {string} text
     * @param {string} words
     */
    const linkTo = (text, words) => {
      const link = element("a", { href: `?${new URLSearchParams({ q: text, exact: "1" })}` }, words);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.begin(text, true, "pushState");
      });
      return link;
    };
    this.note.replaceChildren(...notesOn(query, answer, linkTo));
    document.title = `${query.typed} · ${document.title.split(" · ").pop()}`;
  }

  /**
   * Learn what every page can be filtered by, and show the filters.
   *
   * @param {Vocabulary} vocabulary
   * @returns {Promise<Filters>}
   */
  async makeFilters(vocabulary) {
    const valuesOf = await (await openIndex()).facets();
    const facets = new Facets(foundFacets(valuesOf.values(), vocabulary));
    /** @param {string[]} values */
    const numbersOf = (values) => values.flatMap((value) => facets.numberOf.get(value) ?? []);
    facets.read(this.wanted);
    const panel = new FilterPanel(facets, () => this.choose(filters));
    /** @type {Filters} */
    const filters = {
      facets,
      panel,
      numbersOf: new Map([...valuesOf].map(([id, values]) => [id, numbersOf(values)])),
    };
    this.side.replaceChildren(panel.element);
    return filters;
  }

  /** @param {Filters} filters */
  choose(filters) {
    this.writeAddress();
    this.tryTo(async () => {
      /* another index has other results and filters */
      if (filters === this.filters && (await openIndex()) === this.index) await this.filter(filters, true);
      else await this.answer(++this.turn);
    });
  }

  /**
   * Show what fits the filters.
   *
   * @param {Filters} filters
   * @param {boolean} listAgain without a choice all fit, and are on their way into the list already
   */
  filter(filters, listAgain) {
    const { facets, panel, numbersOf } = filters;
    const { fitting, counts } = facets.count(this.results.map(({ id }) => numbersOf.get(id) ?? []));
    panel.show(counts, this.status, { number: fitting.length });
    const chosen = chosenFilters(facets, () => {
      this.choose(filters);
      this.input.focus();
    });
    this.chosen.replaceChildren(chosen);
    if (!listAgain) return;
    this.fitting = fitting.map((at) => this.results[at]);
    return this.showFitting(this.turn);
  }

  /** @param {number} turn */
  showFitting(turn) {
    this.status.textContent = tally(this.fitting.length, this.results.length);
    if (!this.fitting.length) this.list.replaceChildren(advice());
    this.shown = 0;
    this.more.hidden = true;
    return this.showMore(turn);
  }

  /** List more results; where the index that they are from has failed, all from another. */
  async showMoreOrAgain() {
    if ((await openIndex()) === this.index) await this.showMore(this.turn);
    else await this.answer(++this.turn);
  }

  /**
   * Load and list as many results as are shown at once.
   *
   * @param {number} turn
   */
  async showMore(turn) {
    const { fitting, shown: from } = this;
    const next = fitting.slice(from, from + AT_ONCE);
    const results = await Promise.all(next.map((found) => found.load()));
    if (turn !== this.turn || fitting !== this.fitting) return;
    this.shown = from + next.length;
    const rows = results.map((result) => this.rowOf(result));
    /* the results of the query before stay until there are others to show */
    if (from) this.list.append(...rows);
    else if (fitting.length) this.list.replaceChildren(...rows);
    this.more.hidden = this.shown >= fitting.length;
    if (from && rows.length) need(rows[0], "a", HTMLElement).focus();
  }

  /** @param {Result} result */
  rowOf({ title, url, kind, excerpt }) {
    const words = excerpt.map(({ text, marked }) => (marked ? element("mark", {}, text) : text));
    return element(
      "li",
      { class: "guide-results__item" },
      element("span", { class: "guide-tag" }, this.labels.kind[kind] || kind),
      element("a", { class: "guide-results__title", href: pageAddress(url) }, title),
      element("p", {}, ...words),
    );
  }
}

/**
 * How many results there are.
 *
 * @param {number} fitting
 * @param {number} all
 */
function tally(fitting, all) {
  if (!fitting) return "Nothing was found.";
  if (fitting === 1) return "One result.";
  const of = fitting < all ? ` of ${all.toLocaleString("en-GB")}` : "";
  return `${fitting.toLocaleString("en-GB")} results${of}.`;
}

/** What to do where nothing was found. */
function advice() {
  const library = element("a", { href: pageAddress("library/") }, "library");
  const before = "Try fewer or other words, or take filters away. The ";
  return element("li", { class: "guide-results__none" }, before, library, " lists every record.");
}
