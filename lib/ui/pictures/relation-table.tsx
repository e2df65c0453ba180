"use client";
import type { PictureRelation } from "#lib/contract/picture.ts";
import { pictureWords } from "../text/en/picture.ts";
import { useWords } from "../text/use-words.tsx";
import { TableFrame } from "./table-frame.tsx";

interface RelationTableProps {
  readonly relations: readonly PictureRelation[];
  readonly caption: string;
  readonly onOpen: (card: string) => void;
}

/** The map's edges as rows. */
export function RelationTable({ relations, caption, onOpen }: RelationTableProps) {
  const words = useWords(pictureWords);
  const { columns } = words;
  const heads = [columns.backer, columns.stance, columns.backed, columns.asOf, columns.recall];
  return (
    <TableFrame label={words.who} caption={caption} columns={heads}>
      {relations.map(({ fact, card, backer, backed, stance, support, asOf, recall, mood, disputed }) => (
        <tr key={fact}>
          <td>
            <button type="button" className="row-opens" data-card={card} onClick={() => onOpen(card)}>
              {backer}
            </button>
          </td>
          <td>
            {[
              words.stance[stance],
              support === "unspecified" ? "" : words.support[support],
              words.moods[mood] ?? "",
              disputed ? words.differ : "",
            ]
              .filter(Boolean)
              .join(", ")}
          </td>
          <td>{backed}</td>
          <td>{asOf === null ? "–" : words.date(asOf)}</td>
          <td className="number">{words.recallShort(recall)}</td>
        </tr>
      ))}
    </TableFrame>
  );
}
