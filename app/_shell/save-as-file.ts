import { exportWaiting } from "#lib/client/device/export.ts";
import type { Outbox } from "#lib/client/outbox/outbox.ts";

/** What waits in this browser and what the server refused, as a file that the browser saves. */
export async function saveAsFile(outbox: Outbox): Promise<void> {
  const text = await outbox.read(exportWaiting);
  if (text === null) return;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "footnote-answers.json";
  link.click();
  URL.revokeObjectURL(link.href);
}
