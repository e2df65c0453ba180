const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words that carry no name even when a sentence makes them start with a capital. */
export const functionWords = set(`
a an the this that these those my your his her its our their whose which who whom what when where why how some any no every each
all both half either neither another other others such own same one two three four five six seven eight nine ten eleven twelve
and or but nor so yet for if unless until till while whereas although though because since as than whether lest once
in on at by to from of off with without within into onto upon over under above below between among against about around across
after before during through throughout towards toward along alongside amid beside besides beyond despite except inside outside
near per via versus like unlike up down out
i you he she it we they me him us them himself herself itself themselves
is are was were be been being am has have had having do does did doing done will would shall should can could may might must ought
not never nobody nothing none only just even still also too very much more most less least many few little several enough
here there now then today yesterday tomorrow again always often sometimes soon later earlier recently meanwhile moreover
furthermore however therefore thus hence instead indeed perhaps maybe nevertheless nonetheless otherwise overall finally first
second third last next according given based following hundreds thousands dozens millions scores billions reportedly allegedly apparently additionally importantly undoubtedly
ironically publicly unfortunately fortunately clearly weeks hours days months years recent such neither nothing everything
something anything someone anyone everyone talk critics officials analysts people many most further firstly secondly thirdly
especially particularly notably until ago yes no well let's what's it's that's he's she's they're we're i'm don't isn't
asked speaking born known under join see read note in when while whilst upon amid despite much lately`);

export const determiners = set(
  "a an the this that these those his her its their our my your some any no every each another both all several many few one two three such",
);

export const prepositions = set(
  "in on at by to from of off with without within into onto upon over under between among against about around across after before during through throughout towards toward along alongside amid near per via versus like unlike despite inside outside for since until till as than",
);

export const auxiliaries = set(
  "is are was were be been being am has have had having do does did will would shall should can could may might must ought 's 're 've 'll 'd isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shan't shouldn't can't cannot couldn't mayn't mightn't mustn't",
);

export const subjectPronouns = set("he she it they we i you who this that these those there one both neither either");

export const adverbs = set(
  `also always already again almost even ever first formerly further just later long meanwhile merely mostly much nearly never
  not now often once only perhaps quite rather recently seldom since so sometimes soon still then therefore thus together too twice
  usually very well yet far more most less increasingly however though now initially eventually finally subsequently apparently
  reportedly allegedly`,
);
export const isAdverb = (lower: string): boolean =>
  adverbs.has(lower) || (lower.length > 4 && lower.endsWith("ly") && !notAdverbs.has(lower));
const notAdverbs = set(
  "family italy ally rally supply reply apply july assembly monopoly only early daily weekly monthly yearly elderly friendly costly deadly likely unlikely lonely lovely fly rely imply multiply anomaly homily sicily bully jelly belly tally",
);

export const conjunctions = set(
  "and or but nor yet so while whereas although though because if unless when where that which who whom whose after before until since as once",
);

export const weekdays: ReadonlyMap<string, number> = new Map(
  ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"].flatMap((name, index) => [
    [name, index] as const,
  ]),
);

export const numberWords: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, index) => [word, index] as const)
    .concat([
      ["a", 1],
      ["an", 1],
      ["thirty", 30],
      ["forty", 40],
      ["fifty", 50],
      ["sixty", 60],
      ["seventy", 70],
      ["eighty", 80],
      ["ninety", 90],
      ["hundred", 100],
    ] as [string, number][]),
);
