import "server-only";
import type { Migration } from "kysely/migration";
import { up as begin } from "./0001-begin.ts";
import { up as library } from "./0002-library.ts";
import { up as editedCards } from "./0003-edited-cards.ts";
import { up as imports } from "./0004-imports.ts";
import { up as accounts } from "./0005-accounts.ts";
import { up as proposals } from "./0006-proposals.ts";
import { up as versions } from "./0007-versions.ts";
import { up as shares } from "./0008-shares.ts";
import { up as quizzes } from "./0009-quizzes.ts";
import { up as decisions } from "./0010-decisions.ts";
import { up as devices } from "./0011-devices.ts";
import { up as reminders } from "./0012-reminders.ts";
import { up as sharedPhones } from "./0013-shared-phones.ts";

/** In order, forward only. A migration that was released is never edited: the next number mends it. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-begin": { up: begin },
  "0002-library": { up: library },
  "0003-edited-cards": { up: editedCards },
  "0004-imports": { up: imports },
  "0005-accounts": { up: accounts },
  "0006-proposals": { up: proposals },
  "0007-versions": { up: versions },
  "0008-shares": { up: shares },
  "0009-quizzes": { up: quizzes },
  "0010-decisions": { up: decisions },
  "0011-devices": { up: devices },
  "0012-reminders": { up: reminders },
  "0013-shared-phones": { up: sharedPhones },
};
