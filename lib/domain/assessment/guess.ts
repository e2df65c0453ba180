import { baseOf, type Figure, figureOf } from "./figure.ts";
import type { AnswerOption, AskedItem, Matrix } from "./matrix.ts";
import { mean } from "./moments.ts";

/**
 * Share of an item's points that choosing one option blindly gives, 0..1: keys / options. Typed answers: 0.
 * Source: Moodle, `get_random_guess_score`: the mean fraction of the answers of a question with one choice, 0 for a short answer.
 */
export const guessShare = (options: readonly AnswerOption[] | null): number =>
  options === null || options.length === 0 ? 0 : options.filter(({ key }) => key).length / options.length;

/**
 * Points that guessing everything would give: Σ points × share, the mean over the attempts where they were asked different
 * items. Null when one item's share is unknown. N: attempts, of which nothing but the items they were asked is used.
 */
export function guessedTotal(matrix: Matrix): Figure {
  return figureOf(baseOf(matrix.attempts), "guess", () => {
    const worth = (item: AskedItem) => (item.guess === null ? Number.NaN : item.guess * item.points);
    const totals = matrix.attempts.map(({ responses }) =>
      matrix.items.reduce((sum, item, at) => (responses[at] ? sum + worth(item) : sum), 0),
    );
    const found = mean(totals);
    return Number.isNaN(found) ? null : found;
  });
}
