// Writes what GitHub's own library finds in the workflow files of the tests, with line and column.
// Argument: the folder of the test resources.
import fs from "node:fs";
import {parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter} from "@actions/workflow-parser";

const folder = process.argv[2];

async function findings(content) {
  const parsed = parseWorkflow({name: "w", content}, new NoOperationTraceWriter());
  if (parsed.value) await convertWorkflowTemplate(parsed.context, parsed.value);
  return parsed.context.errors.getErrors().map(error => {
    // the place of the value as a whole, which is what the message names
    const place = /\(Line: (\d+), Col: (\d+)\)/.exec(error.prefix ?? error.message);
    const start = error.range?.start;
    return `${place ? `${place[1]}:${place[2]}` : start ? `${start.line}:${start.column}` : "-"} ${error.rawMessage ?? error.message}`
      .replace(/\n[\s\S]*/, "");
  });
}

for (const name of ["broken-workflows", "valid-workflows"]) {
  const cases = fs.readFileSync(`${folder}/${name}.txt`, "utf8").split(/^### /m).slice(1);
  let out = "";
  let silent = 0;
  for (const one of cases) {
    const end = one.indexOf("\n");
    const found = await findings(one.substring(end + 1));
    silent += found.length ? 0 : 1;
    out += `### ${one.substring(0, end)}\n${found.map(line => line + "\n").join("")}`;
  }
  fs.writeFileSync(`${folder}/${name}.found.txt`, out);
  console.log(`${name}: ${cases.length}, without a finding: ${silent}`);
}
