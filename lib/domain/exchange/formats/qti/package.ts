import type { Item } from "../../../item/item.ts";
import { type Content, document, el, line, type Xml } from "../../xml/write.ts";
import type { WrittenFile, WrittenQuiz } from "../format.ts";
import { itemsSchema, itemXml } from "./item.ts";

const CP = "http://www.imsglobal.org/xsd/imscp_v1p1";

interface Placed {
  readonly item: Item;
  readonly identifier: string;
  readonly path: string;
}

/** A content package of QTI 2.1: the manifest, a test, an item a file. */
export function qtiPackage({ title, sections }: WrittenQuiz): WrittenFile[] {
  let n = 0;
  const placed = sections.map((section) => ({
    ...section,
    items: section.items.map((item): Placed => {
      n += 1;
      return { item, identifier: `item${n}`, path: `items/item${n}.xml` };
    }),
  }));
  const all = placed.flatMap(({ items }) => items);
  return [
    { path: "imsmanifest.xml", text: manifest(all) },
    { path: "test.xml", text: testXml(title, placed) },
    ...all.map(({ item, identifier, path }) => ({ path, text: itemXml(item, identifier, nameOf(item)) })),
  ];
}

const nameOf = (item: Item): string =>
  (item.stem || (item.type === "cloze" ? item.text.replace(/\[\[[\w-]+\]\]/g, "…") : ""))
    .replaceAll("\n", " ")
    .slice(0, 80) || "Question";

function testXml(
  title: string,
  sections: readonly { readonly title: string; readonly draw: number | null; readonly items: readonly Placed[] }[],
): string {
  const parts = sections.map(
    ({ title: name, draw, items }, at): Xml =>
      el(
        "assessmentSection",
        { identifier: `section${at + 1}`, title: name, visible: true },
        draw !== null && draw < items.length ? el("selection", { select: draw }) : [],
        items.map(({ identifier, path }): Content => [line, el("assessmentItemRef", { identifier, href: path })]),
        line,
      ),
  );
  return document(
    el(
      "assessmentTest",
      { ...itemsSchema, identifier: "test", title: title || "Quiz" },
      line,
      el("testPart", { identifier: "part1", navigationMode: "nonlinear", submissionMode: "simultaneous" }, ...parts),
      line,
    ),
  );
}

const manifest = (items: readonly Placed[]): string =>
  document(
    el(
      "manifest",
      { xmlns: CP, identifier: "manifest" },
      line,
      el("metadata", {}, el("schema", {}, "QTIv2.1 Package"), el("schemaversion", {}, "1.0.0")),
      line,
      el("organizations"),
      line,
      el(
        "resources",
        {},
        line,
        el(
          "resource",
          { identifier: "test", type: "imsqti_test_xmlv2p1", href: "test.xml" },
          el("file", { href: "test.xml" }),
          items.map(({ identifier }) => el("dependency", { identifierref: identifier })),
        ),
        items.map(
          ({ identifier, path }): Content => [
            line,
            el("resource", { identifier, type: "imsqti_item_xmlv2p1", href: path }, el("file", { href: path })),
          ],
        ),
        line,
      ),
      line,
    ),
  );
