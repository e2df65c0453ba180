"use client";
import { gestureActs, type Preferences, preferencesOf } from "#lib/domain/review/preferences.ts";
import type { CollectionSettings, ReviewSettings } from "#lib/domain/review/settings.ts";
import { useText } from "../text/text-context.tsx";
import { Breaks } from "./breaks.tsx";
import { Choice } from "./choice.tsx";
import { EasyDays } from "./easy-days.tsx";
import { NumberField } from "./number-field.tsx";
import { Retention } from "./retention.tsx";
import { Row } from "./row.tsx";
import { Segment } from "./segment.tsx";
import { StepsField } from "./steps-field.tsx";
import { Switch } from "./switch.tsx";

interface SettingsFormProps {
  readonly values: ReviewSettings;
  readonly today: number;
  readonly workload: readonly { readonly retention: number; readonly reviews: number }[];
  readonly pace: number;
  readonly cards: number;
  readonly collections: readonly { readonly id: string; readonly title: string }[];
  readonly onChange: (values: ReviewSettings) => void;
}

const TEXT_SIZES = [0.9, 1, 1.15, 1.3, 1.5, 2] as const;
const CATCH_UPS = [3, 7, 14, 30] as const;

/** Every setting, in the order in which people look for them. */
export function SettingsForm(props: SettingsFormProps) {
  const { settings: text } = useText();
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

function usePreference({ values, onChange }: Pick<SettingsFormProps, "values" | "onChange">) {
  const preferences = preferencesOf(values);
  const prefer = (change: Partial<Preferences>) =>
    onChange({ ...values, preferences: { ...values.preferences, ...change } });
  return { preferences, prefer };
}

function ReviewRows({ values, workload, pace, cards, onChange }: SettingsFormProps) {
  const { settings: text } = useText();
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

function DayRows({ values, today, onChange }: SettingsFormProps) {
  const { settings: text } = useText();
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

const directions = ["left", "right", "up", "down"] as const;
const thirds = ["start", "middle", "end"] as const;

function HandRows({ values, onChange }: SettingsFormProps) {
  const { settings: text } = useText();
  const { preferences, prefer } = usePreference({ values, onChange });
  const acts = gestureActs.filter((act) => act !== "show").map((act) => ({ value: act, name: text.gestureActs[act] }));
  return (
    <>
      <Row id="swipes" title={text.swipes} note={text.swipesNote}>
        {directions.map((direction) => (
          <Choice
            key={direction}
            label={text.directions[direction]}
            options={acts}
            value={preferences.swipes[direction]}
            onChange={(act) => prefer({ swipes: { ...preferences.swipes, [direction]: act } })}
          />
        ))}
      </Row>
      <Row id="taps" title={text.taps} note={text.tapsNote}>
        {thirds.map((third) => (
          <Choice
            key={third}
            label={text.thirds[third]}
            options={acts}
            value={preferences.taps[third]}
            onChange={(act) => prefer({ taps: { ...preferences.taps, [third]: act } })}
          />
        ))}
      </Row>
      <Row id="guard" title={text.tapGuard} note={text.tapGuardNote}>
        <NumberField
          label={text.tapGuard}
          unit={text.unitMs}
          value={preferences.tapGuard}
          least={0}
          most={2000}
          onChange={(tapGuard) => prefer({ tapGuard })}
        />
      </Row>
      <Row id="buttons" title={text.buttons}>
        <Segment
          labelledBy="buttons"
          options={(["usual", "large"] as const).map((value) => ({ value, name: text.buttonSizes[value] }))}
          value={preferences.buttons}
          onChange={(buttons) => prefer({ buttons })}
        />
      </Row>
      <Row id="side" title={text.side} note={text.sideNote}>
        <Segment
          labelledBy="side"
          options={(["start", "both", "end"] as const).map((value) => ({ value, name: text.sides[value] }))}
          value={preferences.side}
          onChange={(side) => prefer({ side })}
        />
      </Row>
      <Row id="wake" title={text.wakeLock} note={text.wakeLockNote}>
        <Switch labelledBy="wake" on={preferences.wakeLock} onChange={(wakeLock) => prefer({ wakeLock })} />
      </Row>
    </>
  );
}

function ReadingRows({ values, onChange }: SettingsFormProps) {
  const { settings: text } = useText();
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

interface CollectionRowProps extends SettingsFormProps {
  readonly collection: { readonly id: string; readonly title: string };
}

function CollectionRow({ values, collection, onChange }: CollectionRowProps) {
  const { settings: text } = useText();
  const own = values.collections?.[collection.id];
  const id = `collection-${collection.id}`;
  const set = (next: CollectionSettings | null) => {
    const { [collection.id]: _, ...others } = values.collections ?? {};
    onChange({ ...values, collections: next ? { ...others, [collection.id]: next } : others });
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
    </Row>
  );
}
