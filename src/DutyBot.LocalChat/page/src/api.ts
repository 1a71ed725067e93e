import type { Here, Message, PressShown, WireCall } from "./shapes";
import { locale } from "./words";

export const readHere = (): Promise<Here> => get("/local/api/state");

export const readMessages = (chat: string, before?: string): Promise<Message[]> =>
  get(`/local/api/messages?${new URLSearchParams({ chat, take: "50", ...(before ? { before } : {}) })}`);

export const readWire = (): Promise<WireCall[]> => get("/local/api/wire");

export const sayLine = (line: { person: string; chat: string; text: string; replyTo?: string; mentions: string[] }): Promise<Message> =>
  post("/local/api/say", line);

export const press = (pressed: { person: string; chat: string; message: string; action: unknown }): Promise<PressShown> =>
  post("/local/api/press", pressed);

export const tellRead = (read: { person: string; chat: string; message: string }): Promise<void> => post("/local/api/read", read);

async function get<T>(path: string): Promise<T> {
  return read(await fetch(path, { cache: "no-store" }));
}

async function post<T>(path: string, body: object): Promise<T> {
  const headers = { "Content-Type": "application/json" };
  return read(await fetch(path, { method: "POST", headers, body: JSON.stringify({ ...body, locale: locale() }) }));
}

async function read<T>(answer: Response): Promise<T> {
  if (!answer.ok) {
    throw new Error(`HTTP ${answer.status}`);
  }
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}
