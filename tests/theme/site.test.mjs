/** What the script asks for bears the edition of the script. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { editionOf } from "../../site_plugins/evidence_guide/theme/scripts/site.mjs";

test("the edition is in the name of the script", () => {
  assert.equal(editionOf("../assets/guide.01234567.js"), "?01234567");
});

test("a script that is not named by its content has none", () => {
  assert.equal(editionOf("../assets/guide.js"), "");
  assert.equal(editionOf(""), "");
});
