/** Suggestions while a reader types into a search form: a combobox with a listbox. */

/** @import { Shortcomings } from "./notes.mjs" */
/** @import { Query } from "./queries.mjs" */
/** @import { Vocabulary } from "./vocabulary.mjs" */

import { element, need } from "../elements.mjs";
import { pageAddress } from "../site.mjs";
import { loadVocabulary, openIndex, withAnIndex } from "./loading.mjs";
import { NO_SHORTCOMINGS, notesOn } from "./notes.mjs";
import { readQuery } from "./queries.mjs";
import { makersLast } from "./ranking.mjs";
import { answersTo, readQueryByIndex } from "./results.mjs";
import { matchingTitles } from "./titles.mjs";

/** @typedef {{ title: string, url: string, kind: string, name?: string }} Suggestion */
/** @typedef {{ url: string, words: (Node | string)[] }} Row */

const MOST = 8;
const MOST_TITLES = 5;
const SHORTEST_QUERY = 2;

/* How long the reader must have stopped typing before an index is asked, in milliseconds. */
const PAUSE = 150;

/** The suggestions of a form. */
export class Suggestions {
  /** @param {HTMLElement} form */
  constructor(form) {
    this.input = need(form, "input", HTMLInputElement);
    this.note = element("p", { class: "guide-suggest__note" });
    this.list = element("ul", { id: "guide-suggestions", role: "listbox", "aria-label": "Suggestions" });
    this.box = element("div", { class: "guide-suggest", hidden: true }, this.note, this.list);
    this.status = element("p", { class: "guide-hidden", role: "status" });
    form.append(this.box, this.status);
    /* counts the queries, so that an answer to an earlier one is dropped */
    this.turn = 0;
    /** @type {HTMLElement[]} */
    this.options = [];
    this.active = -1;
    const { input } = this;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", this.list.id);
    input.setAttribute("aria-autocomplete", "list");
    input.addEventListener("focus", () => loadVocabulary().catch(() => {}), { once: true });
    input.addEventListener("input", () => this.suggest());
    input.addEventListener("keydown", (event) => this.press(event));
    form.addEventListener("submit", (event) => this.submit(event));
    form.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) this.close();
    });
    this.box.addEventListener("mousedown", (event) => event.preventDefault());
  }

  /** Suggest titles at once, and what an index finds as it comes. */
  async suggest() {
    const typed = this.input.value;
    const turn = ++this.turn;
    if (typed.trim().length < SHORTEST_QUERY) return this.close();
    const isCurrent = () => turn === this.turn && document.activeElement === this.input;
    try {
      const vocabulary = await loadVocabulary();
      if (!isCurrent()) return;
      const reading = { typing: true };
      const first = readQuery(typed, vocabulary, reading);
      const titles = matchingTitles(first, vocabulary, MOST_TITLES);
      this.show(first, makersLast(titles), vocabulary, NO_SHORTCOMINGS, false);
      await new Promise((done) => {
        setTimeout(done, PAUSE);
      });
      if (!isCurrent()) return;
      await withAnIndex(async () => {
        const query = await readQueryByIndex(typed, vocabulary, openIndex, reading);
        for await (const answer of answersTo(query, vocabulary, openIndex)) {
          if (!isCurrent()) return;
          const pages = await Promise.all(answer.results.slice(0, MOST + 2).map((found) => found.load()));
          if (!isCurrent()) return;
          const seen = new Set(titles.map(({ url }) => url));
          const others = pages.filter(({ url }) => !seen.has(url));
          const all = makersLast([...titles, ...others]).slice(0, MOST);
          this.show(query, all, vocabulary, answer, answer.final);
        }
      });
    } catch (problem) {
      console.info(problem);
      this.close();
    }
  }

  /**
   * @param {Query} query
   * @param {Suggestion[]} suggestions
   * @param {Vocabulary} vocabulary
   * @param {Shortcomings} answer
   * @param {boolean} final whether nothing more will come
   */
  show(query, suggestions, vocabulary, answer, final) {
    const kept = this.active >= 0 ? this.options[this.active].dataset.url : null;
    const rows = rowsFor(query, suggestions, vocabulary);
    this.options = rows.map(({ url, words }, at) => {
      const id = `guide-option-${at}`;
      const option = element(
        "li",
        { role: "option", id, "aria-selected": "false", "data-url": url },
        ...words,
      );
      option.addEventListener("click", () => (location.href = pageAddress(url)));
      return option;
    });
    this.list.replaceChildren(...this.options);
    const nothing = final && !suggestions.length;
    const none = `Nothing found for “${query.text}”. ${query.offered ? "" : "Try fewer or other words."}`;
    this.note.replaceChildren(...(nothing ? [none] : notesOn(query, answer)));
    this.note.hidden = !this.note.childNodes.length;
    this.active = -1;
    this.list.hidden = !rows.length;
    this.box.hidden = !rows.length && !nothing;
    this.input.setAttribute("aria-expanded", String(rows.length > 0));
    this.choose(kept ? rows.findIndex(({ url }) => url === kept) : -1);
    if (final) this.status.textContent = announcement(query, suggestions.length);
  }

  /**
   * Make an option the one that Enter leads to, or none.
   *
   * @param {number} at
   */
  choose(at) {
    if (this.active >= 0) this.options[this.active].setAttribute("aria-selected", "false");
    this.active = at;
    if (at < 0) return this.input.removeAttribute("aria-activedescendant");
    this.options[at].setAttribute("aria-selected", "true");
    this.options[at].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", this.options[at].id);
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const isOpen = !this.box.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (isOpen) this.choose(this.neighbour(event.key === "ArrowDown"));
      else void this.suggest();
    } else if (event.key === "Enter" && isOpen && this.active >= 0) {
      event.preventDefault();
      location.href = pageAddress(this.options[this.active].dataset.url ?? "");
    } else if (event.key === "Escape" && !event.isComposing) {
      /* a field at type=search empties by itself; this one cannot be, since it is a combobox */
      if (isOpen) event.preventDefault();
      else this.input.value = "";
      this.close();
    }
  }

  /**
   * The option after or before the active one; past either end, none.
   *
   * @param {boolean} down
   */
  neighbour(down) {
    const last = this.options.length - 1;
    if (down) return this.active >= last ? -1 : this.active + 1;
    return this.active < 0 ? last : this.active - 1;
  }

  /**
   * Name the search page's file where no server would find it.
   *
   * @param {Event} event
   */
  submit(event) {
    if (location.protocol !== "file:") return;
    event.preventDefault();
    location.href = pageAddress(searchFor(this.input.value));
  }

  close() {
    this.turn += 1;
    this.box.hidden = true;
    this.status.textContent = "";
    this.input.setAttribute("aria-expanded", "false");
    this.choose(-1);
  }
}

/**
 * The rows of the list: what is suggested, and the ways to all results.
 *
 * @param {Query} query
 * @param {Suggestion[]} suggestions
 * @param {Vocabulary} vocabulary
 * @returns {Row[]}
 */
function rowsFor(query, suggestions, { labels }) {
  /** @type {Row[]} */
  const rows = suggestions.map(({ title, url, kind, name }) => ({
    url,
    words: [
      element(
        "span",
        { class: "guide-suggest__title" },
        title,
        ...(name ? [" ", element("small", {}, name)] : []),
      ),
      " ",
      element("span", { class: "guide-suggest__kind" }, labels.kind[kind] || kind),
    ],
  }));
  if (suggestions.length) {
    rows.push({ url: searchFor(query.typed), words: [`All results for “${query.text}”`] });
  }
  if (query.offered) {
    rows.push({
      url: searchFor(query.offered, { exact: "1" }),
      words: [`Did you mean “${query.offered}”?`],
    });
  }
  if (query.isCorrected) {
    rows.push({
      url: searchFor(query.typed, { exact: "1" }),
      words: [`Search instead for “${query.typed}”`],
    });
  }
  return rows;
}

/**
 * The address of the search page for a query.
 *
 * @param {string} query
 * @param {Record<string, string>} [more]
 */
function searchFor(query, more = {}) {
  return `search/?${new URLSearchParams({ q: query, ...more })}`;
}

/**
 * What a screen reader says.
 *
 * @param {Query} query
 * @param {number} number
 */
function announcement(query, number) {
  const offered = query.offered ? ` Did you mean ${query.offered}?` : "";
  if (!number) return `Nothing found for ${query.text}.${offered}`;
  const corrected = query.isCorrected ? `Showing results for ${query.text}. ` : "";
  return `${corrected}${number === 1 ? "One result" : `${number} results`}.${offered}`;
}
