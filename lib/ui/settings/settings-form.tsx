"use client";
import type { ReviewSettings } from "#lib/domain/review/settings.ts";
import { settingsWords } from "../text/en/settings.ts";
import { useWords } from "../text/use-words.tsx";
import { Breaks } from "./breaks.tsx";
import { Choice } from "./choice.tsx";
import { CollectionRow } from "./collection-row.tsx";
import { EasyDays } from "./easy-days.tsx";
import { HandRows } from "./hand-rows.tsx";
import { NumberField } from "./number-field.tsx";
import { Retention } from "./retention.tsx";
import { Row } from "./row.tsx";
import type { RowsProps } from "./rows-props.ts";
import { Segment } from "./segment.tsx";
import { StepsField } from "./steps-field.tsx";
import { Switch } from "./switch.tsx";
import { usePreference } from "./use-preference.ts";

const TEXT_SIZES = [0.9, 1, 1.15, 1.3, 1.5, 2] as const;
const CATCH_UPS = [3, 7, 14, 30] as const;

/** Every setting, in the order in which people look for them. */
export function SettingsForm(props: RowsProps) {
  const text = useWords(settingsWords);
  return (
    <>
      <h2 className="type-subtitle mt-2 mb-3">{text.review}</h2>
      <ReviewRows {...props} />
      <h2 className="type-subtitle mt-10 mb-3">{text.days}</h2>
      <DayRows {...props} />
      <h2 className="type-subtitle mt-10 mb-3">{text.hands}</h2>
      <HandRows {...props} />
      <h2 className="type-subtitle mt-10 mb-3">{text.reading}</h2>
      <ReadingRows {...props} />
      {props.collections.length > 0 && (
        <>
          <h2 className="type-subtitle mt-10 mb-3">{text.collections}</h2>
          {props.collections.map((collection) => (
            <CollectionRow key={collection.id} {...props} collection={collection} />
          ))}
        </>
      )}
    </>
  );
}

function ReviewRows({ values, workload, pace, cards, onChange }: RowsProps) {
  const text = useWords(settingsWords);
  const { preferences, prefer } = usePreference({ values, onChange });
  const set = (change: Partial<ReviewSettings>) => onChange({ ...values, ...change });
  return (
    <>
      <Row id="remember" title={text.remember} note={text.rememberNote}>
        <Retention
          labelledBy="remember"
          value={values.desiredRetention}
          workload={workload}
          pace={pace}
          cards={cards}
          onChange={(desiredRetention) => set({ desiredRetention })}
        />
      </Row>
      <Row id="limits" title={text.limits} note={text.limitsNote}>
        <NumberField
          label={text.newADay}
          unit={text.unitNew}
          value={values.newPerDay}
          least={0}
          most={9999}
          onChange={(newPerDay) => set({ newPerDay })}
        />
        <NumberField
          label={text.reviewsLimit}
          unit={text.unitReviews}
          value={values.reviewsPerDay}
          least={0}
          most={99_999}
          onChange={(reviewsPerDay) => set({ reviewsPerDay })}
        />
      </Row>
      <Row id="grades" title={text.grades} note={text.gradesNote}>
        <Segment
          labelledBy="grades"
          options={[
            { value: 2, name: text.two },
            { value: 4, name: text.four },
          ]}
          value={preferences.grades}
          onChange={(grades) => prefer({ grades })}
        />
      </Row>
      <Row id="steps" title={text.steps} note={text.stepsNote}>
        <StepsField
          labelledBy="steps"
          steps={values.learningSteps}
          onChange={(learningSteps) => set({ learningSteps })}
        />
      </Row>
      <Row id="relearning" title={text.relearning} note={text.relearningNote}>
        <StepsField
          labelledBy="relearning"
          steps={values.relearningSteps}
          onChange={(relearningSteps) => set({ relearningSteps })}
        />
      </Row>
    </>
  );
}

function DayRows({ values, today, onChange }: RowsProps) {
  const text = useWords(settingsWords);
  const { preferences, prefer } = usePreference({ values, onChange });
  const { catchUp } = values;
  const running = catchUp && today < catchUp.from + catchUp.days ? catchUp : null;
  return (
    <>
      <Row id="easy-days" title={text.easyDays} note={text.easyDaysNote}>
        <EasyDays shares={values.easyDays ?? []} onChange={(easyDays) => onChange({ ...values, easyDays })} />
      </Row>
      <Row id="breaks" title={text.breaks} note={text.breaksNote}>
        <Breaks
          breaks={values.breaks ?? []}
          today={today}
          onChange={(breaks) => onChange({ ...values, breaks: breaks.slice(-100) })}
        />
      </Row>
      <Row id="catch-up" title={text.catchUp} note={text.catchUpNote}>
        <Choice
          label={running ? text.catchUpUntil(running.from + running.days - 1) : text.catchUp}
          options={[
            { value: 0, name: text.catchUpOff },
            ...CATCH_UPS.map((days) => ({ value: days as number, name: text.catchUpDays(days) })),
          ]}
          value={running ? running.days : 0}
          onChange={(days) => onChange({ ...values, catchUp: days === 0 ? null : { from: today, days } })}
        />
      </Row>
      <Row id="rollover" title={text.rollover} note={text.rolloverNote}>
        <Choice
          label={text.rollover}
          options={Array.from({ length: 24 }, (_, hour) => ({ value: hour, name: text.hour(hour) }))}
          value={values.rollover}
          onChange={(rollover) => onChange({ ...values, rollover })}
        />
      </Row>
      <Row id="streak" title={text.streak} note={text.streakNote}>
        <Switch labelledBy="streak" on={preferences.streak} onChange={(streak) => prefer({ streak })} />
      </Row>
    </>
  );
}

function ReadingRows({ values, onChange }: RowsProps) {
  const text = useWords(settingsWords);
  const { preferences, prefer } = usePreference({ values, onChange });
  return (
    <>
      <Row id="theme" title={text.theme}>
        <Segment
          labelledBy="theme"
          options={(["device", "light", "dark"] as const).map((value) => ({ value, name: text.themes[value] }))}
          value={preferences.theme}
          onChange={(theme) => prefer({ theme })}
        />
      </Row>
      <Row id="text-size" title={text.textSize}>
        <Choice
          label={text.textSize}
          options={TEXT_SIZES.map((value) => ({ value: value as number, name: text.percent(value) }))}
          value={preferences.textSize}
          onChange={(textSize) => prefer({ textSize })}
        />
      </Row>
    </>
  );
}
