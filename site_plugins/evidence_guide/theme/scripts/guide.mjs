/**
 * Starts everything that scripts add to a page, in this order. A page has what each part looks for, or the
 * part does nothing. What breaks off one part stops those after it, and the page then shows what it shows
 * without scripts.
 */

import { startCitations } from "./citations.mjs";
import { startColourScheme } from "./colour-scheme.mjs";
import { startCopying } from "./copying.mjs";
import { startEvidenceMap } from "./evidence-map.mjs";
import { startFilteredList } from "./facets/filtered-list.mjs";
import { startFolds } from "./folds.mjs";
import { startLibrary } from "./library/page.mjs";
import { startMenu } from "./menu.mjs";
import { startPrintedAddresses } from "./printed-addresses.mjs";
import { startSearch } from "./search/start.mjs";
import { startSelfAssessment } from "./self-assessment/page.mjs";
import { startSortableTables } from "./sortable-tables.mjs";
import { startWorks } from "./works.mjs";

/* Known only while this script runs for the first time. */
const script = /** @type {HTMLScriptElement} */ (document.currentScript);

startColourScheme();
startMenu();
startFolds();
startSortableTables();
startPrintedAddresses();
startCitations();
startEvidenceMap(script.src);
startCopying();
startSearch();
startLibrary();
startFilteredList();
startSelfAssessment();
startWorks();
