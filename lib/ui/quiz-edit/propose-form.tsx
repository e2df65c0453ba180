"use client";
import { useId, useState } from "react";
import type { QuizDocuments, QuizParts } from "#lib/contract/quizzes.ts";
import type { Difficulty, ProposeWish } from "#lib/domain/item/propose/wish.ts";
import type { ItemTypeName } from "#lib/domain/item/types/index.ts";
import { act } from "../primitives/act.ts";
import { NumberField } from "../settings/number-field.tsx";
import { Segment } from "../settings/segment.tsx";
import { quizEditWords } from "../text/en/quiz-edit.ts";
import { curled } from "../text/typography.ts";
import { useWords } from "../text/use-words.tsx";
import { Check } from "./inputs.tsx";

interface ProposeFormProps {
  readonly documents: QuizDocuments["documents"];
  /** Of the chosen documents; null while they are fetched, or none is chosen. */
  readonly parts: QuizParts | null;
  readonly busy: boolean;
  /** What came of the last wish, or why nothing did. */
  readonly said: string | null;
  readonly onDocuments: (documents: readonly string[]) => void;
  readonly onPropose: (wish: ProposeWish) => void;
}

type Sections = ProposeWish["sections"];
const types: readonly ItemTypeName[] = [
  "single",
  "multiple",
  "typed",
  "number",
  "date",
  "cloze",
  "match",
  "order",
  "true-false",
  "hot-text",
];
/** Beyond so many a field to find one by its name is shown. */
const MANY = 8;

const toggled = <T,>(list: readonly T[], one: T, on: boolean): T[] =>
  on ? [...list, one] : list.filter((other) => other !== one);

/** What items are wanted: of which documents, how many, how hard; more finely only for who asks. */
export function ProposeForm({ documents, parts, busy, said, onDocuments, onPropose }: ProposeFormProps) {
  const words = useWords(quizEditWords);
  const [chosen, setChosen] = useState<readonly string[]>(documents.length === 1 ? documents.map(({ id }) => id) : []);
  const [sections, setSections] = useState<Sections>([]);
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [wanted, setWanted] = useState<readonly ItemTypeName[]>([]);
  const [number, setNumber] = useState(12);
  const [difficulty, setDifficulty] = useState<Difficulty>("mixed");
  const [find, setFind] = useState("");
  const [none, setNone] = useState(false);
  const id = useId();
  const choose = (document: string, on: boolean) => {
    const next = toggled(chosen, document, on).slice(0, 20);
    setChosen(next);
    setNone(false);
    setSections(sections.filter((section) => next.includes(section.document)));
    onDocuments(next);
  };
  const listed = documents.filter(({ title }) => title.toLowerCase().includes(find.trim().toLowerCase()));
  const note = { recall: words.recallNote, mixed: words.mixedNote, recognition: words.recognitionNote }[difficulty];
  return (
    <form
      className="mt-3 grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        setNone(chosen.length === 0);
        if (!busy && chosen.length > 0)
          onPropose({
            documents: [...chosen],
            sections: [...sections],
            kinds: [...kinds],
            types: [...wanted],
            number,
            difficulty,
          });
      }}
    >
      <fieldset className="grid">
        <legend className="type-label mb-1">{words.documents}</legend>
        {documents.length > MANY && (
          <input
            type="search"
            className="entry-field mb-2"
            aria-label={words.documentsFind}
            placeholder={words.documentsFind}
            value={find}
            onChange={(event) => setFind(event.target.value)}
          />
        )}
        <div className="quiz-choices">
          {listed.map((document) => (
            <div key={document.id} className="quiz-choice">
              <Check
                label={curled(document.title)}
                on={chosen.includes(document.id)}
                onChange={(on) => choose(document.id, on)}
              />
              <span className="type-small -mt-1.5 block ps-8.5 pb-2 text-ink-muted">
                {document.collection} · {words.ofDocument(document.cards)}
              </span>
            </div>
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap gap-x-8 gap-y-5">
        <div className="grid content-start gap-1.5">
          <span className="type-label" aria-hidden="true">
            {words.number}
          </span>
          <NumberField label={words.number} value={number} least={1} most={60} onChange={setNumber} />
        </div>
        <div className="grid gap-1.5">
          <span id={`${id}-difficulty`} className="type-label">
            {words.difficulty}
          </span>
          <Segment
            labelledBy={`${id}-difficulty`}
            options={[
              { value: "recall", name: words.recall },
              { value: "mixed", name: words.mixed },
              { value: "recognition", name: words.recognition },
            ]}
            value={difficulty}
            onChange={setDifficulty}
          />
          <p className="type-small text-ink-muted">{note}</p>
        </div>
      </div>
      <details className="quiz-more">
        <summary>{words.narrow}</summary>
        <div className="grid gap-5 pt-3">
          {parts && parts.sections.length > 1 && (
            <fieldset>
              <legend className="type-label">{words.sectionsLabel}</legend>
              {parts.sections.map(({ document, heading, cards }) => (
                <div key={`${document} ${heading}`} className="quiz-choice">
                  <Check
                    label={heading === "" ? words.beginning : curled(heading)}
                    on={sections.some((one) => one.document === document && one.heading === heading)}
                    onChange={(on) =>
                      setSections(
                        on
                          ? [...sections, { document, heading }]
                          : sections.filter((one) => one.document !== document || one.heading !== heading),
                      )
                    }
                  />
                  <span className="type-small text-ink-muted">{words.ofDocument(cards)}</span>
                </div>
              ))}
            </fieldset>
          )}
          {parts && parts.kinds.length > 1 && (
            <fieldset>
              <legend className="type-label">{words.kindsLabel}</legend>
              <div className="flex flex-wrap gap-x-6">
                {parts.kinds.map(({ kind }) => (
                  <Check
                    key={kind}
                    label={words.kind(kind)}
                    on={kinds.includes(kind)}
                    onChange={(on) => setKinds(toggled(kinds, kind, on))}
                  />
                ))}
              </div>
            </fieldset>
          )}
          <fieldset>
            <legend className="type-label">{words.typesLabel}</legend>
            <div className="flex flex-wrap gap-x-6">
              {types.map((type) => (
                <Check
                  key={type}
                  label={words.types[type]}
                  on={wanted.includes(type)}
                  onChange={(on) => setWanted(toggled(wanted, type, on))}
                />
              ))}
            </div>
          </fieldset>
        </div>
      </details>
      <p role="status" className={none ? "text-again" : said ? "text-pretty" : "sr-only"}>
        {busy ? words.proposing : none ? words.chooseFirst : said}
      </p>
      <div>
        <button type="submit" className={act.strong} aria-disabled={busy}>
          {busy ? words.proposing : words.proposeAct}
        </button>
      </div>
    </form>
  );
}
