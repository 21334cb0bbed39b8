/** Words that say nothing of what a text is about: those that ask or bind. */

import { compoundsOf } from "./words.mjs";

const BINDING = new Set(
  (
    "a an the and or but if than then so as at by for from in into of on to with about between among each other " +
    "not also is are was were be been do does did can could should would will shall may might must has have had " +
    "what which how why when where who whom whose there it its this that these those i we us you me my our your " +
    "they them their any some"
  ).split(" "),
);
const ASKING = new Set(
  "is are was were do does did can could should would will has have what which how why when where who".split(
    " ",
  ),
);
/* In a question these ask for a judgement: “is it worth it”, “does it help”, “what do they think of it”. */
const JUDGING = new Set(
  "worth help helps helped work works good idea better best effective think thinks say says feel know".split(
    " ",
  ),
);

/**
 * Whether a word asks or binds, and so says nothing of what a text is about.
 *
 * @param {string} word in small letters
 */
export function isBinding(word) {
  return BINDING.has(word);
}

/**
 * A query without the words that ask or bind, where others remain.
 *
 * @param {string} text
 * @param {Set<string>} stressed words that were typed in capitals for a reason: they stay
 */
export function withoutBinding(text, stressed) {
  if (text.includes('"')) return text;
  const words = compoundsOf(text);
  /** @param {...Set<string>} sets */
  const without = (...sets) =>
    words.filter((word) => stressed.has(word) || !sets.some((set) => set.has(word.toLowerCase())));
  const asks = words.length > 1 && ASKING.has(words[0].toLowerCase());
  const ways = [...(asks ? [without(BINDING, JUDGING)] : []), without(BINDING)];
  const left = ways.find((some) => some.length);
  return left && left.length < words.length ? left.join(" ") : text;
}
