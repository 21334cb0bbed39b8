/* The library: filters, free text and sorting over every record; its state is in the address.
   The records come from assets/library.js. Rows are made as far as a reader asks for them. */
(function () {
  "use strict";

  const { element, Facets, Panel, chips, keep, address, load, corrected, stem } = window.guide;
  const place = document.querySelector("[data-guide-library]");
  if (!place) return;

  const AT_ONCE = 50;
  const SORTS = [
    ["kind", "Kind"],
    ["title", "Title"],
    ["year", "Year, newest first"],
    ["studies", "Number of studies, most first"],
  ];

  class Library {
    constructor({ facets, records }) {
      this.facets = new Facets(facets);
      const kinds = new Map(facets[0][2].map(([, label], at) => [at, label]));
      this.records = records.map(([title, url, summary, year, studies, values]) => ({
        title, url, summary, year, studies, values,
        kind: values.find((number) => kinds.has(number)),
        label: kinds.get(values.find((number) => kinds.has(number))),
        text: ` ${title} ${summary}`.toLowerCase().replaceAll("’", "'"),
      }));
      this.find = element("input", { type: "search", id: "guide-library-words", autocomplete: "off", maxlength: "200" });
      this.order = element("select", { id: "guide-library-sort" }, ...SORTS.map(([value, words]) => element("option", { value }, words)));
      this.reset = element("button", { type: "button", class: "guide-reset" }, "Reset");
      this.status = element("p", { class: "guide-found__status", role: "status" });
      this.ways = element("p", { hidden: true });
      this.chips = element("div");
      this.list = element("ol", { class: "guide-results" });
      this.more = element("button", { type: "button", class: "guide-more" }, "Show more");
      this.found = [];
      this.panel = new Panel(this.facets, () => this.changed("pushState"));
      const form = element(
        "form",
        { class: "guide-library__form", role: "search", "aria-label": "The library" },
        element("p", {}, element("label", { for: this.find.id }, "Words in the title or summary"), this.find),
        element("p", {}, element("label", { for: this.order.id }, "Sort by"), this.order),
        this.reset,
      );
      form.addEventListener("submit", (event) => event.preventDefault());
      const main = element("div", { class: "guide-sifted__main" }, form, this.status, this.ways, this.chips, this.list, this.more);
      place.append(element("div", { class: "guide-sifted" }, element("div", { class: "guide-sifted__side" }, this.panel.element), main));

      let waiting = 0;
      this.find.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => this.changed(), 120);
      });
      this.order.addEventListener("change", () => this.changed());
      this.reset.addEventListener("click", () => {
        this.facets.clear();
        this.find.value = "";
        this.order.value = "kind";
        this.changed("pushState");
        this.find.focus();
      });
      this.more.addEventListener("click", () => {
        const before = this.list.children.length;
        this.grow();
        this.list.children[before].querySelector("a").focus();
      });
      addEventListener("popstate", () => this.open());
      /* on paper nothing can be asked for */
      addEventListener("beforeprint", () => this.grow(this.found.length));
      this.open();
    }

    open() {
      const parameters = new URLSearchParams(location.search);
      this.facets.read(parameters);
      this.find.value = parameters.get("q") || "";
      this.order.value = parameters.get("sort") || "kind";
      if (this.order.selectedIndex < 0) this.order.value = "kind";
      this.show();
    }

    /* Each filter has an entry of its own in the browser’s history, so that Back takes it back; a letter has none. */
    changed(how) {
      const parameters = new URLSearchParams();
      if (this.find.value.trim()) parameters.set("q", this.find.value.trim());
      this.facets.write(parameters);
      if (this.order.value !== "kind") parameters.set("sort", this.order.value);
      keep(parameters, how);
      this.show();
    }

    /* The records with all the words of a text, or where there are none with their stems. */
    having(text) {
      const words = text.toLowerCase().replaceAll("’", "'").split(/\s+/).filter(Boolean);
      const all = (needles) => this.records.filter(({ text }) => needles.every((needle) => text.includes(needle)));
      const exact = all(words);
      return exact.length ? exact : all(words.map(stem));
    }

    /* Where no record has the words they are read as the search reads them; until then nothing is said. */
    show() {
      const typed = this.find.value.trim();
      const turn = (this.turn = {});
      const having = this.having(typed);
      if (having.length) return this.list_(having, typed);
      corrected(typed)
        .catch(() => null)
        .then((asked) => {
          if (turn !== this.turn) return;
          const readings = asked ? [asked.find, ...asked.others.map(({ text }) => text)] : [];
          const found = readings.map((text) => this.having(text)).find((some) => some.length) || [];
          this.list_(found, typed, asked && asked.corrected && asked.text);
        });
    }

    list_(having, typed, meant) {
      const { fitting, counts } = this.facets.sift(having.map(({ values }) => values));
      this.panel.show(counts, this.status, fitting.length);
      /* of nothing, every filter is left, since what was chosen may be what there is nothing of */
      if (!having.length) this.panel.element.querySelectorAll("[hidden]").forEach((part) => (part.hidden = false));
      this.chips.replaceChildren(
        chips(this.facets, () => {
          this.changed("pushState");
          this.find.focus();
        }),
      );
      this.found = fitting.map((at) => having[at]).sort(this.comparing());
      const number = (count) => count.toLocaleString("en-GB");
      const said = `${number(this.found.length)} of ${number(this.records.length)} records`;
      this.status.textContent = this.found.length ? `${said}${meant ? ` for “${meant}”` : ""}` : `Nothing found: ${said}`;
      this.offer(typed);
      this.list.replaceChildren();
      this.grow();
    }

    /* The ways on from where nothing fits. */
    offer(typed) {
      const ways = [];
      if (!this.found.length && this.facets.any) {
        const clear = element("button", { type: "button", class: "guide-reset" }, "Clear the filters");
        clear.addEventListener("click", () => {
          this.facets.clear();
          this.changed("pushState");
          this.find.focus();
        });
        ways.push(clear, " ");
      }
      if (!this.found.length && typed) {
        ways.push(element("a", { href: address(`search/?${new URLSearchParams({ q: typed })}`) }, `Search all pages for “${typed}”`));
      }
      this.ways.replaceChildren(...ways);
      this.ways.hidden = !ways.length;
    }

    comparing() {
      const title = (a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
      for (const record of this.records) record.key = record.key || record.title.toLowerCase();
      return {
        kind: (a, b) => a.kind - b.kind || title(a, b),
        title,
        year: (a, b) => b.year - a.year || title(a, b),
        studies: (a, b) => b.studies - a.studies || title(a, b),
      }[this.order.value];
    }

    grow(by = AT_ONCE) {
      const from = this.list.children.length;
      const next = this.found.slice(from, from + by);
      this.list.append(
        ...next.map(({ title, url, summary, year, studies, label }) => {
          const facts = [year || "", studies > 1 ? `${studies} studies` : ""].filter(Boolean).join(" · ");
          const row = element("li", { class: "guide-results__item" }, element("span", { class: "guide-tag" }, label));
          row.append(element("a", { class: "guide-results__title", href: address(url) }, title));
          if (summary) row.append(element("p", {}, summary));
          if (facts) row.append(element("p", { class: "guide-results__facts" }, facts));
          return row;
        }),
      );
      this.more.hidden = from + next.length >= this.found.length;
    }
  }

  /* where it does not load or is damaged, the page shows what it shows without scripts */
  load("assets/library.js")
    .then(() => new Library(window.guideLibrary))
    .catch((problem) => {
      console.info(problem);
      place.replaceChildren();
      document.documentElement.classList.remove("guide-js");
    });
})();
