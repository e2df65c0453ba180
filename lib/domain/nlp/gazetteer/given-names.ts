const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/).filter(Boolean));

/** Given names that tell "he" from "she" in news of many countries; names borne by both are left out. */
const men = set(`
  adam adrian ahmed alan albert alejandro alexander alfred ali amir anders andrew angus anthony antonio arthur barry benjamin bernard bill bob boris
  brian bruno carl carlos charles christopher colin craig dale daniel david dennis derek diego dieter dmitri donald douglas duncan edgar edmund edward
  emil enrique eric erik ernest ethan felix fernando francis francisco franz fred frederick gareth geoffrey george gerald giovanni giuseppe gordon graham greg gregor
  gustav hans harald harold harry hassan hector henri henrik henry herbert howard hugh hugo hussein ian ibrahim igor ivan jack jacob jakob
  james javier jean-paul jeff jeremy jerome jim joe johan john jonas jonathan jorge jose josef joseph juan juergen julian karim karl keith kenneth kevin klaus kurt
  lars laurence lawrence leo leon leonard leopold lewis liam louis lucas ludwig luigi luis luke magnus malcolm manuel marcel marco marcus mario mark martin
  matthew maurice max michael miguel mikhail mohamed mohammed muhammad murat mustafa neil nicholas nigel nikolai niels noah oleg oliver omar oscar oskar
  otto pablo patrick paul pavel pedro peter philip philippe pierre piet rafael ralph raymond richard robert roberto roger roland roman ronald rory ross roy
  rupert russell samuel scott sean sebastian sergio simon stefan stephen steven stuart thomas tim timothy tobias tom tomas tony trevor ulrich umberto vernon
  victor viktor vincent walter werner wilhelm will william wolfgang yusuf zoltan duke wendell edmund josiah`);
const women = set(`
  abigail adele agatha agnes aisha alexandra alice alison amanda amelia amina amy ana andrea angela anita anja ann anna anne annie antonia astrid barbara
  beatrice beatriz bella bernadette beth betty birgit brenda bridget bronwen camilla carla carmen caroline catherine cecilia celia charlotte chloe christina christine
  claire clara claudia colette constance cynthia daniela deborah denise diana dolores donna dorothy edith elena eleanor eliza elizabeth ella ellen elsa emily
  emma erica erika esther eva eve evelyn fatima fiona florence frances franziska freda gabriela gemma georgia gertrude gillian gloria grace greta
  gwen hannah harriet heather hedwig heidi helen helena helga hilda ida ilse inga ingrid irene iris irma isabel isabella jane janet jennifer jessica joan joanna josephine
  joyce judith julia juliet karen karin kate katharina katherine kathleen kirsten lara laura leila lena lily linda lisa liz lois lorna louisa louise lucia lucy
  magda magdalena margaret margarita maria marianne marie marina marjorie marta martha mary matilda maud maya megan mia mildred miriam molly monica
  nadia nancy natalia natalie natasha nina nora norma olga olivia olive pamela patricia paula pauline penelope petra phyllis polly priya rachel rebecca
  rita rosa rose rosemary ruth sabine sally samantha sandra sara sarah selma sheila silvia simone siobhan sofia sonia sophia sophie stella
  susan susanna sylvia tamara tania teresa tessa theresa tina ulrike ursula valerie vanessa vera veronica victoria violet virginia wanda wendy wilma yasmin yvonne zara zoe`);

export const genderOfGiven = (given: string): "m" | "f" | null =>
  men.has(given) ? "m" : women.has(given) ? "f" : null;
