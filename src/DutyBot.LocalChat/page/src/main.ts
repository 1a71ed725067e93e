import { h, icon } from "./dom";
import { nameIn, Room } from "./room";
import { Seats } from "./seats";
import { keep, kept } from "./seen";
import type { Here } from "./shapes";
import { useZone } from "./times";
import { WireDrawer } from "./wire";
import { language, say, speak } from "./words";

speak((new URLSearchParams(location.search).get("lang") ?? kept().lang ?? "zh").startsWith("en") ? "en" : "zh");

const room = await Room.open();
useZone(room.here.timeZone);

const seats = new Seats(room);
const wire = new WireDrawer(room, (open) => wireButton.setAttribute("aria-expanded", String(open)));
const wireButton = h("button", { type: "button", class: "bar-button", "aria-expanded": "false", "aria-label": say("wire"), onclick: () => wire.toggle() }, icon("wire"), h("span", {}, say("wire")));
const line = h("p", { class: "line-down", role: "status", hidden: true }, say("reconnecting"));
room.on("line", (up) => { line.hidden = up; });

document.title = `${say("title")} · ${nameIn(room.here.bot)}`;
document.body.replaceChildren(bar(room.here), line, h("div", { class: "stage" }, seats.element, wire.element), seats.nav);
await seats.open();
document.body.dataset.ready = "true";

function bar(here: Here): HTMLElement {
  return h("header", { class: "bar" },
    h("h1", {}, say("title"), h("span", { class: "bot-name" }, nameIn(here.bot))),
    h("p", { class: "notice" }, (language() === "en" ? here.noticeEn ?? here.notice : here.notice) ?? say("notice")),
    h("span", { class: "space" }),
    h("button", { type: "button", class: "bar-button add-person", "aria-label": say("addPerson"), onclick: () => void seats.add() }, icon("plus"), h("span", {}, say("addPerson"))),
    wireButton,
    h("button", { type: "button", class: "bar-button", lang: language() === "zh" ? "en" : "zh-Hans", "aria-label": say("otherLanguageLabel"), onclick: changeLanguage }, h("span", { class: "always" }, say("otherLanguage"))));
}

function changeLanguage(): void {
  const other = language() === "zh" ? "en" : "zh";
  keep({ lang: other });
  const address = new URL(location.href);
  address.searchParams.set("lang", other);
  location.assign(address.href.replaceAll("%2C", ","));
}
