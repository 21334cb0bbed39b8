/** The words of a result in which a query was found. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  excerptAround,
  markedSummary,
  readExcerpt,
} from "../../site_plugins/evidence_guide/theme/scripts/search/excerpts.mjs";

/** @import { Piece } from "../../site_plugins/evidence_guide/theme/scripts/search/excerpts.mjs" */

/**
 * Pieces as one text, what is marked in square brackets.
 *
 * @param {Piece[] | null} pieces
 */
const shown = (pieces) => pieces && pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");

test("Pagefind’s excerpt is text with marks, and no HTML", () => {
  assert.equal(shown(readExcerpt("a &lt;b&gt; of <mark>R&amp;D</mark>, Fry&#39;s")), "a <b> of [R&D], Fry's");
});

test("a record’s own summary stands in its place where it holds what was found", () => {
  assert.equal(
    shown(markedSummary("Teams share an office.", "in one <mark>team</mark>")),
    "[Teams] share an office.",
  );
  assert.equal(markedSummary("Teams share an office.", "no <mark>trust</mark>"), null);
});

test("an excerpt begins before what was found, with a whole word", () => {
  const text = `${"before ".repeat(20)}trust ${"after ".repeat(60)}`.trim();
  const excerpt = shown(excerptAround(text, text.indexOf("trust"), [" trust"])) ?? "";
  assert.match(excerpt, /^… before .*\[trust\] after .* …$/);
});

test("a short text stands whole", () => {
  assert.equal(shown(excerptAround("Trust grows.", 0, [" trust"])), "[Trust] grows.");
});
