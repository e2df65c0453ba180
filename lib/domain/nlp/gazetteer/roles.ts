/** Titles that stand before a name without being asked about. */
export const honorifics: ReadonlySet<string> = new Set(
  "mr mrs ms miss dr sir dame lord lady prof professor rev fr sheikh sayyid st saint hon madam baroness baron count rep sen gov gen lt col sgt capt cmdr adm maj brig amb supt insp".split(
    " ",
  ),
);

/** Nouns that name a post or a calling: before a name (capital), after it in apposition, or alone ("the mayor"). */
export const roleNouns: ReadonlySet<string> = new Set(
  `academic accountant activist actor actress administrator admiral adviser advisor advocate aide ambassador analyst anchor
  anthropologist archaeologist archbishop architect artist astronomer athlete attorney author banker barrister biologist bishop
  boss brigadier broker broadcaster campaigner candidate captain cardinal cashier chair chairman chairperson chairwoman chancellor
  chemist chief cleric coach colonel columnist commander commentator commissioner commodore composer conductor consul consultant
  coordinator coroner corporal correspondent councillor councilman councilwoman counsel critic curator dean defender defendant delegate
  demographer deputy designer developer dictator diplomat director doctor economist editor emperor empress engineer entrepreneur
  envoy epidemiologist executive expert farmer fellow financier fisherman founder cofounder co-founder general geologist goalkeeper
  governor guitarist head headteacher headmaster historian inspector investigator investor journalist judge justice king knight
  lawmaker lawyer leader lecturer librarian lieutenant major manager marshal mayor mechanic mediator member meteorologist midfielder
  minister monk mp musician negotiator novelist nurse officer official operator organiser organizer owner painter paramedic
  partner pastor patriarch philosopher photographer physician physicist pilot player playwright poet policeman politician pope premier
  presenter president priest prince princess principal producer prosecutor psychologist publisher queen rector regent reporter
  representative researcher resident scholar scientist secretary secretary-general senator sergeant sheriff singer sociologist
  soldier solicitor speaker specialist spokesman spokesperson spokeswoman star statesman statistician strategist striker student
  sultan superintendent supervisor surgeon surveyor teacher technician tenant theologian trader trainer treasurer tsar undersecretary
  vicar vice-president veteran viceroy volunteer warlord winger witness worker writer ceo cfo coo cto goalscorer skipper postmaster
  programmer biographer shareholder trustee magistrate ombudsman registrar provost laureate duke duchess earl viscount marquess marquis kaiser shah khan pasha archduke margrave caliph chieftain mogul tycoon magnate lobbyist rapporteur referee rider`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that stand before a role noun inside a capitalised title: "Deputy Prime Minister", "Vice Chancellor". */
export const roleModifiers: ReadonlySet<string> = new Set(
  `acting assistant associate chief co deputy executive exec finance financial first foreign former defence defense general honorary
  interim interior junior lead managing minister opposition party permanent presidential prime principal justice health education
  home environment energy transport trade labour culture justice vice senior shadow field special state police army club team crown
  grand maghreb regional national international union council board parliamentary press`
    .split(/\s+/)
    .filter(Boolean),
);

/** Unnamed speakers and groups that can speak or act. */
export const groupNouns: ReadonlySet<string> = new Set(
  `officials analysts experts sources diplomats authorities lawmakers prosecutors police researchers scientists campaigners activists
  critics residents opponents supporters ministers investigators lawyers advisers rebels mercenaries militias militia troops forces
  soldiers fighters insurgents protesters separatists contractors army navy regime government opposition administration parliament
  party company ministry council union club court board committee firm agency group team source person coalition junta guerrillas
  paramilitaries investors shareholders unions councillors voters workers farmers teachers students historians economists doctors
  trust foundation charity federation directorate institute department hospital association society authority embassy chamber
  judges delegates senators deputies leaders spokesman spokeswoman spokesperson statement report`
    .split(/\s+/)
    .filter(Boolean),
);

/** Group nouns that can be a side in a relation, with their modifier ("Syrian rebels", "the Tripoli-based government"). */
export const sideNouns: ReadonlySet<string> = new Set(
  `rebels mercenaries militias militia troops forces soldiers fighters insurgents separatists contractors army regime government
  opposition administration junta guerrillas paramilitaries coalition authorities camp faction rulers monarchy republic leadership
  organisations organizations groups units camp parliament union party council bank company club campaign campaigners
  federation association society foundation committee agency commission ministry board league church firm fund investors unions
  parties clubs charity charities network brigade brigades
  dictatorship dynasty alliance warlord candidate tribes nationalists republicans royalists communists jihadists islamists`
    .split(/\s+/)
    .filter(Boolean),
);

/** Callings that stand for a person in an apposition or after "is a", though nobody speaks under them. */
export const callings: ReadonlySet<string> = new Set(
  `professor apprentice ruler champion heir carpenter baker blacksmith midwife keeper ranger
  miner sailor explorer naturalist collector inventor sculptor dancer singer runner swimmer cyclist boxer batsman bowler climber
  steward conservator restorer translator interpreter archivist architect surveyor gardener brewer vintner weaver potter printer
  cartographer geographer hydrologist glaciologist oceanographer commissioner-general vice-chairman vice-chair vice-chancellor
  chairmaker shipwright boatbuilder ferryman harbourmaster stationmaster schoolteacher`
    .split(/\s+/)
    .filter(Boolean),
);

/** What follows "minister of", "secretary for": part of the post, not of the name after it. */
export const portfolios: ReadonlySet<string> = new Set(
  `foreign affairs finance treasury defence defense interior justice health education culture state trade industry energy labour labor
  agriculture transport environment economy housing science sport sports tourism justice war navy information planning oil home
  commerce water works public social development infrastructure communications technology arts fisheries forestry mines rural
  security relations representatives parliament government internal external the and of for &`
    .split(/\s+/)
    .filter(Boolean),
);
