"use client";
import { useCallback, useEffect, useState } from "react";
import { createRemindersApi } from "#lib/client/reminders/api.ts";
import { type PushState, pushState, subscribeHere, unsubscribeHere } from "#lib/client/reminders/browser.ts";
import { deviceZone } from "#lib/client/zone.ts";
import type { Reminders, ReminderWish } from "#lib/contract/reminders.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Choice } from "#lib/ui/settings/choice.tsx";
import { Row } from "#lib/ui/settings/row.tsx";
import { remindersWords } from "#lib/ui/text/en/reminders.ts";
import { isLanguage } from "#lib/ui/text/locale.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { useDuring } from "./use-during.ts";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Reminders: kept on the server for the learner, and in this browser by its own permission. Applied at once. */
export function RemindersRows() {
  const text = useWords(remindersWords);
  const [api] = useState(() => createRemindersApi());
  const [here, setHere] = useState<PushState | null>(null);
  const [kept, setKept] = useState<Reminders | null>(null);
  const [link, setLink] = useState<string | null>(null);

  const look = useCallback(async () => {
    const reply = await api.reminders();
    // Without the network nothing is said here: the settings above say so already.
    if (!reply.ok) return;
    setKept(reply.value.value);
    setHere(await pushState());
  }, [api]);
  useEffect(() => void look().catch(() => undefined), [look]);
  const { busy, said, during } = useDuring(look);

  const wish = (hour: number): ReminderWish => {
    const { lang } = document.documentElement;
    return { hour, zone: deviceZone(), language: isLanguage(lang) ? lang : "en" };
  };

  if (kept === null) return null;
  if (!kept.known)
    return (
      <Row id="reminders" title={text.title}>
        <p className="type-small">{text.begin}</p>
      </Row>
    );

  const turnOn = async () => {
    if (here === null) return;
    await during(async () => {
      const browser = kept.key && (await subscribeHere(kept.key));
      if (!browser) return null;
      const reply = await api.subscribe({ ...browser, wish: wish(kept.hour) });
      if (reply.ok && reply.value.value.ok) return null;
      await unsubscribeHere();
      return reply.ok ? text.refused : text.failed;
    });
  };
  const turnOff = (endpoint: string) =>
    during(async () => {
      await unsubscribeHere();
      await api.unsubscribe(endpoint);
      return null;
    });
  const tryIt = (endpoint: string) =>
    during(async () => {
      const reply = await api.test(endpoint);
      return reply.ok && reply.value.value.ok ? text.tried : text.notTried;
    });
  const makeCalendar = () =>
    during(async () => {
      const reply = await api.makeCalendar(wish(kept.hour));
      if (!reply.ok) return text.failed;
      setLink(reply.value.value.link);
      return null;
    });
  const endCalendar = () =>
    during(async () => {
      setLink(null);
      return (await api.endCalendar()).ok ? text.ended : text.failed;
    });
  const setHour = (hour: number) => during(async () => ((await api.wish(wish(hour))).ok ? null : text.failed));

  const cannot = here === null || here.kind === "on" || here.kind === "off" ? null : text[here.kind];
  const why = kept.key === null ? text.noKey : cannot;
  return (
    <section aria-labelledby="reminders">
      <Row id="reminders" title={text.title} note={text.note}>
        <Choice
          label={text.hour}
          options={HOURS.map((hour) => ({ value: hour, name: text.hourName(hour) }))}
          value={kept.hour}
          onChange={(hour) => void setHour(hour)}
        />
      </Row>
      <Row id="reminders-browser" title={text.browser} note={text.browserNote}>
        {why ? (
          <p className="type-small">{why}</p>
        ) : here?.kind === "on" ? (
          <>
            <p className="type-small w-full">{text.on(kept.hour)}</p>
            <button type="button" className={act.quiet} aria-disabled={busy} onClick={() => void tryIt(here.endpoint)}>
              {text.test}
            </button>
            <button type="button" className={act.text} aria-disabled={busy} onClick={() => void turnOff(here.endpoint)}>
              {text.turnOff}
            </button>
          </>
        ) : (
          <button
            type="button"
            className={act.quiet}
            aria-disabled={busy || here === null}
            onClick={() => void turnOn()}
          >
            {text.turnOn}
          </button>
        )}
      </Row>
      <Row id="reminders-calendar" title={text.calendar} note={text.calendarNote}>
        {kept.calendar !== null && <p className="type-small w-full">{text.since(kept.calendar)}</p>}
        {link && (
          <label className="type-small flex w-full flex-col gap-1 text-ink-muted">
            {text.once}
            <input className="entry-field text-[1rem]/6 text-ink" readOnly value={link} dir="ltr" />
          </label>
        )}
        <button type="button" className={act.quiet} aria-disabled={busy} onClick={() => void makeCalendar()}>
          {kept.calendar === null ? text.make : text.makeAgain}
        </button>
        {kept.calendar !== null && (
          <button type="button" className={act.text} aria-disabled={busy} onClick={() => void endCalendar()}>
            {text.end}
          </button>
        )}
      </Row>
      <p role="status" className="type-small">
        {said}
      </p>
    </section>
  );
}
