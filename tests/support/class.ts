import type { Answer, AskedItem, Attempt, Matrix } from "#lib/domain/assessment/matrix.ts";
import { seeded } from "./random.ts";

export interface PlantedItem {
  readonly item: AskedItem;
  /** The option that is in truth right; the key is another one in a miskeyed item. */
  readonly right: string;
  /** Nobody who goes wrong takes it, or hardly anybody. */
  readonly dead: string | null;
  readonly discrimination: number;
  readonly difficulty: number;
}

const letters = ["a", "b", "c", "d"];

/** A standard normal draw (Box–Muller). */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/**
 * A class that answers by a two-parameter logistic model: who has ability θ ~ N(0, 1) knows item i with chance
 * 1/(1 + exp(−aᵢ(θ − bᵢ))), a log-normal about 1.2, b ~ N(−.5, 1); who does not takes a distractor, each as likely as another but the dead one.
 * The first `miskeyed` items have the wrong key, the next `dead` a distractor that one wrong answer in a hundred takes; the last `dull`
 * have a = 0: knowing the rest says nothing about them.
 */
export function simulatedClass(
  seed: number,
  {
    takers,
    items,
    miskeyed,
    dead,
    dull,
  }: { takers: number; items: number; miskeyed: number; dead: number; dull: number },
): { matrix: Matrix; planted: PlantedItem[] } {
  const random = seeded(seed);
  const planted = Array.from({ length: items }, (_, at): PlantedItem => {
    const key = at < miskeyed ? "b" : "a";
    return {
      item: {
        id: `i${at}`,
        points: 1,
        guess: 0.25,
        answers: "options",
        options: letters.map((id) => ({ id, key: id === key })),
      },
      right: "a",
      dead: at >= miskeyed && at < miskeyed + dead ? "d" : null,
      discrimination: at >= items - dull ? 0 : 1.2 * Math.exp(0.3 * normal(random)),
      difficulty: -0.5 + normal(random),
    };
  });
  const attempts = Array.from({ length: takers }, (_, row): Attempt => {
    const ability = normal(random);
    const responses = planted.map(({ item, right, dead: unused, discrimination, difficulty }) => {
      const knows = random() < 1 / (1 + Math.exp(-discrimination * (ability - difficulty)));
      const chosen = knows ? right : wrongOption(random, unused);
      const key = item.options?.find((option) => option.key)?.id;
      const answer: Answer = { chosen: [chosen] };
      return { fraction: chosen === key ? 1 : 0, answer, ms: 20_000 };
    });
    return { id: `t${row}`, taker: `t${row}`, number: 1, responses };
  });
  return { matrix: { items: planted.map(({ item }) => item), attempts }, planted };
}

function wrongOption(random: () => number, dead: string | null): string {
  if (dead !== null && random() < 0.01) return dead;
  const live = letters.slice(1).filter((letter) => letter !== dead);
  return live[Math.floor(random() * live.length)] ?? "b";
}
