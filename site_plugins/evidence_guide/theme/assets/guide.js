/* Light or dark colours: as the reader's system has them, until the reader says otherwise, which is remembered. */
(function () {
  "use strict";
  const KEY = "guide-scheme";
  const root = document.documentElement;
  const button = document.querySelector(".guide-scheme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  if (!button) return;

  const shown = () => root.dataset.scheme || (system.matches ? "dark" : "light");
  const other = () => (shown() === "dark" ? "light" : "dark");

  function name() {
    const words = other() === "dark" ? "Dark colours" : "Light colours";
    button.querySelector(".guide-scheme__words").textContent = words;
    button.title = `Switch to ${words.toLowerCase()}`;
  }

  button.addEventListener("click", () => {
    root.dataset.scheme = other();
    try {
      localStorage.setItem(KEY, root.dataset.scheme);
    } catch {
      /* a browser that keeps nothing: the choice lasts as long as the page */
    }
    name();
  });
  system.addEventListener("change", name);
  button.hidden = false;
  name();
})();

/* The menu of narrow windows: Escape closes it and gives the focus back; so does leaving it. */
(function () {
  "use strict";
  const menu = document.querySelector(".guide-menu");
  if (!menu) return;
  const opener = menu.querySelector("summary");

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      opener.focus();
    }
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
})();

/* What unfolds: open where a link leads into it, open on paper, and a table of contents beside the page. */
(function () {
  "use strict";

  /* Where the address leads; what is no code of a character in it (“#100%”) stands for itself, as browsers have it. */
  function anchored() {
    const anchor = location.hash.slice(1);
    try {
      return document.getElementById(decodeURIComponent(anchor));
    } catch {
      return document.getElementById(anchor);
    }
  }

  function openAround(target) {
    let element = target;
    let opened = false;
    for (; element; element = element.parentElement) {
      if (element.tagName === "DETAILS" && !element.open) opened = element.open = true;
    }
    if (opened) target.scrollIntoView();
  }

  addEventListener("hashchange", () => openAround(anchored()));
  openAround(anchored());

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("main details:not([open])")];
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });

  const contents = document.querySelector(".guide-toc details");
  if (contents) {
    const wide = matchMedia("(min-width: 68em)");
    const fit = () => (contents.open = wide.matches);
    wide.addEventListener("change", fit);
    fit();
  }

  const address = document.querySelector(".guide-address");
  if (address && !address.textContent) address.textContent = location.href.split("#")[0];
})();

/*
 * Tables that can be put in another order: a table marked data-sortable gets a button in each heading.
 * Without scripts it stands in the order in which it was written.
 */
(function () {
  "use strict";
  const compare = new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare;

  function sort(table, column, heading) {
    const down = heading.getAttribute("aria-sort") === "ascending";
    const body = table.tBodies[0];
    const words = (row) => row.cells[column].dataset.sort || row.cells[column].textContent.trim();
    const rows = [...body.rows].sort((a, b) => compare(words(a), words(b)));
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...(down ? rows.reverse() : rows));
  }

  for (const table of document.querySelectorAll("table[data-sortable]")) {
    if (table.tBodies[0].rows.length < 2) continue;
    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      button.addEventListener("click", () => sort(table, column, heading));
      heading.append(button);
    });
  }
})();

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

/*
 * Opens a citation in place: the reference as it stands at the foot of the page, the study behind it, the
 * work it was read through, and the place in the work. By keyboard and to a screen reader the citation is a
 * button that unfolds what follows it. Without this script it is a link to the foot of the page.
 */
(() => {
  "use strict";

  const CITATIONS = '.guide-page a[href^="#ref-"]:not(.guide-cited a)';
  const GAP = 8;
  let panel = null;
  let opener = null;

  const make = (tag, name, ...content) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...content);
    return element;
  };

  const entryOf = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));

  /* The words of a reference, without the links that follow it in the list. */
  const wordsOf = (entry) => {
    const copy = entry.cloneNode(true);
    copy.querySelectorAll(".guide-refs-links").forEach((links) => links.remove());
    return [...copy.childNodes];
  };

  const row = (rows, name, ...content) =>
    rows.append(make("div", "", make("dt", "", name), make("dd", "", ...content)));

  /* What the panel says of a citation. */
  const contentOf = (link, entry) => {
    const rows = make("dl", "");
    const through = (link.dataset.via || "").split(" ").filter(Boolean);
    const study = entry.querySelector('.guide-refs-links a[href*="studies/"]');
    if (link.dataset.at) row(rows, "Where in it", link.dataset.at);
    if (study) {
      const [label, title] = study.textContent.split(/:\s(.*)/s);
      const to = make("a", "", title || label);
      to.href = study.getAttribute("href");
      row(rows, label === "The study" ? "The study behind it" : label, to);
    }
    for (const key of through) {
      const work = document.getElementById(`ref-${key}`);
      if (!work) continue;
      const there = [...(link.closest(".cite") || link).querySelectorAll(`a[href="#ref-${key}"]`)];
      const at = there.map((one) => one.dataset.at).find(Boolean);
      row(rows, "Read through", ...wordsOf(work), ...(at ? [make("span", "guide-cited__at", `At: ${at}`)] : []));
    }
    const close = make("button", "guide-cited__close", "Close");
    close.type = "button";
    close.addEventListener("click", () => shut(true));
    const list = make("a", "", "Show in the list");
    list.href = link.hash;
    return [
      make("p", "guide-cited__work", ...wordsOf(entry)),
      ...(rows.children.length ? [rows] : []),
      make("p", "guide-cited__links", list, close),
    ];
  };

  /* Under the last line of the citation, and never wider than the window. */
  const place = () => {
    const root = document.documentElement;
    const lines = opener.getClientRects();
    const line = lines[lines.length - 1];
    const width = Math.min(panel.dataset.width, root.clientWidth - 2 * GAP);
    const left = Math.max(GAP, Math.min(line.left, root.clientWidth - width - GAP));
    panel.style.width = `${width}px`;
    panel.style.left = `${left + window.scrollX}px`;
    panel.style.top = `${line.bottom + window.scrollY + GAP / 2}px`;
  };

  const shut = (back) => {
    if (!panel) return;
    const [old, link] = [panel, opener];
    panel = opener = null;
    const inside = old.contains(document.activeElement);
    link.setAttribute("aria-expanded", "false");
    link.removeAttribute("aria-controls");
    old.remove();
    if (back || inside) link.focus({ preventScroll: true });
  };

  const open = (link, entry) => {
    shut(false);
    opener = link;
    panel = make("div", "guide-cited", ...contentOf(link, entry));
    panel.id = "guide-cited";
    panel.setAttribute("role", "group");
    panel.setAttribute("aria-label", `Reference: ${link.textContent}`);
    /* In the top layer no frame that scrolls cuts it off; it still follows its citation for the keyboard. */
    if (panel.showPopover) panel.popover = "manual";
    link.after(panel);
    if (panel.showPopover) panel.showPopover();
    panel.dataset.width = 24 * parseFloat(getComputedStyle(document.documentElement).fontSize);
    link.setAttribute("aria-expanded", "true");
    link.setAttribute("aria-controls", panel.id);
    place();
    panel.scrollIntoView({ block: "nearest" });
  };

  const citationAt = (event) => (event.target instanceof Element ? event.target.closest(CITATIONS) : null);

  document.addEventListener("click", (event) => {
    const link = citationAt(event);
    const entry = link && entryOf(link);
    if (entry && !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      if (link === opener) shut(true);
      else open(link, entry);
    } else if (panel && !panel.contains(event.target)) shut(false);
    else if (panel && event.target.closest('a[href^="#"]')) shut(false);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel) {
      event.preventDefault();
      shut(true);
    } else if (event.key === " " && citationAt(event)) {
      event.preventDefault();
      event.target.click();
    }
  });

  /* What has the focus must not lie under the panel. */
  document.addEventListener("focusin", (event) => {
    if (panel && !panel.contains(event.target) && event.target !== opener) shut(false);
  });

  window.addEventListener("resize", () => panel && place());

  for (const link of document.querySelectorAll(CITATIONS)) {
    if (!entryOf(link)) continue;
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
  }
})();

/*
 * The cells of the evidence map lead to the library, filtered to their studies. The library needs JavaScript
 * to filter; so without it a cell leads to the studies on its row's own page, which is what is written.
 */
(() => {
  "use strict";

  // from a folder on a disk no server finds the page of a folder
  const page = location.protocol === "file:" ? "index.html" : "";
  const library = new URL(`../library/${page}`, document.currentScript.src).pathname;
  for (const link of document.querySelectorAll("a[data-library]")) {
    link.href = `${library}?${link.dataset.library}`;
  }
})();

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

/*
 * Makes the plain link at each claim a button that copies the claim's address, adds one that copies the
 * reference to the page, and puts today's date into that. Where the browser lets nothing be copied, it shows
 * what to copy in a field, selected. What has happened is announced, and shown by the button.
 */
(() => {
  "use strict";

  const TOLD = 2500;
  const page = document.querySelector(".guide-page");
  if (!page) return;

  const status = document.createElement("div");
  status.className = "guide-hidden";
  status.setAttribute("role", "status");
  page.closest("main, body").append(status);

  const tell = (button, words) => {
    button.dataset.says = words;
    button.classList.add("guide-copy--done");
    /* The same words twice are announced twice only if something changes in between. */
    status.textContent = "";
    setTimeout(() => (status.textContent = words), 50);
    setTimeout(() => {
      button.dataset.says = button.dataset.does;
      button.classList.remove("guide-copy--done");
    }, TOLD);
  };

  /* The way of old, for a copy that is read from a folder or without a secure connection. */
  const copyOfOld = (text) => {
    const area = document.createElement("textarea");
    const focused = document.activeElement;
    area.value = text;
    area.className = "guide-hidden";
    page.append(area);
    area.select();
    let done = false;
    try {
      done = document.execCommand("copy");
    } catch {
      done = false;
    }
    area.remove();
    if (focused) focused.focus({ preventScroll: true });
    return done;
  };

  const offer = (button, text) => {
    let label = button.nextElementSibling;
    if (!label || !label.matches(".guide-copy-field")) {
      label = document.createElement("label");
      label.className = "guide-copy-field";
      const field = document.createElement("input");
      field.readOnly = true;
      label.append("Copy this: ", field);
      button.after(label);
    }
    const field = label.querySelector("input");
    field.value = text;
    field.focus();
    field.select();
  };

  const copy = async (button, text, done) => {
    let copied = false;
    try {
      await navigator.clipboard.writeText(text);
      copied = true;
    } catch {
      copied = copyOfOld(text);
    }
    if (copied) return tell(button, done);
    tell(button, "Not copied: copy it from the field");
    offer(button, text);
  };

  const makeButton = (words, does, name, onClick) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "guide-copy";
    button.textContent = words;
    button.dataset.does = button.dataset.says = does;
    button.setAttribute("aria-label", name);
    button.addEventListener("click", () => onClick(button));
    return button;
  };

  for (const link of page.querySelectorAll("a.guide-anchor")) {
    const address = new URL(link.getAttribute("href"), location.href);
    address.search = "";
    const button = makeButton("#", "Copy link", "Copy link to this claim", (it) =>
      copy(it, address.href, "Link copied"),
    );
    button.classList.add("guide-anchor");
    link.replaceWith(button);
  }

  const today = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());
  for (const reference of page.querySelectorAll(".guide-cite__text")) {
    for (const node of [...reference.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE)) {
      node.data = node.data.replace("(Accessed: day month year)", `(Accessed: ${today})`);
    }
    const button = makeButton("", "Copy reference", "Copy reference", (it) =>
      copy(it, reference.textContent.trim(), "Reference copied"),
    );
    button.classList.add("guide-copy--reference");
    reference.after(" ", button);
  }
})();

/* Search: suggestions while a reader types, and the search page.
   Words come from assets/search-words.js; then Pagefind is asked, or where it cannot run the offline index. */
(function () {
  "use strict";

  const { element, Facets, Panel, chips, keep, root, address, load } = window.guide;
  if (!root) return;

  /* the kind of pages for editors and hosts, which come after everything else */
  const MAKERS = "makers";
  const FIRST = 8;
  const AT_ONCE = 20;
  const better = (a, b) => a.last - b.last || b.score - a.score;
  const tidy = (text) => text.toLowerCase().replace(/[’]/g, "'").replace(/[^\p{L}\p{N}&']+/gu, " ").trim();
  const wordsOf = (text) => text.toLowerCase().match(/\p{L}+|\p{N}+/gu) || [];
  /* the same, but for what is joined by a hyphen */
  const compoundsOf = (text) => text.match(/[\p{L}\p{N}&]+(?:[-‑'’][\p{L}\p{N}]+)*/gu) || [];

  /* Words that ask or bind: what a longer query is about is in the others. */
  const BINDING = new Set(
    ("a an the and or but if than then so as at by for from in into of on to with about is are was were be been do does did can " +
      "could should would will shall may might must has have had what which how why when where who whom whose there it its this " +
      "that these those i we us you me my our your they them their any some").split(" "),
  );
  const ASKING = new Set("is are was were do does did can could should would will has have what which how why when where who".split(" "));
  /* In a question these ask for a judgement: “is it worth it”, “does it help”. */
  const JUDGING = new Set("worth help helps helped work works good idea better best effective".split(" "));

  /* ---- words: titles, spelling, abbreviations ---- */

  let wordsLoaded = null;

  function words() {
    wordsLoaded = wordsLoaded || load("assets/search-words.js").then(() => read(window.guideWords));
    wordsLoaded.catch(() => (wordsLoaded = null));
    return wordsLoaded;
  }

  function read(given) {
    const known = new Map();
    const list = [];
    /* what is written with a hyphen, more often than without, by its letters alone */
    const compounds = new Map();
    let before = "";
    for (const [, shared, rest, often] of given.words.matchAll(/([0-9A-Z])([^0-9A-Z]*)(\d)/g)) {
      before = before.slice(0, parseInt(shared, 36)) + rest;
      known.set(before, Number(often));
      if (before.includes("-")) compounds.set(before.replaceAll("-", ""), before);
      else list.push(before);
    }
    for (const [word, compound] of compounds) if (known.get(word) >= known.get(compound)) compounds.delete(word);
    const titles = given.titles.map(([title, url, kind, short, names = []]) => ({
      title, url, kind, short, plain: tidy(title), names: names.map((name) => [name, tidy(name)]),
    }));
    const pairs = titles
      .filter((title) => title.short)
      .map(({ title, short }) => ({ short: tidy(short), long: tidy(title.replace(/ \([^)]*\)$/, "")), title, shown: short }));
    return { ...given, known, list, compounds, titles, pairs };
  }

  /* How many letters differ, swapped neighbours counting once; more than `most` is as good as endless. */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let earlier = [];
    let above = Array.from({ length: other.length + 1 }, (_, column) => column);
    for (let row = 1; row <= one.length; row++) {
      const line = [row];
      let least = row;
      for (let column = 1; column <= other.length; column++) {
        const same = one[row - 1] === other[column - 1];
        let cost = Math.min(above[column] + 1, line[column - 1] + 1, above[column - 1] + (same ? 0 : 1));
        if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
          cost = Math.min(cost, earlier[column - 2] + 1);
        }
        line.push(cost);
        least = Math.min(least, cost);
      }
      if (least > most) return most + 1;
      [earlier, above] = [above, line];
    }
    return above[other.length];
  }

  /* The first word of the list that is not before a text. */
  function position(list, text) {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /* The word that is meant, or null where it is known, too short to tell, or like no other. */
  function meant(word, { known, list, compounds, pairs }) {
    const right = (form) => known.has(form) || compounds.has(form);
    if (word.length < 4 || right(word) || /\d/.test(word) || pairs.some(({ short }) => short === word)) return null;
    for (const ending of ["s", "es", "ed", "d", "ing", "ly"]) {
      if (word.endsWith(ending) && right(word.slice(0, -ending.length))) return null;
      if (right(word + ending)) return null;
    }
    const most = word.length < 6 ? 1 : 2;
    let best = null;
    for (const candidate of [...list, ...compounds.keys()]) {
      const away = distance(word, candidate, best ? best.away : most);
      if (away > most) continue;
      const often = known.get(compounds.get(candidate) || candidate);
      const found = { word: candidate, away: away + (candidate[0] === word[0] ? 0 : 0.5), often };
      if (!best || found.away < best.away || (found.away === best.away && found.often > best.often)) best = found;
    }
    return best && best.word;
  }

  /* Words as the guide writes them: “colocation” with the hyphen that it has there. */
  function hyphened(text, { known, compounds }) {
    return text.replace(/\p{L}+/gu, (word) => {
      const plain = word.toLowerCase();
      if (compounds.has(plain)) return compounds.get(plain);
      const longer = !known.has(plain) && (compounds.get(`${plain}d`) || compounds.get(`${plain}s`));
      return longer ? longer.slice(0, -1) : word;
    });
  }

  /* A query without the words that ask or bind, where others remain. */
  function telling(text, capitals) {
    if (text.includes('"')) return text;
    const words = compoundsOf(text);
    const without = (...sets) => words.filter((word) => capitals.has(word) || !sets.some((set) => set.has(word.toLowerCase())));
    const asks = words.length > 1 && ASKING.has(words[0].toLowerCase());
    const left = [...(asks ? [without(BINDING, JUDGING)] : []), without(BINDING)].find((some) => some.length);
    return left && left.length < words.length ? left.join(" ") : text;
  }

  /* A query as it will be asked: corrected, and in other words where the glossary has them.
     While a reader types, the last word may be a beginning. */
  function understand(query, store, { exact = false, typing = false } = {}) {
    const tokens = wordsOf(query);
    const changes = new Map();
    /* what is written in capitals is an abbreviation, which no other word is like */
    const capitals = new Set((query.match(/\b\p{Lu}{2,6}\b/gu) || []).map((word) => word.toLowerCase()));
    if (!exact) {
      tokens.forEach((word, at) => {
        if (capitals.has(word)) return;
        const unfinished = typing && at === tokens.length - 1 && !/\s$/.test(query);
        if (unfinished && (store.list[position(store.list, word)] || "").startsWith(word)) return;
        const better = meant(word, store);
        if (better) changes.set(word, better);
      });
    }
    const text = query.trim().replace(/\p{L}+/gu, (word) => changes.get(word.toLowerCase()) || word);
    const plain = ` ${tidy(text)} `;
    /* who writes all in capitals says nothing by it; “it” is no abbreviation, unless it is IT or stands alone */
    const loud = tokens.length > 1 && query === query.toUpperCase();
    const written = new Set(loud ? [] : [...capitals].map((word) => word.toUpperCase()));
    const common = (short) => (store.plain.includes(short) || BINDING.has(short)) && !(plain.trim() === short || written.has(short.toUpperCase()));
    const others = [];
    for (const { short, long, title, shown } of store.pairs) {
      if (common(short)) continue;
      if (plain.includes(` ${short} `)) {
        others.push({ text: plain.replace(` ${short} `, ` ${long} `).trim(), shown: title.replace(/ \([^)]*\)$/, ""), whole: plain.trim() === short });
      } else if (plain.includes(` ${long} `) || plain.includes(` ${long}s `)) {
        others.push({ text: plain.replace(` ${long}s `, ` ${short} `).replace(` ${long} `, ` ${short} `).trim(), shown });
      }
    }
    for (const other of others) other.text = telling(other.text, written);
    return {
      query: query.trim(),
      text,
      /* what is looked for */
      find: telling(hyphened(text, store), written),
      corrected: changes.size > 0,
      changed: [...changes.keys()],
      others: others.slice(0, 3),
    };
  }

  /* Titles, and other names of what has them, in which every word of a query begins a word; the best first. */
  function titled(asked, store, most) {
    const found = new Map();
    for (const text of new Set([asked.text, asked.find, ...asked.others.map((other) => other.text)])) {
      const tokens = wordsOf(text);
      if (!tokens.length) continue;
      const whole = tidy(text);
      for (const title of store.titles) {
        for (const [name, plain] of [["", title.plain], ...title.names]) {
          if (!tokens.every((token) => ` ${plain}`.includes(` ${token}`))) continue;
          let score = 1 / (1 + plain.length / 40);
          if (plain.startsWith(whole)) score += 1;
          if (plain === whole || (title.short && tidy(title.short) === whole)) score += 3;
          const before = found.get(title.url);
          if (!before || before.score < score) found.set(title.url, { ...title, score, name });
        }
      }
    }
    return [...found.values()].sort((a, b) => b.score - a.score).slice(0, most);
  }

  /* ---- engines: Pagefind, and the index for copies without a server ---- */

  let engineLoaded = null;

  function engine() {
    engineLoaded = engineLoaded || words().then(start);
    engineLoaded.catch(() => (engineLoaded = null));
    return engineLoaded;
  }

  async function start(store) {
    if (store.pagefind && location.protocol !== "file:") {
      try {
        return await pagefind();
      } catch (problem) {
        console.info("Pagefind did not start; searching the offline index.", problem);
      }
    }
    await load("assets/search-offline.js");
    return offline(window.guideOffline);
  }

  async function pagefind() {
    const library = await import(new URL("pagefind/pagefind.js", root).href);
    /* a long page is no worse an answer than a short one, and a word in every line no better than in some */
    const ranking = { pageLength: 0.1, termFrequency: 0.5, termSimilarity: 2 };
    await library.options({ baseUrl: "/", excerptLength: 28, noWorker: true, ranking });
    /* a damaged index it reports when it is asked, which is too late to do without it */
    await (await fetch(new URL("pagefind/pagefind-entry.json", root))).json();
    const last = new Set(await (await fetch(new URL("pagefind/guide-last.json", root))).json());
    await library.init();
    return {
      costly: true,
      async find(text) {
        const { results } = await library.search(text);
        return results.map((result) => ({ id: result.id, score: result.score, last: last.has(result.id), load: () => loaded(result) }));
      },
      /* Pagefind could say by what a result can be filtered only one value at a time. */
      async facets() {
        const { values, pages } = await (await fetch(new URL("pagefind/guide-facets.json", root))).json();
        return new Map(Object.entries(pages).map(([id, numbers]) => [id, numbers.map((number) => values[number])]));
      },
    };
  }

  async function loaded(result) {
    const { meta, raw_url: raw, url, excerpt } = await result.data();
    // a thing that shares its page with others says where it is
    const found = { title: meta.title, url: (meta.address || raw || url).replace(/^\//, ""), kind: meta.kind };
    return { ...found, excerpt: (meta.summary && summed(meta.summary, excerpt)) || marked(excerpt) };
  }

  /* What a record says of itself, where it holds all that is marked in an excerpt, which may begin anywhere. */
  function summed(summary, excerpt) {
    const stems = wordsOf([...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, words]) => words).join(" ")).map(stem);
    return stems.every((one) => flat(summary).includes(` ${one}`)) && highlighted(summary, stems);
  }

  function highlighted(text, stems) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])((?:${[...new Set(stems)].join("|")})[\\p{L}\\p{N}]*)`, "giu");
    return stems.length ? text.split(pattern).map((piece, at) => (at % 2 ? element("mark", {}, piece) : piece)) : [text];
  }

  /* Pagefind’s excerpt is escaped text with <mark> in it: make nodes of it. */
  function marked(excerpt) {
    const plain = (text) =>
      text.replace(/&(lt|gt|quot|amp|#39|#x27);/g, (_, name) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] || "'");
    return excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, at) => (at % 2 ? element("mark", {}, plain(part)) : plain(part)));
  }

  function stem(word) {
    return word.length > 5 ? word.replace(/(ations?|ings?|ers?|ies|ed|es|s|e|y)$/, "") : word.replace(/s$/, "");
  }

  /* A compound is looked for as it stands. */
  const needle = (word) => flat(word).replace(/[^ ]+$/, stem).trimEnd();

  /* Each character of the sign that is none of a word becomes a blank, so that places stay the same. */
  const flat = (text) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, " ")}`;

  function offline(rows) {
    const pages = rows.map(([title, url, facets, text, names], id) => ({
      id, title, url, facets, text, plain: flat(text), head: flat(`${title} ${names}`), last: facets[0] === `kind:${MAKERS}`,
    }));
    return {
      async find(query) {
        const phrase = /^".*"$/.test(query.trim());
        const needles = phrase ? [flat(query).replace(/ +/g, " ").trimEnd()] : compoundsOf(query.toLowerCase()).map(needle).filter(Boolean);
        const found = [];
        for (const page of pages) {
          let score = 0;
          let first = -1;
          const every = needles.every((needle) => {
            const inTitle = page.head.includes(needle);
            let count = 0;
            for (let at = page.plain.indexOf(needle); at >= 0 && count < 20; at = page.plain.indexOf(needle, at + 1)) {
              if (first < 0) first = at;
              count += 1;
            }
            score += (inTitle ? 4 : 0) + (count ? 1 + Math.log(count) : 0);
            return inTitle || count;
          });
          if (every && needles.length) {
            const at = Math.max(first, 0);
            found.push({ id: page.id, score, last: page.last, load: async () => shown(page, at, needles) });
          }
        }
        return found.sort(better);
      },
      async facets() {
        return new Map(pages.map((page) => [page.id, page.facets]));
      },
    };
  }

  function shown({ title, url, facets, text }, at, needles) {
    const from = at > 60 ? text.indexOf(" ", at - 60) + 1 : 0;
    const part = text.slice(from, from + 190);
    /* what stood between the parts of a compound may be a hyphen */
    const excerpt = highlighted(part, needles.map((needle) => needle.trim().replaceAll(" ", "[^\\p{L}\\p{N}]")));
    if (from) excerpt.unshift("… ");
    if (from + 190 < text.length) excerpt.push(" …");
    return { title, url, kind: facets[0].split(":")[1], excerpt };
  }

  /* Each word costs a part of Pagefind's index, of a large site a large one. So of a long query the words on
     the fewest pages are asked for, of equals the longest: those that everything holds tell least. */
  function lighter(text, { known, whole, pairs }, most = whole ? 4 : 2) {
    const tokens = [...new Set(compoundsOf(text.toLowerCase()))];
    if (tokens.length <= most || text.includes('"')) return { text, left: [] };
    /* the list holds no word of two letters, and most of them are everywhere */
    const tiny = (word) => word.length < 3 && !pairs.some(({ short }) => short === word);
    const often = (word) => (tiny(word) ? 10 : known.get(word) || 0);
    const rare = [...tokens].sort((a, b) => often(a) - often(b) || b.length - a.length).slice(0, most);
    return { text: tokens.filter((word) => rare.includes(word)).join(" "), left: tokens.filter((word) => !rare.includes(word) && word.length > 3) };
  }

  /* Ask for a query and for the same in other words; what was asked for counts more. Yields first what is
     found without what is loaded for longer: of a large site with one word, and always with no other words. */
  async function* ask(asked, store) {
    const one = lighter(asked.find, store, 1);
    if (!store.whole && one.text !== asked.find) {
      const found = await asking({ ...asked, find: one.text, others: [] }, store);
      if (found.length) yield { results: found, last: false };
    }
    if (asked.others.length) {
      const found = await asking({ ...asked, others: [] }, store);
      if (found.length) yield { results: found, last: false };
    }
    let results = await asking(asked, store);
    asked.some = !results.length && wordsOf(asked.find).length > 1;
    if (asked.some) results = await withSome(asked, store);
    yield { results, last: true };
  }

  /* Where nothing has every word: what has some of them, the most first. */
  async function withSome(asked, store) {
    const all = new Map();
    const longest = wordsOf(asked.find).filter((word) => word.length > 2);
    for (const text of longest.sort((a, b) => b.length - a.length).slice(0, 3)) {
      for (const result of await asking({ find: text, others: [] }, store)) {
        const before = all.get(result.id);
        all.set(result.id, { ...result, score: result.score, hits: (before ? before.hits : 0) + 1 });
      }
    }
    return [...all.values()].sort((a, b) => a.last - b.last || b.hits - a.hits || b.score - a.score);
  }

  async function asking(asked, store) {
    const { find, costly } = await engine();
    const all = new Map();
    const texts = [[asked.find, 1], ...asked.others.map(({ text, whole }) => [whole ? `"${text}"` : text, 0.8])];
    if (costly) {
      const light = texts.map(([text]) => lighter(text, store));
      asked.left = light[0].left;
      texts.forEach((one, at) => (one[0] = light[at].text));
    }
    for (const [text, weight] of texts) {
      if (!wordsOf(text).every((word) => somewhere(word, store))) continue;
      for (const result of await find(text)) {
        const score = result.score * weight;
        const before = all.get(result.id);
        if (!before || before.score < score) all.set(result.id, { ...result, score });
      }
    }
    return [...all.values()].sort(better);
  }

  /* Pagefind answers a word that stands nowhere with pages that hold the beginning of it. */
  function somewhere(word, { known, list, whole }) {
    if (!whole || word.length < 5 || /\d/.test(word) || known.has(word)) return true;
    const beginning = word.slice(0, Math.max(4, word.length - 4));
    return (list[position(list, beginning)] || "").startsWith(beginning);
  }

  /* The list of words of a large site is not whole: a word that is not in it may be right all the same,
     and is where Pagefind marks it as found. */
  async function settle(query, store, how) {
    const asked = understand(query, store, how);
    if (!asked.corrected || store.whole) return asked;
    const { find } = await engine();
    for (const word of asked.changed) {
      const [best] = await find(word);
      const { excerpt } = best ? await best.load() : { excerpt: [] };
      const found = excerpt.some((part) => part.textContent && part.textContent.toLowerCase().startsWith(stem(word)));
      if (!found) return asked;
    }
    return understand(query, store, { ...how, exact: true });
  }

  /* Lists repeat what the records’ own pages say: among what is shown at once they stand last,
     and first what is called by the very words that were asked for. */
  const recordsFirst = (things, called = []) => {
    const late = ({ kind }) => (kind === MAKERS ? 2 : Number(kind === "index" || kind === "page"));
    const place = ({ url }) => (called.includes(url) ? called.indexOf(url) : called.length);
    return things.sort((a, b) => late(a) - late(b) || place(a) - place(b));
  };

  const makersLast = (things) => things.sort((a, b) => (a.kind === MAKERS) - (b.kind === MAKERS));

  const calledSo = (asked, store) =>
    titled(asked, store, 5)
      .filter(({ name, score }) => name || score > 1)
      .map(({ url }) => url);

  const kindOf = (store, kind) => store.labels.kind[kind] || kind;

  /* ---- suggestions while typing: a combobox with a listbox ---- */

  class Suggestions {
    constructor(form) {
      this.form = form;
      this.input = form.querySelector("input");
      this.note = element("p", { class: "guide-suggest__note" });
      this.list = element("ul", { id: "guide-suggestions", role: "listbox", "aria-label": "Suggestions" });
      this.box = element("div", { class: "guide-suggest", hidden: true }, this.note, this.list);
      this.status = element("p", { class: "guide-hidden", role: "status" });
      form.append(this.box, this.status);
      this.turn = 0;
      this.options = [];
      this.active = -1;
      const { input } = this;
      input.setAttribute("role", "combobox");
      input.setAttribute("aria-expanded", "false");
      input.setAttribute("aria-controls", this.list.id);
      input.setAttribute("aria-autocomplete", "list");
      input.addEventListener("focus", () => words().catch(() => {}), { once: true });
      input.addEventListener("input", () => this.typed());
      input.addEventListener("keydown", (event) => this.pressed(event));
      form.addEventListener("submit", (event) => this.submitted(event));
      form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || this.close());
      this.box.addEventListener("mousedown", (event) => event.preventDefault());
    }

    async typed() {
      const query = this.input.value;
      const turn = ++this.turn;
      if (query.trim().length < 2) return this.close();
      const current = () => turn === this.turn && document.activeElement === this.input;
      try {
        const store = await words();
        if (!current()) return;
        let asked = understand(query, store, { typing: true });
        const first = titled(asked, store, 5);
        this.show(asked, makersLast([...first]), store, false);
        await new Promise((done) => setTimeout(done, 150));
        if (!current()) return;
        asked = await settle(query, store, { typing: true });
        for await (const { results, last } of ask(asked, store)) {
          if (!current()) return;
          const more = await Promise.all(results.slice(0, FIRST + 2).map((result) => result.load()));
          if (!current()) return;
          const seen = new Set(first.map(({ url }) => url));
          const all = [...first, ...recordsFirst(more).filter(({ url }) => !seen.has(url))];
          this.show(asked, makersLast(all).slice(0, FIRST), store, last);
        }
      } catch (problem) {
        console.info(problem);
        this.close();
      }
    }

    show(asked, things, store, done) {
      const kept = this.active >= 0 ? this.options[this.active].dataset.url : null;
      const rows = things.map(({ title, url, kind, name }) => [
        url,
        element("span", { class: "guide-suggest__title" }, title, ...(name ? [" ", element("small", {}, name)] : [])),
        " ",
        element("span", { class: "guide-suggest__kind" }, kindOf(store, kind)),
      ]);
      const to = (query, exact) => `search/?${new URLSearchParams({ q: query, ...(exact ? { exact: "1" } : {}) })}`;
      if (things.length) rows.push([to(asked.query), `All results for “${asked.text}”`]);
      if (asked.corrected) rows.push([to(asked.query, true), `Search instead for “${asked.query}”`]);
      this.options = rows.map(([url, ...words], at) => {
        const option = element("li", { role: "option", id: `guide-option-${at}`, "aria-selected": "false", "data-url": url }, ...words);
        option.addEventListener("click", () => (location.href = address(url)));
        return option;
      });
      this.list.replaceChildren(...this.options);
      const nothing = done && !things.length;
      this.note.replaceChildren(...(nothing ? [`Nothing found for “${asked.text}”. Try fewer or other words.`] : notes(asked)));
      this.note.hidden = !this.note.childNodes.length;
      this.active = -1;
      this.list.hidden = !rows.length;
      this.box.hidden = !rows.length && !nothing;
      this.input.setAttribute("aria-expanded", String(rows.length > 0));
      this.choose(kept ? rows.findIndex(([url]) => url === kept) : -1);
      if (done) {
        const count = things.length === 1 ? "One result" : `${things.length} results`;
        this.status.textContent = nothing
          ? `Nothing found for ${asked.text}.`
          : `${asked.corrected ? `Showing results for ${asked.text}. ` : ""}${count}.`;
      }
    }

    choose(at) {
      if (this.active >= 0) this.options[this.active].setAttribute("aria-selected", "false");
      this.active = at;
      if (at < 0) return this.input.removeAttribute("aria-activedescendant");
      this.options[at].setAttribute("aria-selected", "true");
      this.options[at].scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", this.options[at].id);
    }

    pressed(event) {
      const open = !this.box.hidden;
      const last = this.options.length - 1;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!open) return void this.typed();
        const down = event.key === "ArrowDown";
        this.choose(down ? (this.active >= last ? -1 : this.active + 1) : this.active < 0 ? last : this.active - 1);
      } else if (event.key === "Enter" && open && this.active >= 0) {
        event.preventDefault();
        location.href = address(this.options[this.active].dataset.url);
      } else if (event.key === "Escape" && open) {
        event.preventDefault();
        this.close();
      }
    }

    submitted(event) {
      if (location.protocol !== "file:") return;
      event.preventDefault();
      location.href = address(`search/?${new URLSearchParams({ q: this.input.value })}`);
    }

    close() {
      this.turn += 1;
      this.box.hidden = true;
      this.status.textContent = "";
      this.input.setAttribute("aria-expanded", "false");
      this.choose(-1);
    }
  }

  /* What was made of a query, to be read above its results. */
  function notes(asked) {
    const parts = [];
    if (asked.corrected) parts.push("Showing results for ", element("strong", {}, asked.text), ". ");
    if (asked.others.length) parts.push(`Also looked for ${asked.others.map(({ shown }) => shown).join(", ")}. `);
    if (asked.some) parts.push("Nothing has all of these words; what has some of them is shown. ");
    if (asked.left?.length) parts.push(`Left out, as they are on so many pages: ${asked.left.join(", ")}.`);
    return parts;
  }

  /* ---- the search page ---- */

  class SearchPage {
    constructor(form, place) {
      this.form = form;
      this.input = form.querySelector("input");
      this.note = element("p", { class: "guide-found__note" });
      this.status = element("p", { class: "guide-found__status", role: "status" });
      this.chips = element("div");
      this.side = element("div", { class: "guide-sifted__side" });
      this.list = element("ol", { class: "guide-results" });
      this.more = element("button", { type: "button", class: "guide-more", hidden: true }, "Show more results");
      this.more.addEventListener("click", () => this.grow());
      const main = element("div", { class: "guide-sifted__main" }, this.note, this.status, this.chips, this.list, this.more);
      this.layout = element("div", { class: "guide-sifted" }, this.side, main);
      place.append(this.layout);
      this.turn = 0;
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.begin(this.input.value, false, "pushState");
      });
      let waiting = 0;
      this.input.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => this.begin(this.input.value, false), 350);
      });
      addEventListener("popstate", () => this.open());
      this.open();
    }

    /* What the address asks for. */
    open() {
      const parameters = new URLSearchParams(location.search);
      this.input.value = parameters.get("q") || "";
      this.exact = parameters.get("exact") === "1";
      this.wanted = parameters;
      /* the filters are made once, when the first results come, and read what is wanted then */
      if (this.facets) this.facets.read(parameters);
      if (!this.input.value) this.input.focus();
      this.run();
    }

    begin(query, exact, how) {
      if (query.trim() === this.query && exact === this.exact && !how) return;
      this.exact = exact;
      this.input.value = query;
      this.keep(how);
      this.run();
    }

    keep(how) {
      const parameters = new URLSearchParams();
      if (this.input.value.trim()) parameters.set("q", this.input.value.trim());
      if (this.exact) parameters.set("exact", "1");
      if (this.facets) this.facets.write(parameters);
      keep(parameters, how);
    }

    async run() {
      const turn = ++this.turn;
      this.query = this.input.value.trim();
      this.side.hidden = !this.query;
      if (!this.query) return this.clear();
      try {
        this.status.textContent = "Searching…";
        this.store = await words();
        const asked = await settle(this.query, this.store, { exact: this.exact });
        const choosing = this.facets ? this.facets.any : [...this.wanted.keys()].some((name) => name in this.store.facets);
        for await (const { results } of ask(asked, this.store)) {
          if (turn !== this.turn) return;
          this.say(asked);
          this.called = calledSo(asked, this.store);
          this.results = results;
          this.fitting = results;
          if (!choosing) await this.list_(turn);
        }
        await this.sort();
        if (turn === this.turn) this.sift(choosing);
      } catch (problem) {
        console.info(problem);
        this.status.textContent = "The search could not be loaded. Check your connection and try again.";
      }
    }

    clear() {
      this.note.replaceChildren();
      this.status.textContent = "";
      this.chips.replaceChildren();
      this.list.replaceChildren();
      this.more.hidden = true;
    }

    say(asked) {
      const parts = notes(asked);
      if (asked.corrected) {
        const to = new URLSearchParams({ q: asked.query, exact: "1" });
        const link = element("a", { href: `?${to}` }, `Search instead for ${asked.query}`);
        link.addEventListener("click", (event) => {
          event.preventDefault();
          this.begin(asked.query, true, "pushState");
        });
        parts.splice(3, 0, link, ". ");
      }
      this.note.replaceChildren(...parts);
      document.title = `${asked.query} · ${document.title.split(" · ").pop()}`;
    }

    /* Learn once what every page can be filtered by. */
    async sort() {
      if (this.facets) return;
      const of = await (await engine()).facets();
      const used = new Map();
      for (const value of new Set([...of.values()].flat())) {
        const [name, id] = [value.slice(0, value.indexOf(":")), value.slice(value.indexOf(":") + 1)];
        if (!used.has(name)) used.set(name, new Set());
        used.get(name).add(id);
      }
      const spell = (id) => id.replace(/-/g, " ").replace(/^./, (letter) => letter.toUpperCase());
      const all = Object.entries(this.store.facets).map(([name, title]) => {
        const labels = this.store.labels[name] || {};
        const values = [...(used.get(name) || [])];
        const order = Object.keys(labels);
        if (order.length) values.sort((a, b) => order.indexOf(a) - order.indexOf(b));
        else values.sort();
        if (name === "decade" || name === "year") values.reverse();
        return [name, title, values.map((id) => [id, labels[id] || spell(id)])];
      });
      this.facets = new Facets(all);
      this.numbers = new Map([...of].map(([id, values]) => [id, values.map((value) => this.facets.numberOf.get(value))]));
      this.facets.read(this.wanted);
      this.panel = new Panel(this.facets, () => {
        this.keep();
        this.sift(true);
      });
      this.side.replaceChildren(this.panel.element);
    }

    sift(relist) {
      const { fitting, counts } = this.facets.sift(this.results.map(({ id }) => this.numbers.get(id) || []));
      this.panel.show(counts, this.status, fitting.length);
      this.chips.replaceChildren(
        chips(this.facets, () => {
          this.keep();
          this.sift(true);
          this.input.focus();
        }),
      );
      /* without a choice all fit, and are on their way into the list already */
      if (!relist) return;
      this.fitting = fitting.map((at) => this.results[at]);
      this.list_(this.turn);
    }

    list_(turn) {
      const [count, all] = [this.fitting.length, this.results.length];
      const number = count.toLocaleString("en-GB");
      this.status.textContent =
        count === 0 ? "Nothing was found." : count === 1 ? "One result." : `${number} results${count < all ? ` of ${all.toLocaleString("en-GB")}` : ""}.`;
      if (!count) this.advise();
      this.shown = 0;
      this.more.hidden = true;
      return this.grow(turn);
    }

    advise() {
      const library = element("a", { href: address("library/") }, "library");
      this.list.replaceChildren(
        element("li", { class: "guide-results__none" }, "Try fewer or other words, or take filters away. The ", library, " lists every record."),
      );
    }

    async grow(turn = this.turn) {
      const fitting = this.fitting;
      const next = fitting.slice(this.shown, this.shown + AT_ONCE);
      const from = this.shown;
      this.shown += next.length;
      const things = await Promise.all(next.map((result) => result.load()));
      if (turn !== this.turn || fitting !== this.fitting) return;
      const rows = recordsFirst(things, from ? [] : this.called).map(({ title, url, kind, excerpt }) =>
        element(
          "li",
          { class: "guide-results__item" },
          element("span", { class: "guide-tag" }, kindOf(this.store, kind)),
          element("a", { class: "guide-results__title", href: address(url) }, title),
          element("p", {}, ...excerpt),
        ),
      );
      /* what was found before stands until then */
      if (from) this.list.append(...rows);
      else if (fitting.length) this.list.replaceChildren(...rows);
      this.more.hidden = this.shown >= fitting.length;
      if (from && rows.length) rows[0].querySelector("a").focus();
    }
  }

  /* the library finds words as the search does */
  Object.assign(window.guide, { stem, corrected: (query) => words().then((store) => understand(query, store)) });
  document.querySelectorAll("[data-guide-search]").forEach((form) => new Suggestions(form));
  const form = document.querySelector("[data-guide-find]");
  if (form) new SearchPage(form, document.querySelector("[data-guide-found]"));
})();

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

/*
 * The self-assessment: keeps the answers in this browser, makes the plan from them, and saves them to a file
 * or takes them from one. Nothing is sent anywhere. What a plan leads to stands in the page already, below
 * each benchmark; here it is only gathered. There is no score.
 */
(() => {
  "use strict";

  const form = document.querySelector("[data-guide-assess]");
  if (!form) return;

  const { element } = window.guide;
  const KEY = `guide-self-assessment:${location.pathname}`;
  const FORMAT = "integrated-care-self-assessment";
  const plan = document.querySelector("[data-guide-plan]");
  const nameField = form.querySelector("[name=name]");
  const said = document.querySelector(".guide-plan__said");
  const progress = document.querySelector("[data-guide-progress]");
  const criteria = [...form.querySelectorAll("[data-criterion]")];
  const benchmarks = [...form.querySelectorAll("[data-benchmark]")];
  const answers = [...criteria[0].querySelectorAll("label")].map((label) => ({
    value: label.firstElementChild.value,
    words: label.textContent.trim(),
  }));
  /* What a plan is about, the most wanting first. */
  const WANTING = ["not-in-place", "partly", "not-known"];

  const notes = () => [...form.querySelectorAll("textarea")];
  const noteOf = (section) => section.querySelector("textarea").value.trim();
  const answerOf = (criterion) => (criterion.querySelector("input:checked") || { value: "" }).value;
  const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;
  /* The reader’s own day, as the plan says it; in the night it is not that of Greenwich. */
  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
  };

  /* The state of the form, as it is kept and saved. */

  const read = () => ({
    format: FORMAT,
    name: nameField.value,
    date: today(),
    answers: Object.fromEntries(criteria.map((one) => [one.dataset.criterion, answerOf(one)]).filter(([, value]) => value)),
    notes: Object.fromEntries(notes().map((area) => [area.name, area.value]).filter(([, text]) => text)),
  });

  const isText = (value, longest) => typeof value === "string" && value.length <= longest;
  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  /* Fill the form from a state that may come from anywhere; return how many of its answers and notes have no place here. */
  const fill = (state) => {
    const given = isRecord(state.answers) ? { ...state.answers } : {};
    const written = isRecord(state.notes) ? { ...state.notes } : {};
    nameField.value = isText(state.name, nameField.maxLength) ? state.name : "";
    for (const criterion of criteria) {
      const answer = given[criterion.dataset.criterion];
      let known = false;
      for (const input of criterion.querySelectorAll("input")) {
        input.checked = input.value === answer;
        known ||= input.checked;
      }
      if (known) delete given[criterion.dataset.criterion];
    }
    for (const area of notes()) {
      const known = isText(written[area.name], area.maxLength);
      area.value = known ? written[area.name] : "";
      if (known) delete written[area.name];
    }
    return Object.keys(given).length + Object.keys(written).length;
  };

  const isEmpty = ({ name, answers, notes }) => !name && !Object.keys(answers).length && !Object.keys(notes).length;

  /* Keep what is there; of nothing, nothing. */
  const keep = () => {
    try {
      const state = read();
      if (isEmpty(state)) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, JSON.stringify(state));
      return true;
    } catch {
      return false;
    }
  };

  /* Some browsers forbid even to ask. */
  const keeps = () => {
    try {
      return Boolean(localStorage);
    } catch {
      return false;
    }
  };

  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch {
      return {};
    }
  };

  const tell = (words, ...more) => said.replaceChildren(words, ...more);

  /* Once, and to stay where the answering begins: the reader is far from the status below, and hears it only once. */
  let warned = false;
  const warn = () => {
    if (warned) return;
    warned = true;
    const words = "This browser keeps nothing for this site, so your answers are lost when you leave the page. Save them as a file.";
    form.prepend(element("p", { class: "guide-note" }, words));
    tell(words);
  };

  /* The plan */

  const tally = (section) => {
    const own = criteria.filter((criterion) => section.contains(criterion)).map(answerOf);
    return [...answers.map(({ value }) => own.filter((answer) => answer === value).length), own.filter((answer) => !answer).length];
  };

  const headingOf = (section) => section.querySelector("h2");
  const linkTo = (section) => element("a", { href: `#${headingOf(section).id}` }, headingOf(section).textContent);

  /* A column for each answer that was given anywhere. */
  const table = () => {
    const tallies = benchmarks.map(tally);
    const columns = [...answers.map(({ words }) => words), "Not answered"]
      .map((words, at) => ({ words, at }))
      .filter(({ at }) => tallies.some((numbers) => numbers[at]));
    const row = (section, numbers) => element("tr", {}, element("th", { scope: "row" }, linkTo(section)), ...columns.map(({ at }) => element("td", {}, `${numbers[at]}`)));
    return element(
      "div",
      { class: "guide-scroll", tabindex: "0", role: "region", "aria-label": "Your answers" },
      element(
        "table",
        { class: "guide-table" },
        element("caption", {}, element("span", {}, "Your answers, by benchmark: how many criteria. The numbers are no score; one criterion may weigh more than three others.")),
        element("thead", {}, element("tr", {}, ...["Benchmark", ...columns.map(({ words }) => words)].map((words) => element("th", { scope: "col" }, words)))),
        element("tbody", {}, ...benchmarks.map((section, at) => row(section, tallies[at]))),
      ),
    );
  };

  const wanting = (section) => criteria.filter((criterion) => section.contains(criterion) && WANTING.includes(answerOf(criterion)));

  /* What the plan says under a benchmark: what is wanting, the reader’s note, and where to look; nothing where there is neither. */
  const part = (section) => {
    const lists = WANTING.flatMap((value) => {
      const found = wanting(section).filter((criterion) => answerOf(criterion) === value);
      if (!found.length) return [];
      const words = value === "not-known" ? "Not known: find out first" : answers.find((answer) => answer.value === value).words;
      return [
        element("p", { class: "guide-plan__answer" }, words),
        element("ul", {}, ...found.map((criterion) => element("li", {}, criterion.querySelector("legend").textContent.trim()))),
      ];
    });
    const note = noteOf(section);
    if (!lists.length && !note) return null;
    return element(
      "section",
      { class: "guide-plan__part" },
      element("h3", {}, linkTo(section)),
      ...lists,
      ...(note ? [element("p", { class: "guide-plan__answer" }, "What shows it, and what we will do"), element("p", { class: "guide-plan__note" }, note)] : []),
      ...(lists.length ? [section.querySelector(".guide-assess__where").cloneNode(true)] : []),
    );
  };

  const sentence = (words, sections) => (sections.length ? [element("p", {}, words, ...sections.flatMap((section, at) => [at ? ", " : "", linkTo(section)]), ".")] : []);

  const show = () => {
    const answered = criteria.filter(answerOf).length;
    const far = `${answered} of ${count(criteria.length, "criterion", "criteria")} answered.`;
    progress.textContent = far;
    const parts = benchmarks.map(part).filter(Boolean);
    if (!answered && !parts.length) {
      plan.replaceChildren(element("p", {}, "Nothing is answered yet. The plan grows here as you answer: what is not in place, what may help, and how others did it."));
      return;
    }
    const open = benchmarks.filter((section) => tally(section).at(-1));
    const settled = benchmarks.filter((section) => !open.includes(section) && !wanting(section).length);
    const name = nameField.value.trim();
    plan.replaceChildren(
      element("p", {}, name ? element("strong", {}, name) : "", name ? `, ${day()}. ` : `${day()}. `, far),
      table(),
      ...(benchmarks.some((section) => wanting(section).length) ? [] : [element("p", {}, "No answer so far asks for a plan.")]),
      ...parts,
      ...sentence("Nothing to plan for under: ", settled),
      ...sentence("Not answered in full: ", open),
    );
  };

  const day = () => new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());

  /* What can be done with it */

  /* Change all at once, and offer the way back, from which the focus returns to what was pressed. */
  const replace = (state, words, pressed) => {
    const before = read();
    const strange = fill(state);
    keep();
    show();
    const undo = element("button", { type: "button" }, "Undo");
    undo.addEventListener("click", () => {
      fill(before);
      keep();
      show();
      tell("Your answers are back.");
      pressed.focus();
    });
    const lost = strange ? ` ${count(strange, "answer or note is", "answers or notes are")} left out, with no place in this edition.` : "";
    tell(`${words}${lost} `, undo);
  };

  /* Take back the offer to undo: what has been answered since would be lost with it. */
  const withdraw = () => {
    if (said.querySelector("button")) tell("");
  };

  const save = () => {
    const state = read();
    const link = element("a", {
      href: URL.createObjectURL(new Blob([JSON.stringify(state, null, 2)], { type: "application/json" })),
      download: ["self-assessment", ...(state.name.toLowerCase().match(/[\p{L}\p{N}]+/gu) || []), state.date].join("-").slice(-80) + ".json",
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    tell("Saved as a file. It can be opened here again, in another browser too.");
  };

  const open = async (file) => {
    let state = null;
    try {
      state = file.size < 1000000 ? JSON.parse(await file.text()) : null;
    } catch {
      state = null;
    }
    if (!isRecord(state) || state.format !== FORMAT) {
      return tell(`“${file.name}” was not saved from this page, so nothing was taken from it. Your answers are as they were.`);
    }
    replace(state, `The answers of “${file.name}” are here.`, opens);
  };

  const print = () => {
    const page = document.documentElement;
    page.classList.add("guide-plan-only");
    addEventListener("afterprint", () => page.classList.remove("guide-plan-only"), { once: true });
    window.print();
  };

  const picker = element("input", { type: "file", accept: ".json,application/json", hidden: "", "aria-label": "A file of answers" });
  picker.addEventListener("change", () => {
    if (picker.files.length) open(picker.files[0]);
    picker.value = "";
  });
  const button = (words, does) => {
    const made = element("button", { type: "button" }, words);
    made.addEventListener("click", does);
    return made;
  };
  const opens = button("Open a file", () => picker.click());
  const clears = button("Clear all answers", () => replace({}, "All answers are cleared, and no longer kept in this browser.", clears));
  document.querySelector("[data-guide-tools]").append(button("Print the plan", print), button("Save answers as a file", save), opens, clears, picker);

  const refresh = () => {
    fill(kept());
    show();
    withdraw();
  };

  form.addEventListener("input", () => {
    show();
    withdraw();
    if (!keep()) warn();
  });
  /* Answered in another tab, or on a later visit to this page before Back led to it again. */
  addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) refresh();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted && !warned) refresh();
  });

  refresh();
  if (!keeps()) warn();
})();
