"use client";
import type { ShownBlock } from "#lib/contract/document.ts";
import { fromText } from "../primitives/own-words.ts";
import { ShownWords, type ShownWordsProps } from "./shown-words.tsx";

interface PageBlockProps extends Omit<ShownWordsProps, "shown"> {
  readonly block: ShownBlock;
}

/** One block of a document: a heading, a paragraph, an item, a table. `data-at` is what a selection is sent back by. */
export function PageBlock({ block, ...rest }: PageBlockProps) {
  if (block.rows.length > 0) return <PageTable rows={block.rows} {...rest} />;
  const words = <ShownWords shown={block} {...rest} />;
  if (block.kind === "heading") {
    const className = block.level <= 1 ? "type-subtitle mt-10 mb-3" : "read-heading";
    return (
      <h2 {...fromText} id={`at-${block.at}`} data-at={block.at} className={className}>
        {words}
      </h2>
    );
  }
  const quiet = ["caption", "byline", "source-line", "boilerplate"].includes(block.kind);
  return (
    <p
      {...fromText}
      data-at={block.at}
      className={`read-paragraph ${quiet ? "read-quiet" : ""} ${block.kind === "list" ? "read-item" : ""}`}
    >
      {block.locator !== null && <span className="read-number">{block.locator}</span>}
      {words}
    </p>
  );
}

function PageTable({ rows, ...rest }: { readonly rows: ShownBlock["rows"] } & Omit<ShownWordsProps, "shown">) {
  const [head, ...body] = rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and a keyboard must be able to
    <section className="my-6 overflow-x-auto" tabIndex={0} aria-label={head?.map((cell) => cell.text).join(", ")}>
      <table {...fromText} className="read-table">
        <thead>
          <tr>
            {head?.map((cell, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a table never change places
              <th key={i} scope="col">
                <ShownWords shown={cell} {...rest} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a table never change places
            <tr key={i}>
              {row.map((cell, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a table never change places
                <td key={j}>
                  <ShownWords shown={cell} {...rest} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
