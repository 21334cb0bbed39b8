/** A small vocabulary, and an index of four pages, for the tests of the search; everything is made up. */

import { offlineIndex } from "../../site_plugins/evidence_guide/theme/scripts/search/offline-index.mjs";
import { readVocabulary } from "../../site_plugins/evidence_guide/theme/scripts/search/vocabulary.mjs";

/** @import { OfflinePage } from "../../site_plugins/evidence_guide/theme/scripts/search/offline-index.mjs" */
/** @import { VocabularyFile } from "../../site_plugins/evidence_guide/theme/scripts/search/vocabulary.mjs" */

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
  return offlineIndex(PAGES);
}
