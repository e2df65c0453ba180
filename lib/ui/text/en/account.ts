import { counted, figure, plural } from "../format.ts";
import { section } from "../section.ts";

const answers = { one: "answer", other: "answers" };
const collections = { one: "collection", other: "collections" };

const held = ({ answers: n, collections: own }: { answers: number; collections: number }): string =>
  own === 0
    ? `${figure(n)} ${plural(n, answers)}`
    : `${figure(n)} ${plural(n, answers)} and ${counted(own, collections)}`;

/** Signing up, in and out. */
export const accountWords = section("account", {
  title: "Account",
  loading: "Your account is being fetched.",
  offline: "Signing in needs the network. What is due can be reviewed all the same.",
  signIn: "Sign in",
  signUp: "Make an account",
  tabs: "Sign in or make an account",
  signInLead: "With an account, your answers are the same on every device.",
  signUpLead: "An address and a password, nothing else. Footnote writes to you only when you ask for a new password.",
  signUpClosed: "This server makes no further accounts.",
  signUpInvite: "This server makes accounts by invitation. Open the link you were sent.",
  email: "E-mail address",
  password: "Password",
  newPassword: "New password",
  currentPassword: "Current password",
  passwordNote: "At least ten characters, whichever you like. A few unrelated words are good.",
  show: "Show",
  hide: "Hide",
  showPassword: "Show password",
  hidePassword: "Hide password",
  forgot: "Forgot the password?",
  working: "One moment.",
  emailWrong: "This is no e-mail address.",
  passwordShort: (least: number) => `It needs at least ${figure(least)} characters.`,
  passwordMissing: "Type the password.",
  refused: "There is no account with this address and password. Look at both, or ask for a new password.",
  signUpRefused:
    "If this address already had an account, it still has its old password. Sign in with that, or ask for a new one.",
  inviteSpent: "This invitation was used, or it is too old. Ask whoever runs this server for another.",
  wait: "Too many tries. Wait three minutes, then try again.",
  failed: "The server could not be reached, or it failed. Nothing was changed. Try again.",
  here: (of: { answers: number; collections: number }) => `${held(of)} on this device`,
  hereAsk: "What becomes of them?",
  bring: "Bring them along",
  bringNote: "They become part of your account. Cards answered in both places are planned from all your answers.",
  leave: "Leave them here",
  leaveNote: "They stay on this device, apart from your account, and are here again when you sign out.",
  unsent: (n: number) =>
    `${figure(n)} ${plural(n, answers)} of this device ${plural(n, { one: "is", other: "are" })} not stored on the server yet. Wait until ${plural(n, { one: "it is", other: "they are" })} sent, then try again.`,
  signedInAs: (email: string) => `Signed in as ${email}`,
  operator: "You run this server.",
  operatorPage: "Its state, accounts and invitations",
  signOut: "Sign out",
  signOutNote: "This browser forgets who you are. Your answers stay in your account.",
  aside: "Answers that were left on this device are here again when you sign out.",
  privacy: "What is stored, and for how long",
  settingsTitle: "Account",
  settingsAnonymous: "Your answers belong to this browser only, until you make an account.",
  settingsSignedIn: "Your answers are the same wherever you sign in.",
  settingsOpen: "Open",
});
