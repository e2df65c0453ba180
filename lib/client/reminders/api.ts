import {
  CalendarReply,
  Reminders,
  type ReminderWish,
  type Subscribe,
  SubscribeReply,
} from "#lib/contract/reminders.ts";
import { type Answer, createCall } from "../api.ts";

/** When and where a learner is reminded. */
export interface RemindersApi {
  reminders(): Answer<Reminders>;
  wish(wish: ReminderWish): Answer<null>;
  makeCalendar(wish: ReminderWish): Answer<CalendarReply>;
  endCalendar(): Answer<null>;
  subscribe(browser: Subscribe): Answer<{ ok: boolean }>;
  unsubscribe(endpoint: string): Answer<null>;
  test(endpoint: string): Answer<{ ok: boolean }>;
}

export function createRemindersApi(fetcher?: typeof fetch): RemindersApi {
  const call = createCall(fetcher);
  return {
    reminders: () => call("/api/reminders", Reminders),
    wish: (wish) => call<null>("/api/reminders", null, wish),
    makeCalendar: (wish) => call("/api/reminders/calendar", CalendarReply, wish),
    endCalendar: () => call<null>("/api/reminders/calendar-end", null, {}),
    subscribe: (browser) => call("/api/reminders/subscribe", SubscribeReply, browser),
    unsubscribe: (endpoint) => call<null>("/api/reminders/unsubscribe", null, { endpoint }),
    test: (endpoint) => call("/api/reminders/test", SubscribeReply, { endpoint }),
  };
}
