/** Shows a plan. Where to look next is copied from below each benchmark of the page. */

/** @import { Benchmark } from "./answers.mjs" */
/** @import { Part, Plan } from "./plan.mjs" */

import { element, need, textOf } from "../elements.mjs";

/** @typedef {(benchmark: Benchmark) => HTMLElement} SectionOf finds where the page asks about a benchmark */

const NOTHING_YET =
  "Nothing is answered yet. The plan grows here as you answer: what is not in place, what may help, and " +
  "how others did it.";
const CAPTION =
  "Your answers, by benchmark: how many criteria. The numbers are no score; one criterion may weigh more " +
  "than three others.";

/**
 * How far the answering has come.
 *
 * @param {Plan} plan
 */
export function progressOf({ answered, criteria }) {
  return `${answered} of ${criteria} ${criteria === 1 ? "criterion" : "criteria"} answered.`;
}

/**
 * The plan as it stands in the page.
 *
 * @param {Plan} plan
 * @param {string} name the place or service that it is for
 * @param {SectionOf} sectionOf
 * @returns {Node[]}
 */
export function planElements(plan, name, sectionOf) {
  if (plan.isEmpty) return [element("p", {}, NOTHING_YET)];
  const today = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());
  const about = name ? [element("strong", {}, name), `, ${today}. `] : ["", `${today}. `];
  return [
    element("p", {}, ...about, progressOf(plan)),
    tableOf(plan, sectionOf),
    ...(plan.nothingWanting ? [element("p", {}, "No answer so far asks for a plan.")] : []),
    ...plan.parts.map((part) => partOf(part, sectionOf)),
    ...sentence("Nothing to plan for under: ", plan.settled, sectionOf),
    ...sentence("Not answered in full: ", plan.open, sectionOf),
  ];
}

/**
 * @param {Plan} plan
 * @param {SectionOf} sectionOf
 */
function tableOf({ columns, rows }, sectionOf) {
  const head = ["Benchmark", ...columns].map((words) => element("th", { scope: "col" }, words));
  const body = rows.map(({ benchmark, numbers }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, linkTo(benchmark, sectionOf)),
      ...numbers.map((number) => element("td", {}, `${number}`)),
    ),
  );
  const table = element(
    "table",
    { class: "guide-table" },
    element("caption", {}, element("span", {}, CAPTION)),
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...body),
  );
  const frame = { class: "guide-scroll", tabindex: "0", role: "region", "aria-label": "Your answers" };
  return element("div", frame, table);
}

/**
 * @param {Part} part
 * @param {SectionOf} sectionOf
 */
function partOf({ benchmark, wanting, note }, sectionOf) {
  const lists = wanting.flatMap(({ words, criteria }) => [
    subheading(words),
    element("ul", {}, ...criteria.map((criterion) => element("li", {}, criterion.words))),
  ]);
  const written = note
    ? [subheading("What shows it, and what we will do"), element("p", { class: "guide-plan__note" }, note)]
    : [];
  const where = need(sectionOf(benchmark), ".guide-assess__where", HTMLElement);
  return element(
    "section",
    { class: "guide-plan__part" },
    element("h3", {}, linkTo(benchmark, sectionOf)),
    ...lists,
    ...written,
    ...(lists.length ? [where.cloneNode(true)] : []),
  );
}

/** @param {string} words */
function subheading(words) {
  return element("p", { class: "guide-plan__answer" }, words);
}

/**
 * @param {string} words
 * @param {Benchmark[]} benchmarks
 * @param {SectionOf} sectionOf
 */
function sentence(words, benchmarks, sectionOf) {
  if (!benchmarks.length) return [];
  const links = benchmarks.flatMap((benchmark, at) => [at ? ", " : "", linkTo(benchmark, sectionOf)]);
  return [element("p", {}, words, ...links, ".")];
}

/**
 * @param {Benchmark} benchmark
 * @param {SectionOf} sectionOf
 */
function linkTo(benchmark, sectionOf) {
  const heading = need(sectionOf(benchmark), "h2", HTMLElement);
  return element("a", { href: `#${heading.id}` }, textOf(heading));
}
