import { describe, expect, test } from "vitest";
import { docxParts, makeDocx, zipped } from "#lib/cli/bench/documents/docx.ts";
import { importDocument } from "#lib/import/import-document.ts";

const prose =
  "The harbour of Vik was built in 1848 by the fishermen of the village, who carried every stone down from the hill.";
const read = async (bytes: Uint8Array) => {
  const read = await importDocument(bytes, { name: "a.docx" });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};
const body = (text: string) => text.replace(/^---\n[\s\S]*?\n---\n\n?/, "").trim();

describe("A Word document", () => {
  test("headings, paragraphs, lists and tables; title, author and day from its properties", async () => {
    const bytes = makeDocx(
      [
        { kind: "paragraph", text: prose },
        { kind: "heading", level: 2, text: "Its ships" },
        { kind: "item", text: "Anna" },
        { kind: "item", text: "Bella" },
        {
          kind: "table",
          rows: [
            ["Name", "Tonnes"],
            ["Anna", "3,400"],
          ],
        },
      ],
      { title: "Harbours & ports", author: "Ann Lee", created: "2020-01-19T08:00:00Z" },
    );
    const { text, meta, medium } = await read(bytes);
    expect(medium).toBe("docx");
    expect(meta).toEqual({ title: "Harbours & ports", author: "Ann Lee", publisher: null, published: "2020-01-19" });
    expect(body(text)).toBe(
      [
        "# Harbours & ports",
        prose,
        "## Its ships",
        "- Anna\n- Bella",
        "| Name | Tonnes |\n| --- | --- |\n| Anna | 3,400 |",
      ].join("\n\n"),
    );
  });

  test("[T15] a linked picture and a link to elsewhere are left where they are", async () => {
    const parts = docxParts([{ kind: "paragraph", text: prose }]);
    const linked =
      '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="rId9"/></w:drawing></w:r></w:p>';
    const target =
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/>';
    const bytes = zipped({
      ...parts,
      "word/document.xml": parts["word/document.xml"]?.replace("</w:body>", `${linked}</w:body>`) ?? "",
      "word/_rels/document.xml.rels":
        parts["word/_rels/document.xml.rels"]?.replace("</Relationships>", `${target}</Relationships>`) ?? "",
    });
    expect(body((await read(bytes)).text)).toBe(prose);
  });
});
