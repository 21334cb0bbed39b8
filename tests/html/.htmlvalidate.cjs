module.exports = { root: true, extends: ["html-validate:recommended"] };
