import { counted, figure } from "../format.ts";

const taker = { one: "person", other: "people" };

/** A live quiz on the instructor's screen. */
export const roomWords = {
  title: "Live quiz",
  joinAt: (link: string) => `Join at ${link}`,
  code: "Code",
  joined: (n: number) => `${counted(n, taker)} here`,
  nobody: "Nobody is here yet.",
  start: "Start",
  letGo: "Let everybody go on alone",
  free: "Everybody goes on at their own pace.",
  ended: (n: number, of: number) => `${figure(n)} of ${figure(of)} have handed in`,
  place: (n: number, of: number) => `Item ${figure(n)} of ${figure(of)}`,
  answered: (n: number, of: number) => `${figure(n)} of ${figure(of)} have answered`,
  show: "Show the answer",
  next: "Next item",
  finish: "End the quiz",
  finishTitle: "End the quiz?",
  finishText: "It closes for everybody. What was answered so far counts.",
  keepOn: "Not yet",
  right: (n: number, of: number) => `${figure(n)} of ${figure(of)} right`,
  answer: "Right answer",
  spread: "How many chose what",
  chose: (n: number) => figure(n),
  isRight: "right",
  done: "The quiz is over.",
  results: "See the results",
  away: "No connection. This screen goes on by itself when there is one.",
  notLive: "This quiz is not published as a live one. Set its mode to live and publish it.",
  edit: "To the quiz",
  loading: "The room is being opened.",
};
