/**
 * What a page asks for before its scripts have come: the server's answer is then there when they are. A few lines in the
 * page itself (app/_shell/early.tsx) begin it; whoever would ask the same takes it from here, once.
 */
interface Early {
  readonly path: string;
  /** Device's clock when it was asked, epoch ms. */
  readonly sent: number;
  readonly reply: Promise<Response | null>;
}

declare global {
  var footnoteEarly: Early | undefined;
}

/** Older than this it is not what would be said now, ms. */
const FRESH_MS = 10_000;

/** A way that is hung must not hold the page: it then asks again, or the device, ms. */
const LONGEST_MS = 20_000;

/** The reply to a path that was asked early; null when there is none, it came to nothing, or it is too old. */
export async function takeEarly(path: string, now: number): Promise<{ response: Response; sent: number } | null> {
  const early = globalThis.footnoteEarly;
  if (early?.path !== path) return null;
  dropEarly();
  if (now - early.sent > FRESH_MS || now < early.sent) return null;
  const response = await early.reply;
  return response && { response, sent: early.sent };
}

/** What was asked early does not know what this device still has to say. */
export const dropEarly = (): void => {
  globalThis.footnoteEarly = undefined;
};

/** The lines in the page; they also mark one whose address names what it is to show (page.css). @param path of the API, without its zone */
export const askEarly = (path: string): string =>
  `{if(location.hash)document.documentElement.dataset.picked="";` +
  `if(!location.search&&!location.hash&&navigator.onLine){` +
  `const path=${JSON.stringify(path)}+"?zone="+encodeURIComponent(new Intl.DateTimeFormat().resolvedOptions().timeZone||"UTC");` +
  `globalThis.footnoteEarly={path,sent:Date.now(),reply:fetch(path,{cache:"no-store",credentials:"same-origin",signal:AbortSignal.timeout(${LONGEST_MS})}).catch(()=>null)}}}`;
