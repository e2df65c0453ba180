import "server-only";
import type { TableRow } from "./register.ts";

const words = (text: string): readonly string[] => text.split(" ");

const withAccount = "Deleted with the account.";
const withLearner = "Deleted with the learner.";
const asLong = "As long as the learner is here.";

/** By name. */
export const tables: Readonly<Record<string, TableRow>> = {
  user: {
    purpose: "Who has an account: the e-mail address. Anonymous learners have a row with a made-up address.",
    kept: "As long as the account; an anonymous one until its last session has ended.",
    erased: withAccount,
    exported: true,
    columns: words("id name email emailVerified image createdAt updatedAt isAnonymous"),
  },
  session: {
    purpose:
      "Where somebody is signed in: a random token, how the browser names itself, and when a borrowed one was last used. No network address is kept.",
    kept: "400 days after the last use; on a borrowed phone half an hour.",
    erased: withAccount,
    exported: true,
    columns: words("id expiresAt token createdAt updatedAt ipAddress userAgent userId halves borrowedAt"),
  },
  account: {
    purpose: "The password of an account, as an scrypt hash with a salt.",
    kept: "As long as the account.",
    erased: withAccount,
    exported: false,
    columns: words(
      "id accountId providerId userId accessToken refreshToken idToken accessTokenExpiresAt refreshTokenExpiresAt scope password createdAt updatedAt",
    ),
  },
  verification: {
    purpose: "Links to a new password, hashed, and questions put to passkeys.",
    kept: "An hour, or five minutes; the rows are swept daily.",
    erased: withAccount,
    exported: false,
    columns: words("id identifier value expiresAt createdAt updatedAt"),
  },
  passkey: {
    purpose: "Public halves of passkeys and the names you gave them.",
    kept: "Until you remove them.",
    erased: withAccount,
    exported: true,
    columns: words("id name publicKey userId credentialID counter deviceType backedUp transports createdAt aaguid"),
  },
  account_state: {
    purpose: "When an account was made and whether it runs this server.",
    kept: "As long as the account.",
    erased: withAccount,
    exported: true,
    columns: words("account operator created_at"),
  },
  invite: {
    purpose: "Invitations to make an account: a hash of the link, and when it ends. Not who used it.",
    kept: "35 days after they end.",
    erased: "Nothing in them is about a person.",
    exported: false,
    columns: words("token_hash created_at expires_at used_at"),
  },
  attempt: {
    purpose: "How often a password was guessed, by a keyed hash of the address it was guessed for or from.",
    kept: "Two days.",
    erased: "Deleted with the account.",
    exported: false,
    columns: words("key tries free_at last_at"),
  },
  learner: {
    purpose: "Who learns: a random id, its account, the settings in force.",
    kept: "As long as the account; without one until its last session has ended.",
    erased: "Deleted.",
    exported: true,
    columns: words("id account settings created_at change"),
  },
  memory_gone: {
    purpose: "Cards whose answers were all taken back, so that your other devices hear of it.",
    kept: asLong,
    erased: withLearner,
    exported: false,
    columns: words("learner_id card_id change"),
  },
  card_gone: {
    purpose: "Ids of cards that left a collection, so that devices let go of them.",
    kept: "As long as the collection.",
    erased: "Deleted with your collections.",
    exported: false,
    columns: words("collection_id card_id change"),
  },
  learner_alias: {
    purpose: "Which anonymous learner became part of which, so that answers still on their way find home.",
    kept: asLong,
    erased: withLearner,
    exported: true,
    columns: words("old_learner learner_id at"),
  },
  old_session: {
    purpose:
      "Hashes of sessions that ended in a merge or a deletion, so that what is still sent under them is answered right.",
    kept: "400 days, as long as such a session could have lived.",
    erased: "Only the hash of a random token stays, to answer other devices of yours “deleted”. It names nobody.",
    exported: false,
    columns: words("token_hash learner_id at"),
  },
  event: {
    purpose: "Everything you did with cards and settings: the log that your schedule follows from.",
    kept: asLong,
    erased: withLearner,
    exported: true,
    columns: words(
      "learner_id id device seq kind card_id undoes payload settings at zone offset effective day digest stored_at",
    ),
  },
  event_conflict: {
    purpose:
      "Events that contradicted a stored one, and cards by hand that could not be made after you signed out, kept aside so that nothing is lost silently.",
    kept: asLong,
    erased: withLearner,
    exported: true,
    columns: words("learner_id id digest body received_at"),
  },
  settings_version: {
    purpose: "Every version of your settings, since each answer goes by the one of its time.",
    kept: asLong,
    erased: withLearner,
    exported: true,
    columns: words("learner_id version body"),
  },
  device: {
    purpose:
      "Browsers you answered from: a random name, first and last time, how far their clock is off, and a check sum of the answers that came from it.",
    kept: asLong,
    erased: withLearner,
    exported: true,
    columns: words("learner_id id first_seen last_seen clock_offset stored_count stored_sum"),
  },
  study: {
    purpose: "Which collections you study.",
    kept: asLong,
    erased: withLearner,
    exported: true,
    columns: words("learner_id collection_id since studied offered frontier"),
  },
  card_memory: {
    purpose: "How well each card sits and when it comes back, computed from the log.",
    kept: asLong,
    erased: withLearner,
    exported: true,
    columns: words(
      "learner_id card_id collection_id fact_id queue shown_day due_at stability last_day flag buried_until lapses body effective device seq change",
    ),
  },
  due_count: {
    purpose: "How many cards wait on which day, computed from the log.",
    kept: asLong,
    erased: withLearner,
    exported: false,
    columns: words("learner_id collection_id queue day n"),
  },
  day_count: {
    purpose: "How much you answered on each day, computed from the log.",
    kept: asLong,
    erased: withLearner,
    exported: true,
    columns: words("learner_id day collection_id fresh reviews again hard good easy took"),
  },
  collection: {
    purpose: "Collections: built-in ones, and yours.",
    kept: "Until its owner deletes it.",
    erased: "Yours are deleted; built-in ones belong to nobody.",
    exported: true,
    columns: words("id owner_id slug title created_at documents cards change"),
  },
  document: {
    purpose: "Texts you brought, and the built-in ones.",
    kept: "As long as their collection.",
    erased: "Deleted with your collections.",
    exported: true,
    columns: words(
      "id collection_id slug title author publisher published format text digest engine ledger read_at retired_at sketch medium origin pages bytes",
    ),
  },
  fact: {
    purpose: "Facts found in a text.",
    kept: "As long as their document.",
    erased: "Deleted with your collections.",
    exported: true,
    columns: words("id document_id kind match_key start_at end_at tier body retired_at"),
  },
  card: {
    purpose: "Cards made of facts, with the passage that proves each.",
    kept: "As long as their document.",
    erased: "Deleted with your collections.",
    exported: true,
    columns: words(
      "id collection_id document_id fact_id prompt form stem key body passage rank retired edited kind verdict reason tier links change",
    ),
  },
  card_text: {
    purpose: "Words of each card, for search.",
    kept: "As long as their card.",
    erased: "Deleted with your collections, and the index of words is written anew.",
    exported: false,
    columns: words("nr card_id words lexemes"),
  },
  share: {
    purpose:
      "Links by which you let others read a collection: a hash of the link, until when it holds, and the day it was last opened. Not by whom.",
    kept: "35 days after they end.",
    erased: withLearner,
    exported: true,
    columns: words("token_hash collection_id learner_id created_at expires_at revoked_at last_used"),
  },
  import_job: {
    purpose: "Documents on their way in: what was brought, how far it is read, what came of it.",
    kept: "A month; the bytes themselves until they are read, an hour at the most after a crash.",
    erased: withLearner,
    exported: false,
    columns: words(
      "id learner_id collection_id new_collection title name url type medium file state progress page pages message document_id replaces summary proposed confirmed facts cards worker created_at updated_at",
    ),
  },
  quiz: {
    purpose: "Quizzes you write: their draft, settings, names on their roster, and the code they are joined by.",
    kept: "Until you delete them; names on a roster until 180 days after a quiz was closed.",
    erased: withLearner,
    exported: true,
    columns: words(
      "id learner_id title state code draft revision edition opens_at closes_at names_gone_at created_at changed_at",
    ),
  },
  quiz_edition: {
    purpose: "Each quiz as it was published, since an attempt is worth what it was asked.",
    kept: "As long as the quiz.",
    erased: withLearner,
    exported: true,
    columns: words("quiz_id edition title note settings layout published_at"),
  },
  item: {
    purpose: "Your bank of quiz items.",
    kept: "Until you delete them.",
    erased: withLearner,
    exported: true,
    columns: words("id learner_id version changed_at"),
  },
  item_version: {
    purpose: "Each wording an item was used with, with its key and the passage that proves it.",
    kept: "As long as the item.",
    erased: withLearner,
    exported: true,
    columns: words("item_id version type content card_id made_at"),
  },
  item_asked: {
    purpose: "The same without the key: what takers are sent.",
    kept: "As long as the item.",
    erased: withLearner,
    exported: false,
    columns: words("item_id version body"),
  },
  taker: {
    purpose:
      "Who takes a quiz: the name that was typed, or a name from the roster with its word. No address, no account.",
    kept: "The name and the word until 180 days after the quiz was closed.",
    erased: "Deleted with the quiz, which is deleted with its instructor.",
    exported: true,
    columns: words("id quiz_id name roster word extra removed_at created_at"),
  },
  taker_device: {
    purpose: "By which browsers a taker came: the hash of a random cookie, so that a reload goes on.",
    kept: "As long as the taker's name.",
    erased: "Deleted with the quiz.",
    exported: false,
    columns: words("token_hash taker_id at"),
  },
  quiz_attempt: {
    purpose: "When somebody began and ended a quiz, and what they were asked.",
    kept: "As long as the quiz.",
    erased: "Deleted with the quiz.",
    exported: true,
    columns: words("id quiz_id edition taker_id number seed layout started_at deadline finished_at ended seal"),
  },
  quiz_response: {
    purpose: "What was answered, flagged and asked for in a quiz, and when.",
    kept: "As long as the quiz.",
    erased: "Deleted with the quiz.",
    exported: true,
    columns: words("attempt_id device seq position kind body at received_at"),
  },
  attempt_grade: {
    purpose: "What an attempt is worth, with every regrade, its reason and its author.",
    kept: "As long as the quiz.",
    erased: "Deleted with the quiz.",
    exported: true,
    columns: words("attempt_id revision points possible shares reason learner_id at"),
  },
  item_decision: {
    purpose: "What you decided about an item once it was answered, by which figures, and whose points that changed.",
    kept: "As long as the quiz.",
    erased: "Deleted with the quiz.",
    exported: true,
    columns: words("id quiz_id item_id version subject mend grounds before after more fewer learner_id at"),
  },
  card_doubt: {
    purpose: "Cards of yours that a quiz made doubtful: how many missed them. No names.",
    kept: "As long as the quiz.",
    erased: withLearner,
    exported: false,
    columns: words("quiz_id item_id version card_id learner_id kind missed n at"),
  },
  attempt_kept: {
    purpose: "Quiz answers you chose to keep for your own review. Instructors are never shown it.",
    kept: "As long as the quiz.",
    erased: withLearner,
    exported: false,
    columns: words("attempt_id learner_id at"),
  },
  quiz_live: {
    purpose: "Where a live quiz stands.",
    kept: "As long as the quiz.",
    erased: "Deleted with the quiz.",
    exported: false,
    columns: words("quiz_id phase position revision changed_at"),
  },
  reminder: {
    purpose:
      "When you wish to be reminded: hour, time zone and language, a hash of your calendar's address, and the last day on which it was looked at.",
    kept: asLong,
    erased: withLearner,
    exported: true,
    columns: words("learner_id hour zone language calendar_hash calendar_at looked_day"),
  },
  push_subscription: {
    purpose:
      "Browsers you asked to be called in: the address at your browser's push service, and the keys with which only that browser can read a call.",
    kept: "Until you switch it off, or the push service says that the browser is gone.",
    erased: withLearner,
    exported: true,
    columns: words("id learner_id endpoint p256dh auth created_at failures retry_at"),
  },
  quota: {
    purpose: "How much room whoever runs this server grants you, when it is not the usual.",
    kept: asLong,
    erased: withLearner,
    exported: false,
    columns: words("learner_id documents bytes"),
  },
};

/** Tables that hold nothing of anybody: the database's own, and SQLite's index over card_text. */
export const notOurs = /^(?:kysely_migration(?:_lock)?|card_text_words(?:_\w+)?|sqlite_\w+)$/;
