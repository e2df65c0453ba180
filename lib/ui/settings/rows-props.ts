import type { ReviewSettings } from "#lib/domain/review/settings.ts";

/** What the rows of the settings are given. */
export interface RowsProps {
  readonly values: ReviewSettings;
  readonly today: number;
  readonly workload: readonly { readonly retention: number; readonly reviews: number }[];
  readonly pace: number;
  readonly cards: number;
  readonly collections: readonly { readonly id: string; readonly title: string }[];
  readonly onChange: (values: ReviewSettings) => void;
}
