import { Progress } from "#lib/contract/progress.ts";
import { Settings } from "#lib/contract/settings.ts";
import { type Answer, createCall } from "../api.ts";

export interface SettingsApi {
  settings(zone: string): Answer<Settings>;
  progress(zone: string): Answer<Progress>;
}

export function createSettingsApi(fetcher?: typeof fetch, clock?: () => number): SettingsApi {
  const call = createCall(fetcher, clock);
  return {
    settings: (zone) => call(`/api/settings?zone=${encodeURIComponent(zone)}`, Settings),
    progress: (zone) => call(`/api/progress?zone=${encodeURIComponent(zone)}`, Progress),
  };
}
