import en from "../words/en.json";
import zh from "../words/zh.json";

export type Language = "zh" | "en";
export type Word = keyof typeof zh;

// Both files must hold the same words: the compiler compares them here.
const all: Record<Language, Record<Word, string>> = { zh, en: en satisfies Record<keyof typeof zh, string> };

let current: Language = "zh";

export const language = (): Language => current;

export const locale = (): string => (current === "zh" ? "zh-CN" : "en-US");

export function speak(chosen: Language): void {
  current = chosen;
  document.documentElement.lang = chosen === "zh" ? "zh-Hans" : "en";
}

export const say = (word: Word, filled: Record<string, string | number> = {}): string =>
  all[current][word].replace(/\{(\w+)\}/g, (whole, key: string) => String(filled[key] ?? whole));

/** The word for a code of the server, or another word where there is none for it. */
export const sayCode = (kind: string, code: string, otherwise: Word): string => {
  const word = `${kind}.${code}`;
  return word in all[current] ? say(word as Word) : say(otherwise);
};

/** A trouble code such as `timeout` or `status-500` in words. */
export function sayTrouble(kind: "trouble" | "why", code: string): string {
  const status = /^status-(\d+)$/.exec(code)?.[1];
  return status ? say(`${kind}.status`, { status }) : sayCode(kind, code, "trouble.unknown");
}
