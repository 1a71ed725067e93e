import { avatar } from "./column";
import { h } from "./dom";
import { nameIn, type Room, unitIn } from "./room";
import type { Person } from "./shapes";
import { say } from "./words";

/** Asks for a person by name or unit; null when the dialog was left. */
export function pickPerson(room: Room, here: string[]): Promise<Person | null> {
  return new Promise((resolve) => {
    let chosen: Person | null = null;
    const list = h("ul", { class: "choices" });
    const search = h("input", { type: "search", placeholder: say("searchPerson"), "aria-label": say("searchPerson"), autocomplete: "off", oninput: () => draw() });
    const dialog = h("dialog", { class: "picker", "aria-label": say("choosePerson"), onclose: () => { dialog.remove(); resolve(chosen); }, onclick: (event: Event) => { if (event.target === dialog) { dialog.close(); } } },
      h("form", { method: "dialog", onsubmit: (event: Event) => { event.preventDefault(); list.querySelector<HTMLButtonElement>("button:not(:disabled)")?.click(); } },
        h("h2", {}, say("choosePerson")), search, list));

    const draw = (): void => {
      const wanted = search.value.trim().toLowerCase().split(/\s+/);
      const found = room.here.people.filter((person) => wanted.every((word) => searched(person).includes(word)));
      list.replaceChildren(...(found.length ? found.map(choice) : [h("li", { class: "nobody" }, say("nobodyFound"))]));
    };
    const choice = (person: Person): HTMLElement => {
      const taken = here.includes(person.id);
      return h("li", {}, h("button", { type: "button", disabled: taken, "data-choose": person.id, onclick: () => { chosen = person; dialog.close(); } },
        avatar(person),
        h("span", { class: "name" }, nameIn(person)),
        h("span", { class: "note" }, taken ? say("alreadyHere") : unitIn(person))));
    };

    draw();
    document.body.append(dialog);
    dialog.showModal();
    search.focus();
  });
}

const searched = (person: Person): string => [person.name, person.nameEn, person.unit, person.unitEn, person.id].join(" ").toLowerCase();
