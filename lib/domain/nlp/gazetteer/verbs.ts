// base past participle, where they are not made by rule.
const irregular = `
arise arose arisen|awake awoke awoken|be was been|bear bore borne|beat beat beaten|become became become|begin began begun|forsake forsook forsaken|spring sprang sprung|bend bent bent|bet bet bet
bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought
build built built|burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|come came come
cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven
eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fly flew flown
forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got|give gave given|go went gone
grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept
know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost
make made made|mean meant meant|meet met met|mistake mistook mistaken|outdo outdid outdone|overcome overcame overcome
oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|override overrode overridden|pay paid paid|put put put|quit quit quit
read read read|rebuild rebuilt rebuilt|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought
sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk
shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|spend spent spent|spin spun spun
split split split|spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|strive strove striven
swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told
think thought thought|throw threw thrown|underwrite underwrote underwritten|undergo underwent undergone|understand understood understood|undertake undertook undertaken
uphold upheld upheld|wake woke woken|wear wore worn|win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld
withstand withstood withstood|write wrote written|rewrite rewrote rewritten|foresee foresaw foreseen|rethink rethought rethought|retake retook retaken|redraw redrew redrawn`;

const regular = `
abandon abolish absorb abstain accelerate accept accompany account accredit accuse achieve acknowledge acquire acquit act adapt add address adjourn admit adopt advance
advise advocate affect afford agree aid aim air allege allocate allow alter amass amend amount anger announce annex annul answer apologise apologize appeal
appear apply appoint approach approve argue arm arrange arrest arrive ask assassinate assault assemble assert assess assign assist assume
assure attack attempt attend attract attribute auction authorise authorize avoid award back ban bankroll bar base battle begin believe belong benefit
besiege blame block blockade bolster bomb bombard book boost border borrow boycott broadcast broker brief call campaign cancel capitulate capture
carry carve cause caution cede celebrate cement censure champion challenge change characterise characterize charge chair charter check circulate cite claim clash clear climb
close coin collaborate collapse collect colonise combine command commemorate commence comment commission commit compare compete compile complain complete comply comprise concede conceive
conclude condemn conduct confer confess confirm confiscate confront connect conquer consider consist consolidate construct consult contain contend contest continue
contract contribute control convene convert convict convince cooperate coordinate counter count crash create criticise criticize cross crown crush cultivate curb curtail damage date
debate debut deceive decide declare decline decrease dedicate defeat defect defend define defy delay delegate delete deliver demand demolish demonstrate denounce deny depart
depend deploy depose deport derail descend describe design designate destabilise destroy detain deteriorate determine develop devise devote die differ diminish direct disagree disappear
disband disclose discover discuss dismantle dismiss dispatch displace dispute disrupt dissolve distance distribute divide document dominate donate double draft drag drop earn ease
edge elect eliminate embark embrace emerge emigrate emphasise emphasize employ enable enact encourage end endorse endure enforce engage enhance enjoy enlist ensure enter entitle equip erupt
escalate escape establish estimate evacuate evaluate evolve examine exceed exchange exclude excavate execute exempt exercise exile exist expand expect expel expire explain explode exploit explore export
expose express extend extract face fail favour favor fear feature file fill finalise finalize finance fine finish fire flare flood flourish follow forbear force foil form formalise found free
fuel fulfil fulfill function fund further gain gather generate govern grant greet guarantee guard guide halt hail halve hand handle happen harm head help highlight hint hire honour honor host
house identify ignite ignore imagine impeach implement import impose impress imprison improve inaugurate include incorporate increase indicate indict induce inflict influence inform inherit initiate
injure insert insist inspect inspire install institute instruct insure intend intensify intercept interpret interrupt intervene interview introduce invade invent invest investigate invite involve
issue join judge jump justify kick kidnap kill label lack land last launch lease legalise legalize liberate license lift limit link list live loan lobby locate lodge look loot lower maintain
manage mandate manufacture march mark marry matter mediate mention merge migrate mine mobilise mobilize modernise modify monitor motivate mount move murder name narrow nationalise nationalize near negotiate
nominate note notice notify object oblige observe obtain occupy occur offer open operate oppose order organise organize originate oust outlaw outline outmanoeuvre overestimate overrule overturn owe own pack participate partner
pass patent patrol pause perform permit persuade phone pioneer place plan plant play plead pledge plunge point poll portray position possess post postpone pour praise preach precede predict prefer prepare present preserve preside press
prevail prevent print proclaim procure produce progress prohibit project promise promote prompt propose prosecute protect protest prove provide provoke publicise publish pull pump punish purchase pursue push qualify question quote
raid raise rally ramp range rank ratify reach react reaffirm realise realize reassert reassure rebel rebuff recall recapture receive recognise recognize recommend reconcile reconstruct record recover recruit reduce refer reflect reform refuse
regain regard register reject relate relaunch release relinquish relocate rely remain remark remember remind remove rename renew renounce reopen repair repeal repeat repel replace reply report represent repress request require rescue research reserve reshape reshuffle
resign resist resolve respond restart restore restrict restructure result resume retain retaliate retire retreat retrieve return reunite reveal reverse review revise revive revoke revolt reward risk rob rule sack sail sanction save scale scrap score scrutinise
seal search secure side ally underpin prop seize select sentence separate serve settle shape share shell shelve shift ship shock show shun sign signal simplify slash slam slow smash smuggle snub soar solve sound spark specialise specify sponsor spur stabilise stage
stall start starve state station stay stem step stop stoke storm strengthen stress stretch strip struggle study submit subsidise succeed sue suffer suggest summon supervise supply support suppress surge surpass surrender
surround survey survive suspect suspend sustain switch symbolise table tackle target tax team telephone tender terminate test testify thank threaten thrive tighten tip topple torture total touch tour trace track trade trail train transfer transform
transition translate transmit transport trap travel treat trigger triple triumph trust try turn unify unite unveil update upgrade urge use vacate value vandalise veto view violate visit vote vow wage wait walk want warn warm waste watch weaken weigh welcome widen
widow wipe wish witness work worry wound wrap yield zone
poison pollute contaminate detect plead sentence invent paint sculpt sail climb quip exclaim lament retort joke mutter whisper shout cry tweet muse wonder recall sum caution estimate repeat fear hope elaborate reiterate underline underscore forecast assure disclose murmur acquire chronicle dub crown erect excavate baptise settle prosecute re-take retain found inaugurate bury rebuild paint compose premiere air screen stream rename relocate migrate upload patch encrypt
co-found co-author re-elect reelect re-open re-deploy redeploy re-capture overtax outvote outlast privatise privatize computerise headline captain coach manage relegate equalise equalize net nurse tie draw concede defend trounce transfer knight
align forge rush leap hurry espouse buoy cheer pronounce plump canvass agitate vouch shield plug plough plow inject channel funnel subscribe chip bail relieve
bequeath subsidize reinvest co-invest furnish clothe boast conspire slap mutiny sever ditch dump jettison forsake disown desert cease axe rescind wash opt pick
shelter patronise rearm reinforce resupply co-finance cofinance co-fund cofund endow recapitalise refinance repudiate veto battle demonstrate protest defy enlist
revoke tolerate discount cough picket heckle endure smuggle ferry earmark funnel siphon allot reaffirm reiterate voice`;

export interface VerbForm {
  readonly base: string;
  readonly form: "base" | "third" | "past" | "participle" | "ing";
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const doubles = new Set(
  words(
    "abet admit bar ban commit compel control defer drag drop equip expel fit grab halt hop net occur omit permit pin plan plot prefer ram refer regret rob scrap slam slip snub stem step stop strip submit tip transfer transmit trap travel upset wrap propel excel plug shun spur spot tap top slot nod jog prop rebel plug chip bat pin slap funnel compel patrol signal model label cancel level fuel fulfil counsel equal total rival".replace(
      /halt|abet/g,
      "",
    ),
  ),
);
const noDouble = new Set(["fuel"]);

function regularForms(base: string): { past: string; ing: string; third: string } {
  const consonantY = /[^aeiou]y$/.test(base);
  const third = consonantY ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
  if (base.endsWith("ie")) return { past: `${base}d`, ing: `${base.slice(0, -2)}ying`, third };
  if (base.endsWith("ee")) return { past: `${base}d`, ing: `${base}ing`, third };
  if (base.endsWith("e")) return { past: `${base}d`, ing: `${base.slice(0, -1)}ing`, third };
  if (consonantY) return { past: `${base.slice(0, -1)}ied`, ing: `${base}ing`, third };
  if (doubles.has(base) && !noDouble.has(base)) {
    const twice = base + base.at(-1);
    return { past: `${twice}ed`, ing: `${twice}ing`, third };
  }
  return { past: `${base}ed`, ing: `${base}ing`, third };
}

const forms = new Map<string, VerbForm[]>();
const pastOf = new Map<string, string>();
const participleOf = new Map<string, string>();

function learn(word: string, entry: VerbForm): void {
  const known = forms.get(word);
  if (known) {
    if (!known.some((form) => form.base === entry.base && form.form === entry.form)) known.push(entry);
  } else forms.set(word, [entry]);
}

const strong = irregular
  .split(/[|\n]/)
  .map((row) => words(row))
  .filter((row) => row.length === 3);
const strongBases = new Set(strong.map(([base]) => base));
for (const [base = "", past = "", participle = ""] of strong) {
  const made = regularForms(base);
  const ing =
    /^(?:begin|bet|bid|cut|dig|forbid|forget|get|hit|let|put|quit|run|set|shed|shut|sit|spin|split|stop|swim|win|rid)$/.test(
      base,
    )
      ? `${base}${base.at(-1)}ing`
      : base === "lie"
        ? "lying"
        : made.ing;
  const third = base === "have" ? "has" : base === "be" ? "is" : made.third;
  learn(base, { base, form: "base" });
  learn(third, { base, form: "third" });
  learn(past, { base, form: "past" });
  learn(participle, { base, form: "participle" });
  learn(ing, { base, form: "ing" });
  pastOf.set(base, past);
  participleOf.set(base, participle);
}
for (const base of new Set(words(regular))) {
  if (strongBases.has(base)) continue;
  const { past, ing, third } = regularForms(base);
  learn(base, { base, form: "base" });
  learn(third, { base, form: "third" });
  learn(past, { base, form: "past" });
  learn(past, { base, form: "participle" });
  learn(ing, { base, form: "ing" });
  // American spelling of doubled l: "traveled", "canceled".
  if (doubles.has(base) && base.endsWith("l")) {
    learn(`${base}ed`, { base, form: "past" });
    learn(`${base}ed`, { base, form: "participle" });
    learn(`${base}ing`, { base, form: "ing" });
  }
  pastOf.set(base, past);
  participleOf.set(base, past);
}

/** Forms of verbs that are nouns far more often ("line", "bank"): known only where a frame asks for them. */
export function formsOf(bases: Iterable<string>): ReadonlyMap<string, readonly VerbForm[]> {
  const made = new Map<string, VerbForm[]>();
  for (const base of bases) {
    const { past, ing, third } = regularForms(base);
    const all: [string, VerbForm["form"]][] = [
      [base, "base"],
      [third, "third"],
      [past, "past"],
      [past, "participle"],
      [ing, "ing"],
    ];
    for (const [word, form] of all) made.set(word, [...(made.get(word) ?? []), { base, form }]);
  }
  return made;
}

export const verbForms = (lower: string): readonly VerbForm[] => forms.get(lower) ?? [];
export const isFormOf = (lower: string, form: VerbForm["form"]): string | null =>
  verbForms(lower).find((entry) => entry.form === form)?.base ?? null;
export const past = (base: string): string | null => pastOf.get(base) ?? null;
