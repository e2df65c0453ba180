"use client";
import { quizEditWords } from "../text/en/quiz-edit.ts";
import { useWords } from "../text/use-words.tsx";

interface QuizTitleProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The title, typed where it stands. The heading that is read aloud is beside it, since a field is none. */
export function QuizTitle({ value, onChange }: QuizTitleProps) {
  const words = useWords(quizEditWords);
  return (
    <>
      <h1 className="sr-only">{value.trim() || words.untitled}</h1>
      <textarea
        rows={1}
        className="quiz-title type-title"
        aria-label={words.name}
        placeholder={words.untitled}
        value={value}
        maxLength={200}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, " "))}
      />
    </>
  );
}
