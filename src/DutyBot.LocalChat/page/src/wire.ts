import { readWire } from "./api";
import { h, icon } from "./dom";
import type { Room } from "./room";
import type { WireCall } from "./shapes";
import { clockWithSeconds } from "./times";
import { say, sayCode, sayTrouble } from "./words";

/** The calls between bot and platform, newest first, as they happen. */
export class WireDrawer {
  readonly element: HTMLElement;
  private readonly list = h("ol", { class: "calls", "aria-live": "off" });
  private newest = 0;
  // What happens while the list is being read: the list that comes back may be older than it.
  private meanwhile?: WireCall[];

  constructor(private readonly room: Room, private readonly onToggle: (open: boolean) => void) {
    this.element = h("aside", { class: "wire", hidden: true, "aria-label": say("wireTitle") },
      h("header", {},
        h("h2", {}, say("wireTitle")),
        h("button", { type: "button", class: "round quiet", "aria-label": say("close"), title: say("close"), onclick: () => this.toggle() }, icon("close"))),
      h("p", { class: "hint" }, say("wireHint")),
      this.list);
    room.on("wire", (call) => this.add(call));
    room.on("line", (up) => { if (up && !this.element.hidden) { void this.load(); } });
  }

  toggle(): void {
    this.element.hidden = !this.element.hidden;
    this.onToggle(!this.element.hidden);
    if (!this.element.hidden) {
      void this.load();
    }
  }

  private async load(): Promise<void> {
    const meanwhile: WireCall[] = [];
    this.meanwhile = meanwhile;
    const calls = await readWire().catch(() => undefined);
    if (this.meanwhile !== meanwhile) {
      return;
    }
    this.meanwhile = undefined;
    if (calls) {
      this.newest = calls[0]?.no ?? 0;
      this.list.replaceChildren(...(calls.length ? calls.map((call) => this.row(call)) : [h("li", { class: "nobody" }, say("wireEmpty"))]));
    }
    meanwhile.forEach((call) => this.add(call));
  }

  private add(call: WireCall): void {
    if (this.meanwhile) {
      this.meanwhile.push(call);
    } else if (!this.element.hidden && call.no > this.newest) {
      this.newest = call.no;
      this.list.querySelector(".nobody")?.remove();
      this.list.prepend(this.row(call));
    }
  }

  private row(call: WireCall): HTMLElement {
    const failed = call.trouble !== undefined || call.status === undefined || call.status >= 400;
    const kind = failed ? "failed" : call.way === "to-bot" ? "to" : { send: "sent", reply: "sent", create: "sent", edit: "edited", delete: "deleted" }[call.what] ?? "asked";
    return h("li", { class: `call ${kind}`, "data-wire": call.what, "data-way": call.way, "data-status": call.status ?? "", title: call.message ?? "" },
      h("time", { datetime: call.at }, clockWithSeconds(call.at)),
      h("span", { class: "way", role: "img", "aria-label": say(call.way === "to-bot" ? "toBot" : "fromBot") }, call.way === "to-bot" ? "→" : "←"),
      h("span", { class: "what" }, sayCode("what", call.what, "what.other"), call.chat ? h("span", { class: "where" }, this.room.chatName(call.chat)) : null),
      h("span", { class: "status" }, call.status === undefined ? say("noAnswer") : String(call.status)),
      h("span", { class: "took" }, say("milliseconds", { count: call.took })),
      failed && call.trouble !== undefined && h("span", { class: "why" }, /^(timeout|unreachable|status-\d+)$/.test(call.trouble) ? sayTrouble("why", call.trouble) : call.trouble));
  }
}
