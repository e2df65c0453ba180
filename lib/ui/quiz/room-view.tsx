"use client";
import { lazy, Suspense } from "react";
import type { LiveForOwner, LiveRoom } from "#lib/contract/live.ts";
import { printedCode } from "#lib/domain/assessment/code.ts";
import { fromPerson } from "../primitives/own-words.ts";
import { roomWords } from "../text/en/room.ts";
import { useWords } from "../text/use-words.tsx";

const QrCode = lazy(async () => ({ default: (await import("../quiz-edit/qr-code.tsx")).QrCode }));

/** How to get in, as large as the room is deep. */
export function Lobby({ room, live }: { readonly room: LiveRoom; readonly live: LiveForOwner }) {
  const words = useWords(roomWords);
  const [address = ""] = room.link.replace(/^https?:\/\//, "").split("#");
  return (
    <section className="mt-8 grid items-center gap-8 wide:grid-cols-[minmax(0,1fr)_320px]">
      <div>
        <p className="type-lead break-words">{words.joinAt(address)}</p>
        <p className="type-label mt-6 text-ink-muted">{words.code}</p>
        <p className="type-poster type-figures tracking-[0.04em]">{printedCode(room.code)}</p>
        <p className="type-lead mt-6" role="status">
          {live.joined === 0 ? words.nobody : words.joined(live.joined)}
        </p>
      </div>
      <Suspense fallback={null}>
        <QrCode text={room.link} label={words.joinAt(address)} />
      </Suspense>
    </section>
  );
}

/** Types whose choices can be seen by the room without telling the answer; pairs that match would. */
const onTheWall: ReadonlySet<string> = new Set(["single", "multiple", "true-false", "hot-text"]);

interface LiveItemProps {
  readonly room: LiveRoom;
  readonly live: LiveForOwner;
  /** The key may be seen by the room now. */
  readonly shown: boolean;
}

/** One item for the room: its stem, how many answered, and once it is shown, who chose what in numbers. */
export function LiveItem({ room, live, shown }: LiveItemProps) {
  const words = useWords(roomWords);
  const item = room.items[live.position];
  const counts = live.items[live.position];
  if (!item || !counts) return null;
  const most = Math.max(1, ...counts.options);
  return (
    <section className="mt-6">
      <p className="type-eyebrow text-ink-muted">{words.place(live.position + 1, room.items.length)}</p>
      <h2 {...fromPerson} className="type-display mt-2 max-w-[26em] break-words">
        {item.stem}
      </h2>
      <p className="type-lead mt-4 text-ink-muted" role="status">
        {words.answered(counts.answered, live.begun)}
        {shown && `, ${words.right(counts.right, counts.answered)}`}
      </p>
      {item.options.length > 0 && (shown || onTheWall.has(item.type)) && (
        <ul className="room-options" aria-label={words.spread}>
          {item.options.map((option, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: options never change places
            <li key={at} data-key={(shown && option.key) || undefined}>
              <span className="min-w-0 break-words">
                <bdi>{option.text}</bdi>
                {shown && option.key && <span className="sr-only"> ({words.isRight})</span>}
              </span>
              {shown && <span className="type-figures">{words.chose(counts.options[at] ?? 0)}</span>}
              <svg className="room-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                {shown && <rect width={(100 * (counts.options[at] ?? 0)) / most} height="1" />}
              </svg>
            </li>
          ))}
        </ul>
      )}
      {shown && item.options.length === 0 && (
        <p className="type-lead mt-6">
          <span className="text-ink-muted">{words.answer}:</span> <b className="font-semibold">{item.answer}</b>
        </p>
      )}
    </section>
  );
}
