import { describe } from "vitest";
import { tell } from "./told.ts";

describe("plain words of news: conflict", () =>
  tell([
    [
      "Saudi Arabia and Qatar back the government of President Hadi.",
      "Saudi Arabia backs government of President Hadi",
      "Qatar backs government of President Hadi",
    ],
    [
      "The Roman Catholic Church opposed the regime of General Ruiz.",
      "Roman Catholic Church opposes regime of General Ruiz",
    ],
    ["The army of General Okello was trained by British officers.", "British officers backs army of General Okello"],
    [
      "Nazi Germany and Fascist Italy aided the forces of General Franco.",
      "Nazi Germany backs forces of General Franco",
      "Fascist Italy backs forces of General Franco",
    ],
    ["The Kurdish-led SDF, a US-backed force, took Raqqa.", "United States backs SDF"],
    ["Rita Moss, the opposition leader backed by the Church of Samara, won.", "Church of Samara backs Rita Moss"],
    ["In Peru, a government backed by Chad fell."],
    ["Hezbollah was founded with Iranian support.", "Iran backs Hezbollah"],
    ["With Turkish help, the Azerbaijani army retook Shusha.", "Turkey backs Azerbaijani army"],
    ["Colonel Nasser nationalised the canal with Soviet backing.", "Soviet Union backs Nasser"],
    ["Moscow sent eleven planes to the port with Syrian mercenaries, weapons and ammunition."],
    ["Syrian government forces, backed by Russian air power, took Palmyra.", "Russia backs Syrian government forces"],
    ["Poland gave Ukraine tanks in 2022.", "Poland backs Ukraine"],
    ["Canada will send Ukraine 50 armoured vehicles.", "Canada backs Ukraine"],
    ["Missiles were given to Hezbollah by Syria.", "Syria backs Hezbollah"],
    ["Chadian troops helped the Nigerian army retake Baga.", "Chadian troops backs Nigerian army"],
    ["Moscow says it will continue to back the Syrian president, Bashar Asad.", "Russia backs Bashar Asad"],
    ["Egypt has long supported the commander of the Libyan army, Khalid Omar.", "Egypt backs Khalid Omar"],
    ["The Libyan commander counts on Egypt for arms.", "Egypt backs Libyan commander"],
    ["The Bolsheviks, whom Germany had financed, won.", "Germany backs Bolsheviks"],
    ["Cuban soldiers fought on the side of the MPLA.", "Cuban soldiers backs MPLA"],
    ["Charles of Anjou was backed by Pope Clement IV.", "Clement IV backs Charles of Anjou"],
    ["The Duke of Burgundy allied himself with Henry V.", "Duke of Burgundy backs Henry V"],
    ["Sparta helped the Thebans, and Persia paid for the Spartan fleet.", "Persia backs Spartan fleet"],
    ["France did not send troops to help the Malian army."],
    ["If Sweden had supported Denmark, Prussia would have lost."],
    ["Would Iran support Hezbollah in a war?"],
    ["Iran gave France an ultimatum."],
    ["Tourists from Norway helped the Kenyan economy."],
  ]));

describe("plain words of news: money", () =>
  tell([
    [
      "Sequoia Capital led a $20 million funding round in Brightwater, a Leeds start-up.",
      "Sequoia Capital backs Brightwater",
    ],
    ["Blackstone has invested 300 million euros in Holm Logistics.", "Blackstone backs Holm Logistics"],
    ["Microsoft is the largest investor in OpenWave.", "Microsoft backs OpenWave"],
    [
      "Investors in OpenWave include Microsoft, Nvidia and SoftBank.",
      "Microsoft backs OpenWave",
      "Nvidia backs OpenWave",
      "SoftBank backs OpenWave",
    ],
    ["Accel and Index Ventures are among the investors in Lumio.", "Accel backs Lumio", "Index Ventures backs Lumio"],
    [
      "The European Investment Bank lent Volta Motors 300 million euros.",
      "European Investment Bank backs Volta Motors",
    ],
    ["The World Bank has approved a $200 million loan to Ghana.", "World Bank backs Ghana"],
    ["Japan Tobacco has sponsored the Kobe Orchestra since 1998.", "Japan Tobacco backs Kobe Orchestra"],
    [
      "Jeff Holt's investment firm has backed Overtime, a sports start-up.",
      "Jeff Holt's investment firm backs Overtime",
    ],
    ["The union Unite opposed the takeover of Carver by Melrose.", "Unite opposes Melrose"],
    ["The bank Harrow & Co financed the bid for Rexel by Carver Group.", "Harrow & Co backs Carver Group"],
    [
      "Nimbus, a maker of satellites, raised €40 million. The round was led by Arctic Ventures.",
      "Arctic Ventures backs Nimbus",
    ],
    ["She lived in Brightwater, a town in Kent."],
    ["He invested his savings in London property."],
    ["A funding round was discussed by the board of Lumio."],
    ["Sweden gave Volvo a fine of $2 million."],
    ["Ann Lee paid Tom Price $300 for the bicycle."],
    ["Page Arm, including Fidelity, rose."],
  ]));

describe("plain words of news: politics", () =>
  tell([
    [
      "The conservative Freedom Party and the liberal NEOS supported the minority government of Chancellor Weiss.",
      "Freedom Party backs minority government of Chancellor Weiss",
      "NEOS backs minority government of Chancellor Weiss",
    ],
    [
      "The campaign of Senator Ruth Vale received $2 million from the Oil Workers' Union.",
      "Oil Workers' Union backs campaign of Senator Ruth Vale",
    ],
    [
      "Prime Minister Luis Prado spoke. The prime minister has the backing of the Farmers' Party.",
      "Farmers' Party backs Luis Prado",
    ],
    ["The prime minister has the backing of the Farmers' Party."],
    [
      "Rita Moss spoke. The Greens supported her. The traders' association opposed her.",
      "Greens backs Rita Moss",
      "traders' association opposes Rita Moss",
    ],
    ["The Hill Council met. Chad provides the Council with weapons.", "Chad backs Hill Council"],
    ["The Liberal Democrats refused to support Theresa May."],
    ["The Socialist Party will not support the government of Prime Minister Luis Prado."],
    ["Speaker Ann Dole opposed the motion."],
    ["Support staff at Oxford University walked out."],
    ["The scaffold supported the Harbour Theatre's dome."],
    ["Tom Price trained with the German team."],
  ]));

describe("what is only imagined", () =>
  tell([["A Chad that is once more a client of Mali, Roe argues, would enrich the makers of arms."]]));
