import { locale, say } from "./words";

let zone: string | undefined;

/** The zone of the district: the page's times then agree with those on the cards. */
export function useZone(name: string): void {
  zone = name;
}

export const clock = (at: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(new Date(at));

export const clockWithSeconds = (at: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(new Date(at));

export const dayKey = (at: string | number): string => new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(new Date(at));

export function dayName(at: string): string {
  const [day, now] = [dayKey(at), Date.now()];
  return day === dayKey(now) ? say("today")
    : day === dayKey(now - 86_400_000) ? say("yesterday")
    : new Intl.DateTimeFormat(locale(), { timeZone: zone, month: "long", day: "numeric", weekday: "short" }).format(new Date(at));
}
