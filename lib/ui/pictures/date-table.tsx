"use client";
import { pictureWords } from "../text/en/picture.ts";
import { useWords } from "../text/use-words.tsx";
import { TableFrame } from "./table-frame.tsx";
import type { TimedFact } from "./timeline-marks.ts";

interface DateTableProps {
  readonly facts: readonly TimedFact[];
  readonly caption: string;
  readonly onOpen: (card: string) => void;
}

/** The timeline's facts as rows. */
export function DateTable({ facts, caption, onOpen }: DateTableProps) {
  const words = useWords(pictureWords);
  const { columns } = words;
  return (
    <TableFrame
      label={words.when}
      caption={caption}
      columns={[columns.date, columns.event, columns.recall, columns.document]}
    >
      {facts.map(({ id, label, date }) => (
        <tr key={id}>
          <td>{words.date(date.edtf)}</td>
          <td>
            <button type="button" className="row-opens" data-card={date.card} onClick={() => onOpen(date.card)}>
              {label}
            </button>
          </td>
          <td className="number">{words.recallShort(date.recall)}</td>
          <td>{date.document}</td>
        </tr>
      ))}
    </TableFrame>
  );
}
