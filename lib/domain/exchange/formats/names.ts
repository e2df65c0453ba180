/** Names of formats, and which are written; apart from the formats, so that a screen that names them does not load them. */
export const quizFormatNames = ["moodle-xml", "qti-2.1", "qti-1.2", "csv", "aiken", "gift"] as const;
export type QuizFormatName = (typeof quizFormatNames)[number];
export const writtenFormats = ["moodle-xml", "gift", "qti-2.1", "csv"] as const;
export type WrittenFormat = (typeof writtenFormats)[number];
