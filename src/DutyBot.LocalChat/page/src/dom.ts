type Given = Record<string, unknown>;
type Child = Node | string | false | null | undefined;

/** Makes an element. Functions become listeners, `true` an empty attribute; `false`, null and undefined leave the attribute out. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, given: Given = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "function") {
      element.addEventListener(name.replace(/^on/, ""), value as EventListener);
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...children.filter((child): child is Node | string => child !== false && child !== null && child !== undefined));
  return element;
}

const paths = {
  at: "M16 12a4 4 0 1 0-1.2 2.85M16 8v5.2a2.3 2.3 0 0 0 4.6 0V12a8.6 8.6 0 1 0-3.4 6.8",
  send: "M4.5 12h13M12.5 6.5 18 12l-5.5 5.5",
  close: "m6.5 6.5 11 11m0-11-11 11",
  plus: "M12 5v14M5 12h14",
  reply: "M9.5 6.5 4.5 11l5 4.5M5 11h8.5c3.5 0 6 2 6 6.5",
  wire: "M4 8.5h13m-3.5-3.5L17 8.5 13.5 12M20 15.5H7m3.5-3.5L7 15.5l3.5 3.5",
  down: "M12 5v13m-5.5-5.5L12 18l5.5-5.5",
  swap: "m7 10 5 5 5-5",
};

export function icon(name: keyof typeof paths): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", paths[name]);
  svg.append(path);
  return svg;
}
