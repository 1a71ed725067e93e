import { press } from "./api";
import { cardEntities, type CardPress, drawCard, fallbackText, typedInto } from "./card";
import { h, icon } from "./dom";
import type { Room } from "./room";
import { type Activity, cardType, type Message, type Person } from "./shapes";
import { lineOf, mentions, plain, toHtml, tokenise } from "./text";
import { clock } from "./times";
import { say, sayTrouble } from "./words";

/** One message as one person sees it; drawn anew when it changes. */
export class MessageView {
  readonly element: HTMLElement;
  private state = "";
  private pressing = false;
  private held: HTMLButtonElement[] = [];
  private touched = false;
  private later?: Message;

  constructor(private readonly room: Room, private readonly me: Person, private message: Message, private readonly onReply: (message: Message) => void) {
    const kind = message.from === me.id ? "mine" : message.from === room.here.bot.id ? "bot" : "theirs";
    this.element = h("article", { class: `message ${kind}`, "data-message": message.id, "data-from": message.from, onpointerdown: () => this.touch() });
    this.draw();
  }

  /** Draws the message again where it changed for this person; a change that others made is highlighted for a moment. */
  change(message: Message): void {
    if (this.touched) {
      this.later = message;
      return;
    }
    const edited = message.version > this.message.version || this.stateOf(message) !== this.state;
    this.message = message;
    if (this.stateOf(message) !== this.state) {
      this.draw();
      if (edited) {
        this.element.classList.remove("changed");
        void this.element.offsetWidth;
        this.element.classList.add("changed");
      }
    }
  }

  // A button that is drawn anew between the finger's going down and up would not notice the press.
  private touch(): void {
    this.touched = true;
    const letGo = (): void => {
      window.removeEventListener("pointerup", letGo);
      window.removeEventListener("pointercancel", letGo);
      // The press itself comes after this event.
      setTimeout(() => {
        this.touched = false;
        const message = this.later;
        this.later = undefined;
        if (message) {
          this.change(message);
        }
      });
    };
    window.addEventListener("pointerup", letGo);
    window.addEventListener("pointercancel", letGo);
  }

  private stateOf(message: Message): string {
    return JSON.stringify([message.version, message.trouble, message.views[this.me.id]]);
  }

  private draw(): void {
    const { message } = this;
    const typed = this.pressing ? undefined : this.inputsInHand();
    this.state = this.stateOf(message);
    this.element.setAttribute("aria-label", `${this.room.nameOf(message.from)} ${clock(message.at)}`);
    this.element.replaceChildren(
      h("header", { class: "by" },
        h("span", { class: "who" }, this.room.nameOf(message.from)),
        h("time", { datetime: message.at }, clock(message.at)),
        !message.deleted && message.editedAt && h("span", { class: "edited" }, say("edited", { time: clock(message.editedAt) }))),
      message.deleted ? h("p", { class: "gone" }, say("deleted")) : this.body(typed));
  }

  private body(typed: Map<string, string> | undefined): HTMLElement {
    const { activity, trouble } = this.message;
    const body = h("div", { class: "body" });
    const quote = this.quote();
    if (quote) {
      body.append(quote);
    }
    if (activity.text) {
      body.append(this.textOf(activity));
    }
    for (const attachment of activity.attachments ?? []) {
      body.append(attachment.contentType === cardType
        ? drawCard(this.message.views[this.me.id] ?? attachment.content, this.me.id, (pressed) => void this.press(pressed), typed)
        : h("p", { class: "attachment" }, linkOf(attachment.contentUrl, attachment.name ?? say("attachment"))));
    }
    body.append(
      h("div", { class: "under", role: "status" }, trouble && h("p", { class: "lost" }, say("lost", { why: sayTrouble("why", trouble) }))),
      h("button", { type: "button", class: "tool", "aria-label": say("reply"), title: say("reply"), onclick: () => this.onReply(this.message) }, icon("reply")));
    return body;
  }

  private textOf(activity: Activity): HTMLElement {
    const bubble = h("div", { class: "bubble" });
    if (activity.textFormat === "plain") {
      bubble.append(lineOf(activity.text ?? "", activity.entities ?? [], this.me.id));
    } else {
      bubble.innerHTML = toHtml(tokenise(activity.text ?? "", activity.entities ?? [], this.me.id));
    }
    return bubble;
  }

  private quote(): HTMLElement | null {
    const replied = this.message.replyTo ? this.room.find(this.message.chat, this.message.replyTo) : undefined;
    return replied ? h("button", { type: "button", class: "quote", onclick: () => this.reveal(replied.id) },
      h("span", { class: "quoted-who" }, this.room.nameOf(replied.from)), h("span", {}, gist(replied))) : null;
  }

  private reveal(id: string): void {
    const found = this.element.parentElement?.querySelector(`[data-message="${CSS.escape(id)}"]`);
    found?.scrollIntoView({ block: "center", behavior: "smooth" });
    found?.classList.remove("changed");
    requestAnimationFrame(() => found?.classList.add("changed"));
  }

  private async press(pressed: CardPress): Promise<void> {
    if (this.pressing) {
      return;
    }
    const { title, ...action } = pressed;
    this.wait(title);
    try {
      const shown = await press({ person: this.me.id, chat: this.message.chat, message: this.message.id, action });
      if (shown.message) {
        this.room.take(shown.message);
      }
      this.answer(shown.kind, shown.kind === "trouble" ? sayTrouble("trouble", shown.text ?? "") : shown.text ?? "");
    } catch {
      this.answer("trouble", sayTrouble("trouble", "unreachable"));
    }
  }

  private wait(title: string | undefined): void {
    this.pressing = true;
    this.element.setAttribute("aria-busy", "true");
    this.under().replaceChildren();
    // A button that the card itself switched off stays off afterwards.
    this.held = [...this.element.querySelectorAll<HTMLButtonElement>("button.ac-pushButton:not(:disabled)")];
    for (const button of this.held) {
      button.disabled = true;
      button.classList.toggle("waiting", button.textContent === title);
    }
  }

  private answer(kind: string, text: string): void {
    this.pressing = false;
    this.element.removeAttribute("aria-busy");
    for (const button of this.held) {
      button.disabled = false;
      button.classList.remove("waiting");
    }
    if (text) {
      const note = h("p", { class: `answer answer-${kind}`, "data-answer": kind });
      note.append(h("span", {}, text), h("button", { type: "button", "aria-label": say("dismiss"), onclick: () => note.remove() }, icon("close")));
      this.under().replaceChildren(note);
      note.scrollIntoView({ block: "nearest" });
    }
  }

  private under(): HTMLElement {
    return this.element.querySelector<HTMLElement>(".under") ?? this.element;
  }

  // An edit that arrives while somebody fills in the card must not empty what he typed.
  private inputsInHand(): Map<string, string> | undefined {
    const card = this.element.querySelector(".card");
    return card?.contains(document.activeElement) ? typedInto(card) : undefined;
  }
}

/** The message in one line: for a banner, a quote. */
export function gist(message: Message): string {
  if (message.deleted) {
    return say("deleted");
  }
  const { summary, text, attachments } = message.activity;
  const card = attachments?.find((attachment) => attachment.contentType === cardType)?.content;
  return summary || plain(text ?? "") || fallbackText(card) || firstText(card) || say("attachment");
}

export const namesPerson = (message: Message, person: string): boolean =>
  mentions(message.activity.entities, person)
  || (message.activity.attachments ?? []).some((attachment) => mentions(cardEntities(attachment.content), person));

function firstText(node: unknown): string {
  if (Array.isArray(node)) {
    return node.map(firstText).find((text) => text) ?? "";
  }
  if (typeof node !== "object" || node === null) {
    return "";
  }
  const { type, text, body, items, columns } = node as Record<string, unknown>;
  return type === "TextBlock" && typeof text === "string" ? plain(text).replace(/\*\*/g, "") : firstText(body ?? items ?? columns);
}

const linkOf = (url: string | undefined, name: string): Node =>
  url && /^https?:/i.test(url) ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, name) : document.createTextNode(name);
