"use client";
import { withExam } from "#lib/domain/review/exam/set-exam.ts";
import type { CollectionSettings } from "#lib/domain/review/settings.ts";
import { dayOfDateInput, toDateInput } from "../exam/date-field.ts";
import { settingsWords } from "../text/en/settings.ts";
import { useWords } from "../text/use-words.tsx";
import { NumberField } from "./number-field.tsx";
import { Row } from "./row.tsx";
import type { RowsProps } from "./rows-props.ts";
import { Switch } from "./switch.tsx";

interface CollectionRowProps extends RowsProps {
  readonly collection: { readonly id: string; readonly title: string };
}

/** What holds for one collection alone. */
export function CollectionRow({ values, collection, onChange }: CollectionRowProps) {
  const text = useWords(settingsWords);
  const all = values.collections?.[collection.id];
  const { exam, ...limits } = all ?? {};
  const own = Object.keys(limits).length === 0 ? undefined : limits;
  const id = `collection-${collection.id}`;
  const set = (next: CollectionSettings | null) => {
    const { [collection.id]: _, ...others } = values.collections ?? {};
    const now = { ...next, ...(exam === undefined ? {} : { exam }) };
    onChange({
      ...values,
      collections: Object.keys(now).length === 0 ? others : { ...others, [collection.id]: now },
    });
  };
  return (
    <Row id={id} title={collection.title}>
      <Switch
        labelledBy={id}
        on={own !== undefined}
        onChange={(on) =>
          set(
            on
              ? {
                  newPerDay: values.newPerDay,
                  reviewsPerDay: values.reviewsPerDay,
                  desiredRetention: values.desiredRetention,
                }
              : null,
          )
        }
      />
      {!own && <span className="type-small self-center text-ink-muted">{text.asGeneral}</span>}
      {own && (
        <>
          <NumberField
            label={text.newADay}
            unit={text.unitNew}
            value={own.newPerDay ?? values.newPerDay}
            least={0}
            most={9999}
            onChange={(newPerDay) => set({ ...own, newPerDay })}
          />
          <NumberField
            label={text.reviewsLimit}
            unit={text.unitReviews}
            value={own.reviewsPerDay ?? values.reviewsPerDay}
            least={0}
            most={99_999}
            onChange={(reviewsPerDay) => set({ ...own, reviewsPerDay })}
          />
          <NumberField
            label={text.remember}
            unit="%"
            value={Math.round((own.desiredRetention ?? values.desiredRetention) * 100)}
            least={70}
            most={97}
            onChange={(share) => set({ ...own, desiredRetention: share / 100 })}
          />
        </>
      )}
      <label className="inline-flex items-center gap-2">
        <span className="type-small whitespace-nowrap text-ink-muted">{text.exam}</span>
        <input
          type="date"
          className="entry-field"
          aria-label={text.examOf(collection.title)}
          value={exam === undefined ? "" : toDateInput(exam)}
          onChange={(event) => onChange(withExam(values, collection.id, dayOfDateInput(event.target.value)))}
        />
      </label>
    </Row>
  );
}
