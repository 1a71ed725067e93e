import { tellRead } from "./api";
import { Composer } from "./composer";
import { h, icon } from "./dom";
import { gist, namesPerson } from "./message";
import { nameIn, postIn, type Room, unitIn } from "./room";
import { keepTab, lastSeen, lastTab, markRead, markSeen } from "./seen";
import type { Message, Person } from "./shapes";
import { Transcript } from "./transcript";
import { say } from "./words";

interface Chat { id: string; hook: string; name: string; tab: HTMLButtonElement; badge: HTMLElement; panel: HTMLElement; transcript: Transcript }
interface Around { onSwap: () => void; onClose: () => void; onUnread: () => void }

const bannerStays = 9000;

// Whoever only flips past has not read.
const reads = 1500;

/** One person's seat, like a phone: his chats as tabs, a banner for what arrives in a chat that is not in view. */
export class Column {
  readonly element: HTMLElement;
  private readonly banners = h("div", { class: "banners", role: "status" });
  private readonly chats: Chat[];
  private readonly leave: (() => void)[];
  private current: Chat;

  constructor(private readonly room: Room, readonly person: Person, private readonly around: Around) {
    this.chats = [
      ...room.groupsOf(person).map((group) => this.chat(group.id, `group:${group.id}`, nameIn(group))),
      this.chat(person.chat, "private", say("private")),
    ];
    this.current = this.chats.find((chat) => chat.hook === lastTab(person.id)) ?? this.chats[0]!;
    this.element = h("section", { class: "column", "data-person": person.id, "aria-label": nameIn(person) },
      this.head(),
      h("div", { class: "tabs", role: "tablist", "aria-label": nameIn(person), onkeydown: (event: Event) => this.tabKey(event as KeyboardEvent) }, ...this.chats.map((chat) => chat.tab)),
      h("div", { class: "panels" }, this.banners, ...this.chats.map((chat) => chat.panel)));
    this.leave = [
      room.on("message", (message, rings) => this.take(message, rings)),
      room.on("typing", (chat) => this.chats.find((one) => one.id === chat)?.transcript.showTyping()),
    ];
    this.show(this.current);
  }

  get unread(): number {
    return this.chats.reduce((sum, chat) => sum + this.unreadIn(chat).length, 0);
  }

  /** To be called when the column has come into view. */
  seen(): void {
    if (this.isInView) {
      markSeen(this.person.id, this.current.id, this.room.messages(this.current.id).at(-1)?.id ?? "");
      const newest = this.room.messages(this.person.chat).findLast((one) => one.from !== this.person.id && !one.deleted)?.id;
      setTimeout(() => this.read(newest), reads);
    }
    this.chats.forEach((chat) => this.count(chat));
    this.around.onUnread();
  }

  private get isInView(): boolean {
    return this.element.offsetParent !== null && document.visibilityState === "visible";
  }

  /** A private chat tells the bot how far it was read, as chat platforms do. */
  private read(message?: string): void {
    const { id, chat } = this.person;
    if (this.isInView && this.current.id === chat && message && markRead(id, chat, message)) {
      void tellRead({ person: id, chat, message }).catch(() => undefined);
    }
  }

  /** A log that was hidden has no height, so its end is found when it is shown. */
  settle(): void {
    this.current.transcript.toEnd();
    this.seen();
  }

  close(): void {
    this.leave.forEach((stop) => stop());
    this.element.remove();
  }

  private head(): HTMLElement {
    const { person } = this;
    return h("header", { class: "head" },
      avatar(person),
      h("button", { type: "button", class: "person", "aria-label": `${nameIn(person)} · ${say("changePerson")}`, title: say("changePerson"), onclick: this.around.onSwap },
        h("span", { class: "name" }, h("span", {}, postIn(person)), icon("swap")), h("span", { class: "unit" }, unitIn(person))),
      h("button", { type: "button", class: "round quiet", "aria-label": say("closePerson", { name: nameIn(person) }), title: say("close"), onclick: this.around.onClose }, icon("close")));
  }

  private chat(id: string, hook: string, name: string): Chat {
    const key = `${this.person.id}-${hook}`.replace(/[^\w-]/g, "_");
    const badge = h("span", { class: "badge", hidden: true });
    const composer = new Composer(this.room, this.person, id, id === this.person.chat ? nameIn(this.room.here.bot) : name);
    const transcript = new Transcript(this.room, this.person, id, (message) => composer.reply(message));
    const panel = h("div", { class: "panel", role: "tabpanel", id: `panel-${key}`, "aria-labelledby": `tab-${key}`, "data-chat": hook, hidden: true }, transcript.element, composer.element);
    const tab = h("button", { type: "button", role: "tab", id: `tab-${key}`, "aria-controls": `panel-${key}`, "data-chat": hook, onclick: () => this.show(chat) }, h("span", { class: "tab-name" }, name), badge);
    const chat: Chat = { id, hook, name, tab, badge, panel, transcript };
    return chat;
  }

  private show(chat: Chat): void {
    this.current = chat;
    for (const one of this.chats) {
      one.panel.hidden = one !== chat;
      one.tab.setAttribute("aria-selected", String(one === chat));
      one.tab.tabIndex = one === chat ? 0 : -1;
    }
    keepTab(this.person.id, chat.hook);
    this.banners.querySelectorAll(`[data-banner="${CSS.escape(chat.hook)}"]`).forEach((banner) => banner.remove());
    this.settle();
  }

  private tabKey(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step && this.chats[(this.chats.indexOf(this.current) + step + this.chats.length) % this.chats.length];
    if (next) {
      this.show(next);
      next.tab.focus();
    }
  }

  private take(message: Message, rings: boolean): void {
    const chat = this.chats.find((one) => one.id === message.chat);
    if (!chat) {
      return;
    }
    chat.transcript.take(message);
    if (rings && chat !== this.current && message.from !== this.person.id) {
      this.banner(chat, message);
    }
    this.seen();
  }

  private banner(chat: Chat, message: Message): void {
    const banner = h("button", { type: "button", class: "banner", "data-banner": chat.hook, onclick: () => { banner.remove(); this.show(chat); } },
      h("span", { class: "from" }, `${chat.name} · ${this.room.nameOf(message.from)}`), h("span", { class: "what" }, gist(message)));
    this.banners.append(banner);
    while (this.banners.children.length > 2) {
      this.banners.firstElementChild?.remove();
    }
    setTimeout(() => banner.remove(), bannerStays);
  }

  private unreadIn(chat: Chat): Message[] {
    const seen = lastSeen(this.person.id, chat.id);
    return this.room.messages(chat.id).filter((message) => message.id > seen && message.from !== this.person.id && !message.deleted);
  }

  private count(chat: Chat): void {
    const unread = this.unreadIn(chat);
    const named = unread.some((message) => namesPerson(message, this.person.id));
    chat.badge.hidden = unread.length === 0;
    chat.badge.textContent = unread.length === 0 ? "" : `${named ? "@" : ""}${unread.length > 99 ? "99+" : unread.length}`;
    chat.badge.title = say("unread", { count: unread.length }) + (named ? `, ${say("mentioned")}` : "");
  }
}

/** A coloured disc with the first character of the name; the same unit always has the same colour. */
export function avatar(person: Person): HTMLElement {
  const hue = [...person.unit].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
  return h("span", { class: "avatar", "aria-hidden": "true", style: `--hue:${hue}` }, [...nameIn(person)][0] ?? "");
}
