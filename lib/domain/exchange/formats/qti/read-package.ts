import { err, ok, type Result } from "../../../kernel/result.ts";
import { refuse } from "../../asked.ts";
import { collector } from "../../collect.ts";
import type { ReadQuiz, Unreadable } from "../../read-quiz.ts";
import { parseXml, type XmlElement } from "../../xml/parse.ts";
import { attributeOf, childOf, childrenOf, elementsOf, wordsOf } from "../../xml/walk.ts";
import type { WrittenFile } from "../format.ts";
import { readItem } from "./read-item.ts";

const rootIs = (name: string) => {
  const pattern = new RegExp(`<(?:\\w{1,20}:)?${name}[\\s>]`);
  return ({ text }: WrittenFile): boolean => pattern.test(text.slice(0, 5000));
};
export const isItem = rootIs("assessmentItem");
const isTest = rootIs("assessmentTest");

/** Items in the order of the package's test; without a test, in the order of their files. */
export function readPackage(files: readonly WrittenFile[]): Result<ReadQuiz, Unreadable> {
  const all = collector();
  const byPath = new Map(files.map((file) => [file.path, file]));
  const add = (file: WrittenFile | undefined, name: string): void => {
    const item = file && parseXml(file.text);
    if (item?.ok) all.add(beginning(item.value), () => readItem(item.value));
    else all.add(name, () => refuse(item ? "broken" : "file-missing"));
  };
  const [test] = files.filter(isTest);
  if (!test) {
    for (const file of files.filter(isItem)) add(file, file.path);
    return only(all.read(null), files);
  }
  const root = parseXml(test.text);
  if (!root.ok) return root;
  for (const { section, href } of placesIn(root.value)) {
    all.section(section);
    add(byPath.get(resolved(test.path, href)) ?? byPath.get(href), href);
  }
  return ok(all.read(attributeOf(root.value, "title")));
}

/** A single item that is no XML says so, as a file would. */
function only(read: ReadQuiz, files: readonly WrittenFile[]): Result<ReadQuiz, Unreadable> {
  const [first] = files;
  if (files.length > 1 || !first || read.items.length > 0) return ok(read);
  const parsed = parseXml(first.text);
  return parsed.ok ? ok(read) : err(parsed.error);
}

const beginning = (item: XmlElement): string =>
  wordsOf(childOf(item, "itemBody")).replace(/\s+/g, " ").trim() || attributeOf(item, "title");

/** Where each item stands, sections by their nearest title. */
function placesIn(test: XmlElement): { section: string; href: string }[] {
  const places: { section: string; href: string }[] = [];
  const walk = (element: XmlElement, section: string): void => {
    for (const child of elementsOf(element))
      if (child.name === "assessmentItemRef") places.push({ section, href: attributeOf(child, "href") });
      else if (child.name === "assessmentSection") walk(child, attributeOf(child, "title") || section);
  };
  for (const part of childrenOf(test, "testPart")) walk(part, "");
  return places;
}

/** A path beside another one, inside the package: only a name to look up, never a path of this machine. */
function resolved(from: string, href: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of href.split("/"))
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  return parts.join("/");
}
