/* What each person has read, which tab is open, who sits here: kept by this browser alone. */

const key = "dutybot.localchat";

interface Kept { as?: string[]; lang?: string; seen?: Record<string, string>; read?: Record<string, string>; tabs?: Record<string, string> }

export function kept(): Kept {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Kept;
  } catch {
    return {};
  }
}

export function keep(change: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...kept(), ...change }));
  } catch {
    // A browser that keeps nothing still shows everything.
  }
}

const place = (person: string, chat: string): string => `${person}|${chat}`;

export const lastSeen = (person: string, chat: string): string => kept().seen?.[place(person, chat)] ?? "";

export function markSeen(person: string, chat: string, message: string): void {
  if (message > lastSeen(person, chat)) {
    keep({ seen: { ...kept().seen, [place(person, chat)]: message } });
  }
}

/** Whether the bot has not been told yet that somebody read so far. */
export function markRead(person: string, chat: string, message: string): boolean {
  const at = place(person, chat);
  const isNew = message > (kept().read?.[at] ?? "");
  if (isNew) {
    keep({ read: { ...kept().read, [at]: message } });
  }
  return isNew;
}

export const lastTab = (person: string): string | undefined => kept().tabs?.[person];

export const keepTab = (person: string, chat: string): void => keep({ tabs: { ...kept().tabs, [person]: chat } });
