interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

let offered: InstallPrompt | null = null;
const listeners = new Set<() => void>();

/** Must run early: the browser offers once, soon after the page has come. */
export function listenForInstall(): () => void {
  const onOffer = (event: Event) => {
    event.preventDefault(); // the browser's own banner would come at a moment of its own
    offered = event as InstallPrompt;
    for (const each of listeners) each();
  };
  const onDone = () => {
    offered = null;
    for (const each of listeners) each();
  };
  addEventListener("beforeinstallprompt", onOffer);
  addEventListener("appinstalled", onDone);
  return () => {
    removeEventListener("beforeinstallprompt", onOffer);
    removeEventListener("appinstalled", onDone);
  };
}

export function whenInstallable(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `ready`: the browser will ask when told to. `by-hand`: an iPhone, where only its owner can. `needs-https`: a phone on plain http. */
export type InstallState = "ready" | "by-hand" | "needs-https" | "no";

export function installState(): InstallState {
  const standalone =
    matchMedia("(display-mode: standalone)").matches || (navigator as { standalone?: boolean }).standalone === true;
  if (standalone) return "no";
  if (offered) return "ready";
  const touch = matchMedia("(pointer: coarse)").matches;
  if (!isSecureContext) return touch ? "needs-https" : "no";
  // Only there does this property exist without a prompt to be offered.
  return "standalone" in navigator && touch ? "by-hand" : "no";
}

export async function askToInstall(): Promise<void> {
  const prompt = offered;
  offered = null;
  await prompt?.prompt();
}
