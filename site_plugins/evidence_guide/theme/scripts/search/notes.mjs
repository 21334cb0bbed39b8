/** What was made of a query, to be read above its results. */

/** @import { Answer } from "./results.mjs" */
/** @import { Query } from "./queries.mjs" */

/** @typedef {Pick<Answer, "someWords" | "leftOut">} Shortcomings */

import { element } from "../elements.mjs";

/** The shortcomings of an answer that is still to come. */
export const NO_SHORTCOMINGS = { someWords: false, leftOut: [] };

/**
 * @param {Query} query
 * @param {Shortcomings} answer
 * @param {...(Node | string)} instead how to ask for what was typed, where that was corrected
 */
export function notesOn(query, { someWords, leftOut }, ...instead) {
  /** @type {(Node | string)[]} */
  const notes = [];
  if (query.isCorrected) {
    notes.push("Showing results for ", element("strong", {}, query.text), ". ", ...instead);
  }
  if (query.others.length) {
    notes.push(`Also looked for ${query.others.map(({ shown }) => shown).join(", ")}. `);
  }
  if (someWords) notes.push("Nothing has all of these words; what has some of them is shown. ");
  if (leftOut.length) notes.push(`Left out, as they are on so many pages: ${leftOut.join(", ")}.`);
  return notes;
}
