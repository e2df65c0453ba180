/** IANA zone of this device; UTC where the browser will not say. */
export const deviceZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** Minutes east of UTC on this device at an instant, within what an event may carry. */
export const deviceOffset = (at: number): number => Math.max(-840, Math.min(840, -new Date(at).getTimezoneOffset()));

/** Where and when the device stands, as its events say it. */
export const deviceHere = (at: number) => ({ at, zone: deviceZone(), offset: deviceOffset(at) });
