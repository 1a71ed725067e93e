import { sayLine } from "./api";
import { h, icon } from "./dom";
import { MentionMenu } from "./mentionMenu";
import { gist } from "./message";
import type { Room } from "./room";
import type { Message, Person } from "./shapes";
import { say } from "./words";

/** Where a person types: Enter sends, Shift+Enter breaks the line, "@" opens the list of people. */
export class Composer {
  readonly element: HTMLFormElement;
  private readonly field: HTMLTextAreaElement;
  private readonly menu: MentionMenu;
  private readonly replyBar = h("div", { class: "reply-bar", hidden: true });
  private readonly fault = h("p", { class: "fault", role: "alert", hidden: true });
  private mentioned: string[] = [];
  private replyTo?: Message;

  constructor(private readonly room: Room, private readonly me: Person, private readonly chat: string, name: string) {
    this.menu = new MentionMenu(room, me, chat, (id, who) => this.insert(id, who));
    this.field = h("textarea", {
      rows: 1, placeholder: say("write", { chat: name }), "aria-label": say("write", { chat: name }), maxlength: 4000, autocomplete: "off",
      "aria-controls": this.menu.element.id, oninput: () => this.typed(), onkeydown: (event: Event) => this.key(event as KeyboardEvent), onblur: () => this.menu.close(),
    });
    this.element = h("form", { class: "composer", onsubmit: (event: Event) => { event.preventDefault(); void this.send(); } },
      this.menu.element, this.fault, this.replyBar,
      h("div", { class: "row" },
        h("button", { type: "button", class: "round", "aria-label": say("mention"), title: say("mention"), onmousedown: (event: Event) => event.preventDefault(), onclick: () => this.at() }, icon("at")),
        this.field,
        h("button", { type: "submit", class: "round send", "aria-label": say("send"), title: say("send") }, icon("send"))));
  }

  reply(message: Message): void {
    this.replyTo = message;
    this.replyBar.hidden = false;
    this.replyBar.replaceChildren(
      h("span", {}, h("b", {}, say("replyingTo", { name: this.room.nameOf(message.from) })), " ", gist(message)),
      h("button", { type: "button", "aria-label": say("cancelReply"), title: say("cancelReply"), onclick: () => this.endReply() }, icon("close")));
    this.field.focus();
  }

  private endReply(): void {
    this.replyTo = undefined;
    this.replyBar.hidden = true;
  }

  private key(event: KeyboardEvent): void {
    // Enter also ends the choosing of a Chinese word; that one is not for sending.
    if (event.isComposing || event.keyCode === 229 || this.menu.key(event)) {
      return;
    }
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void this.send();
    } else if (event.key === "Escape" && this.replyTo) {
      this.endReply();
    }
  }

  private typed(): void {
    this.fit();
    const search = this.searched();
    if (search === null) {
      this.menu.close();
    } else {
      this.menu.open(search);
    }
  }

  /** What stands between an "@" and the cursor, null where there is none. */
  private searched(): string | null {
    return /[@\uFF20]([^\s@\uFF20]{0,20})$/.exec(this.field.value.slice(0, this.field.selectionStart))?.[1] ?? null;
  }

  private at(): void {
    this.field.focus();
    this.field.setRangeText("@", this.field.selectionStart, this.field.selectionEnd, "end");
    this.typed();
  }

  private insert(id: string, name: string): void {
    const start = this.field.selectionStart - (this.searched()?.length ?? 0);
    this.field.setRangeText(`${name} `, start, this.field.selectionStart, "end");
    this.mentioned.push(id);
    this.fit();
    this.field.focus();
  }

  private async send(): Promise<void> {
    const text = this.field.value.trim();
    if (!text) {
      return;
    }
    const replyTo = this.replyTo;
    const line = { person: this.me.id, chat: this.chat, text, mentions: this.mentioned, ...(replyTo ? { replyTo: replyTo.id } : {}) };
    this.clear();
    try {
      this.room.take(await sayLine(line));
    } catch {
      this.field.value ||= text;
      this.fault.textContent = say("notSent");
      this.fault.hidden = false;
      this.fit();
    }
  }

  private clear(): void {
    this.field.value = "";
    this.mentioned = [];
    this.fault.hidden = true;
    this.menu.close();
    this.endReply();
    this.fit();
  }

  private fit(): void {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, 120)}px`;
  }
}
