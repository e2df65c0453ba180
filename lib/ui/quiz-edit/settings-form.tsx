"use client";
import type { QuizDraft } from "#lib/domain/assessment/quiz.ts";
import { rosterOf } from "#lib/domain/assessment/roster.ts";
import { type Moment, type QuizSettings, settingsFor } from "#lib/domain/assessment/settings.ts";
import { Choice } from "../settings/choice.tsx";
import { NumberField } from "../settings/number-field.tsx";
import { Row } from "../settings/row.tsx";
import { Segment } from "../settings/segment.tsx";
import { Switch } from "../settings/switch.tsx";
import { quizSettingsWords } from "../text/en/quiz-settings.ts";
import { useWords } from "../text/use-words.tsx";
import { Area, Lines } from "./inputs.tsx";
import { MomentField } from "./moment-field.tsx";

interface SettingsFormProps {
  readonly draft: QuizDraft;
  readonly onChange: (change: (draft: QuizDraft) => QuizDraft, field: string) => void;
  readonly newId: () => string;
  /** Who has extra time in other quizzes. */
  readonly people: readonly { readonly name: string; readonly extra: number }[];
}

const moments: readonly Moment[] = ["answer", "submit", "close", "never"];

/** How the quiz is taken. Each row changes one thing; what a mode is usually used with comes with it. */
export function QuizSettingsForm({ draft, onChange, newId, people }: SettingsFormProps) {
  const words = useWords(quizSettingsWords);
  const { settings, roster } = draft;
  const extras = new Map(people.map(({ name, extra }) => [name, extra]));
  const set = (part: Partial<QuizSettings>, field: string) =>
    onChange((now) => ({ ...now, settings: { ...now.settings, ...part } }), `settings ${field}`);
  const when = (name: "points" | "keys" | "passages", label: string) => (
    <Choice
      label={label}
      options={moments.map((value) => ({ value, name: words[value] }))}
      value={settings.show[name]}
      onChange={(moment) => set({ show: { ...settings.show, [name]: moment } }, `show ${name}`)}
    />
  );
  return (
    <div className="max-w-190">
      <Row level={2} id="quiz-mode" title={words.mode} note={words[`${settings.mode}Note`]}>
        <Segment
          labelledBy="quiz-mode"
          options={(["practice", "homework", "live"] as const).map((value) => ({ value, name: words[value] }))}
          value={settings.mode}
          onChange={(mode) =>
            onChange((now) => ({ ...now, settings: settingsFor(mode, now.settings) }), "settings mode")
          }
        />
      </Row>
      <Row level={2} id="quiz-window" title={words.window} note={words.windowNote}>
        <MomentField label={words.opens} value={settings.opensAt} onChange={(opensAt) => set({ opensAt }, "opens")} />
        <MomentField
          label={words.closes}
          value={settings.closesAt}
          onChange={(closesAt) => set({ closesAt }, "closes")}
        />
      </Row>
      <Row level={2} id="quiz-limit" title={words.limit} note={words.limitNote}>
        <Segment
          labelledBy="quiz-limit"
          options={[
            { value: "none", name: words.noLimit },
            { value: "some", name: words.withLimit },
          ]}
          value={settings.limit === null ? "none" : "some"}
          onChange={(value) => set({ limit: value === "none" ? null : 30 }, "limit")}
        />
        {settings.limit !== null && (
          <NumberField
            label={words.limitLabel}
            value={settings.limit}
            least={1}
            most={600}
            onChange={(limit) => set({ limit }, "minutes")}
          />
        )}
      </Row>
      <Row level={2} id="quiz-attempts" title={words.attempts} note={words.attemptsNote}>
        <Choice
          label={words.attempts}
          options={[null, 1, 2, 3, 5].map((n) => ({
            value: n ?? 0,
            name: n === null ? words.asOften : words.times(n),
          }))}
          value={settings.attempts ?? 0}
          onChange={(n) => set({ attempts: n === 0 ? null : n }, "attempts")}
        />
        {settings.attempts !== 1 && (
          <Choice
            label={words.counts}
            options={(["highest", "last", "first", "mean"] as const).map((value) => ({ value, name: words[value] }))}
            value={settings.counts}
            onChange={(counts) => set({ counts }, "counts")}
          />
        )}
      </Row>
      <Row level={2} id="quiz-order" title={words.order} note={words.orderNote}>
        <Segment
          labelledBy="quiz-order"
          options={[
            { value: "shuffled", name: words.shuffled },
            { value: "written", name: words.written },
          ]}
          value={settings.shuffleItems ? "shuffled" : "written"}
          onChange={(value) => set({ shuffleItems: value === "shuffled" }, "order")}
        />
      </Row>
      <Row level={2} id="quiz-options" title={words.options} note={words.optionsNote}>
        <Segment
          labelledBy="quiz-options"
          options={[
            { value: "shuffled", name: words.shuffled },
            { value: "written", name: words.written },
          ]}
          value={settings.shuffleOptions ? "shuffled" : "written"}
          onChange={(value) => set({ shuffleOptions: value === "shuffled" }, "options")}
        />
      </Row>
      <Row level={2} id="quiz-show" title={words.show}>
        {when("points", words.showPoints)}
        {when("keys", words.showKeys)}
        {when("passages", words.showPassages)}
      </Row>
      <Row level={2} id="quiz-hints" title={words.hints} note={words.hintsNote}>
        <Switch labelledBy="quiz-hints" on={settings.hints} onChange={(hints) => set({ hints }, "hints")} />
      </Row>
      <Row level={2} id="quiz-certainty" title={words.certainty} note={words.certaintyNote}>
        <Switch
          labelledBy="quiz-certainty"
          on={settings.certainty}
          onChange={(certainty) => set({ certainty }, "certainty")}
        />
      </Row>
      <Row level={2} id="quiz-access" title={words.access} note={words.accessNote}>
        <Segment
          labelledBy="quiz-access"
          options={(["open", "roster"] as const).map((value) => ({ value, name: words[value] }))}
          value={settings.access}
          onChange={(access) => set({ access }, "access")}
        />
      </Row>
      {settings.access === "roster" && (
        <div className="grid gap-4 pb-5">
          <Lines
            label={words.rosterLabel}
            note={words.rosterNote}
            most={1000}
            values={roster.map(({ name }) => name)}
            onChange={(names) =>
              onChange((now) => ({ ...now, roster: rosterOf(names, now.roster, newId, extras) }), "roster")
            }
          />
          {roster.length > 0 && (
            <details className="quiz-more">
              <summary>
                {words.extra} · {words.rosterCount(roster.length)}
              </summary>
              <p className="type-small py-2 text-ink-muted">{words.extraNote}</p>
              <ul>
                {roster.map(({ id, name, extra }) => (
                  <li key={id} className="quiz-choice py-1">
                    <span className="min-w-0 flex-1 break-words">{name}</span>
                    <NumberField
                      label={words.extraOf(name)}
                      value={extra}
                      least={0}
                      most={300}
                      unit="%"
                      onChange={(next) =>
                        onChange(
                          (now) => ({
                            ...now,
                            roster: now.roster.map((one) => (one.id === id ? { ...one, extra: next } : one)),
                          }),
                          `extra ${id}`,
                        )
                      }
                    />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
      <div className="border-t border-rule py-5">
        <Area
          label={words.intro}
          note={words.introNote}
          value={draft.note}
          onChange={(note) => onChange((now) => ({ ...now, note }), "note")}
        />
      </div>
    </div>
  );
}
