/* Filters of a list that stands in its page: the rows that do not fit are hidden, and a group that is left with none.
   What each row is about are the numbers in its data-values; the state is in the address. */
(function () {
  "use strict";

  const { element, Facets, Panel, chips, keep } = window.guide;
  const place = document.querySelector("[data-guide-list]");
  if (!place) return;

  class List {
    constructor() {
      this.things = place.dataset.guideList;
      this.rows = [...place.querySelectorAll("[data-values]")];
      this.values = this.rows.map((row) => row.dataset.values.split(" ").filter(Boolean).map(Number));
      this.groups = [...place.querySelectorAll("section")].map((group) => {
        const entry = document.querySelector(`.guide-toc a[href="#${group.querySelector("h2").id}"]`);
        return { group, entry: entry && entry.parentElement };
      });
      this.facets = new Facets(JSON.parse(place.dataset.facets));
      /* each step has an entry of its own in the browser’s history, so that Back takes it back */
      this.panel = new Panel(this.facets, () => this.changed());
      this.found = place.querySelector(".guide-found");
      this.status = this.found.querySelector("[role=status]");
      this.reset = element("button", { type: "button", class: "guide-reset" }, "Reset");
      this.chips = element("div");
      place.querySelector(".guide-sifted__side").append(this.panel.element);
      this.found.append(this.reset);
      this.found.after(this.chips);
      this.reset.addEventListener("click", () => {
        this.facets.clear();
        this.changed();
        this.panel.element.querySelector("summary").focus();
      });
      addEventListener("popstate", () => this.open());
      this.open();
    }

    open() {
      this.facets.read(new URLSearchParams(location.search));
      this.show();
    }

    changed() {
      const parameters = new URLSearchParams();
      this.facets.write(parameters);
      keep(parameters, "pushState");
      this.show();
    }

    show() {
      const { fitting, counts } = this.facets.sift(this.values);
      const fit = new Set(fitting);
      this.rows.forEach((row, at) => (row.hidden = !fit.has(at)));
      for (const { group, entry } of this.groups) {
        group.hidden = !group.querySelector("[data-values]:not([hidden])");
        if (entry) entry.hidden = group.hidden;
      }
      this.panel.show(counts, this.status, fit.size, place.dataset.guideThing, this.things);
      this.chips.replaceChildren(
        chips(this.facets, () => {
          this.changed();
          (this.chips.querySelector("button") || this.panel.element.querySelector("summary")).focus();
        }),
      );
      const [number, every] = [fit.size, this.rows.length].map((count) => count.toLocaleString("en-GB"));
      const way = fit.size ? "" : ". Nothing fits all of these filters: take one away, or reset them.";
      const said = this.facets.any ? `${number} of ${every} ${this.things}${way}` : `${every} ${this.things}`;
      if (this.status.textContent !== said) this.status.textContent = said;
      this.reset.hidden = !this.facets.any;
      /* from here on what is shown is what was asked for */
      document.documentElement.classList.remove("guide-asked");
    }
  }

  new List();
})();
