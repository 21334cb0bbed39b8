/**
 * Says at which place each question finds its right answer, and which titles do not find their pages first.
 *
 *   node tests/theme/first-answers.mjs SITE QUESTIONS    writes JSON, by index
 */

import { readFileSync } from "node:fs";
import { argv, stdout } from "node:process";

import { BuiltGuide } from "./built-guide.mjs";

/** How many results are looked through: those that the search page shows at once. */
const SHOWN = 20;

/* Of the records every few are enough; of pages and lists all. */
const EVERY = 15;

const [, , site, file] = argv;
const guide = new BuiltGuide(site);
/** @type {Record<string, Record<string, string[]>>} */
const questions = JSON.parse(readFileSync(file, "utf8"));
const { titles } = guide.vocabulary;
const typed = titles.filter(
  ({ kind, title }, at) => kind === "page" || kind === "index" || (kind === "makers" ? / /.test(title) : !(at % EVERY)),
);

/** @type {Record<string, { places: Record<string, number>, late: string[] }>} */
const said = {};
for (const [name, index] of Object.entries({ pagefind: await guide.pagefind(), offline: guide.offline() })) {
  /** @type {Record<string, number>} */
  const places = {};
  for (const [question, right] of Object.values(questions).flatMap((some) => Object.entries(some))) {
    const found = await guide.search(question, index, SHOWN);
    places[question] = found.findIndex((url) => right.includes(url)) + 1;
  }
  /** @type {string[]} */
  const late = [];
  for (const { title, tidied } of typed) {
    const [first] = await guide.search(title, index, 1);
    if (!titles.some((one) => one.url === first && one.tidied === tidied)) late.push(title);
  }
  said[name] = { places, late };
}
stdout.write(JSON.stringify(said));
