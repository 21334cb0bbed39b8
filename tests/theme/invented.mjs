/** A small vocabulary, and an index of four pages, for the tests of the search; everything is made up. */

import { offlineIndex } from "../../site_plugins/evidence_guide/theme/scripts/search/offline-index.mjs";
import { readVocabulary } from "../../site_plugins/evidence_guide/theme/scripts/search/vocabulary.mjs";

/** @import { OfflinePage, OfflineWord } from "../../site_plugins/evidence_guide/theme/scripts/search/offline-index.mjs" */
/** @import { PackedTitle, VocabularyFile } from "../../site_plugins/evidence_guide/theme/scripts/search/vocabulary.mjs" */

/**
 * Pack words as the guide does, but without sharing any letters.
 *
 * @param {Record<string, number>} words each with how often the number of its pages doubles
 */
export function packed(words) {
  return Object.entries(words)
    .map(([word, often]) => `0${word}${often}`)
    .join("");
}

/** @type {VocabularyFile} */
const FILE = {
  pagefind: false,
  whole: true,
  words: packed({
    access: 2,
    care: 5,
    "co-located": 3,
    "co-location": 4,
    commissioning: 2,
    housing: 3,
    integration: 4,
    located: 3,
    location: 4,
    network: 2,
    office: 1,
    organisation: 3,
    shared: 3,
    single: 2,
    team: 5,
    trust: 3,
    working: 4,
  }),
  titles: [
    ["Single Assessment Process (older people)", "glossary/#sap", "term", "SAP"],
    ["Information technology", "glossary/#it", "term", "IT"],
    ["Trust", "factors/trust/", "factor", "", ["confidence in each other"]],
    ["Trust and shared offices in one large town", "studies/trust-in-town/", "study"],
    ["Shared office", "factors/shared-office/", "factor"],
  ],
  plain: ["it"],
  facets: { kind: "Kind", level: "Level", year: "Year" },
  labels: { kind: { factor: "Factor", study: "Study", makers: "For editors and hosts" } },
};

/** @param {Partial<VocabularyFile>} [changes] */
export function vocabularyWith(changes = {}) {
  return readVocabulary({ ...FILE, ...changes });
}

/** @type {OfflinePage[]} */
const PAGES = [
  [
    "Trust",
    "factors/trust/",
    ["kind:factor", "year:2004"],
    "Trust. Trust grows where teams work in one place.",
    "",
  ],
  [
    "Shared office",
    "factors/shared-office/",
    ["kind:factor"],
    "Shared office. A shared office helps trust.",
    "",
  ],
  [
    "A study of housing",
    "studies/housing/",
    ["kind:study", "year:2006"],
    "Housing and care, co-located.",
    "Fry 2006",
  ],
  ["How to write", "for-editors/", ["kind:makers"], "Trust what you read; trust, trust and trust again.", ""],
];

export function index() {
  return indexOf(PAGES, { titles: FILE.titles });
}

/**
 * An index of some pages, as the guide writes it, with a part for each page and for every few words.
 *
 * @param {OfflinePage[]} pages
 * @param {{ loaded?: string[], titles?: PackedTitle[] }} [how] `loaded` is given the address of each part that
 *   is asked for
 */
export function indexOf(pages, { loaded = [], titles = [] } = {}) {
  /** @type {Map<string, OfflineWord>} */
  const words = new Map();
  /** @param {string} word */
  const entryOf = (word) => {
    const entry = words.get(word) ?? [word, [], []];
    words.set(word, entry);
    return entry;
  };
  pages.forEach(([title, , , text, names], id) => {
    const all = wordsIn(text);
    for (const word of new Set(all)) entryOf(word)[1].push(id, all.filter((one) => one === word).length);
    for (const word of new Set(wordsIn(`${title} ${names}`))) entryOf(word)[2].push(id);
  });
  const inOrder = [...words.values()].sort(([one], [other]) => (one < other ? -1 : 1));
  const parts = inOrder.flatMap((_, at) => (at % 3 ? [] : [inOrder.slice(at, at + 3)]));
  const file = {
    texts: pages.map((_, id) => id),
    words: parts.map(([[first]]) => first),
    titled: titles.map(([, url]) => [...pages.keys()].find((id) => pages[id][1] === url) ?? null),
    last: pages.flatMap(([, , facets], id) => (facets.includes("kind:makers") ? [id] : [])),
  };
  const values = [...new Set(pages.flatMap(([, , facets]) => facets))];
  /** @type {Record<string, unknown>} */
  const files = {
    facets: { values, pages: pages.map(([, , facets]) => facets.map((value) => values.indexOf(value))) },
  };
  parts.forEach((part, at) => (files[`words-${at + 1}`] = part));
  pages.forEach((page, at) => (files[`text-${at + 1}`] = [page]));
  return offlineIndex(file, async (path) => {
    loaded.push(path);
    return files[path.replace(/^assets\/search-offline\/|\.js$/g, "")];
  });
}

/** @param {string} text */
function wordsIn(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
