import { avatar, Column } from "./column";
import { h, icon } from "./dom";
import { pickPerson } from "./picker";
import { nameIn, type Room } from "./room";
import { keep, kept } from "./seen";
import type { Person } from "./shapes";
import { say } from "./words";

const partsFirst = ["gate", "officer", "liaison", "leader"];

/** Who sits side by side: by the address, else as last time, else one of each part. */
export class Seats {
  readonly element = h("main", { class: "seats" });
  readonly nav = h("nav", { class: "seat-nav", "aria-label": say("people") });
  private columns: Column[] = [];
  private inFront?: Column;

  constructor(private readonly room: Room) {
    document.addEventListener("visibilitychange", () => this.columns.forEach((column) => column.seen()));
    window.addEventListener("resize", () => this.columns.forEach((column) => column.seen()));
  }

  async open(): Promise<void> {
    for (const person of this.atFirst()) {
      await this.sit(person);
    }
    this.arranged();
  }

  async add(): Promise<void> {
    const person = await pickPerson(this.room, this.people());
    if (person) {
      const column = await this.sit(person);
      this.front(column);
      this.arranged();
      column.element.scrollIntoView({ inline: "end", behavior: "smooth" });
    }
  }

  private atFirst(): Person[] {
    const asked = new URLSearchParams(location.search).get("as")?.split(",") ?? kept().as ?? [];
    const people = [...new Set(asked)].map((id) => this.room.person(id)).filter((person) => person !== undefined);
    const oneOfEach = partsFirst.map((part) => this.room.here.people.find((person) => person.part === part)).filter((person) => person !== undefined);
    return people.length ? people : oneOfEach.length ? oneOfEach : this.room.here.people.slice(0, 1);
  }

  private async sit(person: Person, instead?: Column): Promise<Column> {
    await Promise.all([...this.room.groupsOf(person).map((group) => this.room.load(group.id)), this.room.load(person.chat)]);
    const column: Column = new Column(this.room, person, {
      onSwap: () => void this.swap(column),
      onClose: () => this.leave(column),
      onUnread: () => this.drawNav(),
    });
    const place = instead ? this.columns.indexOf(instead) : this.columns.length;
    this.columns.splice(place, instead ? 1 : 0, column);
    if (instead) {
      instead.element.replaceWith(column.element);
      instead.close();
    } else {
      this.element.append(column.element);
    }
    this.inFront = this.inFront && this.inFront !== instead ? this.inFront : column;
    return column;
  }

  private async swap(column: Column): Promise<void> {
    const person = await pickPerson(this.room, this.people());
    if (person) {
      await this.sit(person, column);
      this.arranged();
    }
  }

  private leave(column: Column): void {
    column.close();
    this.columns = this.columns.filter((one) => one !== column);
    this.inFront = this.inFront === column ? this.columns[0] : this.inFront;
    this.arranged();
  }

  private front(column: Column): void {
    this.inFront = column;
    this.show();
  }

  private arranged(): void {
    const address = new URL(location.href);
    address.searchParams.set("as", this.people().join(","));
    history.replaceState(null, "", address.href.replaceAll("%2C", ","));
    keep({ as: this.people() });
    this.element.querySelector(".no-columns")?.remove();
    if (this.columns.length === 0) {
      this.element.append(h("p", { class: "no-columns" }, say(this.room.here.people.length ? "noColumns" : "nobody")));
    }
    this.show();
  }

  private show(): void {
    this.columns.forEach((column) => column.element.classList.toggle("in-front", column === this.inFront));
    this.columns.forEach((column) => column.settle());
    this.drawNav();
  }

  private drawNav(): void {
    this.nav.replaceChildren(
      ...this.columns.map((column) => h("button", { type: "button", "data-seat": column.person.id, "aria-pressed": String(column === this.inFront), onclick: () => this.front(column) },
        avatar(column.person),
        h("span", { class: "name" }, nameIn(column.person)),
        column.unread > 0 && h("span", { class: "badge", "aria-label": say("unread", { count: column.unread }) }, column.unread > 99 ? "99+" : String(column.unread)))),
      h("button", { type: "button", class: "add", "aria-label": say("addPerson"), onclick: () => void this.add() }, icon("plus")));
  }

  private people(): string[] {
    return this.columns.map((column) => column.person.id);
  }
}
