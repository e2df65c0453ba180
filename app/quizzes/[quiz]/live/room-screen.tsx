"use client";
import Link from "next/link";
import { useState } from "react";
import { act } from "#lib/ui/primitives/act.ts";
import { Banner } from "#lib/ui/primitives/banner.tsx";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { LiveItem, Lobby } from "#lib/ui/quiz/room-view.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { roomWords } from "#lib/ui/text/en/room.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { TakersDialog } from "../takers-dialog.tsx";
import { useRoom } from "./use-room.ts";

/** The room: how to join, one item at a time or everybody alone, and the end. */
export function RoomScreen({ quiz }: { readonly quiz: string }) {
  const words = useWords(roomWords);
  const { room, live, away, move } = useRoom(quiz);
  const [ending, setEnding] = useState(false);
  const [names, setNames] = useState(false);
  const at = live?.position ?? 0;
  const last = room ? at === room.items.length - 1 : false;
  return (
    <>
      <Top waiting={null} withNavigation={false} />
      {away && <Banner message={words.away} cutOff />}
      <main className="sheet-of-paper gutters pt-6 pb-16 wide:pt-10">
        {room === undefined ? (
          <Skeleton lines={["middle", "long", "short"]} label={words.loading} />
        ) : room === null || !live ? (
          <>
            <p className="max-w-[52ch] text-pretty">{words.notLive}</p>
            <Link href={`/quizzes/${quiz}`} className={`${act.quiet} mt-6`}>
              {words.edit}
            </Link>
          </>
        ) : (
          <>
            <h1 className="type-title break-words">{room.title}</h1>
            {live.phase === "lobby" && <Lobby room={room} live={live} />}
            {(live.phase === "asking" || live.phase === "showing") && (
              <LiveItem room={room} live={live} shown={live.phase === "showing"} />
            )}
            {live.phase === "free" && (
              <p className="type-lead mt-6" role="status">
                {words.free} {words.ended(live.ended, live.begun)}.
              </p>
            )}
            {live.phase === "done" && <p className="type-lead mt-6">{words.done}</p>}
            <div className="mt-10 flex flex-wrap gap-3">
              {live.phase === "lobby" && (
                <>
                  <button type="button" className={act.strong} onClick={() => void move("asking", 0)}>
                    {words.start}
                  </button>
                  <button type="button" className={act.quiet} onClick={() => void move("free", 0)}>
                    {words.letGo}
                  </button>
                  <button type="button" className={act.quiet} onClick={() => setNames(true)}>
                    {words.who}
                  </button>
                </>
              )}
              {live.phase === "asking" && (
                <button type="button" className={act.strong} onClick={() => void move("showing", at)}>
                  {words.show}
                </button>
              )}
              {live.phase === "showing" && !last && (
                <button type="button" className={act.strong} onClick={() => void move("asking", at + 1)}>
                  {words.next}
                </button>
              )}
              {live.phase === "done" ? (
                <Link href={`/quizzes/${quiz}/results`} className={act.strong}>
                  {words.results}
                </Link>
              ) : (
                live.phase !== "lobby" && (
                  <button
                    type="button"
                    className={live.phase === "showing" && last ? act.strong : act.quiet}
                    onClick={() => setEnding(true)}
                  >
                    {words.finish}
                  </button>
                )
              )}
            </div>
            <TakersDialog quiz={quiz} open={names} onClose={() => setNames(false)} />
            <Modal open={ending} title={words.finishTitle} onClose={() => setEnding(false)}>
              <p>{words.finishText}</p>
              <div className="mt-6 flex flex-wrap gap-3">
                <button
                  type="button"
                  className={act.strong}
                  onClick={() => {
                    setEnding(false);
                    void move("done", at);
                  }}
                >
                  {words.finish}
                </button>
                <button type="button" className={act.quiet} onClick={() => setEnding(false)}>
                  {words.keepOn}
                </button>
              </div>
            </Modal>
          </>
        )}
      </main>
    </>
  );
}
