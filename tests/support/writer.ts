// A process that answers cards as fast as it can: node writer.ts DATA-FOLDER LEARNER DEVICE COUNT
import { openStore } from "#lib/server/db/open.ts";
import { readEnv } from "#lib/server/env.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { device, MONDAY } from "./seed.ts";

const [folder = "", learner = "", name = "", count = "0"] = process.argv.slice(2);
const store = openStore(readEnv({ FOOTNOTE_DATA: folder }));
const phone = device(name);
for (let i = 0; i < Number(count); i += 1) {
  const review = phone.review(`libya-${String(i % 20).padStart(4, "0")}`, 3, MONDAY + i);
  await recordEvents({ store, clock: () => MONDAY + i }, learner, phone.batch([review], MONDAY + i));
}
await store.db.destroy();
