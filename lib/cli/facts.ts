// npm run --silent facts -- [--json] [--published EDTF] [--title T] FILE      (or - for standard input)
import { parseArgs } from "node:util";
import { makeCards } from "../domain/card/make-cards.ts";
import { askAbout } from "../domain/fact/ask-about.ts";
import { extract } from "../domain/fact/extract.ts";
import { fail, sourceFrom } from "./facts-input.ts";
import { printFacts } from "./facts-print.ts";

const usage = "usage: npm run facts -- [--json] [--published EDTF] [--title T] FILE   (or - for standard input)";

function argumentsOf() {
  try {
    return parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options: { json: { type: "boolean", default: false }, published: { type: "string" }, title: { type: "string" } },
    });
  } catch (error) {
    return fail(`${(error as Error).message.split("\n")[0]} ${usage}`);
  }
}

const { values, positionals } = argumentsOf();
const [file] = positionals;
if (file === undefined || positionals.length > 1) fail(usage);
const given = {
  ...(values.title === undefined ? {} : { title: values.title }),
  ...(values.published === undefined ? {} : { published: values.published }),
};
const source = await sourceFrom(file, given);
const { times, facts, ledger } = extract(source);
const { cards } = makeCards(source, askAbout(source, facts));

if (values.json) {
  const { title, author, publisher, published } = source.meta;
  const document = { title, author, publisher, published, text: source.text };
  process.stdout.write(`${JSON.stringify({ document, times, facts, cards, ledger })}\n`);
} else process.stdout.write(printFacts(source, facts, cards.length, ledger));
