/**
 * The plan that follows from answers: by benchmark, what is not in place, and the reader's note. There is no
 * score.
 */

/** @import { Answers, Benchmark, Criterion, Questionnaire } from "./answers.mjs" */

/**
 * @typedef {object} Plan
 * @property {number} answered
 * @property {number} criteria how many there are
 * @property {boolean} isEmpty
 * @property {boolean} nothingWanting whether no answer asks for a plan
 * @property {string[]} columns what was answered anywhere, in words
 * @property {{ benchmark: Benchmark, numbers: number[] }[]} rows how often each was, by benchmark
 * @property {Part[]} parts
 * @property {Benchmark[]} settled where nothing is to be planned
 * @property {Benchmark[]} open where not everything is answered
 */

/**
 * What the plan says under a benchmark.
 *
 * @typedef {object} Part
 * @property {Benchmark} benchmark
 * @property {{ words: string, criteria: Criterion[] }[]} wanting by answer
 * @property {string} note
 */

/* The answers that ask for a plan, the most urgent first. */
const WANTING = ["not-in-place", "partly", "not-known"];

const NOT_KNOWN = "Not known: find out first";

/**
 * Make the plan.
 *
 * @param {Questionnaire} questionnaire
 * @param {Answers} answers
 * @returns {Plan}
 */
export function planFrom(questionnaire, answers) {
  const { benchmarks } = questionnaire;
  const criteria = benchmarks.flatMap((benchmark) => benchmark.criteria);
  const answered = criteria.filter(({ id }) => answers.answers[id]).length;
  const all = benchmarks.map((benchmark) => partOf(benchmark, questionnaire, answers));
  const parts = all.filter(({ wanting, note }) => wanting.length || note);
  const open = benchmarks.filter((benchmark) => benchmark.criteria.some(({ id }) => !answers.answers[id]));
  const wanting = all.filter((part) => part.wanting.length).map(({ benchmark }) => benchmark);
  return {
    answered,
    criteria: criteria.length,
    isEmpty: !answered && !parts.length,
    nothingWanting: !wanting.length,
    ...tableOf(questionnaire, answers),
    parts,
    settled: benchmarks.filter((benchmark) => !open.includes(benchmark) && !wanting.includes(benchmark)),
    open,
  };
}

/**
 * A column for each answer that was given anywhere, and for none.
 *
 * @param {Questionnaire} questionnaire
 * @param {Answers} answers
 * @returns {Pick<Plan, "columns" | "rows">}
 */
function tableOf({ choices, benchmarks }, { answers }) {
  const columns = [...choices, { value: "", words: "Not answered" }];
  const rows = benchmarks.map((benchmark) => {
    const given = benchmark.criteria.map(({ id }) => answers[id] ?? "");
    return { benchmark, numbers: columns.map(({ value }) => given.filter((one) => one === value).length) };
  });
  /** @param {unknown} _ @param {number} at */
  const isUsed = (_, at) => rows.some(({ numbers }) => numbers[at]);
  return {
    columns: columns.filter(isUsed).map(({ words }) => words),
    rows: rows.map(({ benchmark, numbers }) => ({ benchmark, numbers: numbers.filter(isUsed) })),
  };
}

/**
 * @param {Benchmark} benchmark
 * @param {Questionnaire} questionnaire
 * @param {Answers} answers
 * @returns {Part}
 */
function partOf(benchmark, { choices }, { answers, notes }) {
  const wanting = WANTING.flatMap((value) => {
    const criteria = benchmark.criteria.filter(({ id }) => answers[id] === value);
    const words = value === "not-known" ? NOT_KNOWN : choices.find((choice) => choice.value === value)?.words;
    return criteria.length ? [{ words: words ?? value, criteria }] : [];
  });
  return { benchmark, wanting, note: (notes[benchmark.noteName] ?? "").trim() };
}
