/** What the scripts, their tests and the tools are held to: all that ESLint recommends, and what follows. */

import js from "@eslint/js";

export default [
  js.configs.recommended,
  {
    // Which names there are is known to TypeScript, which tells a browser from Node.
    rules: { "no-undef": "off" },
  },
  {
    rules: {
      "array-callback-return": "error",
      complexity: ["error", 14],
      "consistent-return": "off",
      curly: ["error", "multi-line"],
      "default-param-last": "error",
      eqeqeq: "error",
      "max-lines": ["error", 400],
      "no-constructor-return": "error",
      "no-console": ["error", { allow: ["info"] }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-implicit-coercion": "error",
      "no-new-func": "error",
      "no-param-reassign": "error",
      "no-promise-executor-return": "error",
      "no-self-compare": "error",
      "no-shadow": "error",
      "no-template-curly-in-string": "error",
      "no-unmodified-loop-condition": "error",
      "no-use-before-define": ["error", { functions: false, classes: false, variables: false }],
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-template": "error",
      radix: "error",
    },
  },
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
  },
];
