import { AdaptiveCard, type Action, ExecuteAction, Input, OpenUrlAction, SerializationContext, SubmitAction, Version } from "adaptivecards";
import { h } from "./dom";
import { hostConfig } from "./hostConfig";
import type { Entity } from "./shapes";
import { plain, toHtml, tokenise } from "./text";

/** An action as the platform sends it on, its inputs merged into `data`. */
export interface CardPress { type: string; verb?: string; id?: string; title?: string; data: unknown }

export interface Drawn { element: HTMLElement; inputs: Map<string, string> }

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

/** Draws a card as this person sees it. `typed` keeps what somebody is filling in while the card changes under his hands. */
export function drawCard(json: unknown, me: string, onPress: (press: CardPress) => void, typed?: Map<string, string>): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  const context = new SerializationContext(new Version(1, 6));
  card.parse(prepared(json, me), context);
  card.getAllInputs().forEach((input) => keep(input, typed));
  card.onExecuteAction = (action) => execute(action, onPress);

  const element = card.render();
  const fallback = fallbackText(json);
  const frame = h("div", { class: "card" }, element ?? h("p", {}, fallback));
  cards.set(frame, card);
  return frame;
}

/** What is filled in on a drawn card now, by input. */
export const typedInto = (frame: Element): Map<string, string> =>
  new Map((cards.get(frame)?.getAllInputs() ?? []).map((input) => [input.id ?? "", String(input.value ?? "")]));

export const fallbackText = (json: unknown): string => {
  const text = isObject(json) ? json.fallbackText : undefined;
  return typeof text === "string" ? plain(text) : "";
};

export const cardEntities = (json: unknown): Entity[] => {
  const entities = isObject(json) && isObject(json.msteams) ? json.msteams.entities : undefined;
  return Array.isArray(entities) ? (entities as Entity[]) : [];
};

const cards = new WeakMap<Element, AdaptiveCard>();

function execute(action: Action, onPress: (press: CardPress) => void): void {
  if (action instanceof OpenUrlAction) {
    if (/^https?:/i.test(action.url ?? "")) {
      window.open(action.url, "_blank", "noopener");
    }
  } else if (action instanceof ExecuteAction) {
    onPress({ type: "Action.Execute", id: action.id, verb: action.verb, title: action.title, data: action.data ?? {} });
  } else if (action instanceof SubmitAction) {
    onPress({ type: "Action.Submit", id: action.id, title: action.title, data: action.data ?? {} });
  }
}

function keep(input: Input, typed: Map<string, string> | undefined): void {
  const value = typed?.get(input.id ?? "");
  if (value) {
    (input as Input & { defaultValue?: unknown }).defaultValue = value;
  }
}

/* Mentions become tokens where Markdown is drawn and plain names everywhere else. What an action carries is left as it is. */
function prepared(json: unknown, me: string): unknown {
  const entities = cardEntities(json);
  const walk = (node: unknown, parent: string): unknown => {
    if (Array.isArray(node)) {
      return node.map((item) => walk(item, parent));
    }
    if (!isObject(node)) {
      return typeof node === "string" ? plain(node) : node;
    }
    const rich = node.type === "TextBlock" || parent === "facts";
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [
      name,
      name === "data" || name === "refresh" ? value
        : rich && typeof value === "string" && ["text", "title", "value"].includes(name) ? tokenise(value, entities, me)
        : walk(value, name),
    ]));
  };
  return walk(json, "");
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
