import { h, icon } from "./dom";
import { MessageView } from "./message";
import type { Room } from "./room";
import type { Message, Person } from "./shapes";
import { dayKey, dayName } from "./times";
import { say } from "./words";

const nearEnd = 80;
const sameBreath = 5 * 60_000;

/** The messages of one chat as one person sees them. */
export class Transcript {
  readonly element: HTMLElement;
  private readonly log: HTMLElement;
  private readonly below: HTMLButtonElement;
  private readonly earlier: HTMLButtonElement;
  private readonly typing: HTMLElement;
  private readonly views = new Map<string, MessageView>();
  private last?: Message;
  private silence = 0;
  private follows = true;
  // A phone's keyboard makes the log smaller, a card that unfolds makes it longer; its end stays in view.
  private readonly sizes = new ResizeObserver(() => { if (this.follows) { this.toEnd(); } });

  constructor(private readonly room: Room, private readonly me: Person, private readonly chat: string, private readonly onReply: (message: Message) => void) {
    this.log = h("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": say("transcript", { chat: this.chatName() }), tabindex: 0 });
    this.below = h("button", { type: "button", class: "below", hidden: true, onclick: () => this.toEnd() }, icon("down"), say("newBelow"));
    this.earlier = h("button", { type: "button", class: "earlier", onclick: () => void this.showEarlier() }, say("earlier"));
    this.typing = h("p", { class: "typing", hidden: true }, say("typing", { name: room.nameOf(room.here.bot.id) }));
    this.element = h("div", { class: "transcript" }, this.log, this.typing, this.below);
    this.log.addEventListener("scroll", () => this.scrolled(), { passive: true });
    this.sizes.observe(this.log);
    this.drawAll();
  }

  take(message: Message): void {
    const known = this.views.get(message.id);
    const followed = this.isAtEnd();
    if (known) {
      known.change(message);
    } else if (this.last && message.id < this.last.id) {
      this.drawAll();
    } else {
      this.append(message);
      this.typing.hidden = true;
    }
    if (followed || (!known && message.from === this.me.id)) {
      this.toEnd();
    } else if (!known) {
      this.below.hidden = false;
    }
  }

  showTyping(): void {
    this.typing.hidden = false;
    clearTimeout(this.silence);
    this.silence = window.setTimeout(() => { this.typing.hidden = true; }, 4000);
  }

  toEnd(): void {
    this.log.scrollTop = this.log.scrollHeight;
    this.below.hidden = true;
    this.follows = true;
  }

  private drawAll(): void {
    this.views.clear();
    this.last = undefined;
    this.log.replaceChildren(h("p", { class: "empty" }, say("empty")));
    if (this.room.hasEarlier(this.chat)) {
      this.log.prepend(this.earlier);
    }
    this.room.messages(this.chat).forEach((message) => this.append(message));
  }

  private append(message: Message): void {
    this.log.querySelector(".empty")?.remove();
    if (!this.last || dayKey(this.last.at) !== dayKey(message.at)) {
      this.log.append(h("div", { class: "day", role: "separator" }, dayName(message.at)));
    }
    const view = new MessageView(this.room, this.me, message, this.onReply);
    const continues = this.last?.from === message.from && Date.parse(message.at) - Date.parse(this.last.at) < sameBreath && dayKey(this.last.at) === dayKey(message.at);
    view.element.classList.toggle("continues", continues && message.from !== this.room.here.bot.id);
    this.views.set(message.id, view);
    this.log.append(view.element);
    this.sizes.observe(view.element);
    this.last = message;
  }

  private async showEarlier(): Promise<void> {
    const fromEnd = this.log.scrollHeight - this.log.scrollTop;
    await this.room.loadEarlier(this.chat);
    this.drawAll();
    this.log.scrollTop = this.log.scrollHeight - fromEnd;
  }

  private scrolled(): void {
    this.follows = this.isAtEnd();
    if (this.follows) {
      this.below.hidden = true;
    }
  }

  private isAtEnd(): boolean {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < nearEnd;
  }

  private chatName(): string {
    return this.chat === this.me.chat ? say("private") : this.room.chatName(this.chat);
  }
}
