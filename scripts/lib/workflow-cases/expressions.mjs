// Writes the expressions of the tests, with the answers that GitHub's own library gives.
// Arguments: the folder of the test resources. Two files: a table of ours, and generated ones.
import fs from "node:fs";
import {Lexer, Parser, Evaluator, data} from "@actions/expressions";
import {replacer} from "@actions/expressions/data/replacer";
import {reviver} from "@actions/expressions/data/reviver";

const folder = process.argv[2];
const contexts = JSON.parse(fs.readFileSync(`${folder}/contexts.json`, "utf8"), reviver);
const names = contexts.pairs().map(pair => pair.key);

function show(value) {
  switch (value.kind) {
    case data.Kind.Null: return "null";
    case data.Kind.Boolean: return `bool ${value.value}`;
    case data.Kind.Number: return `number ${value.coerceString()}`;
    case data.Kind.String: return `text ${JSON.stringify(value.value)}`;
    default: return `tree ${JSON.stringify(value, replacer)}`;
  }
}

function answer(text) {
  let tree;
  try {
    tree = new Parser(new Lexer(text).lex().tokens, names, []).parse();
    if (!tree) return "no expression";
  } catch (e) {
    return "no expression";
  }
  try {
    return show(new Evaluator(tree, contexts).evaluate());
  } catch (e) {
    return "fails";
  }
}

function write(name, expressions) {
  const unique = [...new Set(expressions)];
  const lines = unique.map(text => `${JSON.stringify(text)} => ${answer(text)}\n`);
  fs.writeFileSync(`${folder}/${name}.txt`, lines.join(""));
  console.log(`${name}: ${unique.length}`);
}

// a table of ours: each pair of values with each operator, then each function with odd arguments
const values = ["null", "true", "false", "0", "-0", "1", "1.5", "NaN", "Infinity", "''", "' '", "'0'", "'1'",
  "' 1.5 '", "'true'", "'abc'", "'ABC'", "'0x10'", "'Infinity'", "matrix.list", "matrix.none", "env.MISSING"];
const table = [];
for (const a of values) {
  table.push(a, `!${a}`, `!!${a}`, `format('{0}', ${a})`, `toJSON(${a})`, `join(${a})`, `fromJSON(${a})`);
  for (const b of values) {
    for (const operator of ["==", "!=", "<", "<=", ">", ">="]) table.push(`${a} ${operator} ${b}`);
    table.push(`${a} && ${b}`, `${a} || ${b}`, `contains(${a}, ${b})`, `startsWith(${a}, ${b})`, `endsWith(${a}, ${b})`);
  }
}
const own = fs.readFileSync(`${folder}/own-expressions.txt`, "utf8").split("\n").filter(line => line && !line.startsWith("#"));
write("expressions", [...table, ...own]);

// generated ones; the seed is fixed, so that a change of the peer shows as a difference
let seed = 20261201;
function random(n) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 4294967296) * n);
}
const pick = list => list[random(list.length)];
const literals = ["null", "true", "false", "0", "1", "-2", "3.5", "0x1F", "1e3", ".5", "'a'", "'A b'", "''", "'1'", "'true'",
  "'it''s'", "'[1, \"x\", {\"k\": [true]}]'", "'{\"A\": 1, \"b\": {\"c\": \"d\"}}'", "'{0}-{1}'", "'{{0}}'"];
const paths = ["github.event.commits", "github.event.commits.*.id", "github.event.commits[*].author.name",
  "github.event.commits.*.added", "github.event.commits.*.added.*", "github.event.labels.*.name", "github.EVENT_name",
  "github['ref']", "github.event['repository'].owner", "github.event.repository.*", "env.NAME", "env.EMPTY", "env.JSON",
  "env['no such']", "matrix", "matrix.list", "matrix.list[1]", "matrix.list[random]", "matrix.nested.*[0]", "matrix.version",
  "matrix.none", "matrix.empty", "steps.build.outputs.result", "steps.*.outcome", "needs.*.result", "needs.b.outputs.x.y"];
function generate(depth) {
  if (depth === 0) return pick(random(2) ? literals : paths).replace("random", String(random(6)));
  const one = () => generate(random(depth));
  switch (random(16)) {
    case 0: return `!${one()}`.replace(/^!(.*(?:&&|\|\|| [<>=!]).*)$/, "!($1)");
    case 1: return `(${one()} && ${one()})`;
    case 2: return `(${one()} || ${one()})`;
    case 3: case 4: return `(${one()} ${pick(["==", "!="])} ${one()})`;
    case 5: return `(${one()} ${pick(["<", "<=", ">", ">="])} ${one()})`;
    case 6: return `contains(${one()}, ${one()})`;
    case 7: return `${pick(["startsWith", "endsWith", "STARTSWITH"])}(${one()}, ${one()})`;
    case 8: return `format(${pick(["'{0}'", "'{1}|{0}'", "'{{{0}}}'", one()])}, ${one()}, ${one()})`;
    case 9: return `join(${one()}, ${pick(["', '", "''", "1"])})`;
    case 10: return `toJSON(${one()})`;
    case 11: return `fromJSON(toJSON(${one()}))`;
    case 12: return `(${one()})[${pick(["0", "1", "'A'", "'name'", "*"])}]`;
    case 13: return `(${one()}).${pick(["*", "a", "name", "b.c", "*.id"])}`;
    case 14: return `case(${pick(["true", "false"])}, ${one()}, ${one()})`;
    default: return `${one()} ${pick(["&&", "||", "==", "<"])} ${one()}`;
  }
}
const generated = new Set();
while (generated.size < 2000) generated.add(generate(1 + random(5)));
write("generated-expressions", [...generated]);
