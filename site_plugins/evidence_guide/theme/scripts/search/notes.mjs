/** What was made of a query, to be read above its results. */

/** @import { Answer } from "./results.mjs" */
/** @import { Query } from "./queries.mjs" */

/** @typedef {Pick<Answer, "haveAll" | "leftOut">} Shortcomings */

import { element } from "../elements.mjs";

/**
 * The shortcomings of an answer that is still to come.
 *
 * @type {Shortcomings}
 */
export const NO_SHORTCOMINGS = { haveAll: "", leftOut: [] };

/**
 * @param {Query} query
 * @param {Shortcomings} answer
 * @param {(text: string, words: string) => Node} [linkTo] makes a link that asks for a text as it is
 */
export function notesOn(query, { haveAll, leftOut }, linkTo) {
  /** @type {(Node | string)[]} */
  const notes = [];
  if (query.isCorrected) {
    notes.push("Showing results for ", element("strong", {}, query.text), ". ");
    if (linkTo) notes.push(linkTo(query.typed, `Search instead for ${query.typed}`), ". ");
  }
  if (query.offered && linkTo) notes.push("Did you mean ", linkTo(query.offered, query.offered), "? ");
  const others = query.others.flatMap(({ shown }) => shown || []);
  if (others.length) notes.push(`Also looked for ${others.join(", ")}. `);
  if (haveAll === "none") notes.push("Nothing has all of these words; what has some of them is shown. ");
  if (haveAll === "few") notes.push("Few pages have all of these words; what has some of them follows. ");
  if (leftOut.length) notes.push(`Left out, as they are on so many pages: ${leftOut.join(", ")}.`);
  return notes;
}
