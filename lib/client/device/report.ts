import { sameSum } from "#lib/domain/review/digest-sum.ts";
import { handCardsIn, type KeptHandCard } from "../outbox/hand-cards.ts";
import { type OutboxStore, readDevice } from "../outbox/store.ts";
import { readHeld } from "./held.ts";
import { nothingYet } from "./schema.ts";

/** What a person may want to know of this browser. */
export interface DeviceReport {
  readonly waiting: number;
  readonly parked: number;
  /** Cards by hand that the server does not have. */
  readonly handCards: { readonly waiting: readonly KeptHandCard[]; readonly refused: readonly KeptHandCard[] };
  /** Stored by the server, since this browser began to count. */
  readonly sent: number;
  /** Server's clock when this browser last had everything, epoch ms; null before the first time. */
  readonly syncedAt: number | null;
  /** Cards that are held. */
  readonly cards: number;
  /** All that is studied is among them. */
  readonly complete: boolean;
  /** The server's sum of what this browser sent is not this browser's. */
  readonly differs: boolean;
}

export async function reportOf(db: OutboxStore): Promise<DeviceReport> {
  const [waiting, parked] = await Promise.all([db.count("outbox"), db.count("parked")]);
  const { acknowledged, told } = await readDevice(db);
  const about = (await db.get("about", "self")) ?? nothingYet;
  const held = await readHeld(db);
  let cards = 0;
  if (held) for await (const _card of held.all()) cards += 1;
  return {
    waiting,
    parked,
    handCards: await handCardsIn(db),
    sent: acknowledged?.count ?? 0,
    syncedAt: about.state === null ? null : about.at,
    cards,
    complete: about.filling === null,
    // While something waits, the server may have stored what it has not said so of.
    differs: waiting === 0 && acknowledged !== undefined && told !== undefined && !sameSum(acknowledged, told),
  };
}

/** Somebody with an account is signed in here, as far as this browser was told. */
export const isAccounts = async (db: OutboxStore): Promise<boolean> =>
  (await db.get("about", "self"))?.state?.seal !== undefined;
