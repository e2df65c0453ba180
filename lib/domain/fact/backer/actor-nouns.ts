import { callings, roleNouns, sideNouns } from "../../nlp/gazetteer/roles.ts";

const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** Bodies and groups of any time and trade, beside the political and military ones of the gazetteer. */
const bodies = new Set(
  words(`academy abbey airline archdiocese army assembly bakery band borough brewer brewery brotherhood bureau business cabinet caucus chain
  chamber chapter choir cinema city hall clan clergy collective college command commune community company confederation congregation
  congress consortium convent cooperative co-op corporation council county court crown daily developer diocese distillery
  dynasty embassy emirate empire estate exchange family farm federation fellowship festival fleet foundation galerie gallery garrison guild guilds
  hospital house household insurer institute institution internationale junta kingdom laboratory league legion lender lobby lodge
  magazine majority maker manufacturer mill minority monarchy monastery mosque movement mutual museum nation newspaper nobility observatory
  orchestra order organisation organization operator outfit palace paper parent parish party peasantry pool police presbytery press principality producer
  project province publisher refinery regiment retailer school secretariat sect seminary senate settlement shipyard smelter society squadron
  staff start-up startup state station studio supermarket syndicate synagogue synod team temple theatre theater
  town tribe tribunal troupe trust unit university utility utilities village wing yard zoo daily weekly broadcaster
  families houses churches towns cities villages tribes clans banks companies firms businesses states nations councils committees
  societies federations foundations trusts funds guilds leagues associations regiments battalions brigades armies navies fleets
  parishes dioceses monasteries universities schools colleges newspapers papers insurers developers makers operators utilities
  police clergy people neighbours neighbors bishops priests monks nuns sisters elders nobles barons princes lords peers knights
  generals colonels captains admirals mayors governors mps lawmakers deputies senators ministers judges lawyers engineers
  students pupils parents tenants residents locals villagers townspeople townsfolk citizens peasants serfs merchants traders bankers
  crews pilots nurses doctors teachers clerks actors dancers fans guards guardsmen fishermen firemen policemen seamen boatmen craftsmen clergymen
  mujahideen mujahedin peshmerga janjaweed commandos colonies colonists businessmen noblemen gunmen militiamen tribesmen women men youths veterans pensioners taxpayers donors`),
);

/** Plurals in -ers, -ors, -ists that are no people. */
const things = new Set(
  words(`papers letters numbers powers orders others quarters containers computers waters rivers dollars chapters matters factors sectors doors
  errors colours colors offers answers figures flowers towers borders corners covers centers headers layers meters metres litres
  liters posters registers servers shoulders sisters summers winters trailers barriers counters routers helicopters
  careers daughters fathers mothers brothers fingers feathers ladders leathers members mirrors motors tractors reactors rotors
  sensors vectors indicators generators refrigerators elevators tremors terrors errors favours favors harbours harbors labours
  rumours rumors humours vapours mentors boosters trainers tankers carriers cruisers destroyers fighters bombers freighters lists
  lawn tears years fears wars cars bars stars scars affairs chairs stairs pairs repairs shares hours tours fires wires tires
  orders layers chargers drawers rollers speakers printers scanners freezers shutters filters heaters boilers burners wafers
  manors moors floors honours honors exists insists consists persists resists assists twists wrists mists`),
);

const agent = /^\p{L}{3,}(?:ers|ors|ists|crats|ians|smen|women)$/u;

/** Groups and bodies that can be a side, told by their noun: by list, or by the ending of a plural that names people. */
export const actorNouns = {
  has: (word: string): boolean => sideNouns.has(word) || bodies.has(word) || (agent.test(word) && !things.has(word)),
};

/** Too vague to be a side without a word that tells which. */
const vague =
  /^(?:forces|troops|fighters|soldiers|men|women|units|people|groups|parties|officials|leaders|others|states|nations|voters|members|investors|camps|companies|firms|banks|authorities)$/;

/** Is a plural of people or bodies a side by itself ("the dockers", "nurses")? A bare singular ("the company") is not. */
export const isPlural = (word: string): boolean =>
  actorNouns.has(word) &&
  !vague.test(word) &&
  (/(?:s|men)$/.test(word) ||
    word === "police" ||
    word === "clergy" ||
    word === "people" ||
    /^(?:mujahid[ei]+n|peshmerga|janjaweed)$/.test(word)) &&
  !/ss$/.test(word);

const kin = new Set(
  words(`host guru chief star king queen duke widow uncle aunt cousin brother sister father mother son daughter friend neighbour neighbor rival
  magnate mogul baron tycoon sheikh protégé protégée challenger predecessor successor boss lawyer parent twin scion veteran`),
);

const heading = /(?:man|woman|person|ess|ist|er|or|ian)$/;

/** A post or a calling before a person's name: by list, or by its ending when a name follows. */
export const isPost = (word: string): boolean =>
  roleNouns.has(word) ||
  callings.has(word) ||
  kin.has(word) ||
  (word.length > 4 &&
    heading.test(word) &&
    !/(?:after|under|over|never|other|either|neither|whether|rather|former|later|earlier|however|former|for|ever|per|further|together|september|october|november|december)$/.test(
      word,
    ));
