/**
 * Tables that can be put in another order: a table marked data-sortable gets a button in each heading.
 * Without scripts it stands in the order in which it was written.
 */

import { element, findAll, textOf } from "./elements.mjs";

/** Give each heading of a sortable table its button. */
export function startSortableTables() {
  for (const table of findAll(document, "table[data-sortable]", HTMLTableElement)) {
    if (table.tBodies[0].rows.length < 2) continue;
    headingsOf(table).forEach((heading, column) => {
      const button = element("button", { type: "button" }, ...heading.childNodes);
      button.addEventListener("click", () => sortBy(table, column, heading));
      heading.append(button);
    });
  }
}

/** @param {HTMLTableElement} table */
function headingsOf(table) {
  return table.tHead ? [...table.tHead.rows[0].cells] : [];
}

/**
 * Put the rows in the order of a column, or in the reverse where they are in that order already.
 *
 * @param {HTMLTableElement} table
 * @param {number} column
 * @param {HTMLTableCellElement} heading
 */
function sortBy(table, column, heading) {
  const { compare } = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const descending = heading.getAttribute("aria-sort") === "ascending";
  const body = table.tBodies[0];
  /** @param {HTMLTableRowElement} row */
  const valueOf = (row) => row.cells[column].dataset.sort || textOf(row.cells[column]).trim();
  const rows = [...body.rows].sort((one, other) => compare(valueOf(one), valueOf(other)));
  for (const other of headingsOf(table)) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
  body.append(...(descending ? rows.reverse() : rows));
}
