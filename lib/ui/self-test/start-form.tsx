"use client";
import { useId, useState } from "react";
import { MOST_ITEMS, type TestWish } from "#lib/domain/review/self-test/wish.ts";
import { WordTabs } from "../account/word-tabs.tsx";
import { act } from "../primitives/act.ts";
import { Choice } from "../settings/choice.tsx";
import { Row } from "../settings/row.tsx";
import { Segment } from "../settings/segment.tsx";
import { testWords } from "../text/en/test.ts";
import { figure } from "../text/format.ts";
import { curled } from "../text/typography.ts";
import { useWords } from "../text/use-words.tsx";

type Named = { readonly id: string; readonly title: string };
type Scope = TestWish["scope"]["of"];

interface StartFormProps {
  readonly wish: TestWish | null;
  readonly collections: readonly Named[];
  /** Those with an exam still to come. */
  readonly exams: readonly string[];
  /** Of the chosen collection; null while they are fetched. */
  readonly documents: readonly Named[] | null;
  readonly collection: string;
  readonly busy: boolean;
  /** ms an answer takes. */
  readonly pace: number;
  readonly onCollection: (id: string) => void;
  readonly onBegin: (wish: TestWish) => void;
}

const ITEMS = [10, 20, 50, MOST_ITEMS] as const;
const MINUTES = [5, 10, 20] as const;
const NONE = 0;

/** What a test is to be about, how long, and whether it counts. */
export function StartForm(props: StartFormProps) {
  const { wish, collections, exams, documents, collection, busy, pace, onCollection, onBegin } = props;
  const words = useWords(testWords);
  const id = useId();
  const [scope, setScope] = useState<Scope>(wish?.scope.of ?? "collection");
  const [document, setDocument] = useState(wish?.scope.of === "document" ? wish.scope.document : "");
  const [size, setSize] = useState<TestWish["size"]>(wish?.size ?? { minutes: 10 });
  const [counts, setCounts] = useState<TestWish["counts"]>(wish?.counts ?? "due");
  const ofDocument = documents?.some((each) => each.id === document) ? document : (documents?.[0]?.id ?? "");
  const listed = scope === "exam" ? collections.filter((each) => exams.includes(each.id)) : collections;
  const chosen = listed.some((each) => each.id === collection) ? collection : (listed[0]?.id ?? "");
  const wanted = scopeOf(scope, chosen, ofDocument);
  const scopes: readonly Scope[] = [
    "collection",
    "document",
    "forgetting",
    ...(exams.length > 0 ? ["exam" as const] : []),
  ];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted && !busy) onBegin({ scope: wanted, size, counts });
      }}
    >
      <div className="mt-6 border-t border-rule pt-4 pb-5">
        <WordTabs
          label={words.scope}
          tabs={scopes.map((name) => ({ name, word: words.scopes[name] }))}
          here={scope}
          onChange={setScope}
        />
        <div className="mt-2 grid gap-3 wide:grid-cols-2">
          {scope !== "forgetting" && listed.length > 0 && (
            <Choice
              label={words.collection}
              options={listed.map((each) => ({ value: each.id, name: each.title }))}
              value={chosen}
              onChange={onCollection}
            />
          )}
          {scope === "document" && documents !== null && documents.length > 0 && (
            <Choice
              label={words.document}
              options={documents.map((each) => ({ value: each.id, name: curled(each.title) }))}
              value={ofDocument}
              onChange={setDocument}
            />
          )}
        </div>
        {scope === "forgetting" && <p className="text-ink-muted">{words.forgettingNote}</p>}
        {scope === "exam" && <p className="mt-2 text-ink-muted">{words.examNote}</p>}
        {scope === "document" && documents?.length === 0 && <p className="text-ink-muted">{words.noDocuments}</p>}
      </div>
      <Row id={`${id}-size`} level={2} title={words.size} note={sizeNote(words, size, pace)}>
        <span className="grid gap-1 wide:justify-items-end">
          <span id={`${id}-cards`} className="type-small text-ink-muted">
            {words.byCards}
          </span>
          <Segment
            labelledBy={`${id}-cards`}
            options={ITEMS.map((n) => ({ value: n as number, name: n === MOST_ITEMS ? words.all : figure(n) }))}
            value={"items" in size ? size.items : NONE}
            onChange={(items) => setSize({ items })}
          />
        </span>
        <span className="grid gap-1 wide:justify-items-end">
          <span id={`${id}-minutes`} className="type-small text-ink-muted">
            {words.byMinutes}
          </span>
          <Segment
            labelledBy={`${id}-minutes`}
            options={MINUTES.map((n) => ({ value: n as number, name: figure(n) }))}
            value={"minutes" in size ? size.minutes : NONE}
            onChange={(minutes) => setSize({ minutes })}
          />
        </span>
      </Row>
      <Row id={`${id}-counts`} level={2} title={words.counts} note={words.countsNote[counts]}>
        <Segment
          labelledBy={`${id}-counts`}
          options={(["due", "all", "none"] as const).map((value) => ({ value, name: words.countsOf[value] }))}
          value={counts}
          onChange={setCounts}
        />
      </Row>
      <div className="thumb">
        <button type="submit" className={act.primary} aria-disabled={busy || !wanted}>
          {words.begin}
        </button>
      </div>
    </form>
  );
}

function scopeOf(of: Scope, collection: string, document: string): TestWish["scope"] | null {
  if (of === "forgetting") return { of };
  if (of === "document") return document === "" ? null : { of, document, collection };
  return collection === "" ? null : { of, collection };
}

function sizeNote(words: typeof testWords, size: TestWish["size"], pace: number): string {
  if ("minutes" in size) return words.until(size.minutes);
  if (size.items === MOST_ITEMS) return words.everything(MOST_ITEMS);
  return words.about(Math.max(1, Math.round((size.items * pace) / 60_000)));
}
