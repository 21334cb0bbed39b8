/**
 * Puts the scripts of the pages together into the one file that a page loads.
 *
 *   node tools/bundle.mjs          write it where the theme publishes it from
 *   node tools/bundle.mjs FILE     write it elsewhere, to compare
 *
 * Modules do not load from a folder on a disk, so what is published is a classic script. Its first line holds
 * a hash of its sources, by which a test without Node tells that it was made from them as they are.
 */

import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import ts from "typescript";

const THEME = fileURLToPath(new URL("../site_plugins/evidence_guide/theme/", import.meta.url));
const SOURCES = join(THEME, "scripts");

/** The hash of all sources, in the order of their names: of each its name, its length in bytes, its content. */
async function hashOfSources() {
  const files = await readdir(SOURCES, { recursive: true });
  const names = files.map((name) => name.replaceAll("\\", "/")).filter((name) => name.endsWith(".mjs"));
  const hash = createHash("sha256");
  for (const name of names.sort()) {
    const content = await readFile(join(SOURCES, name));
    hash.update(`${name}\n${content.length}\n`);
    hash.update(content);
  }
  return hash.digest("hex");
}

/**
 * Takes out the comments, which readers would load for nothing: esbuild keeps those of methods.
 *
 * @type {import("esbuild").Plugin}
 */
const withoutComments = {
  name: "without-comments",
  setup({ onLoad }) {
    onLoad({ filter: /\.mjs$/ }, async ({ path }) => {
      const { ESNext } = ts.ModuleKind;
      const compilerOptions = { removeComments: true, module: ESNext, target: ts.ScriptTarget.ES2022 };
      return { contents: ts.transpile(await readFile(path, "utf8"), compilerOptions, path) };
    });
  },
};

const HASH = await hashOfSources();
const MADE = `/* Made by \`make scripts\` from theme/scripts/: change it there. sha256 ${HASH} */`;

const { outputFiles } = await build({
  absWorkingDir: THEME,
  entryPoints: ["scripts/guide.mjs"],
  bundle: true,
  write: false,
  charset: "utf8",
  format: "iife",
  target: "es2020",
  plugins: [withoutComments],
  banner: { js: `${MADE}\n"use strict";` },
  logLevel: "warning",
});
await writeFile(argv[2] ?? join(THEME, "assets/guide.js"), outputFiles[0].contents);
