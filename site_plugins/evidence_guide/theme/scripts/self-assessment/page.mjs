/*
 * The self-assessment: keeps the answers in this browser, makes the plan from them, and saves them to a file
 * or takes them from one. Nothing is sent anywhere. What a plan leads to stands in the page already, below
 * each benchmark; here it is only gathered. There is no score.
 */
(() => {
  "use strict";

  const form = document.querySelector("[data-guide-assess]");
  if (!form) return;

  const { element } = window.guide;
  const KEY = `guide-self-assessment:${location.pathname}`;
  const FORMAT = "integrated-care-self-assessment";
  const plan = document.querySelector("[data-guide-plan]");
  const nameField = form.querySelector("[name=name]");
  const said = document.querySelector(".guide-plan__said");
  const progress = document.querySelector("[data-guide-progress]");
  const criteria = [...form.querySelectorAll("[data-criterion]")];
  const benchmarks = [...form.querySelectorAll("[data-benchmark]")];
  const answers = [...criteria[0].querySelectorAll("label")].map((label) => ({
    value: label.firstElementChild.value,
    words: label.textContent.trim(),
  }));
  /* What a plan is about, the most wanting first. */
  const WANTING = ["not-in-place", "partly", "not-known"];

  const notes = () => [...form.querySelectorAll("textarea")];
  const noteOf = (section) => section.querySelector("textarea").value.trim();
  const answerOf = (criterion) => (criterion.querySelector("input:checked") || { value: "" }).value;
  const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;
  /* The reader’s own day, as the plan says it; in the night it is not that of Greenwich. */
  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
  };

  /* The state of the form, as it is kept and saved. */

  const read = () => ({
    format: FORMAT,
    name: nameField.value,
    date: today(),
    answers: Object.fromEntries(criteria.map((one) => [one.dataset.criterion, answerOf(one)]).filter(([, value]) => value)),
    notes: Object.fromEntries(notes().map((area) => [area.name, area.value]).filter(([, text]) => text)),
  });

  const isText = (value, longest) => typeof value === "string" && value.length <= longest;
  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  /* Fill the form from a state that may come from anywhere; return how many of its answers and notes have no place here. */
  const fill = (state) => {
    const given = isRecord(state.answers) ? { ...state.answers } : {};
    const written = isRecord(state.notes) ? { ...state.notes } : {};
    nameField.value = isText(state.name, nameField.maxLength) ? state.name : "";
    for (const criterion of criteria) {
      const answer = given[criterion.dataset.criterion];
      let known = false;
      for (const input of criterion.querySelectorAll("input")) {
        input.checked = input.value === answer;
        known ||= input.checked;
      }
      if (known) delete given[criterion.dataset.criterion];
    }
    for (const area of notes()) {
      const known = isText(written[area.name], area.maxLength);
      area.value = known ? written[area.name] : "";
      if (known) delete written[area.name];
    }
    return Object.keys(given).length + Object.keys(written).length;
  };

  const isEmpty = ({ name, answers, notes }) => !name && !Object.keys(answers).length && !Object.keys(notes).length;

  /* Keep what is there; of nothing, nothing. */
  const keep = () => {
    try {
      const state = read();
      if (isEmpty(state)) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, JSON.stringify(state));
      return true;
    } catch {
      return false;
    }
  };

  /* Some browsers forbid even to ask. */
  const keeps = () => {
    try {
      return Boolean(localStorage);
    } catch {
      return false;
    }
  };

  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch {
      return {};
    }
  };

  const tell = (words, ...more) => said.replaceChildren(words, ...more);

  /* Once, and to stay where the answering begins: the reader is far from the status below, and hears it only once. */
  let warned = false;
  const warn = () => {
    if (warned) return;
    warned = true;
    const words = "This browser keeps nothing for this site, so your answers are lost when you leave the page. Save them as a file.";
    form.prepend(element("p", { class: "guide-note" }, words));
    tell(words);
  };

  /* The plan */

  const tally = (section) => {
    const own = criteria.filter((criterion) => section.contains(criterion)).map(answerOf);
    return [...answers.map(({ value }) => own.filter((answer) => answer === value).length), own.filter((answer) => !answer).length];
  };

  const headingOf = (section) => section.querySelector("h2");
  const linkTo = (section) => element("a", { href: `#${headingOf(section).id}` }, headingOf(section).textContent);

  /* A column for each answer that was given anywhere. */
  const table = () => {
    const tallies = benchmarks.map(tally);
    const columns = [...answers.map(({ words }) => words), "Not answered"]
      .map((words, at) => ({ words, at }))
      .filter(({ at }) => tallies.some((numbers) => numbers[at]));
    const row = (section, numbers) => element("tr", {}, element("th", { scope: "row" }, linkTo(section)), ...columns.map(({ at }) => element("td", {}, `${numbers[at]}`)));
    return element(
      "div",
      { class: "guide-scroll", tabindex: "0", role: "region", "aria-label": "Your answers" },
      element(
        "table",
        { class: "guide-table" },
        element("caption", {}, element("span", {}, "Your answers, by benchmark: how many criteria. The numbers are no score; one criterion may weigh more than three others.")),
        element("thead", {}, element("tr", {}, ...["Benchmark", ...columns.map(({ words }) => words)].map((words) => element("th", { scope: "col" }, words)))),
        element("tbody", {}, ...benchmarks.map((section, at) => row(section, tallies[at]))),
      ),
    );
  };

  const wanting = (section) => criteria.filter((criterion) => section.contains(criterion) && WANTING.includes(answerOf(criterion)));

  /* What the plan says under a benchmark: what is wanting, the reader’s note, and where to look; nothing where there is neither. */
  const part = (section) => {
    const lists = WANTING.flatMap((value) => {
      const found = wanting(section).filter((criterion) => answerOf(criterion) === value);
      if (!found.length) return [];
      const words = value === "not-known" ? "Not known: find out first" : answers.find((answer) => answer.value === value).words;
      return [
        element("p", { class: "guide-plan__answer" }, words),
        element("ul", {}, ...found.map((criterion) => element("li", {}, criterion.querySelector("legend").textContent.trim()))),
      ];
    });
    const note = noteOf(section);
    if (!lists.length && !note) return null;
    return element(
      "section",
      { class: "guide-plan__part" },
      element("h3", {}, linkTo(section)),
      ...lists,
      ...(note ? [element("p", { class: "guide-plan__answer" }, "What shows it, and what we will do"), element("p", { class: "guide-plan__note" }, note)] : []),
      ...(lists.length ? [section.querySelector(".guide-assess__where").cloneNode(true)] : []),
    );
  };

  const sentence = (words, sections) => (sections.length ? [element("p", {}, words, ...sections.flatMap((section, at) => [at ? ", " : "", linkTo(section)]), ".")] : []);

  const show = () => {
    const answered = criteria.filter(answerOf).length;
    const far = `${answered} of ${count(criteria.length, "criterion", "criteria")} answered.`;
    progress.textContent = far;
    const parts = benchmarks.map(part).filter(Boolean);
    if (!answered && !parts.length) {
      plan.replaceChildren(element("p", {}, "Nothing is answered yet. The plan grows here as you answer: what is not in place, what may help, and how others did it."));
      return;
    }
    const open = benchmarks.filter((section) => tally(section).at(-1));
    const settled = benchmarks.filter((section) => !open.includes(section) && !wanting(section).length);
    const name = nameField.value.trim();
    plan.replaceChildren(
      element("p", {}, name ? element("strong", {}, name) : "", name ? `, ${day()}. ` : `${day()}. `, far),
      table(),
      ...(benchmarks.some((section) => wanting(section).length) ? [] : [element("p", {}, "No answer so far asks for a plan.")]),
      ...parts,
      ...sentence("Nothing to plan for under: ", settled),
      ...sentence("Not answered in full: ", open),
    );
  };

  const day = () => new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());

  /* What can be done with it */

  /* Change all at once, and offer the way back, from which the focus returns to what was pressed. */
  const replace = (state, words, pressed) => {
    const before = read();
    const strange = fill(state);
    keep();
    show();
    const undo = element("button", { type: "button" }, "Undo");
    undo.addEventListener("click", () => {
      fill(before);
      keep();
      show();
      tell("Your answers are back.");
      pressed.focus();
    });
    const lost = strange ? ` ${count(strange, "answer or note is", "answers or notes are")} left out, with no place in this edition.` : "";
    tell(`${words}${lost} `, undo);
  };

  /* Take back the offer to undo: what has been answered since would be lost with it. */
  const withdraw = () => {
    if (said.querySelector("button")) tell("");
  };

  const save = () => {
    const state = read();
    const link = element("a", {
      href: URL.createObjectURL(new Blob([JSON.stringify(state, null, 2)], { type: "application/json" })),
      download: ["self-assessment", ...(state.name.toLowerCase().match(/[\p{L}\p{N}]+/gu) || []), state.date].join("-").slice(-80) + ".json",
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    tell("Saved as a file. It can be opened here again, in another browser too.");
  };

  const open = async (file) => {
    let state = null;
    try {
      state = file.size < 1000000 ? JSON.parse(await file.text()) : null;
    } catch {
      state = null;
    }
    if (!isRecord(state) || state.format !== FORMAT) {
      return tell(`“${file.name}” was not saved from this page, so nothing was taken from it. Your answers are as they were.`);
    }
    replace(state, `The answers of “${file.name}” are here.`, opens);
  };

  const print = () => {
    const page = document.documentElement;
    page.classList.add("guide-plan-only");
    addEventListener("afterprint", () => page.classList.remove("guide-plan-only"), { once: true });
    window.print();
  };

  const picker = element("input", { type: "file", accept: ".json,application/json", hidden: "", "aria-label": "A file of answers" });
  picker.addEventListener("change", () => {
    if (picker.files.length) open(picker.files[0]);
    picker.value = "";
  });
  const button = (words, does) => {
    const made = element("button", { type: "button" }, words);
    made.addEventListener("click", does);
    return made;
  };
  const opens = button("Open a file", () => picker.click());
  const clears = button("Clear all answers", () => replace({}, "All answers are cleared, and no longer kept in this browser.", clears));
  document.querySelector("[data-guide-tools]").append(button("Print the plan", print), button("Save answers as a file", save), opens, clears, picker);

  const refresh = () => {
    fill(kept());
    show();
    withdraw();
  };

  form.addEventListener("input", () => {
    show();
    withdraw();
    if (!keep()) warn();
  });
  /* Answered in another tab, or on a later visit to this page before Back led to it again. */
  addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) refresh();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted && !warned) refresh();
  });

  refresh();
  if (!keeps()) warn();
})();
