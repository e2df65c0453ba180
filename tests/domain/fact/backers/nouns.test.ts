import { describe } from "vitest";
import { tell } from "./told.ts";

describe("support as a noun", () =>
  tell([
    ["The Delta Front enjoys the support of Chad.", "Chad backs Delta Front"],
    ["The Delta Front has the backing of Chad and Mali.", "Chad backs Delta Front", "Mali backs Delta Front"],
    ["The Delta Front can count on the support of Chad.", "Chad backs Delta Front"],
    ["The Delta Front won Chad's support.", "Chad backs Delta Front"],
    ["The Delta Front has Chad's backing.", "Chad backs Delta Front"],
    ["Ann Lee won the endorsement of the Green Party.", "Green Party backs Ann Lee"],
    [
      "Ann Lee has been endorsed by the Green Party, the Harbour Union and Tom Price.",
      "Green Party backs Ann Lee",
      "Harbour Union backs Ann Lee",
      "Tom Price backs Ann Lee",
    ],
    ["With the help of Chad, the Delta Front took Brask.", "Chad backs Delta Front"],
    ["With Chad's help, the Delta Front took Brask.", "Chad backs Delta Front"],
    ["With Chad's blessing the Delta Front took Brask.", "Chad backs Delta Front"],
    ["Thanks to money from Chad, the Delta Front survived.", "Chad backs Delta Front"],
    ["Thanks to Chad's money, the Delta Front survived.", "Chad backs Delta Front"],
    ["The Delta Front took Brask with weapons from Chad.", "Chad backs Delta Front"],
    ["The Delta Front depends on weapons from Chad.", "Chad backs Delta Front"],
    ["The Delta Front relies on Chad for weapons.", "Chad backs Delta Front"],
    ["The Delta Front gets its weapons from Chad.", "Chad backs Delta Front"],
    ["The Delta Front receives money and training from Chad.", "Chad backs Delta Front"],
    ["Chad's aid to the Delta Front is secret.", "Chad backs Delta Front"],
    ["Chadian support for the Delta Front is secret.", "Chad backs Delta Front"],
    ["Support for Ann Lee has come from the Green Party.", "Green Party backs Ann Lee"],
    ["The Harbour Theatre lives on grants from the Nordic Fund.", "Nordic Fund backs Harbour Theatre"],
    ["The Harbour Theatre is financed with grants from the Nordic Fund.", "Nordic Fund backs Harbour Theatre"],
    [
      "Among the backers of Harbour Labs are Olive Capital and Birch Ventures.",
      "Olive Capital backs Harbour Labs",
      "Birch Ventures backs Harbour Labs",
    ],
    ["Harbour Labs counts Olive Capital among its backers.", "Olive Capital backs Harbour Labs"],
    ["Harbour Labs has Olive Capital as a backer.", "Olive Capital backs Harbour Labs"],
    [
      "Harbour Labs, whose investors include Olive Capital and Birch Ventures, closed.",
      "Olive Capital backs Harbour Labs",
      "Birch Ventures backs Harbour Labs",
    ],
    ["Ann Lee asked for the support of the Green Party."],
    ["Ann Lee lost the support of the Green Party.", "Green Party withdrawing Ann Lee"],
    ["Without Chad's help the Delta Front would fall."],
    ["The support of the roof cracked in Chad."],
    ["The Delta Front denied receiving money from Chad."],
  ]));

describe("who stands to whom", () =>
  tell([
    ["Tom Price is a supporter of Ann Lee.", "Tom Price backs Ann Lee"],
    ["Tom Price, a close ally of Ann Lee, left.", "Tom Price backs Ann Lee"],
    ["Tom Price, one of Ann Lee's closest allies, left.", "Tom Price backs Ann Lee"],
    ["Ann Lee's ally Tom Price left.", "Tom Price backs Ann Lee"],
    ["Tom Price, a donor to the Green Party, left.", "Tom Price backs Green Party"],
    ["Chad, the patron of the Delta Front, agreed.", "Chad backs Delta Front"],
    ["Chad and Mali are allies of the Delta Front.", "Chad backs Delta Front", "Mali backs Delta Front"],
    ["The Delta Front is a client of Chad.", "Chad backs Delta Front"],
    ["The Delta Front, a proxy of Chad, agreed.", "Chad backs Delta Front"],
    ["The Delta Front is Chad's proxy.", "Chad backs Delta Front"],
    [
      "Supporters of Ann Lee include Tom Price and the Green Party.",
      "Tom Price backs Ann Lee",
      "Green Party backs Ann Lee",
    ],
    ["Olive Capital is an investor in Harbour Labs.", "Olive Capital backs Harbour Labs"],
    ["Olive Capital, an early investor in Harbour Labs, sold nothing.", "Olive Capital backs Harbour Labs"],
    ["Harbour Labs' biggest shareholder is Olive Capital.", "Olive Capital backs Harbour Labs"],
    ["The club's sponsor, Olive Capital, paid for the bus."],
    ["Tom Price is an ally."],
  ]));

describe("adjectives and compounds", () =>
  tell([
    ["Militias loyal to Tom Price took Brask.", "Militias backs Tom Price"],
    ["The Hill Militia is loyal to King Olaf.", "Hill Militia backs Olaf"],
    ["The Hill Militia, allied with the Delta Front, took Brask.", "Hill Militia backs Delta Front"],
    ["The Hill Militia is allied to the Delta Front.", "Hill Militia backs Delta Front"],
    ["Turkish-backed rebels took Brask.", "Turkey backs rebels"],
    ["The Turkish-funded Hill Militia took Brask.", "Turkey backs Hill Militia"],
    ["The Hill Militia is Turkish-backed.", "Turkey backs Hill Militia"],
    ["Olive-backed Harbour Labs closed. Olive invests.", "Olive backs Harbour Labs"],
    ["The Iran-aligned Hill Militia took Brask.", "Iran backs Hill Militia"],
    ["The pro-Turkish Hill Militia took Brask.", "Hill Militia backs Turkey"],
    ["The pro-Lee Green Party met Ann Lee, the mayor.", "Green Party backs Ann Lee"],
    ["The anti-Lee Green Party met. Ann Lee, the mayor, left.", "Green Party opposes Ann Lee"],
    ["The UN-led talks began."],
    ["The Turkish-led Hill Militia took Brask."],
    ["A pro-business law passed in Chad."],
  ]));

describe("participles", () =>
  tell([
    ["The Delta Front, backed by Chad, took Brask.", "Chad backs Delta Front"],
    ["Backed by Chad and Mali, the Delta Front took Brask.", "Chad backs Delta Front", "Mali backs Delta Front"],
    ["A rebel militia armed by Chad took Brask.", "Chad backs rebel militia"],
    ["The Delta Front — funded by Chad — took Brask.", "Chad backs Delta Front"],
    ["The Delta Front is supported mainly by Chad.", "Chad backs Delta Front"],
    ["The Delta Front is funded in part by Chad.", "Chad backs Delta Front"],
    ["The Delta Front is supported, among others, by Chad.", "Chad backs Delta Front"],
    ["The Delta Front has been armed since 2014 by Chad.", "Chad backs Delta Front"],
    ["The Delta Front, which is armed by Chad, took Brask.", "Chad backs Delta Front"],
    ["The Delta Front is backed by Chad as well as Mali.", "Chad backs Delta Front", "Mali backs Delta Front"],
    ["The Delta Front was propped up by Chad.", "Chad backs Delta Front"],
    ["The Harbour Theatre is paid for by the Nordic Fund.", "Nordic Fund backs Harbour Theatre"],
    ["The rebels supported by Chad took Brask.", "Chad backs rebels"],
    ["Chad, supporting the Delta Front, sent rice.", "Chad backs Delta Front"],
    ["The bridge is supported by Chad's tallest pillars."],
  ]));

describe("who is meant", () =>
  tell([
    ["Chad borders Mali. It funds the Delta Front.", "Chad backs Delta Front"],
    ["Tom Price, a banker, lives in Lund. He supports the Green Party.", "Tom Price backs Green Party"],
    ["Tom Price, a banker, met Eva Holm, a doctor. He supports the Green Party."],
    ["The Harbour Union met on Monday. The union endorsed Ann Lee.", "Harbour Union backs Ann Lee"],
    [
      "Harbour Labs, a start-up, closed. Olive Capital had invested in the start-up.",
      "Olive Capital backs Harbour Labs",
    ],
    ["Ann Lee, the mayor of Lund, stood again. The Green Party supports the mayor.", "Green Party backs Ann Lee"],
    ["Mayor Ann Lee stood again. The Green Party supports the mayor.", "Green Party backs Ann Lee"],
    ["The Green Party supports its leader, Ann Lee.", "Green Party backs Ann Lee"],
    ["The Green Party endorsed the candidacy of Ann Lee.", "Green Party backs Ann Lee"],
    ["The Green Party endorsed Ann Lee's bid for governor.", "Green Party backs Ann Lee"],
    ["The Green Party supports the bid by Olive Capital.", "Green Party backs Olive Capital"],
    ["The board of Harbour Labs rejected Olive Capital's offer.", "board of Harbour Labs opposes Olive Capital"],
  ]));
