import type { ReactNode } from "react";
import "./quiz-edit.css";

/** What is drawn for quizzes being written weighs on no other screen. */
export default function Layout({ children }: { readonly children: ReactNode }) {
  return children;
}
