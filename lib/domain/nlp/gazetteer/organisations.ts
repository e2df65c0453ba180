// canonical | other names. Only bodies known everywhere; everything else is learned from the text by its head noun.
const rows = `
United Nations|UN,U.N.
UN Security Council|United Nations Security Council,Security Council
European Union|EU,E.U.
NATO|North Atlantic Treaty Organization,North Atlantic Treaty Organisation,Nato
African Union|AU
Arab League|League of Arab States
European Commission|
European Parliament|
European Central Bank|ECB
World Bank|
International Monetary Fund|IMF
World Health Organization|WHO,World Health Organisation
World Trade Organization|WTO,World Trade Organisation
International Criminal Court|ICC
International Court of Justice|ICJ
International Atomic Energy Agency|IAEA
International Olympic Committee|IOC
FIFA|Fifa
UEFA|Uefa
OPEC|Opec
OECD|
ASEAN|Asean
ECOWAS|Ecowas
Red Cross|International Committee of the Red Cross,ICRC
Amnesty International|
Human Rights Watch|
Greenpeace|
Interpol|
UNESCO|Unesco
UNICEF|Unicef
UNHCR|
CIA|Central Intelligence Agency
FBI|Federal Bureau of Investigation
NASA|Nasa
Federal Reserve|
Bank of England|
Supreme Court|
Congress|
Senate|
House of Commons|
House of Lords|
House of Representatives|
Labour|Labour Party
Conservatives|Conservative Party
Democrats|Democratic Party
Republicans|Republican Party
Liberal Democrats|Lib Dems
Free Syrian Army|FSA
Hezbollah|
Hamas|
Taliban|
Islamic State|ISIS,Isis,ISIL
al-Qaeda|al-Qaida,Al Qaeda
Muslim Brotherhood|
Wagner Group|
`;

export const organisations: readonly { readonly name: string; readonly aliases: readonly string[] }[] = rows
  .trim()
  .split("\n")
  .map((row) => row.split("|"))
  .map(([name, aliases]) => ({ name: name ?? "", aliases: (aliases ?? "").split(",").filter(Boolean) }));

/** Nouns that end (or, before "of", begin) the name of a body: "Ministry", "Bank of", "University of". */
export const orgHeads: ReadonlySet<string> = new Set(
  `academy administration agency airline airlines airways alliance army assembly association athletic authority bank board brigade
  brotherhood bureau cabinet centre center chamber church city club coalition college command commission committee company
  confederation conference congress consortium constabulary corporation corp council county court department directorate
  division embassy empire exchange faculty federation fleet force forces foundation front fund gazette government group guard
  guardian herald hospital house inc initiative institute institution journal league library limited llc llp ltd magazine ministry
  mission movement museum navy network news office opera orchestra organisation organization parliament partners partnership
  party plc police post presidency press programme registry regiment reserve review school secretariat senate service services
  society staff state studio studios supporters symphony syndicate team telegraph theatre times trade treasury tribunal trust
  union united university airlines wanderers rovers systems technologies industries holdings motors bancorp capital ventures
  pharmaceuticals energy steel media labs laboratories communications electronics entertainment foods hotels insurance`
    .split(/\s+/)
    .filter(Boolean),
);

/** Heads of events, places and documents: a capitalised run that ends in one is no actor. */
export const thingHeads: ReadonlySet<string> = new Set(
  `accord accords act address agreement airport amendment anniversary arena avenue award awards base battle bay bill bridge building
  campaign canal cape cathedral championship championships charter code coast conference constitution convention crisis cup day
  deal declaration decree desert directive doctrine election elections era festival field final finals forum games gulf harbour
  hall hill hills highway holiday hotel initiative island islands joint lake law line mandate marathon market month mountain mountains
  ocean olympics pact palace park peninsula peace pipeline plain plan plaza port prize project protocol province quarter railway
  reception referendum reform region report republic resolution revolution rising river road route sea season session square
  stadium statement station statute street stream strait summit talks terminal treaty trial trophy tunnel uprising valley village
  visit war wars week world yearbook year spring summer autumn winter house's north south east west africa asia europe mediterranean`
    .split(/\s+/)
    .filter(Boolean),
);
