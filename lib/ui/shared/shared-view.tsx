import Link from "next/link";
import type { PassageRun } from "#lib/domain/source/passage.ts";
import { act } from "../primitives/act.ts";
import { fromText } from "../primitives/own-words.ts";
import { MarkedRuns } from "../review/marked-runs.tsx";
import type { sharedWords } from "../text/en/collection.ts";
import type { passageWords } from "../text/en/passage.ts";
import { curled, unbroken } from "../text/typography.ts";

export interface ShownShare {
  readonly title: string;
  readonly of: number;
  readonly page: number;
  readonly pages: number;
  readonly cards: readonly {
    readonly id: string;
    readonly stem: string;
    readonly key: string;
    readonly source: {
      readonly title: string;
      readonly author: string | null;
      readonly published: string | null;
      readonly locator: string | null;
      readonly page: string | null;
    };
    readonly excerpt: readonly {
      readonly runs: readonly PassageRun[];
      readonly cutBefore: boolean;
      readonly cutAfter: boolean;
    }[];
  }[];
}

interface SharedViewProps {
  readonly share: ShownShare;
  readonly words: typeof sharedWords;
  readonly passage: typeof passageWords;
}

/** A shared collection to be read, without a script: questions that open. */
export const SharedView = ({ share, words, passage }: SharedViewProps) => (
  <main className="sheet-of-paper gutters pt-3 pb-24 wide:pt-8">
    <h1 className="type-title">
      <bdi>{unbroken(share.title)}</bdi>
    </h1>
    <p className="mt-1 max-w-[60ch] text-pretty text-ink-muted">{share.of === 0 ? words.none : words.lead(share.of)}</p>
    <ol className="mt-6 max-w-[44rem]" start={(share.page - 1) * 50 + 1}>
      {share.cards.map((card) => (
        <li key={card.id} className="border-t border-rule">
          <details>
            <summary className="min-h-12 cursor-pointer py-3 ps-5 -indent-5 font-serif text-[1.0625rem]/6 text-pretty">
              <bdi lang="en">{curled(card.stem)}</bdi>
            </summary>
            <div className="ps-5 pb-5">
              <p className="font-semibold">
                <span className="sr-only">{words.answer}: </span>
                <bdi lang="en">{curled(card.key)}</bdi>
              </p>
              {card.excerpt.length > 0 && (
                <blockquote {...fromText} className="proof mt-2">
                  {card.excerpt.map(({ runs, cutBefore, cutAfter }, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one excerpt never change places
                    <p key={i}>
                      {cutBefore && "… "}
                      <MarkedRuns runs={runs} />
                      {cutAfter && " …"}
                    </p>
                  ))}
                </blockquote>
              )}
              <p className="type-small mt-2 text-ink-muted">
                <cite>{unbroken(curled(card.source.title))}</cite>
                {whereOf(card.source, passage)}
              </p>
              {card.excerpt.length === 0 && <p className="type-small mt-1 text-ink-muted">{words.sourceOnly}</p>}
            </div>
          </details>
        </li>
      ))}
    </ol>
    {share.pages > 1 && (
      <nav aria-label={words.pages} className="mt-6 flex flex-wrap items-center gap-6">
        {share.page > 1 && (
          <Link href={`?page=${share.page - 1}`} prefetch={false} className={act.quiet}>
            {words.before}
          </Link>
        )}
        <span className="type-small text-ink-muted">{words.page(share.page, share.pages)}</span>
        {share.page < share.pages && (
          <Link href={`?page=${share.page + 1}`} prefetch={false} className={act.quiet}>
            {words.next}
          </Link>
        )}
      </nav>
    )}
    <p className="type-small mt-12 max-w-[60ch] text-ink-muted">{words.about}</p>
  </main>
);

function whereOf(
  { author, published, locator, page }: ShownShare["cards"][number]["source"],
  words: typeof passageWords,
): string {
  const parts = [
    [author, published?.slice(0, 4)].filter(Boolean).join(", "),
    locator && words.locator(locator),
    page && words.page(page),
  ].filter(Boolean);
  return parts.map((part) => ` · ${part}`).join("");
}
