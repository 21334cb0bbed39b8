/* Filters by facet, shared by the library and the search page: counting, the form, the address.
   A value of a facet has a number; a thing is the list of the numbers of its values. */
(function () {
  "use strict";

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value === true) made.setAttribute(key, "");
      else if (value !== false && value !== null) made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  }

  /* facets: [[name, title, [[value, label], …]], …], numbered in order. */
  class Facets {
    constructor(facets) {
      this.list = [];
      this.facetOf = [];
      this.numberOf = new Map();
      for (const [name, title, values] of facets) {
        const facet = { name, title, values: [], at: this.list.length };
        for (const [value, label] of values) {
          const number = this.facetOf.length;
          this.facetOf.push(facet.at);
          this.numberOf.set(`${name}:${value}`, number);
          facet.values.push({ number, value, label });
        }
        this.list.push(facet);
      }
      this.chosen = this.list.map(() => new Set());
    }

    /* Take the choice from an address; a value that there is not matches nothing, and is kept to be shown. */
    read(parameters) {
      this.list.forEach((facet, at) => {
        this.chosen[at] = new Set();
        for (const value of parameters.getAll(facet.name)) {
          const number = this.numberOf.get(`${facet.name}:${value}`);
          this.chosen[at].add(number === undefined ? value : number);
        }
      });
    }

    write(parameters) {
      this.list.forEach((facet, at) => {
        for (const { number, value } of facet.values) {
          if (this.chosen[at].has(number)) parameters.append(facet.name, value);
        }
        for (const other of this.chosen[at]) {
          if (typeof other === "string") parameters.append(facet.name, other);
        }
      });
    }

    get any() {
      return this.chosen.some((set) => set.size > 0);
    }

    clear() {
      this.chosen.forEach((set) => set.clear());
    }

    /* Say which things fit, and for each value how many would if it were chosen beside its neighbours. */
    sift(things) {
      const counts = new Uint32Array(this.facetOf.length);
      const fitting = [];
      const active = this.chosen.map((set, at) => (set.size ? at : -1)).filter((at) => at >= 0);
      things.forEach((values, index) => {
        let missed = -1;
        for (const at of active) {
          if (!values.some((number) => this.chosen[at].has(number))) {
            if (missed >= 0) return;
            missed = at;
          }
        }
        if (missed < 0) fitting.push(index);
        for (const number of values) {
          if (missed < 0 || this.facetOf[number] === missed) counts[number] += 1;
        }
      });
      return { fitting, counts };
    }
  }

  /* The form of a set of facets: boxes to tick, each with its count. */
  class Panel {
    constructor(facets, changed) {
      this.facets = facets;
      this.boxes = [];
      this.groups = facets.list.map((facet) => {
        const rows = facet.values.map(({ number, label }) => {
          const count = element("span", { class: "guide-facet__count" });
          const box = element("input", { type: "checkbox" });
          box.addEventListener("change", () => {
            facets.chosen[facet.at][box.checked ? "add" : "delete"](number);
            changed();
          });
          const row = element("label", { class: "guide-facet__value" }, box, element("span", {}, label), " ", count);
          this.boxes[number] = { box, row, count };
          return row;
        });
        const summary = element("span", { class: "guide-facet__title" }, facet.title);
        const tally = element("span", { class: "guide-facet__tally" });
        const list = element("div", { class: "guide-facet__values", role: "group", "aria-label": facet.title }, ...rows);
        return {
          tally,
          details: element("details", { class: "guide-facet" }, element("summary", {}, summary, " ", tally), list),
        };
      });
      /* where the list stands below the filters, a way on to it, which says what is left of it */
      this.done = element("button", { type: "button", class: "guide-facets__done" });
      this.done.addEventListener("click", () => {
        this.element.open = false;
        this.status.tabIndex = -1;
        this.status.focus({ preventScroll: true });
        this.status.scrollIntoView();
      });
      this.element = element(
        "details",
        { class: "guide-facets" },
        element("summary", { class: "guide-facets__summary" }, "Filters"),
        element("div", { class: "guide-facets__groups" }, ...this.groups.map((group) => group.details)),
        this.done,
      );
      this.element.open = matchMedia("(min-width: 60em)").matches;
      this.groups[0].details.open = true;
    }

    /* status: the line above the list; number: how many things fit; thing, things: the words for them. */
    show(counts, status, number, thing = "result", things = "results") {
      this.status = status;
      this.done.textContent = `Show ${number.toLocaleString("en-GB")} ${number === 1 ? thing : things}`;
      this.facets.list.forEach((facet, at) => {
        let shown = 0;
        const chosen = this.facets.chosen[at];
        for (const { number } of facet.values) {
          const { box, row, count } = this.boxes[number];
          box.checked = chosen.has(number);
          count.textContent = `(${counts[number].toLocaleString("en-GB")})`;
          /* a box that was just unticked keeps the focus */
          row.hidden = counts[number] === 0 && !box.checked && box !== document.activeElement;
          shown += row.hidden ? 0 : 1;
        }
        const { details, tally } = this.groups[at];
        details.hidden = shown === 0;
        tally.textContent = chosen.size ? `${chosen.size} chosen` : "";
      });
    }
  }

  /* Buttons that each take one choice back, an unknown value’s included. */
  function chips(facets, changed) {
    const list = element("ul", { class: "guide-chips", "aria-label": "Chosen filters" });
    facets.list.forEach((facet, at) => {
      for (const choice of facets.chosen[at]) {
        const known = facet.values.find(({ number }) => number === choice);
        const words = `${facet.title}: ${known ? known.label : choice}`;
        const button = element("button", { type: "button" }, words, element("span", { "aria-hidden": "true" }, " ×"));
        button.setAttribute("aria-label", `Remove the filter ${words}`);
        button.addEventListener("click", () => {
          facets.chosen[at].delete(choice);
          changed();
        });
        list.append(element("li", {}, button));
      }
    });
    list.hidden = !list.children.length;
    return list;
  }

  /* Put a state into the address; what was opened from a folder may not be allowed to. */
  function keep(parameters, how) {
    const query = parameters.toString();
    try {
      history[how || "replaceState"](null, "", query ? `?${query}` : location.pathname);
    } catch {
      /* the list is right all the same */
    }
  }

  /* The site’s first page, as every form of the header knows it. */
  const form = document.querySelector("[data-guide-search]");
  const root = form ? new URL("../", new URL(form.getAttribute("action"), location.href)) : null;

  /* The full address of a page; where there is no server, a folder’s page must be named. */
  function address(url) {
    const found = new URL(url, root);
    if (found.protocol === "file:" && found.pathname.endsWith("/")) found.pathname += "index.html";
    return found.href;
  }

  const loading = new Map();

  function load(path) {
    if (!loading.has(path)) {
      loading.set(
        path,
        new Promise((done, failed) => {
          const script = element("script", { src: new URL(path, root).href });
          script.onload = done;
          script.onerror = () => {
            loading.delete(path);
            failed(new Error(`${path} did not load`));
          };
          document.head.append(script);
        }),
      );
    }
    return loading.get(path);
  }

  window.guide = Object.assign(window.guide || {}, { element, Facets, Panel, chips, keep, root, address, load });
})();
