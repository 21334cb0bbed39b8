/** The form of the self-assessment: what it asks, and what is filled in. */

/** @import { Answers, Benchmark, Questionnaire } from "./answers.mjs" */

import { find, findAll, need, textOf } from "../elements.mjs";
import { accepted, answersOf } from "./answers.mjs";

/** @typedef {{ id: string, fieldset: HTMLElement }} Asked */

/** The form of a page. */
export class AssessmentForm {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.name = need(element, "[name=name]", HTMLInputElement);
    this.notes = findAll(element, "textarea", HTMLTextAreaElement);
    this.asked = findAll(element, "[data-criterion]", HTMLElement).map(asAsked);
    const sections = findAll(element, "[data-benchmark]", HTMLElement);
    /** @type {ReadonlyMap<string, HTMLElement>} */
    this.sections = new Map(sections.map((section) => [section.dataset.benchmark ?? "", section]));
    /** @type {Questionnaire} */
    this.questionnaire = {
      choices: choicesOf(this.asked[0].fieldset),
      benchmarks: sections.map(benchmarkOf),
      longestName: this.name.maxLength,
      longestNotes: new Map(this.notes.map((note) => [note.name, note.maxLength])),
    };
  }

  /**
   * Where the form asks about a benchmark.
   *
   * @param {Benchmark} benchmark
   */
  sectionOf({ id }) {
    const section = this.sections.get(id);
    if (!section) throw new Error(`The page has no benchmark ${id}`);
    return section;
  }

  /**
   * What is filled in.
   *
   * @returns {Answers}
   */
  read() {
    return answersOf(
      this.name.value,
      this.asked.map(({ id, fieldset }) => [
        id,
        find(fieldset, "input:checked", HTMLInputElement)?.value ?? "",
      ]),
      this.notes.map((note) => [note.name, note.value]),
      new Date(),
    );
  }

  /**
   * Fill it with answers that may come from anywhere.
   *
   * @param {Record<string, unknown>} given
   * @returns {number} how many answers and notes have no place here
   */
  fill(given) {
    const { name, answers, notes, leftOut } = accepted(given, this.questionnaire);
    this.name.value = name;
    for (const { id, fieldset } of this.asked) {
      for (const input of findAll(fieldset, "input", HTMLInputElement)) {
        input.checked = input.value === answers.get(id);
      }
    }
    for (const note of this.notes) note.value = notes.get(note.name) ?? "";
    return leftOut;
  }
}

/**
 * @param {HTMLElement} fieldset
 * @returns {Asked}
 */
function asAsked(fieldset) {
  return { id: fieldset.dataset.criterion ?? "", fieldset };
}

/** @param {HTMLElement} fieldset */
function choicesOf(fieldset) {
  return findAll(fieldset, "label", HTMLElement).map((label) => ({
    value: need(label, "input", HTMLInputElement).value,
    words: textOf(label).trim(),
  }));
}

/**
 * @param {HTMLElement} section
 * @returns {Benchmark}
 */
function benchmarkOf(section) {
  return {
    id: section.dataset.benchmark ?? "",
    noteName: need(section, "textarea", HTMLTextAreaElement).name,
    criteria: findAll(section, "[data-criterion]", HTMLElement)
      .map(asAsked)
      .map(({ id, fieldset }) => ({ id, words: textOf(need(fieldset, "legend", HTMLElement)).trim() })),
  };
}
