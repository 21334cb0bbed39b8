/* Made by `make scripts` from theme/scripts/: change it there. sha256 b3999be1c6a8f7f75c52b0289cdddb1f1b5e01c5dab00a5f03a5649a96a853b6 */
"use strict";
(() => {
  // scripts/elements.mjs
  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === true)
        made.setAttribute(key, "");
      else if (value !== false && value !== null)
        made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  }
  function find(parent, selector, type) {
    const found = parent.querySelector(selector);
    return found instanceof type ? found : null;
  }
  function need(parent, selector, type) {
    const found = find(parent, selector, type);
    if (!found)
      throw new Error(`The page has no ${selector}`);
    return found;
  }
  function findAll(parent, selector, type) {
    return [...parent.querySelectorAll(selector)].flatMap((found) => found instanceof type ? [found] : []);
  }
  function textOf(node) {
    return node?.textContent ?? "";
  }

  // scripts/citations.mjs
  var CITATIONS = '.guide-page a[href^="#ref-"]:not(.guide-cited a)';
  var GAP = 8;
  function startCitations() {
    const shown = new ShownReference();
    document.addEventListener("click", (event) => {
      const link = citationAt(event);
      const entry = link && entryOf(link);
      if (entry && isPlainClick(event)) {
        event.preventDefault();
        if (shown.isOf(link))
          shown.close(true);
        else
          shown.open(link, entry);
      } else if (!shown.holds(event.target) || leadsWithinThePage(event)) {
        shown.close(false);
      }
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && shown.isOpen) {
        event.preventDefault();
        shown.close(true);
      } else if (event.key === " " && citationAt(event) && event.target instanceof HTMLElement) {
        event.preventDefault();
        event.target.click();
      }
    });
    document.addEventListener("focusin", (event) => {
      if (!shown.holds(event.target) && !shown.isOf(event.target))
        shown.close(false);
    });
    window.addEventListener("resize", () => shown.place());
    const links = findAll(document, CITATIONS, HTMLAnchorElement).filter((link) => entryOf(link));
    beButtons(links);
    addEventListener("beforeprint", () => beLinks(links));
    addEventListener("afterprint", () => beButtons(links));
  }
  function beButtons(links) {
    for (const link of links) {
      link.setAttribute("role", "button");
      link.setAttribute("aria-expanded", "false");
    }
  }
  function beLinks(links) {
    for (const link of links) {
      link.removeAttribute("role");
      link.removeAttribute("aria-expanded");
    }
  }
  var ShownReference = class {
    constructor() {
      this.panel = null;
      this.citation = null;
      this.width = 0;
    }
    get isOpen() {
      return this.panel !== null;
    }
    isOf(target) {
      return this.citation !== null && target === this.citation;
    }
    holds(target) {
      return this.panel !== null && target instanceof Node && this.panel.contains(target);
    }
    open(citation, entry) {
      this.close(false);
      const content = contentOf(citation, entry, () => this.close(true));
      const panel = element("div", { class: "guide-cited" }, ...content);
      panel.id = "guide-cited";
      panel.setAttribute("role", "group");
      panel.setAttribute("aria-label", `Reference: ${citation.textContent}`);
      const inTopLayer = "showPopover" in panel;
      if (inTopLayer)
        panel.popover = "manual";
      citation.after(panel);
      if (inTopLayer)
        panel.showPopover();
      [this.panel, this.citation] = [panel, citation];
      this.width = 24 * parseFloat(getComputedStyle(document.documentElement).fontSize);
      citation.setAttribute("aria-expanded", "true");
      citation.setAttribute("aria-controls", panel.id);
      this.place();
      panel.scrollIntoView({ block: "nearest" });
    }
    place() {
      if (!this.panel || !this.citation)
        return;
      const root = document.documentElement;
      const lines = this.citation.getClientRects();
      const line = lines[lines.length - 1];
      const width = Math.min(this.width, root.clientWidth - 2 * GAP);
      const left = Math.max(GAP, Math.min(line.left, root.clientWidth - width - GAP));
      this.panel.style.width = `${width}px`;
      this.panel.style.left = `${left + window.scrollX}px`;
      this.panel.style.top = `${line.bottom + window.scrollY + GAP / 2}px`;
    }
    close(andReturn) {
      const { panel, citation } = this;
      if (!panel || !citation)
        return;
      this.panel = this.citation = null;
      const hadFocus = panel.contains(document.activeElement);
      citation.setAttribute("aria-expanded", "false");
      citation.removeAttribute("aria-controls");
      panel.remove();
      if (andReturn || hadFocus)
        citation.focus({ preventScroll: true });
    }
  };
  function citationAt(event) {
    const link = event.target instanceof Element ? event.target.closest(CITATIONS) : null;
    return link instanceof HTMLAnchorElement ? link : null;
  }
  function leadsWithinThePage(event) {
    return event.target instanceof Element && event.target.closest('a[href^="#"]') !== null;
  }
  function isPlainClick({ button: button2, ctrlKey, metaKey, shiftKey, altKey }) {
    return !button2 && !ctrlKey && !metaKey && !shiftKey && !altKey;
  }
  function entryOf(link) {
    return document.getElementById(decodeURIComponent(link.hash.slice(1)));
  }
  function wordsOf(entry) {
    const copy2 = entry.cloneNode(true);
    for (const links of copy2.querySelectorAll(".guide-refs-links"))
      links.remove();
    return [...copy2.childNodes];
  }
  function contentOf(citation, entry, close) {
    const facts = [...placeIn(citation), ...studyBehind(entry), ...worksReadThrough(citation)];
    const closing = element("button", { class: "guide-cited__close" }, "Close");
    closing.type = "button";
    closing.addEventListener("click", close);
    const list = element("a", {}, "Show in the list");
    list.href = citation.hash;
    return [
      element("p", { class: "guide-cited__work" }, ...wordsOf(entry)),
      ...facts.length ? [element("dl", {}, ...facts)] : [],
      element("p", { class: "guide-cited__links" }, list, closing)
    ];
  }
  function fact(name, ...content) {
    return element("div", {}, element("dt", {}, name), element("dd", {}, ...content));
  }
  function placeIn(citation) {
    return citation.dataset.at ? [fact("Where in it", citation.dataset.at)] : [];
  }
  function studyBehind(entry) {
    const study = find(entry, '.guide-refs-links a[href*="studies/"]', HTMLElement);
    if (!study)
      return [];
    const [label, title] = textOf(study).split(/:\s(.*)/s);
    const link = element("a", {}, title || label);
    link.href = study.getAttribute("href") ?? "";
    return [fact(label === "The study" ? "The study behind it" : label, link)];
  }
  function worksReadThrough(citation) {
    const keys = (citation.dataset.via || "").split(" ").filter(Boolean);
    return keys.flatMap((key) => {
      const work = document.getElementById(`ref-${key}`);
      if (!work)
        return [];
      const around = citation.closest(".cite") || citation;
      const links = findAll(around, `a[href="#ref-${key}"]`, HTMLElement);
      const place = links.map((link) => link.dataset.at).find(Boolean);
      const at = place ? [element("span", { class: "guide-cited__at" }, `At: ${place}`)] : [];
      return [fact("Read through", ...wordsOf(work), ...at)];
    });
  }

  // scripts/colour-scheme.mjs
  var KEY = "guide-scheme";
  function startColourScheme() {
    const root = document.documentElement;
    const button2 = find(document, ".guide-scheme", HTMLElement);
    const system = matchMedia("(prefers-color-scheme: dark)");
    if (!button2)
      return;
    const words = need(button2, ".guide-scheme__words", HTMLElement);
    const shown = () => root.dataset.scheme || (system.matches ? "dark" : "light");
    const other = () => shown() === "dark" ? "light" : "dark";
    const nameButton = () => {
      const colours = other() === "dark" ? "Dark colours" : "Light colours";
      words.textContent = colours;
      button2.title = `Switch to ${colours.toLowerCase()}`;
    };
    button2.addEventListener("click", () => {
      const scheme = other();
      root.dataset.scheme = scheme;
      try {
        localStorage.setItem(KEY, scheme);
      } catch {
      }
      nameButton();
    });
    system.addEventListener("change", nameButton);
    button2.hidden = false;
    nameButton();
  }

  // scripts/site.mjs
  function siteRoot() {
    const form = find(document, "[data-guide-search]", HTMLElement);
    return form ? new URL("../", new URL(form.getAttribute("action") ?? "", location.href)) : null;
  }
  function urlOf(path) {
    return new URL(path, siteRoot() ?? void 0);
  }
  function pageAddress(path) {
    const url = urlOf(path);
    if (url.protocol === "file:" && url.pathname.endsWith("/"))
      url.pathname += "index.html";
    return url.href;
  }
  function editionOf(address) {
    const letters = /\.([0-9a-f]{8})\.js$/.exec(address);
    return letters ? `?${letters[1]}` : "";
  }
  var own = typeof document === "undefined" ? null : document.currentScript;
  var edition = editionOf(own?.getAttribute("src") ?? "");
  function fileAddress(path) {
    return urlOf(path + edition).href;
  }
  var loading = /* @__PURE__ */ new Map();
  function loadScript(path) {
    const begun = loading.get(path);
    if (begun)
      return begun;
    const loaded = new Promise((done, failed) => {
      const script2 = element("script", { src: fileAddress(path) });
      script2.onload = () => done();
      script2.onerror = () => {
        loading.delete(path);
        failed(new Error(`${path} did not load`));
      };
      document.head.append(script2);
    });
    loading.set(path, loaded);
    return loaded;
  }
  async function loadPart(path) {
    await loadScript(path);
    return window.guideParts[path];
  }
  function writeAddress(parameters, how = "replaceState") {
    const query = parameters.toString();
    try {
      history[how](null, "", query ? `?${query}` : location.pathname);
    } catch {
    }
  }

  // scripts/copying.mjs
  var SAID_FOR = 2500;
  function startCopying() {
    const page = find(document, ".guide-page", HTMLElement);
    if (!page)
      return;
    const status = element("div", { class: "guide-hidden", role: "status" });
    page.closest("main, body")?.append(status);
    for (const link of findAll(page, "a.guide-anchor", HTMLElement)) {
      const address = new URL(link.getAttribute("href") ?? "", location.href);
      address.search = "";
      const button2 = copyButton("#", "Copy link", "Copy link to this claim");
      button2.addEventListener("click", () => copy(button2, address.href, "Link copied", status));
      button2.classList.add("guide-anchor");
      link.replaceWith(button2);
    }
    const today = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(/* @__PURE__ */ new Date());
    for (const reference of findAll(page, ".guide-cite__text", HTMLElement)) {
      for (const node of reference.childNodes) {
        if (!(node instanceof Text))
          continue;
        node.data = node.data.replace("(Accessed: day month year)", `(Accessed: ${today})`);
      }
      putAddress(reference, today);
      const button2 = copyButton("", "Copy reference", "Copy reference");
      button2.addEventListener("click", () => copy(button2, textOf(reference).trim(), "Reference copied", status));
      button2.classList.add("guide-copy--reference");
      reference.after(" ", button2);
    }
  }
  function putAddress(reference, today) {
    const named = find(reference, "code", HTMLElement);
    const path = named ? textOf(named) : "";
    const isWhole = reference.hasAttribute("data-whole");
    if (!(named || isWhole) || !location.protocol.startsWith("http"))
      return;
    const words = named?.previousSibling;
    if (words instanceof Text)
      words.data = words.data.replace(/Page $/, "");
    named?.nextSibling?.remove();
    named?.remove();
    const where = `Available at: ${urlOf(path).href} (Accessed: ${today}).`;
    reference.append(named ? "" : " ", element("span", { class: "guide-with-js" }, where));
  }
  function copyButton(words, does, name) {
    const button2 = element("button", { type: "button", class: "guide-copy", "aria-label": name }, words);
    button2.dataset.does = button2.dataset.says = does;
    return button2;
  }
  async function copy(button2, text, done, status) {
    let copied = false;
    try {
      await navigator.clipboard.writeText(text);
      copied = true;
    } catch {
      copied = copyFromField(text);
    }
    say(button2, copied ? done : "Not copied: copy it from the field", status);
    if (!copied)
      offer(button2, text);
  }
  function copyFromField(text) {
    const field = element("textarea", { class: "guide-hidden" });
    const focused = document.activeElement;
    field.value = text;
    need(document, ".guide-page", HTMLElement).append(field);
    field.select();
    let copied = false;
    try {
      copied = document.execCommand("copy");
    } catch {
      copied = false;
    }
    field.remove();
    if (focused instanceof HTMLElement)
      focused.focus({ preventScroll: true });
    return copied;
  }
  function offer(button2, text) {
    let label = button2.nextElementSibling;
    if (!label?.matches(".guide-copy-field")) {
      const made = element("input");
      made.readOnly = true;
      label = element("label", { class: "guide-copy-field" }, "Copy this: ", made);
      button2.after(label);
    }
    const field = need(label, "input", HTMLInputElement);
    field.value = text;
    field.focus();
    field.select();
  }
  function say(button2, words, status) {
    button2.dataset.says = words;
    button2.classList.add("guide-copy--done");
    status.textContent = "";
    setTimeout(() => status.textContent = words, 50);
    setTimeout(() => {
      button2.dataset.says = button2.dataset.does;
      button2.classList.remove("guide-copy--done");
    }, SAID_FOR);
  }

  // scripts/evidence-map.mjs
  function startEvidenceMap(script2) {
    const page = location.protocol === "file:" ? "index.html" : "";
    const library = new URL(`../library/${page}`, script2).pathname;
    for (const link of findAll(document, "a[data-library]", HTMLAnchorElement)) {
      link.href = `${library}?${link.dataset.library}`;
    }
  }

  // scripts/facets/facets.mjs
  var Facets = class {
    constructor(offered) {
      this.facets = [];
      this.facetOf = [];
      this.numberOf = /* @__PURE__ */ new Map();
      for (const [name, title, values] of offered) {
        const facet = { at: this.facets.length, name, title, values: [] };
        for (const [value, label] of values) {
          const number = this.facetOf.length;
          this.facetOf.push(facet.at);
          this.numberOf.set(`${name}:${value}`, number);
          facet.values.push({ number, value, label });
        }
        this.facets.push(facet);
      }
      this.chosen = this.facets.map(() => /* @__PURE__ */ new Set());
    }
    read(parameters) {
      this.chosen = this.facets.map(({ name }) => {
        const values = parameters.getAll(name);
        return new Set(values.map((value) => this.numberOf.get(`${name}:${value}`) ?? value));
      });
    }
    write(parameters) {
      for (const { at, name, values } of this.facets) {
        for (const { number, value } of values) {
          if (this.chosen[at].has(number))
            parameters.append(name, value);
        }
        for (const choice of this.chosen[at]) {
          if (typeof choice === "string")
            parameters.append(name, choice);
        }
      }
    }
    get anyChosen() {
      return this.chosen.some((choice) => choice.size > 0);
    }
    clear() {
      this.chosen.forEach((choice) => choice.clear());
    }
    nameOf(facet, choice) {
      const known = facet.values.find(({ number }) => number === choice);
      return `${facet.title}: ${known ? known.label : choice}`;
    }
    count(things) {
      const counts = new Uint32Array(this.facetOf.length);
      const fitting = [];
      const active = this.facets.map(({ at }) => at).filter((at) => this.chosen[at].size);
      things.forEach((numbers, place) => {
        const missed = active.filter((at) => !numbers.some((number) => this.chosen[at].has(number)));
        if (missed.length > 1)
          return;
        if (!missed.length)
          fitting.push(place);
        for (const number of numbers) {
          if (!missed.length || this.facetOf[number] === missed[0])
            counts[number] += 1;
        }
      });
      return { fitting, counts };
    }
  };

  // scripts/facets/filters.mjs
  var FilterPanel = class {
    constructor(facets, changed) {
      this.facets = facets;
      this.changed = changed;
      this.rows = [];
      this.groups = facets.facets.map((facet) => this.groupOf(facet));
      this.status = null;
      this.done = element("button", { type: "button", class: "guide-facets__done" });
      this.done.addEventListener("click", () => this.leadToTheList());
      this.summary = element("summary", { class: "guide-facets__summary" }, "Filters");
      this.element = element("details", { class: "guide-facets" }, this.summary, element("div", { class: "guide-facets__groups" }, ...this.groups.map(({ details }) => details)), this.done);
      this.element.open = matchMedia("(min-width: 60em)").matches;
      this.groups[0].details.open = true;
    }
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
      const tally2 = element("span", { class: "guide-facet__tally" });
      const summary = element("summary", {}, title, " ", tally2);
      const values = element("div", { class: "guide-facet__values", role: "group", "aria-label": facet.title }, ...rows);
      return { tally: tally2, details: element("details", { class: "guide-facet" }, summary, values) };
    }
    leadToTheList() {
      this.element.open = false;
      if (!this.status)
        return;
      this.status.tabIndex = -1;
      this.status.focus({ preventScroll: true });
      this.status.scrollIntoView();
    }
    show(counts, status, { number, one = "result", many = "results" }) {
      this.status = status;
      this.done.textContent = `Show ${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
      this.facets.facets.forEach((facet, at) => {
        const chosen = this.facets.chosen[at];
        const shown = facet.values.filter((value) => this.showRow(value.number, counts, chosen.has(value.number)));
        const { details, tally: tally2 } = this.groups[at];
        details.hidden = shown.length === 0;
        tally2.textContent = chosen.size ? `${chosen.size} chosen` : "";
      });
    }
    showRow(number, counts, chosen) {
      const { box, row, count } = this.rows[number];
      box.checked = chosen;
      count.textContent = `(${counts[number].toLocaleString("en-GB")})`;
      row.hidden = counts[number] === 0 && !chosen && box !== document.activeElement;
      return !row.hidden;
    }
    showAll() {
      for (const part of this.element.querySelectorAll("[hidden]"))
        part.removeAttribute("hidden");
    }
  };
  function chosenFilters(facets, changed) {
    const list = element("ul", { class: "guide-chips", "aria-label": "Chosen filters" });
    for (const facet of facets.facets) {
      for (const choice of facets.chosen[facet.at]) {
        const words = facets.nameOf(facet, choice);
        const button2 = element("button", { type: "button" }, words, element("span", { "aria-hidden": "true" }, " ×"));
        button2.setAttribute("aria-label", `Remove the filter ${words}`);
        button2.addEventListener("click", () => {
          facets.chosen[facet.at].delete(choice);
          changed();
        });
        list.append(element("li", {}, button2));
      }
    }
    list.hidden = !list.children.length;
    return list;
  }

  // scripts/facets/filtered-list.mjs
  function startFilteredList() {
    const place = find(document, "[data-guide-list]", HTMLElement);
    if (place)
      new FilteredList(place);
    const whole = find(document, "a[data-guide-whole]", HTMLAnchorElement);
    if (whole && location.search)
      location.replace(`${whole.href}&${location.search.slice(1)}`);
  }
  var FilteredList = class {
    constructor(place) {
      this.one = place.dataset.guideThing;
      this.many = place.dataset.guideList;
      this.rows = findAll(place, "[data-values]", HTMLElement);
      this.values = this.rows.map((row) => (row.dataset.values ?? "").split(" ").filter(Boolean).map(Number));
      this.groups = findAll(place, "section", HTMLElement).map((group) => {
        const heading = need(group, "h2", HTMLElement);
        const entry = find(document, `.guide-toc a[href="#${heading.id}"]`, HTMLElement)?.parentElement;
        return { group, entry };
      });
      const offered = JSON.parse(place.dataset.facets ?? "");
      this.facets = new Facets(offered);
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
      this.rows.forEach((row, at) => row.hidden = !fit.has(at));
      for (const { group, entry } of this.groups) {
        group.hidden = !group.querySelector("[data-values]:not([hidden])");
        if (entry)
          entry.hidden = group.hidden;
      }
      this.panel.show(counts, this.status, { number: fit.size, one: this.one, many: this.many });
      const chosen = chosenFilters(this.facets, () => {
        this.changed();
        (find(this.chosen, "button", HTMLElement) ?? this.panel.summary).focus();
      });
      this.chosen.replaceChildren(chosen);
      const words = this.wordsFor(fit.size);
      if (this.status.textContent !== words)
        this.status.textContent = words;
      this.reset.hidden = !this.facets.anyChosen;
      document.documentElement.classList.remove("guide-asked");
    }
    wordsFor(fitting) {
      const [number, all] = [fitting, this.rows.length].map((count) => count.toLocaleString("en-GB"));
      if (!this.facets.anyChosen)
        return `${all} ${this.many}`;
      const way = fitting ? "" : ". Nothing fits all of these filters: take one away, or reset them.";
      return `${number} of ${all} ${this.many}${way}`;
    }
  };

  // scripts/folds.mjs
  function startFolds() {
    openWhereTheAddressLeads();
    addEventListener("hashchange", openWhereTheAddressLeads);
    openOnPaper();
    openContentsBesideThePage();
    writeAddressOnPaper();
  }
  function openWhereTheAddressLeads() {
    const target = targetOfAddress();
    let opened = false;
    for (let around = target; around; around = around.parentElement) {
      if (around instanceof HTMLDetailsElement && !around.open)
        opened = around.open = true;
    }
    if (opened)
      target?.scrollIntoView();
  }
  function targetOfAddress() {
    const anchor = location.hash.slice(1);
    try {
      return document.getElementById(decodeURIComponent(anchor));
    } catch {
      return document.getElementById(anchor);
    }
  }
  function openOnPaper() {
    let folded = [];
    addEventListener("beforeprint", () => {
      folded = findAll(document, "main details:not([open])", HTMLDetailsElement);
      for (const details of folded)
        details.open = true;
    });
    addEventListener("afterprint", () => {
      for (const details of folded)
        details.open = false;
    });
  }
  function openContentsBesideThePage() {
    const contents = find(document, ".guide-toc details", HTMLDetailsElement);
    if (!contents)
      return;
    const wide = matchMedia("(min-width: 68em)");
    const fit = () => contents.open = wide.matches;
    wide.addEventListener("change", fit);
    fit();
  }
  function writeAddressOnPaper() {
    const address = find(document, ".guide-address", HTMLElement);
    if (address && !address.textContent)
      address.textContent = location.href.split("#")[0];
  }

  // scripts/search/words.mjs
  function tidy(text) {
    return text.toLowerCase().replace(/[’]/g, "'").replace(/[^\p{L}\p{N}&']+/gu, " ").trim();
  }
  function wordsOf2(text) {
    return wordsAsWritten(text.toLowerCase());
  }
  function wordsAsWritten(text) {
    return text.match(/\p{L}+|\p{N}+/gu) ?? [];
  }
  function compoundsOf(text) {
    return text.match(/[\p{L}\p{N}&]+(?:[-‑'’][\p{L}\p{N}]+)*/gu) ?? [];
  }
  function stem(word) {
    return word.length > 5 ? word.replace(/(ations?|ings?|ers?|ies|ed|es|s|e|y)$/, "") : word.replace(/s$/, "");
  }
  function searchable(text) {
    return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, " ")}`;
  }

  // scripts/search/excerpts.mjs
  var MARK = /<mark>(.*?)<\/mark>/s;
  var LONGEST = 190;
  var BEFORE = 60;
  var CHARACTERS = { lt: "<", gt: ">", quot: '"', amp: "&" };
  function highlighted(text, beginnings) {
    if (!beginnings.length)
      return [{ text, marked: false }];
    const any = [...new Set(beginnings)].join("|");
    return pieces(text.split(new RegExp(`(?<![\\p{L}\\p{N}])((?:${any})[\\p{L}\\p{N}]*)`, "giu")));
  }
  function readExcerpt(excerpt) {
    return pieces(excerpt.split(MARK).map(unescaped));
  }
  function markedSummary(summary, excerpt) {
    const marked = [...excerpt.matchAll(new RegExp(MARK, "gs"))].map(([, words]) => words);
    const stems = wordsOf2(marked.join(" ")).map(stem);
    const holdsAll = stems.every((one) => searchable(summary).includes(` ${one}`));
    return holdsAll ? highlighted(summary, stems) : null;
  }
  function excerptAround(text, at, needles) {
    const from = at > BEFORE ? text.indexOf(" ", at - BEFORE) + 1 : 0;
    const beginnings = needles.map((needle) => needle.trim().replaceAll(" ", "[^\\p{L}\\p{N}]"));
    const found = highlighted(text.slice(from, from + LONGEST), beginnings);
    if (from)
      found.unshift({ text: "… ", marked: false });
    if (from + LONGEST < text.length)
      found.push({ text: " …", marked: false });
    return found;
  }
  function unescaped(text) {
    return text.replace(/&(lt|gt|quot|amp|#39|#x27);/g, (_, name) => CHARACTERS[name] || "'");
  }
  function pieces(parts) {
    return parts.map((text, at) => ({ text, marked: at % 2 === 1 }));
  }

  // scripts/search/binding.mjs
  var BINDING = new Set("a an the and or but if than then so as at by for from in into of on to with about between among each other not also is are was were be been do does did can could should would will shall may might must has have had what which how why when where who whom whose there it its this that these those i we us you me my our your they them their any some".split(" "));
  var ASKING = new Set("is are was were do does did can could should would will has have what which how why when where who".split(" "));
  var JUDGING = new Set("worth help helps helped work works good idea better best effective think thinks say says feel know".split(" "));
  function isBinding(word) {
    return BINDING.has(word);
  }
  function withoutBinding(text, stressed) {
    if (text.includes('"'))
      return text;
    const words = compoundsOf(text);
    const without2 = (...sets) => words.filter((word) => stressed.has(word) || !sets.some((set) => set.has(word.toLowerCase())));
    const asks = words.length > 1 && ASKING.has(words[0].toLowerCase());
    const ways = [...asks ? [without2(BINDING, JUDGING)] : [], without2(BINDING)];
    const left = ways.find((some) => some.length);
    return left && left.length < words.length ? left.join(" ") : text;
  }

  // scripts/search/vocabulary.mjs
  function readVocabulary(file) {
    const { frequency, words, compounds } = unpackWords(file.words);
    const titles = file.titles.map(readTitle);
    return {
      pagefind: file.pagefind,
      whole: file.whole,
      frequency,
      words,
      compounds,
      titles,
      abbreviations: titles.filter(({ abbreviation }) => abbreviation).map(readAbbreviation),
      readAsWords: file.plain,
      facets: file.facets,
      labels: file.labels
    };
  }
  function unpackWords(packed) {
    const frequency = /* @__PURE__ */ new Map();
    const words = [];
    const compounds = /* @__PURE__ */ new Map();
    let word = "";
    for (const [, shared, rest, often] of packed.matchAll(/([0-9A-Z])([^0-9A-Z]*)(\d)/g)) {
      word = word.slice(0, parseInt(shared, 36)) + rest;
      frequency.set(word, Number(often));
      if (word.includes("-"))
        compounds.set(word.replaceAll("-", ""), word);
      else
        words.push(word);
    }
    for (const [together2, compound] of compounds) {
      const often = frequency.get(together2);
      if (often !== void 0 && often >= frequencyOf(compound, frequency))
        compounds.delete(together2);
    }
    return { frequency, words, compounds };
  }
  function frequencyOf(word, frequency) {
    return frequency.get(word) ?? 0;
  }
  function isBeginning(letters, { words }) {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = low + high >> 1;
      if (words[middle] < letters)
        low = middle + 1;
      else
        high = middle;
    }
    return (words[low] ?? "").startsWith(letters);
  }
  function readTitle([title, url, kind, abbreviation = "", names = []]) {
    return {
      title,
      url,
      kind,
      abbreviation,
      tidied: tidy(title),
      spaced: spaced(title),
      names: names.map((name) => ({ name, tidied: tidy(name), spaced: spaced(name) }))
    };
  }
  function spaced(title) {
    return ` ${wordsOf2(title).join(" ")} `;
  }
  function readAbbreviation({ title, abbreviation }) {
    const withoutNote = title.replace(/ \([^)]*\)$/, "");
    return { short: tidy(abbreviation), long: tidy(withoutNote), written: abbreviation, title: withoutNote };
  }

  // scripts/search/spelling.mjs
  var ENDINGS = ["s", "es", "ed", "d", "ing", "ly"];
  var ALIKE = ["aeiouy", "scz", "ckq", "mn"];
  var ANOTHER_SOUND = 1.4;
  function correction(word, vocabulary) {
    if (word.length < 4 || /\d/.test(word) || isKnown(word, vocabulary))
      return null;
    const most = word.length < 6 ? 1 : 2;
    let best = null;
    for (const candidate of [...vocabulary.words, ...vocabulary.compounds.keys()]) {
      const letters = lettersApart(word, candidate, best ? best.away : most);
      if (letters > most)
        continue;
      const found = asCandidate(candidate, word, letters, vocabulary);
      if (!best || isNearer(found, best))
        best = found;
    }
    return best && { word: best.word, isSure: isSlip(word, best.word) };
  }
  function isSlip(word, meant) {
    const beginsSo = word[0] === meant[0] || word[0] === meant[1] && word[1] === meant[0];
    const most = word.length < 7 ? 1 : word.length < 9 ? ANOTHER_SOUND : 2;
    return beginsSo && soundsApart(word, meant) <= most;
  }
  function soundsApart(one, other) {
    const table = [Array.from({ length: other.length + 1 }, (_, column) => column)];
    for (let at = 0; at < one.length; at++) {
      const row = at + 1;
      const line = [row];
      for (let column = 1; column <= other.length; column++) {
        const costs = [
          table[row - 1][column] + (one[at] === one[at - 1] ? 0.5 : 1),
          line[column - 1] + (other[column - 1] === other[column - 2] ? 0.5 : 1),
          table[row - 1][column - 1] + exchangeOf(one[at], other[column - 1])
        ];
        const swapped = one[at] === other[column - 2] && one[at - 1] === other[column - 1];
        if (swapped && row > 1 && column > 1)
          costs.push(table[row - 2][column - 2] + 1);
        line.push(Math.min(...costs));
      }
      table.push(line);
    }
    return table[one.length][other.length];
  }
  function exchangeOf(one, other) {
    if (one === other)
      return 0;
    return ALIKE.some((letters) => letters.includes(one) && letters.includes(other)) ? 1 : ANOTHER_SOUND;
  }
  function asCandidate(candidate, word, letters, { frequency, compounds }) {
    const away = letters + (candidate[0] === word[0] ? 0 : 0.5);
    return { word: candidate, away, often: frequencyOf(compounds.get(candidate) ?? candidate, frequency) };
  }
  function isNearer(one, other) {
    return one.away < other.away || one.away === other.away && one.often > other.often;
  }
  function isKnown(word, { frequency, compounds, abbreviations }) {
    const isRight = (form) => frequency.has(form) || compounds.has(form);
    const endings = word.length < 4 ? ["s"] : ENDINGS;
    return isRight(word) || abbreviations.some(({ short }) => short === word) || endings.some((ending) => word.endsWith(ending) && isRight(word.slice(0, -ending.length)) || isRight(word + ending));
  }
  function lettersApart(one, other, most) {
    if (Math.abs(one.length - other.length) > most)
      return most + 1;
    let earlier = [];
    let above = Array.from({ length: other.length + 1 }, (_, column) => column);
    for (let row = 1; row <= one.length; row++) {
      const line = [row];
      let least = row;
      for (let column = 1; column <= other.length; column++) {
        const same = one[row - 1] === other[column - 1];
        let cost = Math.min(above[column] + 1, line[column - 1] + 1, above[column - 1] + (same ? 0 : 1));
        const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
        if (row > 1 && column > 1 && swapped)
          cost = Math.min(cost, earlier[column - 2] + 1);
        line.push(cost);
        least = Math.min(least, cost);
      }
      if (least > most)
        return most + 1;
      [earlier, above] = [above, line];
    }
    return above[other.length];
  }
  function withHyphens(text, { frequency, compounds }) {
    return text.replace(/\p{L}+/gu, (word) => {
      const plain = word.toLowerCase();
      const compound = compounds.get(plain);
      if (compound)
        return compound;
      const longer = !frequency.has(plain) && (compounds.get(`${plain}d`) || compounds.get(`${plain}s`));
      return longer ? longer.slice(0, -1) : word;
    });
  }

  // scripts/search/presence.mjs
  function mayBeFound(written, vocabulary) {
    const word = written.toLowerCase().replaceAll("‑", "-").replace(/['’]s?$/, "");
    if (!vocabulary.whole || word.length < 2 || /[\d&'’]/.test(word) || isKnown(word, vocabulary))
      return true;
    if (word.includes("-"))
      return [...vocabulary.frequency.keys()].some((known) => known.startsWith(word));
    if (word.length < 3 || /^\p{Lu}{2,6}$/u.test(written))
      return false;
    if (!isBeginning(stem(word), vocabulary) && correction(word, vocabulary))
      return false;
    return isBeginning(word.length < 5 ? word : word.slice(0, Math.max(4, word.length - 4)), vocabulary);
  }
  function mayAllBeFound(text, vocabulary) {
    return compoundsOf(text).every((word) => mayBeFound(word, vocabulary));
  }

  // scripts/search/titles.mjs
  function matchingTitles(query, vocabulary, most, { typing = true } = {}) {
    const best = /* @__PURE__ */ new Map();
    for (const text of /* @__PURE__ */ new Set([query.text, query.find, ...query.others.map((other) => other.text)])) {
      const words = wordsOf2(text).map((word) => typing || word.length > 2 ? ` ${word}` : ` ${word} `);
      if (!words.length || !(typing || mayAllBeFound(text, vocabulary)))
        continue;
      const whole = tidy(text);
      for (const title of vocabulary.titles) {
        for (const called of [{ ...title, name: "" }, ...title.names]) {
          if (!words.every((word) => called.spaced.includes(word)))
            continue;
          const { isIt, score } = scoreOf(called, title, whole, text === query.text);
          const before = best.get(title.url);
          if (!before || before.score < score)
            best.set(title.url, { ...title, score, name: called.name, isIt });
        }
      }
    }
    return [...best.values()].sort((one, other) => other.score - one.score).slice(0, most);
  }
  function scoreOf({ name, tidied }, { abbreviation }, query, asTyped) {
    const isIt = tidied === query || abbreviation !== "" && tidy(abbreviation) === query;
    const begins = tidied.startsWith(query) ? 1 : 0;
    const exact = isIt ? 3 + Number(asTyped) + Number(asTyped && !name) : 0;
    return { isIt, score: 1 / (1 + tidied.length / 40) + begins + exact };
  }

  // scripts/search/ranking.mjs
  var MAKERS = "makers";
  var WEIGHT_OF_TITLE = 2.5;
  var ENOUGH_OF_QUERY = 0.45;
  var WEIGHT_OF_KIND = { index: 0.6, page: 0.75, document: 0.7, "other-work": 0.7, study: 0.9, place: 0.9 };
  function isBetter(one, other) {
    return Number(one.last) - Number(other.last) || other.score - one.score;
  }
  function makersLast(pages) {
    return [...pages].sort((one, other) => Number(one.kind === MAKERS) - Number(other.kind === MAKERS));
  }
  function ranked(results, query, vocabulary, index) {
    const titles = new Map(vocabulary.titles.map((title, at) => [index.titled[at] ?? title.url, title]));
    const ids = new Map([...titles].map(([id, title]) => [title, id]));
    const scoreOfTitle = titleScorer(query, vocabulary);
    const best = Math.max(...results.filter(({ last }) => !last).map(({ score }) => score), 0) || 1;
    const all = /* @__PURE__ */ new Map();
    for (const found of results) {
      const title = titles.get(found.id);
      const score = found.score / best + (title ? WEIGHT_OF_TITLE * scoreOfTitle(title).score : 0);
      all.set(found.id, { ...found, score: score * (WEIGHT_OF_KIND[title?.kind ?? ""] ?? 1) });
    }
    for (const [id, title] of titles) {
      if (all.has(id) || title.kind === MAKERS)
        continue;
      const { share, score } = scoreOfTitle(title);
      if (share < ENOUGH_OF_QUERY)
        continue;
      const weight = WEIGHT_OF_TITLE * (WEIGHT_OF_KIND[title.kind] ?? 1);
      all.set(id, { ...fromTitle(id, title, index), score: weight * score });
    }
    const called = calledSo(query, vocabulary);
    const first = called.map((title) => {
      const id = ids.get(title) ?? title.url;
      return all.get(id) ?? fromTitle(id, title, index);
    });
    const others = [...all.values()].filter(({ id }) => !first.some((one) => one.id === id));
    return [...first, ...others.sort(isBetter)];
  }
  function calledSo(query, vocabulary) {
    const found = matchingTitles(query, vocabulary, 5, { typing: false }).filter(({ title, kind, name, score, isIt }) => kind !== MAKERS && (name || score > 1) || isIt && wordsOf2(title).length > 1);
    return found.flatMap(({ url }) => vocabulary.titles.find((title) => title.url === url) ?? []);
  }
  function isName(query, vocabulary) {
    return matchingTitles(query, vocabulary, 1, { typing: false }).some(({ isIt }) => isIt);
  }
  function titleScorer(query, vocabulary) {
    const texts = [query.find, ...query.others.map(({ text }) => text)].map((text) => {
      const words = [...new Set(wordsOf2(text))].map((word) => ({
        stem: stem(word),
        whole: word.length < 4,
        weight: 10 - frequencyOf(word, vocabulary.frequency)
      }));
      return { words, sum: words.reduce((sum, { weight }) => sum + weight, 0) || 1 };
    });
    return ({ tidied, names }) => {
      let best = { share: 0, score: 0 };
      for (const called of [tidied, ...names.map((name) => name.tidied)]) {
        const own2 = wordsOf2(called).filter((word) => !isBinding(word));
        for (const { words, sum } of texts) {
          const hits = words.filter(({ stem: some, whole }) => own2.some((word) => whole ? word === some : word.startsWith(some)));
          const share = hits.reduce((part, { weight }) => part + weight, 0) / sum;
          const score = share * (0.5 + 0.5 * Math.min(hits.length, own2.length) / (own2.length || 1));
          if (score > best.score)
            best = { share, score };
        }
      }
      return best;
    };
  }
  function fromTitle(id, { title, url, kind }, index) {
    const load = async () => id === url ? { title, url, kind, excerpt: [] } : index.load(id);
    return { id, score: 0, last: false, load };
  }

  // scripts/search/offline-index.mjs
  var MOST = 20;
  var FOLDER = "assets/search-offline/";
  function offlineIndex(file, loadPart2) {
    const last = new Set(file.last);
    return {
      costly: false,
      titled: file.titled,
      load: async (id) => resultOf(await pageOf(Number(id), file, loadPart2), []),
      async find(query) {
        const needles = needlesOf(query);
        if (!needles.length)
          return [];
        const all = await findsOf(needles, file, loadPart2);
        const found = [...all].map(([id, finds]) => ({
          id,
          score: scoreOf2(finds),
          last: last.has(id),
          load: async () => resultOf(await pageOf(id, file, loadPart2), needles)
        }));
        return found.sort(isBetter);
      },
      async facets() {
        const { values, pages } = await loadPart2(`${FOLDER}facets.js`);
        return new Map(pages.map((numbers, id) => [id, numbers.map((number) => values[number])]));
      }
    };
  }
  async function findsOf(needles, file, loadPart2) {
    const finds = await Promise.all(needles.map((needle) => findsOfWords(wordsIn(needle), file, loadPart2)));
    const ids = [...finds[0].keys()].filter((id) => finds.every((some) => some.has(id)));
    const all = /* @__PURE__ */ new Map();
    for (const id of ids.sort((one, other) => one - other)) {
      const ofPage = finds.map((some) => some.get(id) ?? { inTitle: false, count: 0 });
      const exact = await withPhrases(needles, ofPage, id, file, loadPart2);
      if (exact)
        all.set(id, exact);
    }
    return all;
  }
  async function withPhrases(needles, finds, id, file, loadPart2) {
    if (needles.every((needle) => wordsIn(needle).length === 1))
      return finds;
    const [title, , , text, names] = await pageOf(id, file, loadPart2);
    const [head, body] = [searchable(`${title} ${names}`), searchable(text)];
    const exact = needles.map((needle, at) => wordsIn(needle).length === 1 ? finds[at] : lookFor(needle, head, body));
    return exact.every(({ inTitle, count }) => inTitle || count) ? exact : null;
  }
  async function findsOfWords(words, file, loadPart2) {
    const all = await Promise.all(words.map((word, at) => findsOfWord(word, at === words.length - 1, file, loadPart2)));
    const last = all[all.length - 1];
    return new Map([...last].filter(([id]) => all.every((some) => some.has(id))));
  }
  async function findsOfWord(word, begins, file, loadPart2) {
    const finds = /* @__PURE__ */ new Map();
    const of = (id) => {
      const known = finds.get(id) ?? { inTitle: false, count: 0 };
      finds.set(id, known);
      return known;
    };
    const paths = file.words.flatMap((first, at) => {
      const next = file.words[at + 1];
      const isAfter = first > word && !(begins && first.startsWith(word));
      return isAfter || next !== void 0 && next <= word ? [] : [`${FOLDER}words-${at + 1}.js`];
    });
    const parts = await Promise.all(paths.map(loadPart2));
    for (const [own2, texts, names] of parts.flat()) {
      if (own2 !== word && !(begins && own2.startsWith(word)))
        continue;
      for (let at = 0; at < texts.length; at += 2) {
        const known = of(texts[at]);
        known.count = Math.min(MOST, known.count + texts[at + 1]);
      }
      for (const id of names)
        of(id).inTitle = true;
    }
    return finds;
  }
  async function pageOf(id, { texts }, loadPart2) {
    const after = texts.findIndex((first) => first > id);
    const part = after < 0 ? texts.length : after;
    return (await loadPart2(`${FOLDER}text-${part}.js`))[id - texts[part - 1]];
  }
  function resultOf([title, url, facets, text], needles) {
    const body = searchable(text);
    const at = needles.map((needle) => body.indexOf(needle)).find((first) => first >= 0) ?? 0;
    return { title, url, kind: facets[0].split(":")[1], excerpt: excerptAround(text, at, needles) };
  }
  function wordsIn(needle) {
    return needle.trim().split(" ");
  }
  function needlesOf(query) {
    if (/^".*"$/.test(query.trim()))
      return [searchable(query).replace(/ +/g, " ").trimEnd()];
    return compoundsOf(query.toLowerCase()).map(needleOf).filter(Boolean);
  }
  function needleOf(word) {
    return searchable(word).replace(/[^ ]+$/, stem).trimEnd();
  }
  function lookFor(needle, head, body) {
    let count = 0;
    for (let at = body.indexOf(needle); at >= 0 && count < MOST; at = body.indexOf(needle, at + 1))
      count += 1;
    return { inTitle: head.includes(needle), count };
  }
  function scoreOf2(finds) {
    const scores = finds.map(({ inTitle, count }) => (inTitle ? 4 : 0) + (count ? 1 + Math.log(count) : 0));
    return scores.reduce((sum, score) => sum + score, 0);
  }

  // scripts/search/pagefind-index.mjs
  var RANKING = { pageLength: 0.1, termFrequency: 0.5, termSimilarity: 2 };
  var SIGNATURE = "pagefind_dcd";
  async function pagefindIndex(pagefind, fetchFile, vocabulary) {
    const readJson = async (path) => (await fetchFile(path)).json();
    await pagefind.options({ baseUrl: "/", excerptLength: 28, noWorker: true, ranking: RANKING });
    const { last: comeLast, titled } = await readJson("pagefind/guide-results.json");
    const last = new Set(comeLast);
    await pagefind.init();
    await pagefind.options({ ranking: RANKING });
    return {
      costly: true,
      titled,
      async find(text) {
        const { results } = await pagefind.search(text);
        if (!results.length)
          await seeThatWordsAreFound(text, pagefind, vocabulary);
        return results.map((result) => {
          const { id, score } = result;
          return { id, score, last: last.has(id), load: async () => readPage(await result.data()) };
        });
      },
      load: async (id) => readUnfound(await readFragment(await fetchFile(`pagefind/fragment/${id}.pf_fragment`))),
      async facets() {
        const { values, pages } = await readJson("pagefind/guide-facets.json");
        return new Map(Object.entries(pages).map(([id, numbers]) => [id, numbers.map((number) => values[number])]));
      }
    };
  }
  async function readFragment(response) {
    const packed = new Uint8Array(await response.arrayBuffer());
    const isPacked = packed[0] === 31 && packed[1] === 139;
    const body = new Response(packed).body;
    const text = new Response(isPacked && body ? body.pipeThrough(new DecompressionStream("gzip")) : packed);
    return JSON.parse((await text.text()).slice(SIGNATURE.length));
  }
  function readUnfound({ meta, url, content }) {
    const excerpt = meta.summary ? [{ text: meta.summary, marked: false }] : excerptAround(content, 0, []);
    return { title: meta.title, url: addressOf(meta, url), kind: meta.kind, excerpt };
  }
  function addressOf({ address }, url) {
    return (address || url).replace(/^\//, "");
  }
  async function seeThatWordsAreFound(text, pagefind, { frequency }) {
    for (const word of wordsOf2(text).filter((one) => frequency.has(one))) {
      const { results } = await pagefind.search(word);
      if (!results.length)
        throw new Error(`Pagefind does not find “${word}”, which the site has`);
    }
  }
  function readPage({ meta, raw_url: raw, url, excerpt }) {
    return {
      title: meta.title,
      url: addressOf(meta, raw || url),
      kind: meta.kind,
      excerpt: meta.summary && markedSummary(meta.summary, excerpt) || readExcerpt(excerpt)
    };
  }

  // scripts/search/loading.mjs
  var loadVocabulary = once(async () => {
    await loadScript("assets/search-words.js");
    return readVocabulary(window.guideWords);
  });
  var hasFailed = false;
  var startPagefind = once(async () => {
    const pagefind = await import(fileAddress("pagefind/pagefind.js"));
    return pagefindIndex(pagefind, (path) => fetch(fileAddress(path)), await loadVocabulary());
  });
  var loadOfflineIndex = once(async () => {
    await loadScript("assets/search-offline.js");
    return offlineIndex(window.guideOffline, loadPart);
  });
  async function openIndex() {
    const { pagefind } = await loadVocabulary();
    if (pagefind && location.protocol !== "file:" && !hasFailed) {
      try {
        return await startPagefind();
      } catch (problem) {
        leavePagefind(problem);
      }
    }
    return loadOfflineIndex();
  }
  async function withAnIndex(task) {
    const hadFailed = hasFailed;
    try {
      await task();
    } catch (problem) {
      if (hadFailed || !(await loadVocabulary()).pagefind)
        throw problem;
      leavePagefind(problem);
      await task();
    }
  }
  function leavePagefind(problem) {
    console.info("Pagefind failed; searching the offline index.", problem);
    hasFailed = true;
  }
  function once(load) {
    let loaded = null;
    return () => {
      loaded ?? (loaded = load());
      loaded.catch(() => loaded = null);
      return loaded;
    };
  }

  // scripts/search/other-words.mjs
  var SHORTEST_PART = 3;
  var OFTEN = 3;
  var MUCH_MORE = 3;
  var KINDS_WITH_INITIALS = /* @__PURE__ */ new Set(["term", "policy", "model", "benchmark", "client-group"]);
  function inOtherWords(text, vocabulary, stressed) {
    const query = tidy(text);
    const others = [...vocabulary.abbreviations, ...byInitials(text, vocabulary, stressed)].filter(({ short }) => query === short || stressed.has(short.toUpperCase()) || !isWord(short, vocabulary)).flatMap((abbreviation) => exchanged(query, abbreviation));
    return others.map((other) => ({ ...other, text: withoutBinding(other.text, stressed) }));
  }
  function byInitials(text, vocabulary, stressed) {
    const words = wordsOf2(text);
    const explained = new Set(vocabulary.abbreviations.map(({ short }) => short));
    const isMeant = (word) => stressed.has(word.toUpperCase()) || words.length === 1 && !isKnown(word, vocabulary);
    const unknown = words.filter((word) => word.length > 2 && word.length < 6 && !explained.has(word) && isMeant(word));
    return unknown.flatMap((short) => {
      const title = vocabulary.titles.find(({ kind, tidied }) => KINDS_WITH_INITIALS.has(kind) && initialsOf(tidied).includes(short));
      return title ? [{ short, long: title.tidied, written: short.toUpperCase(), title: title.title }] : [];
    });
  }
  function initialsOf(tidied) {
    const words = wordsOf2(tidied);
    return [words, words.filter((word) => !isBinding(word))].map((some) => some.map(([first]) => first).join(""));
  }
  function isWord(short, { readAsWords }) {
    return readAsWords.includes(short) || isBinding(short);
  }
  function exchanged(query, { short, long, written, title }) {
    const padded = ` ${query} `;
    if (padded.includes(` ${short} `)) {
      const text = padded.replace(` ${short} `, ` ${long} `).trim();
      return [{ text, shown: title, whole: query === short }];
    }
    if (padded.includes(` ${long} `) || padded.includes(` ${long}s `)) {
      const text = padded.replace(` ${long}s `, ` ${short} `).replace(` ${long} `, ` ${short} `).trim();
      return [{ text, shown: written, whole: false }];
    }
    return [];
  }
  function asWritten(text, vocabulary) {
    if (text.includes('"'))
      return text;
    return withHyphens(text, vocabulary).replace(/(?<![\p{L}-])\p{L}+(?![\p{L}-])/gu, (word) => isKnown(word.toLowerCase(), vocabulary) ? word : parted(word.toLowerCase(), vocabulary) || word);
  }
  function parted(word, { frequency }) {
    let best = { often: OFTEN - 1, text: "" };
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      const parts = [word.slice(0, at), word.slice(at)];
      const often = Math.min(...parts.map((part) => frequencyOf(part, frequency)));
      if (often > best.often)
        best = { often, text: parts.join(" ") };
    }
    return best.text;
  }
  function otherSpellings(find2, vocabulary) {
    if (find2.includes('"'))
      return [];
    const { frequency, compounds } = vocabulary;
    const words = compoundsOf(find2.toLowerCase());
    return words.flatMap((word, at) => {
      const joined = `${word}${words[at + 1]}`;
      if (frequency.has(joined) || compounds.has(joined)) {
        return [spelling(words, at, 2, compounds.get(joined) ?? joined)];
      }
      const apart = word.includes("-") ? word.replaceAll("-", " ") : parted(word, vocabulary);
      const often = Math.min(...apart.split(" ").map((part) => frequencyOf(part, frequency)));
      const isOftener = often >= frequencyOf(word, frequency) + MUCH_MORE;
      return apart && (isOftener || !frequency.has(word)) ? [spelling(words, at, 1, apart)] : [];
    });
  }
  function spelling(words, at, number, otherwise) {
    const text = [...words.slice(0, at), otherwise, ...words.slice(at + number)].join(" ");
    return { text, shown: "", whole: words.length === 1 };
  }

  // scripts/search/queries.mjs
  var MOST_OTHERS = 3;
  function readQuery(typed, vocabulary, { exact = false, typing = false } = {}) {
    const capitals = new Set(typed.match(/\b\p{Lu}{2,6}\b/gu));
    const corrections = exact ? /* @__PURE__ */ new Map() : correctionsOf(typed, vocabulary, capitals, typing);
    const corrected = (which) => typed.trim().replace(/\p{L}+/gu, (word) => {
      const meant = corrections.get(word.toLowerCase());
      return meant && which(meant.isSure) ? meant.word : word;
    });
    const text = corrected((isSure) => isSure);
    const all = corrected(() => true);
    const loud = wordsOf2(typed).length > 1 && typed === typed.toUpperCase();
    const stressed = loud ? /* @__PURE__ */ new Set() : capitals;
    const find2 = withoutBinding(asWritten(text, vocabulary), stressed);
    const others = [...inOtherWords(text, vocabulary, stressed), ...otherSpellings(find2, vocabulary)];
    return {
      typed: typed.trim(),
      text,
      find: find2,
      isCorrected: text !== typed.trim(),
      offered: all === text ? "" : all,
      changed: [...corrections.keys()],
      others: others.slice(0, MOST_OTHERS)
    };
  }
  function correctionsOf(typed, vocabulary, capitals, typing) {
    const corrections = /* @__PURE__ */ new Map();
    const words = wordsOf2(asWritten(typed, vocabulary));
    words.forEach((word, at) => {
      if (capitals.has(word.toUpperCase()))
        return;
      const unfinished = typing && at === words.length - 1 && !/\s$/.test(typed);
      if (unfinished && isBeginning(word, vocabulary))
        return;
      const meant = correction(word, vocabulary);
      if (meant)
        corrections.set(word, meant);
    });
    return corrections;
  }

  // scripts/library/records.mjs
  var ORDERS = [
    { name: "kind", words: "Kind" },
    { name: "title", words: "Title" },
    { name: "year", words: "Year, newest first" },
    { name: "studies", words: "Number of studies, most first" }
  ];
  function readRecords({ facets, records }) {
    const kinds = facets[0][2].map(([, label]) => label);
    return records.map(([title, url, summary, year, studies, values]) => {
      const kind = values.find((number) => number < kinds.length) ?? NaN;
      const text = withPlainApostrophes(` ${title} ${summary}`.toLowerCase());
      return {
        title,
        url,
        summary,
        year,
        studies,
        values,
        kind,
        label: kinds[kind],
        text,
        key: title.toLowerCase()
      };
    });
  }
  function recordsWith(records, text, { exact: onlyExact = false } = {}) {
    const words = withPlainApostrophes(text.toLowerCase()).split(/\s+/).filter(Boolean);
    const having = (needles) => records.filter((record) => needles.every((needle) => record.text.includes(needle)));
    const exact = having(words);
    return exact.length || onlyExact ? exact : having(words.map(stem));
  }
  function sorted(records, order) {
    return [...records].sort(COMPARISONS[order]);
  }
  var byTitle = ({ key: one }, { key: other }) => one < other ? -1 : one > other ? 1 : 0;
  var COMPARISONS = {
    kind: (one, other) => one.kind - other.kind || byTitle(one, other),
    title: byTitle,
    year: (one, other) => other.year - one.year || byTitle(one, other),
    studies: (one, other) => other.studies - one.studies || byTitle(one, other)
  };
  function withPlainApostrophes(text) {
    return text.replaceAll("’", "'");
  }

  // scripts/library/page.mjs
  var AT_ONCE = 50;
  var FIRST_ORDER = ORDERS[0].name;
  var PAUSE = 120;
  var NOT_ALL_LOADED = "The rest of the library could not be loaded. Check your connection and try again.";
  function startLibrary() {
    const place = find(document, "[data-guide-library]", HTMLElement);
    if (!place)
      return;
    loadScript("assets/library.js").then(() => new Library(place, window.guideLibrary)).catch((problem) => {
      console.info(problem);
      place.replaceChildren();
      document.documentElement.classList.remove("guide-js");
    });
  }
  var Library = class {
    constructor(place, file) {
      this.facets = new Facets(file.facets);
      this.file = file;
      this.parts = [
        { path: "", kinds: [], records: readRecords(file) },
        ...(file.parts ?? []).map(([path, kinds]) => ({ path, kinds, records: null }))
      ];
      this.number = file.all ?? file.records.length;
      this.words = element("input", {
        type: "search",
        id: "guide-library-words",
        autocomplete: "off",
        maxlength: "200"
      });
      const orders = ORDERS.map(({ name, words }) => element("option", { value: name }, words));
      this.order = element("select", { id: "guide-library-sort" }, ...orders);
      this.reset = element("button", { type: "button", class: "guide-reset" }, "Reset");
      this.status = element("p", { class: "guide-found__status", role: "status" });
      this.ways = element("p", { hidden: true });
      this.chosen = element("div");
      this.list = element("ol", { class: "guide-results" });
      this.more = element("button", { type: "button", class: "guide-more" }, "Show more");
      this.fitting = [];
      this.turn = 0;
      this.panel = new FilterPanel(this.facets, () => this.changed("pushState"));
      place.append(this.layout());
      this.listen();
      this.open();
    }
    layout() {
      const form = element("form", { class: "guide-library__form", role: "search", "aria-label": "The library" }, element("p", {}, element("label", { for: this.words.id }, "Words in the title or summary"), this.words), element("p", {}, element("label", { for: this.order.id }, "Sort by"), this.order), this.reset);
      form.addEventListener("submit", (event) => event.preventDefault());
      const parts = [form, this.status, this.ways, this.chosen, this.list, this.more];
      return element("div", { class: "guide-sifted" }, element("div", { class: "guide-sifted__side" }, this.panel.element), element("div", { class: "guide-sifted__main" }, ...parts));
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
      addEventListener("beforeprint", () => this.showMore(this.fitting.length));
    }
    open() {
      const parameters = new URLSearchParams(location.search);
      this.facets.read(parameters);
      this.words.value = parameters.get("q") || "";
      this.order.value = parameters.get("sort") || FIRST_ORDER;
      if (this.order.selectedIndex < 0)
        this.order.value = FIRST_ORDER;
      this.show();
    }
    changed(how) {
      const parameters = new URLSearchParams();
      if (this.words.value.trim())
        parameters.set("q", this.words.value.trim());
      this.facets.write(parameters);
      if (this.order.value !== FIRST_ORDER)
        parameters.set("sort", this.order.value);
      writeAddress(parameters, how);
      this.show();
    }
    clearFilters() {
      this.facets.clear();
      this.changed("pushState");
      this.words.focus();
    }
    show(keep = false) {
      const typed = this.words.value.trim();
      const turn = ++this.turn;
      if (this.asksForAll(typed) && this.unread.length)
        return void this.showAsItReads(typed, turn);
      const records = recordsWith(this.leading(), typed);
      if (records.length)
        this.showRecords(records, typed, { keep });
      else
        this.showMeant(typed, turn);
    }
    get unread() {
      return this.parts.filter(({ records }) => !records);
    }
    asksForAll(typed) {
      return Boolean(typed) || this.facets.anyChosen || this.order.value !== FIRST_ORDER;
    }
    leading(wanted = () => true) {
      const parts = this.parts.filter((part) => !part.path || wanted(part));
      const end = parts.findIndex(({ records }) => !records);
      return parts.slice(0, end < 0 ? parts.length : end).flatMap(({ records }) => records ?? []);
    }
    async read(part) {
      const { facets } = this.file;
      part.records ?? (part.records = readRecords({ facets, records: await loadPart(part.path) }));
    }
    async showAsItReads(typed, turn) {
      const kinds = this.facets.chosen[0];
      const wanted = (part) => !kinds.size || part.kinds.some((kind) => kinds.has(kind));
      const inOrder2 = this.order.value === FIRST_ORDER;
      const list = (keep = true) => {
        const records = inOrder2 ? recordsWith(this.leading(wanted), typed, { exact: true }) : [];
        this.showRecords(records, typed, { keep, reading: true });
      };
      list(false);
      const wantedFirst = [...this.unread.filter(wanted), ...this.unread.filter((part) => !wanted(part))];
      for (const part of wantedFirst) {
        try {
          await this.read(part);
        } catch (problem) {
          console.info(problem);
          if (turn === this.turn)
            this.status.textContent = NOT_ALL_LOADED;
          return;
        }
        if (turn !== this.turn)
          return;
        list();
      }
      this.show(inOrder2);
    }
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
        if (turn !== this.turn)
          return;
        this.fitting = this.leading();
      }
      this.showMore(AT_ONCE);
      need(this.list.children[before], "a", HTMLElement).focus();
    }
    async showMeant(typed, turn) {
      const query = await understood(typed);
      if (turn !== this.turn)
        return;
      const readings = query ? [query.find, ...query.others.map(({ text }) => text)] : [];
      const found = readings.map((text) => recordsWith(this.leading(), text)).find((some) => some.length) ?? [];
      this.showRecords(found, typed, { corrected: query?.isCorrected ? query.text : "" });
    }
    showRecords(records, typed, { corrected = "", keep = false, reading = false } = {}) {
      const { fitting, counts } = this.facets.count(records.map(({ values }) => values));
      const isPart = this.unread.length > 0;
      const shown = isPart ? Uint32Array.from(this.file.counts ?? []) : counts;
      const all = isPart && !reading ? this.number : fitting.length;
      this.panel.show(shown, this.status, { number: all });
      if (!records.length)
        this.panel.showAll();
      const chosen = chosenFilters(this.facets, () => {
        this.changed("pushState");
        this.words.focus();
      });
      this.chosen.replaceChildren(chosen);
      this.fitting = sorted(fitting.map((at) => records[at]), this.order.value);
      const [number, whole] = [all, this.number].map((count) => count.toLocaleString("en-GB"));
      if (reading)
        this.say(`Looking through all ${whole} records…`);
      else
        this.tell(`${number} of ${whole} records`, typed, corrected);
      if (!keep)
        this.list.replaceChildren();
      this.showMore(Math.max(0, AT_ONCE - this.list.children.length));
    }
    tell(tally2, typed, corrected) {
      const meant = corrected ? ` for “${corrected}”` : "";
      this.say(this.fitting.length ? `${tally2}${meant}` : `Nothing found: ${tally2}`);
      this.offerWaysOn(typed);
    }
    say(words) {
      if (this.status.textContent !== words)
        this.status.textContent = words;
    }
    offerWaysOn(typed) {
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
    showMore(number) {
      const from = this.list.children.length;
      const next = this.fitting.slice(from, from + number);
      this.list.append(...next.map(rowOf));
      const isUnread = this.unread.length > 0 && !this.asksForAll(this.words.value.trim());
      this.more.hidden = from + next.length >= this.fitting.length && !isUnread;
    }
  };
  async function understood(typed) {
    try {
      return readQuery(typed, await loadVocabulary());
    } catch {
      return null;
    }
  }
  function rowOf({ title, url, summary, year, studies, label }) {
    const facts = [year || "", studies > 1 ? `${studies} studies` : ""].filter(Boolean).join(" · ");
    return element("li", { class: "guide-results__item" }, element("span", { class: "guide-tag" }, label), element("a", { class: "guide-results__title", href: pageAddress(url) }, title), ...summary ? [element("p", {}, summary)] : [], ...facts ? [element("p", { class: "guide-results__facts" }, facts)] : []);
  }

  // scripts/menu.mjs
  function startMenu() {
    const menu = find(document, ".guide-menu", HTMLDetailsElement);
    if (!menu)
      return;
    const opener = need(menu, "summary", HTMLElement);
    const holds = (target) => target instanceof Node && menu.contains(target);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.open) {
        menu.open = false;
        opener.focus();
      }
    });
    menu.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !holds(event.relatedTarget))
        menu.open = false;
    });
    document.addEventListener("click", (event) => {
      if (!holds(event.target))
        menu.open = false;
    });
  }

  // scripts/printed-addresses.mjs
  var LEFT_OUT = ".guide-breadcrumbs, .guide-anchor, .guide-refs-links, .guide-results, .guide-edit, .guide-cite, .guide-hidden, [data-library], button";
  var OUTSIDE_THE_PLAN = ".guide-plan-only .guide-page > :not(.guide-head, .guide-plan, :has(.guide-plan), .guide-references) a";
  var LONGEST_NAME = 90;
  function startPrintedAddresses() {
    const main = find(document, ".guide-main", HTMLElement);
    const home = find(document, ".guide-header__name", HTMLElement);
    if (!main || !home)
      return;
    const here = find(document, "link[rel=canonical]", HTMLLinkElement)?.href ?? location.href;
    const root = rootOf(home.getAttribute("href") ?? "", here);
    let list = null;
    addEventListener("beforeprint", () => {
      const pages = pagesLinkedFrom(main, here, root);
      if (list || !pages.length)
        return;
      list = listOf(pages, root);
      main.append(list);
    });
    addEventListener("afterprint", () => {
      list?.remove();
      list = null;
    });
  }
  function rootOf(home, here) {
    return new URL(home, here).href.replace(/(index\.html|[?#].*)$/, "").replace(/\/?$/, "/");
  }
  function pagesLinkedFrom(main, here, root) {
    const namesOf = /* @__PURE__ */ new Map();
    for (const link of linksOnPaper(main)) {
      const page = pageOf2(link, here, root);
      if (page === null)
        continue;
      const names = namesOf.get(page) ?? [];
      namesOf.set(page, names);
      const words = textOf(link).replace(/\s+/g, " ").trim();
      if (/\D/.test(words))
        names.push(words);
    }
    return [...namesOf].map(([page, names]) => {
      const name = names.find((words) => words.length <= LONGEST_NAME) || names[0] || page;
      return [page, shortened(name)];
    });
  }
  function linksOnPaper(main) {
    const outside = new Set(document.querySelectorAll(OUTSIDE_THE_PLAN));
    return findAll(main, "a[href]", HTMLElement).filter((link) => !outside.has(link) && !link.closest(LEFT_OUT) && link.getClientRects().length > 0);
  }
  function pageOf2(link, here, root) {
    const url = new URL(link.getAttribute("href") ?? "", here);
    url.hash = "";
    const elsewhere = url.pathname !== new URL(here).pathname;
    return url.href.startsWith(root) && elsewhere ? url.href.slice(root.length) : null;
  }
  function shortened(name) {
    return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).replace(/\s+\S*$/, "")} …` : name;
  }
  function listOf(pages, root) {
    const entries = pages.map(([page, name]) => element("li", {}, `${name}: `, element("span", {}, page || "(nothing more: the home page)")));
    return element("section", { class: "guide-addresses" }, element("h2", {}, "Where the links lead"), element("p", {}, `Each address begins with ${root}`), element("ul", {}, ...entries));
  }

  // scripts/search/found-facets.mjs
  function foundFacets(pages, { facets, labels }) {
    const used = valuesByFacet(pages);
    return Object.entries(facets).map(([name, title]) => {
      const words = labels[name] ?? {};
      const values = inOrder(name, [...used.get(name) ?? []], Object.keys(words));
      return [name, title, values.map((value) => [value, words[value] || spelledOut(value)])];
    });
  }
  function valuesByFacet(pages) {
    const used = /* @__PURE__ */ new Map();
    for (const page of pages) {
      for (const both of page) {
        const colon = both.indexOf(":");
        const name = both.slice(0, colon);
        if (!used.has(name))
          used.set(name, /* @__PURE__ */ new Set());
        used.get(name)?.add(both.slice(colon + 1));
      }
    }
    return used;
  }
  function inOrder(name, values, order) {
    if (order.length)
      values.sort((one, other) => order.indexOf(one) - order.indexOf(other));
    else
      values.sort();
    return name === "decade" || name === "year" ? values.reverse() : values;
  }
  function spelledOut(value) {
    return value.replace(/-/g, " ").replace(/^./, (letter) => letter.toUpperCase());
  }

  // scripts/search/notes.mjs
  var NO_SHORTCOMINGS = { haveAll: "", leftOut: [] };
  function notesOn(query, { haveAll, leftOut }, linkTo2) {
    const notes = [];
    if (query.isCorrected) {
      notes.push("Showing results for ", element("strong", {}, query.text), ". ");
      if (linkTo2)
        notes.push(linkTo2(query.typed, `Search instead for ${query.typed}`), ". ");
    }
    if (query.offered && linkTo2)
      notes.push("Did you mean ", linkTo2(query.offered, query.offered), "? ");
    const others = query.others.flatMap(({ shown }) => shown || []);
    if (others.length)
      notes.push(`Also looked for ${others.join(", ")}. `);
    if (haveAll === "none")
      notes.push("Nothing has all of these words; what has some of them is shown. ");
    if (haveAll === "few")
      notes.push("Few pages have all of these words; what has some of them follows. ");
    if (leftOut.length)
      notes.push(`Left out, as they are on so many pages: ${leftOut.join(", ")}.`);
    return notes;
  }

  // scripts/search/results.mjs
  var WEIGHT_OF_OTHERS = 0.8;
  var FEW = 3;
  var WEIGHT_OF_SOME = 0.7;
  async function* answersTo(query, vocabulary, openIndex2) {
    const index = await openIndex2();
    const inOrder2 = (results2) => ranked(results2, query, vocabulary, index);
    for (const simpler of simplerThan(query, vocabulary)) {
      const { results: results2 } = await ask(simpler, vocabulary, index);
      if (results2.length)
        yield { results: inOrder2(results2), final: false, haveAll: "", leftOut: [] };
    }
    const { results, leftOut } = await ask(query, vocabulary, index);
    const isEnough = query.find.includes('"') || isName(query, vocabulary) || wordsOf2(query.find).length < 2;
    if (isEnough || results.filter(({ last }) => !last).length >= FEW) {
      yield { results: inOrder2(results), final: true, haveAll: "", leftOut };
      return;
    }
    const some = await withSomeWords(query, vocabulary, index);
    const all = inOrder2(results.length ? together(results, some) : some);
    const isMore = all.length > results.length;
    yield { results: all, final: true, haveAll: isMore ? results.length ? "few" : "none" : "", leftOut };
  }
  function simplerThan(query, vocabulary) {
    const { asked } = rarestWords(query.find, vocabulary, 1);
    return [
      ...!vocabulary.whole && asked !== query.find ? [{ find: asked, others: [] }] : [],
      ...query.others.length ? [{ find: query.find, others: [] }] : []
    ];
  }
  async function ask({ find: find2, others }, vocabulary, index) {
    const lighter = (text) => index.costly ? rarestWords(text, vocabulary) : { asked: text, leftOut: [] };
    const own2 = lighter(find2);
    const texts = [
      { text: own2.asked, weight: 1 },
      ...others.map(({ text, whole }) => {
        return { text: lighter(whole ? `"${text}"` : text).asked, weight: WEIGHT_OF_OTHERS };
      })
    ];
    const best = /* @__PURE__ */ new Map();
    for (const { text, weight } of texts) {
      if (!mayAllBeFound(text, vocabulary))
        continue;
      for (const found of await index.find(text)) {
        const score = found.score * weight;
        const before = best.get(found.id);
        if (!before || before.score < score)
          best.set(found.id, { ...found, score });
      }
    }
    return { results: [...best.values()].sort(isBetter), leftOut: own2.leftOut };
  }
  async function withSomeWords(query, vocabulary, index) {
    const all = /* @__PURE__ */ new Map();
    const { asked } = rarestWords(query.find, vocabulary);
    const orItsParts = (word) => mayBeFound(word, vocabulary) ? [word] : wordsOf2(word);
    const words = new Set(compoundsOf(asked).flatMap(orItsParts));
    for (const find2 of [...words].filter((word) => !isTiny(word, vocabulary))) {
      const { results } = await ask({ find: find2, others: [] }, vocabulary, index);
      const best = Math.max(...results.map(({ score }) => score)) || 1;
      const weight = 10 - frequencyOf(find2.toLowerCase(), vocabulary.frequency);
      for (const found of results) {
        const score = (all.get(found.id)?.score ?? 0) + weight * (0.5 + 0.5 * found.score / best);
        all.set(found.id, { ...found, score });
      }
    }
    return [...all.values()].sort(isBetter);
  }
  function together(every, some) {
    const ids = new Set(every.map(({ id }) => id));
    const [best, bestOfSome] = [every, some].map((results) => Math.max(...results.map(({ score }) => score)) || 1);
    const less = some.filter(({ id }) => !ids.has(id)).map((found) => ({ ...found, score: found.score / bestOfSome * best * WEIGHT_OF_SOME }));
    return [...every, ...less];
  }
  function rarestWords(text, vocabulary, most = vocabulary.whole ? 4 : 2) {
    const words = [...new Set(compoundsOf(text))];
    if (words.length <= most || text.includes('"'))
      return { asked: text, leftOut: [] };
    const often = (word) => isTiny(word, vocabulary) ? 10 : frequencyOf(word.toLowerCase(), vocabulary.frequency);
    const rare = [...words].sort((one, other) => often(one) - often(other) || other.length - one.length).slice(0, most);
    return {
      asked: words.filter((word) => rare.includes(word)).join(" "),
      leftOut: words.filter((word) => !rare.includes(word) && word.length > 3)
    };
  }
  function isTiny(word, { abbreviations }) {
    return word.length < 3 && !abbreviations.some(({ short }) => short === word.toLowerCase());
  }
  async function readQueryByIndex(typed, vocabulary, openIndex2, reading) {
    const query = readQuery(typed, vocabulary, reading);
    if (!query.changed.length)
      return query;
    const index = await openIndex2();
    const asTyped = readQuery(typed, vocabulary, { ...reading, exact: true });
    if (!vocabulary.whole && await areThere(query.changed, index))
      return asTyped;
    const finds = async (text) => {
      const read = readQuery(text, vocabulary, { exact: true });
      return (await ask(read, vocabulary, index)).results.length > 0;
    };
    const offered = query.offered && await finds(query.offered) ? query.offered : "";
    if (!query.isCorrected)
      return { ...query, offered };
    if (await finds(query.text))
      return { ...query, offered };
    return { ...asTyped, offered: offered || query.text };
  }
  async function areThere(words, index) {
    for (const word of words) {
      const [best] = await index.find(word);
      const excerpt = best ? (await best.load()).excerpt : [];
      if (!excerpt.some(({ text, marked }) => marked && text.toLowerCase().startsWith(stem(word))))
        return false;
    }
    return true;
  }

  // scripts/search/search-page.mjs
  var AT_ONCE2 = 20;
  var PAUSE2 = 350;
  var SearchPage = class {
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
      this.turn = 0;
      this.query = "";
      this.exact = false;
      this.wanted = new URLSearchParams();
      this.filters = null;
      this.index = null;
      this.labels = {};
      this.results = [];
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
        waiting = setTimeout(() => this.begin(this.input.value, false), PAUSE2);
      });
      addEventListener("popstate", () => this.open());
      this.open();
    }
    open() {
      const parameters = new URLSearchParams(location.search);
      this.input.value = parameters.get("q") || "";
      this.exact = parameters.get("exact") === "1";
      this.wanted = parameters;
      this.filters?.facets.read(parameters);
      if (!this.input.value)
        this.input.focus();
      this.search();
    }
    begin(query, exact, how) {
      if (query.trim() === this.query && exact === this.exact && !how)
        return;
      this.exact = exact;
      this.input.value = query;
      this.writeAddress(how);
      this.search();
    }
    writeAddress(how) {
      const parameters = new URLSearchParams();
      if (this.input.value.trim())
        parameters.set("q", this.input.value.trim());
      if (this.exact)
        parameters.set("exact", "1");
      this.filters?.facets.write(parameters);
      writeAddress(parameters, how);
    }
    async search() {
      const turn = ++this.turn;
      this.query = this.input.value.trim();
      this.side.hidden = !this.query;
      if (!this.query)
        return this.clear();
      this.status.textContent = "Searching…";
      await this.tryTo(() => this.answer(turn));
    }
    async tryTo(task) {
      try {
        await withAnIndex(task);
      } catch (problem) {
        console.info(problem);
        this.status.textContent = "The search could not be loaded. Check your connection and try again.";
      }
    }
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
      const filtered = this.filters ? this.filters.facets.anyChosen : [...this.wanted.keys()].some((name) => name in vocabulary.facets);
      for await (const answer of answersTo(query, vocabulary, openIndex)) {
        if (turn !== this.turn)
          return;
        this.explain(query, answer);
        this.results = answer.results;
        this.fitting = answer.results;
        if (!filtered)
          await this.showFitting(turn);
      }
      this.filters ?? (this.filters = await this.makeFilters(vocabulary));
      if (turn === this.turn)
        await this.filter(this.filters, filtered);
    }
    clear() {
      this.note.replaceChildren();
      this.status.textContent = "";
      this.chosen.replaceChildren();
      this.list.replaceChildren();
      this.more.hidden = true;
    }
    explain(query, answer) {
      const linkTo2 = (text, words) => {
        const link = element("a", { href: `?${new URLSearchParams({ q: text, exact: "1" })}` }, words);
        link.addEventListener("click", (event) => {
          event.preventDefault();
          this.begin(text, true, "pushState");
        });
        return link;
      };
      this.note.replaceChildren(...notesOn(query, answer, linkTo2));
      document.title = `${query.typed} · ${document.title.split(" · ").pop()}`;
    }
    async makeFilters(vocabulary) {
      const valuesOf = await (await openIndex()).facets();
      const facets = new Facets(foundFacets(valuesOf.values(), vocabulary));
      const numbersOf = (values) => values.flatMap((value) => facets.numberOf.get(value) ?? []);
      facets.read(this.wanted);
      const panel = new FilterPanel(facets, () => this.choose(filters));
      const filters = {
        facets,
        panel,
        numbersOf: new Map([...valuesOf].map(([id, values]) => [id, numbersOf(values)]))
      };
      this.side.replaceChildren(panel.element);
      return filters;
    }
    choose(filters) {
      this.writeAddress();
      this.tryTo(async () => {
        if (filters === this.filters && await openIndex() === this.index)
          await this.filter(filters, true);
        else
          await this.answer(++this.turn);
      });
    }
    filter(filters, listAgain) {
      const { facets, panel, numbersOf } = filters;
      const { fitting, counts } = facets.count(this.results.map(({ id }) => numbersOf.get(id) ?? []));
      panel.show(counts, this.status, { number: fitting.length });
      const chosen = chosenFilters(facets, () => {
        this.choose(filters);
        this.input.focus();
      });
      this.chosen.replaceChildren(chosen);
      if (!listAgain)
        return;
      this.fitting = fitting.map((at) => this.results[at]);
      return this.showFitting(this.turn);
    }
    showFitting(turn) {
      this.status.textContent = tally(this.fitting.length, this.results.length);
      if (!this.fitting.length)
        this.list.replaceChildren(advice());
      this.shown = 0;
      this.more.hidden = true;
      return this.showMore(turn);
    }
    async showMoreOrAgain() {
      if (await openIndex() === this.index)
        await this.showMore(this.turn);
      else
        await this.answer(++this.turn);
    }
    async showMore(turn) {
      const { fitting, shown: from } = this;
      const next = fitting.slice(from, from + AT_ONCE2);
      const results = await Promise.all(next.map((found) => found.load()));
      if (turn !== this.turn || fitting !== this.fitting)
        return;
      this.shown = from + next.length;
      const rows = results.map((result) => this.rowOf(result));
      if (from)
        this.list.append(...rows);
      else if (fitting.length)
        this.list.replaceChildren(...rows);
      this.more.hidden = this.shown >= fitting.length;
      if (from && rows.length)
        need(rows[0], "a", HTMLElement).focus();
    }
    rowOf({ title, url, kind, excerpt }) {
      const words = excerpt.map(({ text, marked }) => marked ? element("mark", {}, text) : text);
      return element("li", { class: "guide-results__item" }, element("span", { class: "guide-tag" }, this.labels.kind[kind] || kind), element("a", { class: "guide-results__title", href: pageAddress(url) }, title), element("p", {}, ...words));
    }
  };
  function tally(fitting, all) {
    if (!fitting)
      return "Nothing was found.";
    if (fitting === 1)
      return "One result.";
    const of = fitting < all ? ` of ${all.toLocaleString("en-GB")}` : "";
    return `${fitting.toLocaleString("en-GB")} results${of}.`;
  }
  function advice() {
    const library = element("a", { href: pageAddress("library/") }, "library");
    const before = "Try fewer or other words, or take filters away. The ";
    return element("li", { class: "guide-results__none" }, before, library, " lists every record.");
  }

  // scripts/search/suggestions.mjs
  var MOST2 = 8;
  var MOST_TITLES = 5;
  var SHORTEST_QUERY = 2;
  var PAUSE3 = 150;
  var Suggestions = class {
    constructor(form) {
      this.input = need(form, "input", HTMLInputElement);
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
      input.addEventListener("focus", () => loadVocabulary().catch(() => {
      }), { once: true });
      input.addEventListener("input", () => this.suggest());
      input.addEventListener("keydown", (event) => this.press(event));
      form.addEventListener("submit", (event) => this.submit(event));
      form.addEventListener("focusout", ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && form.contains(relatedTarget)))
          this.close();
      });
      this.box.addEventListener("mousedown", (event) => event.preventDefault());
    }
    async suggest() {
      const typed = this.input.value;
      const turn = ++this.turn;
      if (typed.trim().length < SHORTEST_QUERY)
        return this.close();
      const isCurrent = () => turn === this.turn && document.activeElement === this.input;
      try {
        const vocabulary = await loadVocabulary();
        if (!isCurrent())
          return;
        const reading = { typing: true };
        const first = readQuery(typed, vocabulary, reading);
        const titles = matchingTitles(first, vocabulary, MOST_TITLES);
        this.show(first, makersLast(titles), vocabulary, NO_SHORTCOMINGS, false);
        await new Promise((done) => {
          setTimeout(done, PAUSE3);
        });
        if (!isCurrent())
          return;
        await withAnIndex(async () => {
          const query = await readQueryByIndex(typed, vocabulary, openIndex, reading);
          for await (const answer of answersTo(query, vocabulary, openIndex)) {
            if (!isCurrent())
              return;
            const pages = await Promise.all(answer.results.slice(0, MOST2 + 2).map((found) => found.load()));
            if (!isCurrent())
              return;
            const seen = new Set(titles.map(({ url }) => url));
            const others = pages.filter(({ url }) => !seen.has(url));
            const all = makersLast([...titles, ...others]).slice(0, MOST2);
            this.show(query, all, vocabulary, answer, answer.final);
          }
        });
      } catch (problem) {
        console.info(problem);
        this.close();
      }
    }
    show(query, suggestions, vocabulary, answer, final) {
      const kept = this.active >= 0 ? this.options[this.active].dataset.url : null;
      const rows = rowsFor(query, suggestions, vocabulary);
      this.options = rows.map(({ url, words }, at) => {
        const id = `guide-option-${at}`;
        const option = element("li", { role: "option", id, "aria-selected": "false", "data-url": url }, ...words);
        option.addEventListener("click", () => location.href = pageAddress(url));
        return option;
      });
      this.list.replaceChildren(...this.options);
      const nothing = final && !suggestions.length;
      const none = `Nothing found for “${query.text}”. ${query.offered ? "" : "Try fewer or other words."}`;
      this.note.replaceChildren(...nothing ? [none] : notesOn(query, answer));
      this.note.hidden = !this.note.childNodes.length;
      this.active = -1;
      this.list.hidden = !rows.length;
      this.box.hidden = !rows.length && !nothing;
      this.input.setAttribute("aria-expanded", String(rows.length > 0));
      this.choose(kept ? rows.findIndex(({ url }) => url === kept) : -1);
      if (final)
        this.status.textContent = announcement(query, suggestions.length);
    }
    choose(at) {
      if (this.active >= 0)
        this.options[this.active].setAttribute("aria-selected", "false");
      this.active = at;
      if (at < 0)
        return this.input.removeAttribute("aria-activedescendant");
      this.options[at].setAttribute("aria-selected", "true");
      this.options[at].scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", this.options[at].id);
    }
    press(event) {
      const isOpen = !this.box.hidden;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (isOpen)
          this.choose(this.neighbour(event.key === "ArrowDown"));
        else
          void this.suggest();
      } else if (event.key === "Enter" && isOpen && this.active >= 0) {
        event.preventDefault();
        location.href = pageAddress(this.options[this.active].dataset.url ?? "");
      } else if (event.key === "Escape" && !event.isComposing) {
        if (isOpen)
          event.preventDefault();
        else
          this.input.value = "";
        this.close();
      }
    }
    neighbour(down) {
      const last = this.options.length - 1;
      if (down)
        return this.active >= last ? -1 : this.active + 1;
      return this.active < 0 ? last : this.active - 1;
    }
    submit(event) {
      if (location.protocol !== "file:")
        return;
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
  };
  function rowsFor(query, suggestions, { labels }) {
    const rows = suggestions.map(({ title, url, kind, name }) => ({
      url,
      words: [
        element("span", { class: "guide-suggest__title" }, title, ...name ? [" ", element("small", {}, name)] : []),
        " ",
        element("span", { class: "guide-suggest__kind" }, labels.kind[kind] || kind)
      ]
    }));
    if (suggestions.length) {
      rows.push({ url: searchFor(query.typed), words: [`All results for “${query.text}”`] });
    }
    if (query.offered) {
      rows.push({
        url: searchFor(query.offered, { exact: "1" }),
        words: [`Did you mean “${query.offered}”?`]
      });
    }
    if (query.isCorrected) {
      rows.push({
        url: searchFor(query.typed, { exact: "1" }),
        words: [`Search instead for “${query.typed}”`]
      });
    }
    return rows;
  }
  function searchFor(query, more = {}) {
    return `search/?${new URLSearchParams({ q: query, ...more })}`;
  }
  function announcement(query, number) {
    const offered = query.offered ? ` Did you mean ${query.offered}?` : "";
    if (!number)
      return `Nothing found for ${query.text}.${offered}`;
    const corrected = query.isCorrected ? `Showing results for ${query.text}. ` : "";
    return `${corrected}${number === 1 ? "One result" : `${number} results`}.${offered}`;
  }

  // scripts/search/start.mjs
  function startSearch() {
    if (!siteRoot())
      return;
    for (const form2 of findAll(document, "[data-guide-search]", HTMLElement))
      new Suggestions(form2);
    const form = find(document, "[data-guide-find]", HTMLElement);
    if (form)
      new SearchPage(form, need(document, "[data-guide-found]", HTMLElement));
  }

  // scripts/self-assessment/answers.mjs
  var FORMAT = "integrated-care-self-assessment";
  var LARGEST_FILE = 1e6;
  function answersOf(name, answers, notes, now) {
    return {
      format: FORMAT,
      name,
      date: dayOf(now),
      answers: Object.fromEntries(answers.filter(([, answer]) => answer)),
      notes: Object.fromEntries(notes.filter(([, note]) => note))
    };
  }
  function isEmpty({ name, answers, notes }) {
    return !name && !Object.keys(answers).length && !Object.keys(notes).length;
  }
  function dayOf(now) {
    const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    return parts.map((part) => `${part}`.padStart(2, "0")).join("-");
  }
  async function readFile(file) {
    try {
      const found = file.size < LARGEST_FILE ? JSON.parse(await file.text()) : null;
      return isRecord(found) && found.format === FORMAT ? found : null;
    } catch {
      return null;
    }
  }
  function readKept(text) {
    try {
      const found = JSON.parse(text ?? "null");
      return isRecord(found) ? found : {};
    } catch {
      return {};
    }
  }
  function accepted(given, { choices, benchmarks, longestName, longestNotes }) {
    const givenAnswers = isRecord(given.answers) ? given.answers : {};
    const givenNotes = isRecord(given.notes) ? given.notes : {};
    const answers = /* @__PURE__ */ new Map();
    for (const { id } of benchmarks.flatMap(({ criteria }) => criteria)) {
      const choice = choices.find(({ value }) => value === givenAnswers[id]);
      if (choice)
        answers.set(id, choice.value);
    }
    const notes = /* @__PURE__ */ new Map();
    for (const [name, longest] of longestNotes) {
      const note = givenNotes[name];
      if (isText(note, longest))
        notes.set(name, note);
    }
    return {
      name: isText(given.name, longestName) ? given.name : "",
      answers,
      notes,
      leftOut: without(givenAnswers, answers) + without(givenNotes, notes)
    };
  }
  function fileName({ name, date }) {
    const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return `${["self-assessment", ...words, date].join("-").slice(-80)}.json`;
  }
  function isText(value, longest) {
    return typeof value === "string" && value.length <= longest;
  }
  function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }
  function without(given, taken) {
    return Object.keys(given).filter((key) => !taken.has(key)).length;
  }

  // scripts/self-assessment/form.mjs
  var AssessmentForm = class {
    constructor(element2) {
      this.element = element2;
      this.name = need(element2, "[name=name]", HTMLInputElement);
      this.notes = findAll(element2, "textarea", HTMLTextAreaElement);
      this.asked = findAll(element2, "[data-criterion]", HTMLElement).map(asAsked);
      const sections = findAll(element2, "[data-benchmark]", HTMLElement);
      this.sections = new Map(sections.map((section) => [section.dataset.benchmark ?? "", section]));
      this.questionnaire = {
        choices: choicesOf(this.asked[0].fieldset),
        benchmarks: sections.map(benchmarkOf),
        longestName: this.name.maxLength,
        longestNotes: new Map(this.notes.map((note) => [note.name, note.maxLength]))
      };
    }
    sectionOf({ id }) {
      const section = this.sections.get(id);
      if (!section)
        throw new Error(`The page has no benchmark ${id}`);
      return section;
    }
    read() {
      return answersOf(this.name.value, this.asked.map(({ id, fieldset }) => [
        id,
        find(fieldset, "input:checked", HTMLInputElement)?.value ?? ""
      ]), this.notes.map((note) => [note.name, note.value]), /* @__PURE__ */ new Date());
    }
    fill(given) {
      const { name, answers, notes, leftOut } = accepted(given, this.questionnaire);
      this.name.value = name;
      for (const { id, fieldset } of this.asked) {
        for (const input of findAll(fieldset, "input", HTMLInputElement)) {
          input.checked = input.value === answers.get(id);
        }
      }
      for (const note of this.notes)
        note.value = notes.get(note.name) ?? "";
      return leftOut;
    }
  };
  function asAsked(fieldset) {
    return { id: fieldset.dataset.criterion ?? "", fieldset };
  }
  function choicesOf(fieldset) {
    return findAll(fieldset, "label", HTMLElement).map((label) => ({
      value: need(label, "input", HTMLInputElement).value,
      words: textOf(label).trim()
    }));
  }
  function benchmarkOf(section) {
    return {
      id: section.dataset.benchmark ?? "",
      noteName: need(section, "textarea", HTMLTextAreaElement).name,
      criteria: findAll(section, "[data-criterion]", HTMLElement).map(asAsked).map(({ id, fieldset }) => ({ id, words: textOf(need(fieldset, "legend", HTMLElement)).trim() }))
    };
  }

  // scripts/self-assessment/plan-view.mjs
  var NOTHING_YET = "Nothing is answered yet. The plan grows here as you answer: what is not in place, what may help, and how others did it.";
  var CAPTION = "Your answers, by benchmark: how many criteria. The numbers are no score; one criterion may weigh more than three others.";
  function progressOf({ answered, criteria }) {
    return `${answered} of ${criteria} ${criteria === 1 ? "criterion" : "criteria"} answered.`;
  }
  function planElements(plan, name, sectionOf) {
    if (plan.isEmpty)
      return [element("p", {}, NOTHING_YET)];
    const today = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(/* @__PURE__ */ new Date());
    const about = name ? [element("strong", {}, name), `, ${today}. `] : ["", `${today}. `];
    return [
      element("p", {}, ...about, progressOf(plan)),
      tableOf(plan, sectionOf),
      ...plan.nothingWanting ? [element("p", {}, "No answer so far asks for a plan.")] : [],
      ...plan.parts.map((part) => partOf(part, sectionOf)),
      ...sentence("Nothing to plan for under: ", plan.settled, sectionOf),
      ...sentence("Not answered in full: ", plan.open, sectionOf)
    ];
  }
  function tableOf({ columns, rows }, sectionOf) {
    const head = ["Benchmark", ...columns].map((words) => element("th", { scope: "col" }, words));
    const body = rows.map(({ benchmark, numbers }) => element("tr", {}, element("th", { scope: "row" }, linkTo(benchmark, sectionOf)), ...numbers.map((number) => element("td", {}, `${number}`))));
    const table = element("table", { class: "guide-table" }, element("caption", {}, element("span", {}, CAPTION)), element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...body));
    const frame = { class: "guide-scroll", tabindex: "0", role: "region", "aria-label": "Your answers" };
    return element("div", frame, table);
  }
  function partOf({ benchmark, wanting, note }, sectionOf) {
    const lists = wanting.flatMap(({ words, criteria }) => [
      subheading(words),
      element("ul", {}, ...criteria.map((criterion) => element("li", {}, criterion.words)))
    ]);
    const written = note ? [subheading("What shows it, and what we will do"), element("p", { class: "guide-plan__note" }, note)] : [];
    const where = need(sectionOf(benchmark), ".guide-assess__where", HTMLElement);
    return element("section", { class: "guide-plan__part" }, element("h3", {}, linkTo(benchmark, sectionOf)), ...lists, ...written, ...lists.length ? [where.cloneNode(true)] : []);
  }
  function subheading(words) {
    return element("p", { class: "guide-plan__answer" }, words);
  }
  function sentence(words, benchmarks, sectionOf) {
    if (!benchmarks.length)
      return [];
    const links = benchmarks.flatMap((benchmark, at) => [at ? ", " : "", linkTo(benchmark, sectionOf)]);
    return [element("p", {}, words, ...links, ".")];
  }
  function linkTo(benchmark, sectionOf) {
    const heading = need(sectionOf(benchmark), "h2", HTMLElement);
    return element("a", { href: `#${heading.id}` }, textOf(heading));
  }

  // scripts/self-assessment/plan.mjs
  var WANTING = ["not-in-place", "partly", "not-known"];
  var NOT_KNOWN = "Not known: find out first";
  function planFrom(questionnaire, answers) {
    const { benchmarks } = questionnaire;
    const criteria = benchmarks.flatMap((benchmark) => benchmark.criteria);
    const answered = criteria.filter(({ id }) => answers.answers[id]).length;
    const all = benchmarks.map((benchmark) => partOf2(benchmark, questionnaire, answers));
    const parts = all.filter(({ wanting: wanting2, note }) => wanting2.length || note);
    const open = benchmarks.filter((benchmark) => benchmark.criteria.some(({ id }) => !answers.answers[id]));
    const wanting = all.filter((part) => part.wanting.length).map(({ benchmark }) => benchmark);
    return {
      answered,
      criteria: criteria.length,
      isEmpty: !answered && !parts.length,
      nothingWanting: !wanting.length,
      ...tableOf2(questionnaire, answers),
      parts,
      settled: benchmarks.filter((benchmark) => !open.includes(benchmark) && !wanting.includes(benchmark)),
      open
    };
  }
  function tableOf2({ choices, benchmarks }, { answers }) {
    const columns = [...choices, { value: "", words: "Not answered" }];
    const rows = benchmarks.map((benchmark) => {
      const given = benchmark.criteria.map(({ id }) => answers[id] ?? "");
      return { benchmark, numbers: columns.map(({ value }) => given.filter((one) => one === value).length) };
    });
    const isUsed = (_, at) => rows.some(({ numbers }) => numbers[at]);
    return {
      columns: columns.filter(isUsed).map(({ words }) => words),
      rows: rows.map(({ benchmark, numbers }) => ({ benchmark, numbers: numbers.filter(isUsed) }))
    };
  }
  function partOf2(benchmark, { choices }, { answers, notes }) {
    const wanting = WANTING.flatMap((value) => {
      const criteria = benchmark.criteria.filter(({ id }) => answers[id] === value);
      const words = value === "not-known" ? NOT_KNOWN : choices.find((choice) => choice.value === value)?.words;
      return criteria.length ? [{ words: words ?? value, criteria }] : [];
    });
    return { benchmark, wanting, note: (notes[benchmark.noteName] ?? "").trim() };
  }

  // scripts/self-assessment/page.mjs
  var NOT_KEPT = "This browser keeps nothing for this site, so your answers are lost when you leave the page. Save them as a file.";
  var SAVING = 1e4;
  function startSelfAssessment() {
    const form = find(document, "[data-guide-assess]", HTMLElement);
    if (form)
      new SelfAssessment(new AssessmentForm(form));
  }
  var SelfAssessment = class {
    constructor(form) {
      this.form = form;
      this.key = `guide-self-assessment:${location.pathname}`;
      this.plan = need(document, "[data-guide-plan]", HTMLElement);
      this.status = need(document, ".guide-plan__said", HTMLElement);
      this.progress = need(document, "[data-guide-progress]", HTMLElement);
      this.warned = false;
      need(document, "[data-guide-tools]", HTMLElement).append(...this.tools());
      this.listen();
      this.refresh();
      if (!canKeep())
        this.warn();
    }
    tools() {
      const picker = element("input", {
        type: "file",
        accept: ".json,application/json",
        hidden: "",
        "aria-label": "A file of answers"
      });
      const opening = button("Open a file", () => picker.click());
      picker.addEventListener("change", () => {
        if (picker.files?.length)
          this.open(picker.files[0], opening);
        picker.value = "";
      });
      const cleared = "All answers are cleared, and no longer kept in this browser.";
      const clearing = button("Clear all answers", () => this.replace({}, cleared, clearing));
      return [
        button("Print the plan", printPlan),
        button("Save answers as a file", () => this.save()),
        opening,
        clearing,
        picker
      ];
    }
    listen() {
      this.form.element.addEventListener("input", () => {
        this.show();
        this.withdrawUndo();
        if (!this.keep())
          this.warn();
      });
      addEventListener("storage", (event) => {
        if (event.key === this.key || event.key === null)
          this.refresh();
      });
      addEventListener("pageshow", (event) => {
        if (event.persisted && !this.warned)
          this.refresh();
      });
    }
    refresh() {
      this.form.fill(this.kept());
      this.show();
      this.withdrawUndo();
    }
    show() {
      const answers = this.form.read();
      const plan = planFrom(this.form.questionnaire, answers);
      this.progress.textContent = progressOf(plan);
      const elements = planElements(plan, answers.name.trim(), (benchmark) => this.form.sectionOf(benchmark));
      this.plan.replaceChildren(...elements);
    }
    keep() {
      try {
        const answers = this.form.read();
        if (isEmpty(answers))
          localStorage.removeItem(this.key);
        else
          localStorage.setItem(this.key, JSON.stringify(answers));
        return true;
      } catch {
        return false;
      }
    }
    kept() {
      try {
        return readKept(localStorage.getItem(this.key));
      } catch {
        return {};
      }
    }
    warn() {
      if (this.warned)
        return;
      this.warned = true;
      this.form.element.prepend(element("p", { class: "guide-note" }, NOT_KEPT));
      this.say(NOT_KEPT);
    }
    say(...words) {
      this.status.replaceChildren(...words);
    }
    replace(answers, words, pressed) {
      const before = this.form.read();
      const leftOut = this.form.fill(answers);
      this.keep();
      this.show();
      const undo = button("Undo", () => {
        this.form.fill(before);
        this.keep();
        this.show();
        this.say("Your answers are back.");
        pressed.focus();
      });
      const subject = leftOut === 1 ? "answer or note is" : "answers or notes are";
      const lost = leftOut ? ` ${leftOut} ${subject} left out, with no place in this edition.` : "";
      this.say(`${words}${lost} `, undo);
    }
    withdrawUndo() {
      if (this.status.querySelector("button"))
        this.say("");
    }
    save() {
      const answers = this.form.read();
      const content = new Blob([JSON.stringify(answers, null, 2)], { type: "application/json" });
      const link = element("a", { href: URL.createObjectURL(content), download: fileName(answers) });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), SAVING);
      this.say("Saved as a file. It can be opened here again, in another browser too.");
    }
    async open(file, pressed) {
      const answers = await readFile(file);
      if (answers) {
        this.replace(answers, `The answers of “${file.name}” are here.`, pressed);
      } else {
        const nothing = `“${file.name}” was not saved from this page, so nothing was taken from it.`;
        this.say(`${nothing} Your answers are as they were.`);
      }
    }
  };
  function canKeep() {
    try {
      return Boolean(localStorage);
    } catch {
      return false;
    }
  }
  function printPlan() {
    const page = document.documentElement;
    page.classList.add("guide-plan-only");
    addEventListener("afterprint", () => page.classList.remove("guide-plan-only"), { once: true });
    window.print();
  }
  function button(words, press) {
    const made = element("button", { type: "button" }, words);
    made.addEventListener("click", press);
    return made;
  }

  // scripts/sortable-tables.mjs
  function startSortableTables() {
    for (const table of findAll(document, "table[data-sortable]", HTMLTableElement)) {
      if (table.tBodies[0].rows.length < 2)
        continue;
      headingsOf(table).forEach((heading, column) => {
        const button2 = element("button", { type: "button" }, ...heading.childNodes);
        button2.addEventListener("click", () => sortBy(table, column, heading));
        heading.append(button2);
      });
    }
  }
  function headingsOf(table) {
    return table.tHead ? [...table.tHead.rows[0].cells] : [];
  }
  function sortBy(table, column, heading) {
    const { compare } = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
    const descending = heading.getAttribute("aria-sort") === "ascending";
    const body = table.tBodies[0];
    const valueOf = (row) => row.cells[column].dataset.sort || textOf(row.cells[column]).trim();
    const rows = [...body.rows].sort((one, other) => compare(valueOf(one), valueOf(other)));
    for (const other of headingsOf(table))
      other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
    body.append(...descending ? rows.reverse() : rows);
  }

  // scripts/works.mjs
  function startWorks() {
    if (!find(document, "[data-guide-works]", HTMLElement))
      return;
    addEventListener("hashchange", () => void leadOn());
    void leadOn();
  }
  async function leadOn() {
    const key = decodeURIComponent(location.hash.slice(1));
    if (!key || document.getElementById(key))
      return;
    try {
      await loadScript("assets/works.js");
    } catch (problem) {
      console.info(problem);
      return;
    }
    const page = window.guideWorks.find(([, works]) => works.split(" ").includes(key));
    if (page)
      location.replace(`${pageAddress(page[0])}#${key}`);
  }

  // scripts/guide.mjs
  var script = document.currentScript;
  startColourScheme();
  startMenu();
  startFolds();
  startSortableTables();
  startPrintedAddresses();
  startCitations();
  startEvidenceMap(script.src);
  startCopying();
  startSearch();
  startLibrary();
  startFilteredList();
  startSelfAssessment();
  startWorks();
})();
