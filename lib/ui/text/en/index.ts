import { accountWords } from "./account.ts";
import { accountMoreWords, resetWords } from "./account-more.ts";
import { addWords } from "./add.ts";
import { browseWords } from "./browse.ts";
import { bulkWords } from "./bulk.ts";
import { collectionWords, sharedWords } from "./collection.ts";
import { deedsWords } from "./deeds.ts";
import { deviceWords, onDeviceWords } from "./device.ts";
import { doneWords } from "./done.ts";
import { editWords } from "./edit.ts";
import { examWords } from "./exam.ts";
import { exchangeWords } from "./exchange.ts";
import { firstRunWords } from "./first-run.ts";
import { handWords } from "./hand.ts";
import { inboxWords } from "./inbox.ts";
import { infoWords } from "./info.ts";
import { installWords } from "./install.ts";
import { keysWords } from "./keys.ts";
import { languageWords } from "./language.ts";
import { leavingWords } from "./leaving.ts";
import { leechWords } from "./leech.ts";
import { libraryWords } from "./library.ts";
import { moreWords } from "./more.ts";
import { operatorWords, privacyWords } from "./operator.ts";
import { passageWords } from "./passage.ts";
import { pictureWords } from "./picture.ts";
import { progressWords } from "./progress.ts";
import { quizEditWords } from "./quiz-edit.ts";
import { quizSettingsWords } from "./quiz-settings.ts";
import { quizzesWords } from "./quizzes.ts";
import { readerWords } from "./reader.ts";
import { remindersWords } from "./reminders.ts";
import { resultsWords } from "./results.ts";
import { reviewWords } from "./review.ts";
import { roomWords } from "./room.ts";
import { settingsWords } from "./settings.ts";
import { shellWords } from "./shell.ts";
import { sourcesWords } from "./sources.ts";
import { statesWords } from "./states.ts";
import { takeWords } from "./take.ts";
import { testWords } from "./test.ts";
import { titlesWords } from "./titles.ts";
import { todayWords } from "./today.ts";
import { versionWords } from "./version.ts";

/** Every text of the interface, for tests that look at all of them. A screen imports only the sections it shows. */
export const en = {
  add: addWords,
  account: accountWords,
  accountMore: accountMoreWords,
  operator: operatorWords,
  privacy: privacyWords,
  reset: resetWords,
  browse: browseWords,
  bulk: bulkWords,
  collection: collectionWords,
  shared: sharedWords,
  deeds: deedsWords,
  device: deviceWords,
  onDevice: onDeviceWords,
  done: doneWords,
  edit: editWords,
  exam: examWords,
  exchange: exchangeWords,
  firstRun: firstRunWords,
  hand: handWords,
  inbox: inboxWords,
  info: infoWords,
  install: installWords,
  keys: keysWords,
  language: languageWords,
  leaving: leavingWords,
  leech: leechWords,
  library: libraryWords,
  more: moreWords,
  passage: passageWords,
  picture: pictureWords,
  progress: progressWords,
  quizEdit: quizEditWords,
  quizSettings: quizSettingsWords,
  quizzes: quizzesWords,
  reader: readerWords,
  reminders: remindersWords,
  results: resultsWords,
  review: reviewWords,
  room: roomWords,
  settings: settingsWords,
  shell: shellWords,
  sources: sourcesWords,
  states: statesWords,
  take: takeWords,
  test: testWords,
  titles: titlesWords,
  today: todayWords,
  version: versionWords,
};
