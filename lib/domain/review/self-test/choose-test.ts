import { shuffled } from "../../card/seeded.ts";
import type { Day } from "../day.ts";
import { retrievability } from "../fsrs.ts";
import { queueOf } from "../memory.ts";
import type { ReviewSettings } from "../settings.ts";
import { countsFor, isAside, isDue, type TestCandidate } from "./candidate.ts";
import { forgetting } from "./forgetting.ts";
import { mostItems, type TestWish } from "./wish.ts";

type CardForm = TestCandidate["forms"][number];

export interface TestItem {
  readonly card: string;
  readonly form: CardForm;
  /** Whether its answer is a review, and not practice. */
  readonly counts: boolean;
}

export interface TestMoment {
  readonly day: Day;
  /** Epoch ms. */
  readonly now: number;
  readonly settings: ReviewSettings;
  /** ms an answer takes this learner. */
  readonly pace: number;
  /** The test's id: the same one gives the same test. */
  readonly seed: string;
  /** Day of the exam, where the wish is about one. */
  readonly exam?: Day | null | undefined;
}

/** The items of a test in the order they are asked: one card a fact, spread over the document, forms mixed. */
export function chooseTest(
  candidates: readonly TestCandidate[],
  wish: TestWish,
  moment: TestMoment,
): readonly TestItem[] {
  const inSight = candidates.filter(({ memory, forms }) => !isAside(memory, moment.day) && forms.length > 0);
  const most = mostItems(wish, moment.pace);
  const chosen = oneAFact(inOrder(shuffled(inSight.toSorted(byCard), moment.seed), wish, moment)).slice(0, most);
  const asked = shuffled(chosen, `${moment.seed} order`);
  return withForms(asked, moment.seed).map(({ candidate: { card, memory }, form }) => ({
    card,
    form,
    counts: countsFor(wish.counts, memory, moment.day, moment.now),
  }));
}

// Whatever order they were read in, the seed alone decides.
const byCard = (a: TestCandidate, b: TestCandidate): number => (a.card < b.card ? -1 : 1);

/** The most wanted first. */
function inOrder(candidates: readonly TestCandidate[], { scope }: TestWish, moment: TestMoment): TestCandidate[] {
  if (scope.of === "forgetting")
    return candidates
      .filter(({ memory }) => forgetting(memory) > 0)
      .toSorted((a, b) => forgetting(b.memory) - forgetting(a.memory));
  const met = candidates.filter(({ memory }) => queueOf(memory) !== "new");
  const unmet = candidates.filter(({ memory }) => queueOf(memory) === "new");
  // What was never met would be asked in vain before what is about to be forgotten.
  if (scope.of === "exam")
    return [...met.toSorted((a, b) => recallAtExam(a, moment) - recallAtExam(b, moment)), ...unmet];
  const due = met.filter(({ memory }) => isDue(memory, moment.day, moment.now));
  return [due, met.filter((each) => !due.includes(each)), unmet].flatMap(spread);
}

function recallAtExam({ memory }: TestCandidate, { day, exam, settings }: TestMoment): number {
  if (!(memory.stability > 0)) return 0;
  const on = Math.max(day, exam ?? day);
  return retrievability(Math.max(0, on - (memory.lastDay ?? on)), memory.stability, settings);
}

/** One from each place in turn. */
function spread(candidates: readonly TestCandidate[]): TestCandidate[] {
  const places = [...Map.groupBy(candidates, ({ place }) => place).values()];
  const longest = Math.max(0, ...places.map((place) => place.length));
  return Array.from({ length: longest }, (_, at) => places.flatMap((place) => place[at] ?? [])).flat();
}

function oneAFact(candidates: readonly TestCandidate[]): TestCandidate[] {
  const first = new Map<string, TestCandidate>();
  for (const candidate of candidates) if (!first.has(candidate.fact)) first.set(candidate.fact, candidate);
  return [...first.values()];
}

/** Each card in the form that was asked least so far among those it can be asked in. */
function withForms(candidates: readonly TestCandidate[], seed: string): { candidate: TestCandidate; form: CardForm }[] {
  const asked = new Map<CardForm, number>();
  return candidates.map((candidate) => {
    const forms = shuffled(candidate.forms, `${seed} ${candidate.card}`);
    const form = forms.reduce((best, each) => ((asked.get(each) ?? 0) < (asked.get(best) ?? 0) ? each : best));
    asked.set(form, (asked.get(form) ?? 0) + 1);
    return { candidate, form };
  });
}
