import type { Item } from "../../item/item.ts";
import type { ItemTypeName } from "../../item/types/index.ts";
import type { Result } from "../../kernel/result.ts";
import type { ReadQuiz, Unreadable } from "../read-quiz.ts";

/** A quiz as it is written to a file: every item as the format can hold it. */
export interface WrittenQuiz {
  readonly title: string;
  readonly sections: readonly {
    readonly title: string;
    readonly draw: number | null;
    readonly items: readonly Item[];
  }[];
}

/** A file of an export; several are packed together. */
export interface WrittenFile {
  readonly path: string;
  readonly text: string;
}

export interface Writer {
  /** Ending of the file that is downloaded; `zip` for several files. */
  readonly ending: "txt" | "xml" | "csv" | "zip";
  /** The type other programs show an item as. */
  becomes(item: Item): ItemTypeName;
  /** Other programs give part of the points by another rule. */
  readonly otherCredit: readonly ItemTypeName[];
  /**
   * An item as the format can hold it: what reading the file gives again. Several where one would be too much for the
   * format. The loss report is what lies between an item and this, and a test holds that reading gives just this.
   * @param item carriable, without faults
   */
  nearest(item: Item): readonly Item[];
  write(quiz: WrittenQuiz): readonly WrittenFile[];
}

export interface Reader {
  /** By what the files hold, never by their names. */
  recognise(files: readonly WrittenFile[]): boolean;
  read(files: readonly WrittenFile[]): Result<ReadQuiz, Unreadable>;
}

/** A format of quizzes: a file and a line in index.ts make another. */
export interface QuizFormat {
  readonly writer: Writer | null;
  readonly reader: Reader | null;
}
