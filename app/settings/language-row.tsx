"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { chooseLanguage, chosenLanguage } from "#lib/client/settings/language.ts";
import { tellLanguage } from "#lib/client/worker/register.ts";
import { Choice } from "#lib/ui/settings/choice.tsx";
import { Row } from "#lib/ui/settings/row.tsx";
import { languageWords } from "#lib/ui/text/en/language.ts";
import { isLanguage, type Language, languages } from "#lib/ui/text/locale.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

const names = Object.entries(languages).map(([value, name]) => ({ value: value as Language | "device", name }));

/** Kept in this browser and applied at once: the page comes anew from the server, and what is being edited stays. */
export function LanguageRow() {
  const text = useWords(languageWords);
  const router = useRouter();
  const [, begin] = useTransition();
  const [value, setValue] = useState<Language | "device">(() => {
    const chosen = chosenLanguage();
    return isLanguage(chosen) ? chosen : "device";
  });
  return (
    <Row level={2} id="language" title={text.title} note={text.note}>
      <Choice
        label={text.title}
        options={[{ value: "device", name: text.device }, ...names]}
        value={value}
        onChange={(language) => {
          setValue(language);
          chooseLanguage(language === "device" ? null : language);
          tellLanguage();
          begin(() => router.refresh());
        }}
      />
    </Row>
  );
}
