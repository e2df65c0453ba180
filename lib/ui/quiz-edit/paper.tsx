"use client";
import type { Item, ItemOf } from "#lib/domain/item/item.ts";
import { gapIds, piecesOf } from "#lib/domain/item/types/cloze.ts";
import { quizSettingsWords } from "../text/en/quiz-settings.ts";
import { useWords } from "../text/use-words.tsx";
import { optionsOnPaper, shownOnPaper } from "./paper-order.ts";

const letter = (at: number): string => String.fromCharCode(65 + at);

/** An item on paper: what is asked, and room for an answer. Lists stand as a taker gets them, so nothing is told by its place. */
export function PaperItem({ content, n }: { readonly content: Item; readonly n: number }) {
  const words = useWords(quizSettingsWords);
  return (
    <li className="paper-item">
      <p className="type-entry">
        <b>{n}.</b> <bdi>{content.stem}</bdi>{" "}
        <span className="type-small whitespace-nowrap">({words.printPoints(content.points)})</span>
      </p>
      <Answers content={content} />
    </li>
  );
}

function Answers({ content }: { readonly content: Item }) {
  const words = useWords(quizSettingsWords);
  switch (content.type) {
    case "single":
    case "multiple":
      return (
        <ul className="paper-list">
          {optionsOnPaper(content).map(({ id, text }, at) => (
            <li key={id}>
              <span className={content.type === "single" ? "paper-circle" : "paper-box"} /> {letter(at)}. {text}
            </li>
          ))}
        </ul>
      );
    case "true-false":
      return (
        <ul className="paper-list">
          <li>
            <span className="paper-circle" /> {words.printTrue}
          </li>
          <li>
            <span className="paper-circle" /> {words.printFalse}
          </li>
        </ul>
      );
    case "cloze":
      return <ClozeOnPaper content={content} />;
    case "match":
      return <MatchOnPaper content={content} />;
    case "order": {
      const shown = shownOnPaper(content);
      return (
        <>
          <p className="type-small">{words.printOrder}</p>
          <ul className="paper-list">
            {"entries" in shown &&
              shown.entries.map((text) => (
                <li key={text}>
                  <span className="paper-box" /> {text}
                </li>
              ))}
          </ul>
        </>
      );
    }
    case "hot-text":
      return (
        <>
          <p className="type-small">{words.printMark}</p>
          <ul className="paper-list">
            {content.sentences.map(({ id, text }) => (
              <li key={id}>
                <span className="paper-box" /> {text}
              </li>
            ))}
          </ul>
        </>
      );
    default:
      return <p className="paper-line" />;
  }
}

function ClozeOnPaper({ content }: { readonly content: ItemOf<"cloze"> }) {
  const gaps = gapIds(content.text);
  return (
    <p className="mt-2">
      {piecesOf(content.text).map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
        <span key={at}>
          {piece}
          {at < gaps.length && <span className="paper-gap" />}
        </span>
      ))}
    </p>
  );
}

function MatchOnPaper({ content }: { readonly content: ItemOf<"match"> }) {
  const shown = shownOnPaper(content);
  if (!("lefts" in shown)) return null;
  return (
    <div className="grid grid-cols-2 gap-6">
      <ul className="paper-list">
        {shown.lefts.map((text) => (
          <li key={text}>
            <span className="paper-box" /> {text}
          </li>
        ))}
      </ul>
      <ul className="paper-list">
        {shown.rights.map((text, at) => (
          <li key={text}>
            {letter(at)}. {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
