import { shuffled } from "../../card/seeded.ts";
import { brokenInItem } from "../rubric/item-rules.ts";
import { chooseProposals } from "./choose.ts";
import type { Material } from "./material.ts";
import { partIds } from "./part-ids.ts";
import type { Proposal } from "./proposal.ts";
import { stockOf } from "./stock.ts";
import { proposers } from "./types/index.ts";
import type { ProposeWish } from "./wish.ts";

const none = (): ReadonlySet<string> => new Set();

/** Nothing is proposed that lacks something, or breaks a rule for which it should be refused. */
const isSound = ({ content, spares }: Proposal): boolean =>
  brokenInItem({ id: "", content, spares: [...spares] }, none).every(({ severity }) => severity === "W");

/** Everything that could be asked of the material, of every type, in no order. */
export function allProposals(material: Material, seed: string): Proposal[] {
  const stock = stockOf(material);
  const ids = partIds(seed);
  return proposers.flatMap(({ propose }) => propose(stock, ids)).filter(isSound);
}

/**
 * Items for a quiz. The same material, wish and seed give the same items; another seed names parts otherwise and breaks
 * ties otherwise. @param material cards and facts of the wished documents, all that the person may read
 * @param asked ids of cards whose question is asked already
 */
export function proposeItems(
  material: Material,
  wish: ProposeWish,
  seed: string,
  asked: ReadonlySet<string> = new Set(),
): Proposal[] {
  const kinds = new Set(wish.kinds);
  const types = new Set<string>(wish.types);
  const sections = new Set(wish.sections.map(({ document, heading }) => `${document}|${heading}`));
  const known = new Set(
    material.cards.filter(({ id }) => asked.has(id)).flatMap(({ fact, claim }) => [`fact ${fact}`, claim.about]),
  );
  const wanted = allProposals(material, seed).filter(
    ({ content, kind, document, section, claims }) =>
      !claims.some((claim) => known.has(claim)) &&
      (kinds.size === 0 || kinds.has(kind)) &&
      (types.size === 0 || types.has(content.type)) &&
      (sections.size === 0 || sections.has(`${document}|${section ?? ""}`)),
  );
  return chooseProposals(shuffled(wanted, seed), wish);
}
