import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { h } from "./dom";
import type { Entity } from "./shapes";

/* Teams reads this much Markdown and no HTML (protocol 6.1); whatever else is written stays text. */
const markdown = new MarkdownIt("zero", { html: false, breaks: true }).enable(["emphasis", "link", "list", "newline", "escape", "entity", "backticks"])
  // Without it, bold that ends in a Chinese full stop is not seen as bold.
  .use(cjkFriendly);
markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet("target", "_blank");
  tokens[index]?.attrSet("rel", "noopener noreferrer");
  return self.renderToken(tokens, index, options);
};

const at = /<at>([^<]*)<\/at>/gi;
// Mentions travel through Markdown as letters and digits between two characters of the private use area.
const token = /\uE000([mo])([0-9a-f]*)\uE001/g;

/** Puts tokens in the place of mentions, so that they live through Markdown and card rendering. */
export const tokenise = (text: string, entities: Entity[], me: string): string =>
  text.replace(at, (whole, name: string) => `\uE000${isMe(whole, entities, me) ? "m" : "o"}${toHex(unescapeXml(name))}\uE001`);

/** For places where nothing but plain text may stand. */
export const plain = (text: string): string => text.replace(at, (_, name: string) => `@${unescapeXml(name)}`);

/** Markdown with mention tokens to HTML that holds nothing of the writer's own. */
export const toHtml = (tokenised: string): string =>
  markdown.render(tokenised).replace(token, (_, whose: string, name: string) => mention(whose === "m", fromHex(name)).outerHTML);

/** A person's line: plain text, mentions apart. */
export function lineOf(text: string, entities: Entity[], me: string): HTMLElement {
  const line = h("span", { class: "line" });
  let from = 0;
  for (const found of text.matchAll(at)) {
    line.append(text.slice(from, found.index), mention(isMe(found[0], entities, me), unescapeXml(found[1] ?? "")));
    from = found.index + found[0].length;
  }
  line.append(text.slice(from));
  return line;
}

export const mentions = (entities: Entity[] | undefined, person: string): boolean =>
  Array.isArray(entities) && entities.some((entity) => entity?.type === "mention" && entity.mentioned?.id === person);

const mention = (me: boolean, name: string): HTMLElement =>
  me ? h("strong", { class: "mention me" }, `@${name}`) : h("span", { class: "mention" }, `@${name}`);

const isMe = (text: string, entities: Entity[], me: string): boolean =>
  entities.some((entity) => entity?.type === "mention" && entity.text === text && entity.mentioned?.id === me);

const unescapeXml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[name] ?? "");

const toHex = (text: string): string => [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const fromHex = (hex: string): string =>
  new TextDecoder().decode(Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16)));
