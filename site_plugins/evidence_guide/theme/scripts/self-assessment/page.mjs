/**
 * The self-assessment: keeps the answers in this browser, makes the plan from them, and saves them to a file
 * or takes them from one. Nothing is sent anywhere.
 */

import { element, find, need } from "../elements.mjs";
import { fileName, isEmpty, readFile, readKept } from "./answers.mjs";
import { AssessmentForm } from "./form.mjs";
import { planElements, progressOf } from "./plan-view.mjs";
import { planFrom } from "./plan.mjs";

const NOT_KEPT =
  "This browser keeps nothing for this site, so your answers are lost when you leave the page. Save them " +
  "as a file.";

/* How long a browser is given to save a file, in milliseconds. */
const SAVING = 10000;

/** Start the self-assessment on its page. */
export function startSelfAssessment() {
  const form = find(document, "[data-guide-assess]", HTMLElement);
  if (form) new SelfAssessment(new AssessmentForm(form));
}

class SelfAssessment {
  /** @param {AssessmentForm} form */
  constructor(form) {
    this.form = form;
    this.key = `guide-self-assessment:${location.pathname}`;
    this.plan = need(document, "[data-guide-plan]", HTMLElement);
    this.status = need(document, ".guide-plan__said", HTMLElement);
    this.progress = need(document, "[data-guide-progress]", HTMLElement);
    this.warned = false;
    need(document, "[data-guide-tools]", HTMLElement).append(...this.tools());
    this.listen();
    this.refresh();
    if (!canKeep()) this.warn();
  }

  tools() {
    const picker = element("input", {
      type: "file",
      accept: ".json,application/json",
      hidden: "",
      "aria-label": "A file of answers",
    });
    const opening = button("Open a file", () => picker.click());
    picker.addEventListener("change", () => {
      if (picker.files?.length) this.open(picker.files[0], opening);
      picker.value = "";
    });
    const cleared = "All answers are cleared, and no longer kept in this browser.";
    const clearing = button("Clear all answers", () => this.replace({}, cleared, clearing));
    return [
      button("Print the plan", printPlan),
      button("Save answers as a file", () => this.save()),
      opening,
      clearing,
      picker,
    ];
  }

  listen() {
    this.form.element.addEventListener("input", () => {
      this.show();
      this.withdrawUndo();
      if (!this.keep()) this.warn();
    });
    /* The answers may have changed in another tab, or on a later visit before Back led to this page again. */
    addEventListener("storage", (event) => {
      if (event.key === this.key || event.key === null) this.refresh();
    });
    addEventListener("pageshow", (event) => {
      if (event.persisted && !this.warned) this.refresh();
    });
  }

  /** Show what this browser has kept. */
  refresh() {
    this.form.fill(this.kept());
    this.show();
    this.withdrawUndo();
  }

  show() {
    const answers = this.form.read();
    const plan = planFrom(this.form.questionnaire, answers);
    this.progress.textContent = progressOf(plan);
    const elements = planElements(plan, answers.name.trim(), (benchmark) => this.form.sectionOf(benchmark));
    this.plan.replaceChildren(...elements);
  }

  /** Keep the answers in this browser, or nothing where there are none. Says whether the browser let it. */
  keep() {
    try {
      const answers = this.form.read();
      if (isEmpty(answers)) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, JSON.stringify(answers));
      return true;
    } catch {
      return false;
    }
  }

  kept() {
    try {
      return readKept(localStorage.getItem(this.key));
    } catch {
      return {};
    }
  }

  /**
   * Say once that nothing is kept. The note stays where the answering begins, since the status is far from
   * there and is announced only once.
   */
  warn() {
    if (this.warned) return;
    this.warned = true;
    this.form.element.prepend(element("p", { class: "guide-note" }, NOT_KEPT));
    this.say(NOT_KEPT);
  }

  /** @param {...(Node | string)} words */
  say(...words) {
    this.status.replaceChildren(...words);
  }

  /**
   * Change all at once, and offer the way back, from which the focus returns to what was pressed.
   *
   * @param {Record<string, unknown>} answers
   * @param {string} words what is said
   * @param {HTMLElement} pressed
   */
  replace(answers, words, pressed) {
    const before = this.form.read();
    const leftOut = this.form.fill(answers);
    this.keep();
    this.show();
    const undo = button("Undo", () => {
      this.form.fill(before);
      this.keep();
      this.show();
      this.say("Your answers are back.");
      pressed.focus();
    });
    const subject = leftOut === 1 ? "answer or note is" : "answers or notes are";
    const lost = leftOut ? ` ${leftOut} ${subject} left out, with no place in this edition.` : "";
    this.say(`${words}${lost} `, undo);
  }

  /** Take back the offer to undo, which would undo later answers too. */
  withdrawUndo() {
    if (this.status.querySelector("button")) this.say("");
  }

  save() {
    const answers = this.form.read();
    const content = new Blob([JSON.stringify(answers, null, 2)], { type: "application/json" });
    const link = element("a", { href: URL.createObjectURL(content), download: fileName(answers) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), SAVING);
    this.say("Saved as a file. It can be opened here again, in another browser too.");
  }

  /**
   * @param {File} file
   * @param {HTMLElement} pressed
   */
  async open(file, pressed) {
    const answers = await readFile(file);
    if (answers) {
      this.replace(answers, `The answers of “${file.name}” are here.`, pressed);
    } else {
      const nothing = `“${file.name}” was not saved from this page, so nothing was taken from it.`;
      this.say(`${nothing} Your answers are as they were.`);
    }
  }
}

/** Whether the browser stores anything; in some even asking is an error. */
function canKeep() {
  try {
    return Boolean(localStorage);
  } catch {
    return false;
  }
}

/** Print nothing but the plan. */
function printPlan() {
  const page = document.documentElement;
  page.classList.add("guide-plan-only");
  addEventListener("afterprint", () => page.classList.remove("guide-plan-only"), { once: true });
  window.print();
}

/**
 * @param {string} words
 * @param {() => void} press
 */
function button(words, press) {
  const made = element("button", { type: "button" }, words);
  made.addEventListener("click", press);
  return made;
}
