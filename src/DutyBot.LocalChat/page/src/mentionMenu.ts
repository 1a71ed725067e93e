import { h } from "./dom";
import { nameIn, type Room, unitIn } from "./room";
import type { Person } from "./shapes";
import { say } from "./words";

interface Choice { id: string; name: string; note: string; found: string }

/** The list that opens at an "@" in the composer: the bot first, then the people of the chat. */
export class MentionMenu {
  readonly element = h("ul", { class: "mentions", role: "listbox", hidden: true, "aria-label": say("mention") });
  private shown: Choice[] = [];
  private chosen = 0;

  constructor(private readonly room: Room, private readonly me: Person, private readonly chat: string, private readonly onPick: (id: string, name: string) => void) {
    this.element.id = `mentions-${me.id}-${chat}`;
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  open(typed: string): void {
    const wanted = typed.toLowerCase();
    const found = this.choices().filter((choice) => choice.found.includes(wanted));
    // A name that stands there in full needs no choosing: Enter sends.
    this.shown = found.some((choice) => choice.name.toLowerCase() === wanted) ? [] : found.slice(0, 40);
    this.chosen = 0;
    this.draw();
  }

  close(): void {
    this.element.hidden = true;
  }

  /** True when the key was for the menu. */
  key(event: KeyboardEvent): boolean {
    if (!this.isOpen) {
      return false;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.chosen = (this.chosen + step + this.shown.length) % this.shown.length;
      this.draw();
    } else if (event.key === "Enter" || event.key === "Tab") {
      this.pick(this.shown[this.chosen]);
    } else if (event.key === "Escape") {
      this.close();
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }

  private choices(): Choice[] {
    const { bot, people } = this.room.here;
    const members = this.chat === this.me.chat ? [] : this.room.here.groups.find((group) => group.id === this.chat)?.memberIds ?? [];
    return [
      { id: bot.id, name: nameIn(bot), note: say("bot"), found: `${bot.name} ${bot.nameEn} bot`.toLowerCase() },
      ...people.filter((person) => members.includes(person.id) && person.id !== this.me.id)
        .map((person) => ({ id: person.id, name: nameIn(person), note: unitIn(person), found: `${person.name} ${person.nameEn} ${person.unit} ${person.unitEn}`.toLowerCase() })),
    ];
  }

  private pick(choice: Choice | undefined): void {
    this.close();
    if (choice) {
      this.onPick(choice.id, choice.name);
    }
  }

  private draw(): void {
    this.element.hidden = this.shown.length === 0;
    this.element.replaceChildren(...this.shown.map((choice, index) => h("li", {
      role: "option",
      id: `${this.element.id}-${index}`,
      "aria-selected": String(index === this.chosen),
      // The composer keeps the focus, or the menu would close before the press arrives.
      onmousedown: (event: Event) => event.preventDefault(),
      onclick: () => this.pick(choice),
    }, h("span", { class: "name" }, choice.name), h("span", { class: "note" }, choice.note))));
    this.element.children[this.chosen]?.scrollIntoView({ block: "nearest" });
  }
}
