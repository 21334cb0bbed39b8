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
