import { readHere, readMessages } from "./api";
import type { Group, Here, Message, Person, WireCall } from "./shapes";
import { language } from "./words";

interface Heard { message: [message: Message, rings: boolean]; typing: [chat: string]; wire: [call: WireCall]; line: [up: boolean] }
type Listener<K extends keyof Heard> = (...what: Heard[K]) => void;

/** What the page knows: people, chats and their messages, kept true by the server's events. */
export class Room {
  private readonly chats = new Map<string, Map<string, Message>>();
  private readonly complete = new Set<string>();
  private readonly listeners: { [K in keyof Heard]?: Set<Listener<K>> } = {};

  private constructor(readonly here: Here) {}

  static async open(): Promise<Room> {
    const room = new Room(await readHere());
    room.listen();
    return room;
  }

  on<K extends keyof Heard>(kind: K, listener: Listener<K>): () => void {
    const set: Set<Listener<K>> = ((this.listeners[kind] as Set<Listener<K>> | undefined) ??= new Set<Listener<K>>() as never);
    set.add(listener);
    return () => set.delete(listener);
  }

  person(id: string): Person | undefined {
    return this.here.people.find((person) => person.id === id);
  }

  groupsOf(person: Person): Group[] {
    return this.here.groups.filter((group) => group.memberIds.includes(person.id));
  }

  nameOf(id: string): string {
    return id === this.here.bot.id ? nameIn(this.here.bot) : nameIn(this.person(id) ?? { name: id, nameEn: id });
  }

  chatName(id: string): string {
    const group = this.here.groups.find((candidate) => candidate.id === id);
    return group ? nameIn(group) : nameIn(this.here.people.find((person) => person.chat === id) ?? { name: id, nameEn: id });
  }

  messages(chat: string): Message[] {
    return [...(this.chats.get(chat)?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  find(chat: string, id: string): Message | undefined {
    return this.chats.get(chat)?.get(id);
  }

  /** The newest messages of a chat, once. */
  async load(chat: string): Promise<void> {
    if (!this.chats.has(chat)) {
      this.chats.set(chat, new Map());
      await this.refresh(chat, false);
    }
  }

  /** False when there is nothing earlier. */
  async loadEarlier(chat: string): Promise<boolean> {
    const known = this.messages(chat);
    const earlier = await readMessages(chat, known[0]?.id);
    const kept = this.chats.get(chat) ?? new Map<string, Message>();
    earlier.forEach((message) => kept.set(message.id, message));
    this.chats.set(chat, kept);
    if (earlier.length < 50) {
      this.complete.add(chat);
    }
    return !this.complete.has(chat);
  }

  hasEarlier(chat: string): boolean {
    return !this.complete.has(chat) && (this.chats.get(chat)?.size ?? 0) >= 50;
  }

  /** `isNews`: it may ring; what is read from the past at the start does not. */
  take(message: Message, isNews = true): void {
    const known = this.chats.get(message.chat);
    const before = known?.get(message.id);
    // Events and answers may overtake one another; the older state is dropped.
    if (!known || (before && before.version > message.version)) {
      return;
    }
    known.set(message.id, message);
    this.tell("message", message, isNews && !before);
  }

  private async refresh(chat: string, isNews: boolean): Promise<void> {
    for (const message of await readMessages(chat)) {
      this.take(message, isNews);
    }
  }

  private listen(): void {
    const events = new EventSource("/local/api/events");
    events.addEventListener("hello", () => {
      this.tell("line", true);
      [...this.chats.keys()].forEach((chat) => void this.refresh(chat, true));
    });
    events.addEventListener("message", (event) => this.take(JSON.parse(event.data as string) as Message));
    events.addEventListener("typing", (event) => this.tell("typing", (JSON.parse(event.data as string) as { chat: string }).chat));
    events.addEventListener("wire", (event) => this.tell("wire", JSON.parse(event.data as string) as WireCall));
    events.addEventListener("error", () => this.tell("line", false));
    // A tab that is closed gives its connection back at once.
    window.addEventListener("pagehide", () => events.close());
  }

  private tell<K extends keyof Heard>(kind: K, ...what: Heard[K]): void {
    (this.listeners[kind] as Set<Listener<K>> | undefined)?.forEach((listener) => listener(...what));
  }
}

export const nameIn = (named: { name: string; nameEn: string }): string => (language() === "en" && named.nameEn ? named.nameEn : named.name);

export const unitIn = (person: Person): string => (language() === "en" && person.unitEn ? person.unitEn : person.unit);

/** The name without the unit before it, for places that show the unit beside it. */
export function postIn(person: Person): string {
  const [unit, ...post] = nameIn(person).split(/ ?\u00B7 ?/);
  return post.length > 0 && unit === unitIn(person) ? post.join(" \u00B7 ") : nameIn(person);
}
