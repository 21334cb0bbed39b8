/**
 * The library: filters, free text and sorting over every record; its state is in the address. The records
 * come from assets/library.js; of a large library that has the first, and the others are read when a reader
 * asks for more than those. Rows are made as far as a reader asks for them.
 */

/** @import { LibraryFile, LibraryRecord } from "./records.mjs" */

/**
 * A part of the records, in the order by kind.
 *
 * @typedef {object} LibraryPart
 * @property {string} path
 * @property {number[]} kinds the kinds that are in it
 * @property {LibraryRecord[] | null} records null until they are read
 */

import { element, find, need } from "../elements.mjs";
import { Facets } from "../facets/facets.mjs";
import { chosenFilters, FilterPanel } from "../facets/filters.mjs";
import { loadVocabulary } from "../search/loading.mjs";
import { readQuery } from "../search/queries.mjs";
import { loadPart, loadScript, pageAddress, writeAddress } from "../site.mjs";
import { ORDERS, readRecords, recordsWith, sorted } from "./records.mjs";

const AT_ONCE = 50;
const FIRST_ORDER = ORDERS[0].name;

/* How long the reader must have stopped typing before the list follows, in milliseconds. */
const PAUSE = 120;

const NOT_ALL_LOADED = "The rest of the library could not be loaded. Check your connection and try again.";

/** Start the library on its page. */
export function startLibrary() {
  const place = find(document, "[data-guide-library]", HTMLElement);
  if (!place) return;
  loadScript("assets/library.js")
    .then(() => new Library(place, window.guideLibrary))
    .catch((problem) => {
      /* where it does not load or is damaged, the page shows what it shows without scripts */
      console.info(problem);
      place.replaceChildren();
      document.documentElement.classList.remove("guide-js");
    });
}

class Library {
  /**
   * @param {HTMLElement} place
   * @param {LibraryFile} file
   */
  constructor(place, file) {
    this.facets = new Facets(file.facets);
    this.file = file;
    /** @type {LibraryPart[]} */
    this.parts = [
      { path: "", kinds: [], records: readRecords(file) },
      ...(file.parts ?? []).map(([path, kinds]) => ({ path, kinds, records: null })),
    ];
    this.number = file.all ?? file.records.length;
    this.words = element("input", {
      type: "search",
      id: "guide-library-words",
      autocomplete: "off",
      maxlength: "200",
    });
    const orders = ORDERS.map(({ name, words }) => element("option", { value: name }, words));
    this.order = element("select", { id: "guide-library-sort" }, ...orders);
    this.reset = element("button", { type: "button", class: "guide-reset" }, "Reset");
    this.status = element("p", { class: "guide-found__status", role: "status" });
    this.ways = element("p", { hidden: true });
    this.chosen = element("div");
    this.list = element("ol", { class: "guide-results" });
    this.more = element("button", { type: "button", class: "guide-more" }, "Show more");
    /** @type {LibraryRecord[]} what fits, of which the first are listed */
    this.fitting = [];
    /* counts what was asked for, so that an answer to an earlier question is dropped */
    this.turn = 0;
    this.panel = new FilterPanel(this.facets, () => this.changed("pushState"));
    place.append(this.layout());
    this.listen();
    this.open();
  }

  layout() {
    const form = element(
      "form",
      { class: "guide-library__form", role: "search", "aria-label": "The library" },
      element("p", {}, element("label", { for: this.words.id }, "Words in the title or summary"), this.words),
      element("p", {}, element("label", { for: this.order.id }, "Sort by"), this.order),
      this.reset,
    );
    form.addEventListener("submit", (event) => event.preventDefault());
    const parts = [form, this.status, this.ways, this.chosen, this.list, this.more];
    return element(
      "div",
      { class: "guide-sifted" },
      element("div", { class: "guide-sifted__side" }, this.panel.element),
      element("div", { class: "guide-sifted__main" }, ...parts),
    );
  }

  listen() {
    let waiting = 0;
    this.words.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.changed(), PAUSE);
    });
    this.order.addEventListener("change", () => this.changed());
    this.reset.addEventListener("click", () => {
      this.words.value = "";
      this.order.value = FIRST_ORDER;
      this.clearFilters();
    });
    this.more.addEventListener("click", () => void this.showAndReadMore());
    addEventListener("popstate", () => this.open());
    /* nobody can press “Show more” on paper, so everything is listed */
    addEventListener("beforeprint", () => this.showMore(this.fitting.length));
  }

  /** Show what the address asks for. */
  open() {
    const parameters = new URLSearchParams(location.search);
    this.facets.read(parameters);
    this.words.value = parameters.get("q") || "";
    this.order.value = parameters.get("sort") || FIRST_ORDER;
    if (this.order.selectedIndex < 0) this.order.value = FIRST_ORDER;
    this.show();
  }

  /**
   * Put the choice into the address. A filter gets an entry in the browser’s history, so that Back undoes it;
   * a letter that was typed gets none.
   *
   * @param {"pushState"} [how]
   */
  changed(how) {
    const parameters = new URLSearchParams();
    if (this.words.value.trim()) parameters.set("q", this.words.value.trim());
    this.facets.write(parameters);
    if (this.order.value !== FIRST_ORDER) parameters.set("sort", this.order.value);
    writeAddress(parameters, how);
    this.show();
  }

  clearFilters() {
    this.facets.clear();
    this.changed("pushState");
    this.words.focus();
  }

  /** @param {boolean} [keep] whether the rows that are listed are the first of what is to be listed */
  show(keep = false) {
    const typed = this.words.value.trim();
    const turn = ++this.turn;
    if (this.asksForAll(typed) && this.unread.length) return void this.showAsItReads(typed, turn);
    const records = recordsWith(this.leading(), typed);
    if (records.length) this.showRecords(records, typed, { keep });
    else this.showMeant(typed, turn);
  }

  get unread() {
    return this.parts.filter(({ records }) => !records);
  }

  /**
   * Whether what is asked for may be anywhere, and not just among the first records.
   *
   * @param {string} typed
   */
  asksForAll(typed) {
    return Boolean(typed) || this.facets.anyChosen || this.order.value !== FIRST_ORDER;
  }

  /**
   * The records of some parts, up to the first that is not read.
   *
   * @param {(part: LibraryPart) => boolean} [wanted]
   */
  leading(wanted = () => true) {
    const parts = this.parts.filter((part) => !part.path || wanted(part));
    const end = parts.findIndex(({ records }) => !records);
    return parts.slice(0, end < 0 ? parts.length : end).flatMap(({ records }) => records ?? []);
  }

  /** @param {LibraryPart} part */
  async read(part) {
    const { facets } = this.file;
    part.records ??= readRecords({ facets, records: await loadPart(part.path) });
  }

  /**
   * Read all records, those of the chosen kinds first. In the order by kind rows are listed as they come.
   *
   * @param {string} typed
   * @param {number} turn
   */
  async showAsItReads(typed, turn) {
    const kinds = this.facets.chosen[0];
    /** @param {LibraryPart} part */
    const wanted = (part) => !kinds.size || part.kinds.some((kind) => kinds.has(kind));
    const inOrder = this.order.value === FIRST_ORDER;
    const list = (keep = true) => {
      const records = inOrder ? recordsWith(this.leading(wanted), typed, { exact: true }) : [];
      this.showRecords(records, typed, { keep, reading: true });
    };
    list(false);
    const wantedFirst = [...this.unread.filter(wanted), ...this.unread.filter((part) => !wanted(part))];
    for (const part of wantedFirst) {
      try {
        await this.read(part);
      } catch (problem) {
        console.info(problem);
        if (turn === this.turn) this.status.textContent = NOT_ALL_LOADED;
        return;
      }
      if (turn !== this.turn) return;
      list();
    }
    this.show(inOrder);
  }

  /** Show more, and read what is not read yet where the rows come to its end. */
  async showAndReadMore() {
    const before = this.list.children.length;
    const [next] = this.unread;
    if (next && before + AT_ONCE > this.fitting.length) {
      const turn = this.turn;
      try {
        await this.read(next);
      } catch (problem) {
        console.info(problem);
        this.status.textContent = NOT_ALL_LOADED;
        return;
      }
      if (turn !== this.turn) return;
      this.fitting = this.leading();
    }
    this.showMore(AT_ONCE);
    need(this.list.children[before], "a", HTMLElement).focus();
  }

  /**
   * Where no record has the words, read them as the search does. The list stays as it is until then.
   *
   * @param {string} typed
   * @param {number} turn
   */
  async showMeant(typed, turn) {
    const query = await understood(typed);
    if (turn !== this.turn) return;
    const readings = query ? [query.find, ...query.others.map(({ text }) => text)] : [];
    const found = readings.map((text) => recordsWith(this.leading(), text)).find((some) => some.length) ?? [];
    this.showRecords(found, typed, { corrected: query?.isCorrected ? query.text : "" });
  }

  /**
   * Show those of some records that fit the filters.
   *
   * @param {LibraryRecord[]} records
   * @param {string} typed
   * @param {{ corrected?: string, keep?: boolean, reading?: boolean }} [how] what was looked for in its place;
   *   whether the rows that are listed stay; whether there are more records to come
   */
  showRecords(records, typed, { corrected = "", keep = false, reading = false } = {}) {
    const { fitting, counts } = this.facets.count(records.map(({ values }) => values));
    /* before all are read, how many have a value is known from the file, and how many fit where all do */
    const isPart = this.unread.length > 0;
    const shown = isPart ? Uint32Array.from(this.file.counts ?? []) : counts;
    const all = isPart && !reading ? this.number : fitting.length;
    this.panel.show(shown, this.status, { number: all });
    /* where no record has the words, every value would be hidden, with those to take back */
    if (!records.length) this.panel.showAll();
    const chosen = chosenFilters(this.facets, () => {
      this.changed("pushState");
      this.words.focus();
    });
    this.chosen.replaceChildren(chosen);
    this.fitting = sorted(
      fitting.map((at) => records[at]),
      this.order.value,
    );
    const [number, whole] = [all, this.number].map((count) => count.toLocaleString("en-GB"));
    if (reading) this.say(`Looking through all ${whole} records…`);
    else this.tell(`${number} of ${whole} records`, typed, corrected);
    if (!keep) this.list.replaceChildren();
    this.showMore(Math.max(0, AT_ONCE - this.list.children.length));
  }

  /**
   * Say what was found, and offer the ways on where that is nothing.
   *
   * @param {string} tally
   * @param {string} typed
   * @param {string} corrected
   */
  tell(tally, typed, corrected) {
    const meant = corrected ? ` for “${corrected}”` : "";
    this.say(this.fitting.length ? `${tally}${meant}` : `Nothing found: ${tally}`);
    this.offerWaysOn(typed);
  }

  /** @param {string} words */
  say(words) {
    if (this.status.textContent !== words) this.status.textContent = words;
  }

  /**
   * Offer the ways on from where nothing fits.
   *
   * @param {string} typed
   */
  offerWaysOn(typed) {
    /** @type {(Node | string)[]} */
    const ways = [];
    if (!this.fitting.length && this.facets.anyChosen) {
      const clear = element("button", { type: "button", class: "guide-reset" }, "Clear the filters");
      clear.addEventListener("click", () => this.clearFilters());
      ways.push(clear, " ");
    }
    if (!this.fitting.length && typed) {
      const search = pageAddress(`search/?${new URLSearchParams({ q: typed })}`);
      ways.push(element("a", { href: search }, `Search all pages for “${typed}”`));
    }
    this.ways.replaceChildren(...ways);
    this.ways.hidden = !ways.length;
  }

  /**
   * List more of what fits.
   *
   * @param {number} number
   */
  showMore(number) {
    const from = this.list.children.length;
    const next = this.fitting.slice(from, from + number);
    this.list.append(...next.map(rowOf));
    const isUnread = this.unread.length > 0 && !this.asksForAll(this.words.value.trim());
    this.more.hidden = from + next.length >= this.fitting.length && !isUnread;
  }
}

/**
 * A query as the search reads it, or null where the words of the site did not load.
 *
 * @param {string} typed
 */
async function understood(typed) {
  try {
    return readQuery(typed, await loadVocabulary());
  } catch {
    return null;
  }
}

/** @param {LibraryRecord} record */
function rowOf({ title, url, summary, year, studies, label }) {
  const facts = [year || "", studies > 1 ? `${studies} studies` : ""].filter(Boolean).join(" · ");
  return element(
    "li",
    { class: "guide-results__item" },
    element("span", { class: "guide-tag" }, label),
    element("a", { class: "guide-results__title", href: pageAddress(url) }, title),
    ...(summary ? [element("p", {}, summary)] : []),
    ...(facts ? [element("p", { class: "guide-results__facts" }, facts)] : []),
  );
}
