// What the pages' HTML is held to: all that html-validate recommends, but for what follows, each with its reason.

module.exports = {
  root: true,
  extends: ["html-validate:recommended"],
  elements: [
    "html5",
    // “edit” is a registered relation (RFC 5023), for links that lead to where a page can be changed.
    { a: { attributes: { rel: { allowed: () => null } } } },
  ],
  rules: {
    // HTML lets a list have a name, and ours say “Evidence” to a screen reader.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // As everything else is written.
    "doctype-style": ["error", { style: "lowercase" }],
    // No level is left out on the way down.
    "heading-level": "error",
    // A page is titled as the work or the record that it shows is titled.
    "long-title": "off",
    // A reader never meets it, and a server compresses it away.
    "no-trailing-whitespace": "off",
    // What scrolls in a frame of its own is no section of the page; it is a region so that it has a name.
    "prefer-native-element": ["error", { exclude: ["region"] }],
    // Markdown ends a picture's tag with a slash, which HTML allows.
    "void-style": "off",
  },
};
