import { expect, test } from "vitest";
import type { Failure, Reply } from "#lib/client/failure.ts";
import { changed, historyOf, redone, undone } from "#lib/client/quiz/history.ts";
import { type KeptDraft, keepDraft, keptDraft } from "#lib/client/quiz/kept-draft.ts";
import { createSaver } from "#lib/client/quiz/saver.ts";
import type { OwnQuiz, SaveDraft, SaveReply } from "#lib/contract/quizzes.ts";
import type { QuizDraft } from "#lib/domain/assessment/quiz.ts";
import { defaultQuizSettings } from "#lib/domain/assessment/settings.ts";
import { err, ok, type Result } from "#lib/domain/kernel/result.ts";

const draft = (title: string): QuizDraft => ({
  title,
  note: "",
  settings: defaultQuizSettings,
  sections: [{ id: "one", title: "", draw: null, items: [] }],
  roster: [],
});
const quiz = (title: string, revision: number): OwnQuiz => ({
  id: "q",
  state: "draft",
  code: null,
  edition: 0,
  revision,
  changed: 0,
  draft: draft(title),
  take: "",
  words: [],
  people: [],
});

/** A server that keeps revisions, a connection that can be cut, and a clock that is turned by hand. */
function world() {
  let [online, revision, stored] = [true, 1, draft("first")];
  const sent: SaveDraft[] = [];
  let timers: { work: () => void; at: number }[] = [];
  let [time, kept, back, leave] = [0, null as KeptDraft | null, () => {}, () => {}];
  const api = {
    save: async (call: SaveDraft): Promise<Result<Reply<SaveReply>, Failure>> => {
      sent.push(call);
      if (!online) return err({ kind: "network" });
      if (call.revision !== revision)
        return ok({ value: { ok: false, newer: { ...quiz(stored.title, revision) } }, clockOffset: null });
      revision += 1;
      stored = call.draft;
      return ok({ value: { ok: true, revision, changed: time }, clockOffset: null });
    },
  };
  const saver = createSaver(api, quiz("first", 1), {
    now: () => time,
    wait: (work, ms) => {
      const timer = { work, at: time + ms };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    onOnline: (work) => {
      back = work;
      return () => {};
    },
    onLeave: (work) => {
      leave = work;
      return () => {};
    },
    keep: (what) => {
      kept = what;
    },
  });
  saver.start();
  return {
    saver,
    sent,
    stored: () => stored.title,
    kept: () => kept?.draft.title ?? null,
    leave: () => leave(),
    cut: () => {
      online = false;
    },
    mend: async () => {
      online = true;
      back();
      await settled();
    },
    elsewhere: (title: string) => {
      stored = draft(title);
      revision += 1;
    },
    async pass(ms: number) {
      time += ms;
      for (const timer of timers.filter(({ at }) => at <= time)) {
        timers = timers.filter((one) => one !== timer);
        timer.work();
      }
      await settled();
    },
  };
}
const settled = () => new Promise((done) => setImmediate(done));

test("what is typed is sent once the hand rests, the newest only", async () => {
  const { saver, sent, stored, pass, kept, leave } = world();
  for (const title of ["a", "ab", "abc"]) saver.put(draft(title));
  leave();
  expect(kept()).toBe("abc");
  expect(saver.state().is).toBe("saving");
  await pass(1000);
  expect([sent.length, stored(), saver.state().is, kept()]).toEqual([1, "abc", "saved", null]);
});

test("without a connection it is kept on the device, said so, and goes out when the connection is back", async () => {
  const { saver, stored, pass, kept, cut, mend } = world();
  cut();
  saver.put(draft("in a train"));
  await pass(1000);
  expect([saver.state().is, stored(), kept()]).toEqual(["kept", "first", "in a train"]);
  await mend();
  expect([saver.state().is, stored(), kept()]).toEqual(["saved", "in a train", null]);
});

test("what is typed while something is on its way goes out after it, by the revision it got", async () => {
  const { saver, sent, stored, pass } = world();
  saver.put(draft("one"));
  const sending = saver.flush();
  saver.put(draft("two"));
  await sending;
  await pass(0);
  await pass(2000);
  expect(sent.map(({ revision, draft: { title } }) => `${revision} ${title}`)).toEqual(["1 one", "2 two"]);
  expect(stored()).toBe("two");
});

test.each([
  ["mine", "mine"],
  ["theirs", "theirs"],
] as const)("changed elsewhere: nothing is overwritten before somebody chooses %s", async (choice, kept) => {
  const { saver, stored, pass, elsewhere } = world();
  elsewhere("theirs");
  saver.put(draft("mine"));
  await pass(1000);
  const state = saver.state();
  expect(state).toMatchObject({ is: "conflict", newer: { draft: { title: "theirs" } } });
  saver.put(draft("mine"));
  await pass(60_000);
  expect(stored()).toBe("theirs");
  saver.resolve(choice);
  await pass(1000);
  expect([stored(), saver.state().is]).toEqual([kept, "saved"]);
});

test("publishing waits for the last words, and says when they cannot go out", async () => {
  const { saver, stored, cut } = world();
  saver.put(draft("last"));
  expect(await saver.flush()).toBe(2);
  expect(stored()).toBe("last");
  cut();
  saver.put(draft("later"));
  expect(await saver.flush()).toBeNull();
});

test("typing in one field is one step; undo and redo go through every step, and a change forgets what was undone", () => {
  let history = historyOf(draft("a"));
  for (const title of ["b", "bc", "bcd"]) history = changed(history, draft(title), "title");
  history = changed(history, draft("other"), null);
  const titles = () => history.now.title;
  history = undone(history);
  expect(titles()).toBe("bcd");
  history = undone(history);
  expect(titles()).toBe("a");
  history = undone(history);
  expect(titles()).toBe("a");
  history = redone(redone(redone(history)));
  expect(titles()).toBe("other");
  history = changed(undone(history), draft("new"), null);
  expect(redone(history).now.title).toBe("new");
});

test("a kept draft is found again for its quiz alone, and what is no draft is none", () => {
  let text: string | null = null;
  const store = {
    read: () => text,
    write: (next: string | null) => {
      text = next;
    },
  };
  keepDraft({ id: "q", revision: 3, draft: draft("kept") }, store);
  expect(keptDraft("q", store)).toMatchObject({ revision: 3, draft: { title: "kept" } });
  expect(keptDraft("other", store)).toBeNull();
  keepDraft(null, store);
  expect(keptDraft("q", store)).toBeNull();
  for (const broken of ["{", "null", '{"id":"q"}']) {
    text = broken;
    expect(keptDraft("q", store)).toBeNull();
  }
});
