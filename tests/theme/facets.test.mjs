/** Filters by facet: what fits, how many would, and the address of a choice. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Facets } from "../../site_plugins/evidence_guide/theme/scripts/facets/facets.mjs";
import { foundFacets } from "../../site_plugins/evidence_guide/theme/scripts/search/found-facets.mjs";
import { vocabularyWith } from "./invented.mjs";

/* The values have the numbers 0 and 1, 2 and 3. */
const facets = () =>
  new Facets([
    [
      "level",
      "Level",
      [
        ["practice", "Practice"],
        ["policy", "Policy"],
      ],
    ],
    [
      "year",
      "Year",
      [
        ["2006", "2006"],
        ["2004", "2004"],
      ],
    ],
  ]);

const THINGS = [[0, 2], [1, 2], [0, 1, 3], []];

/** @param {string} query */
function chosen(query) {
  const made = facets();
  made.read(new URLSearchParams(query));
  return made;
}

/** @param {string} query */
function counted(query) {
  const { fitting, counts } = chosen(query).count(THINGS);
  return { fitting, counts: [...counts] };
}

test("without a choice everything fits, and each value says how many have it", () => {
  assert.deepEqual(counted(""), { fitting: [0, 1, 2, 3], counts: [2, 2, 2, 1] });
});

test("a value narrows the choice; its neighbours say how many they would add", () => {
  assert.deepEqual(counted("level=practice"), { fitting: [0, 2], counts: [2, 2, 1, 1] });
});

test("values of one facet widen the choice", () => {
  assert.deepEqual(counted("level=practice&level=policy").fitting, [0, 1, 2]);
});

test("different facets narrow it", () => {
  assert.deepEqual(counted("level=practice&year=2006"), { fitting: [0], counts: [1, 1, 1, 1] });
});

test("a value that there is not fits nothing, and is kept to be shown", () => {
  const made = chosen("level=elsewhere");
  assert.deepEqual(made.count(THINGS).fitting, []);
  assert.equal(made.nameOf(made.facets[0], "elsewhere"), "Level: elsewhere");
  assert.equal(made.nameOf(made.facets[0], 1), "Level: Policy");
});

test("the address names what is chosen, in the order of the values", () => {
  const parameters = new URLSearchParams();
  chosen("q=ignored&year=2004&level=policy&level=elsewhere&level=practice").write(parameters);
  assert.equal(parameters.toString(), "level=practice&level=policy&level=elsewhere&year=2004");
});

test("a choice can be taken back", () => {
  const made = chosen("level=policy");
  assert.ok(made.anyChosen);
  made.clear();
  assert.ok(!made.anyChosen);
});

test("the search offers what its pages have, in the order of the words, the newest year first", () => {
  const pages = [
    ["kind:study", "year:2004"],
    ["kind:factor", "year:2006", "level:whole-system"],
  ];
  assert.deepEqual(foundFacets(pages, vocabularyWith()), [
    [
      "kind",
      "Kind",
      [
        ["factor", "Factor"],
        ["study", "Study"],
      ],
    ],
    ["level", "Level", [["whole-system", "Whole system"]]],
    [
      "year",
      "Year",
      [
        ["2006", "2006"],
        ["2004", "2004"],
      ],
    ],
  ]);
});
