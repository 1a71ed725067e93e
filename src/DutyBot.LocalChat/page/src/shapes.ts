/* The shapes that the server sends; activities are loose JSON and are read with care. */

export interface Person { id: string; name: string; nameEn: string; unit: string; unitEn: string; part: string; chat: string }

export interface Group { id: string; name: string; nameEn: string; memberIds: string[] }

export interface Here {
  bot: { id: string; name: string; nameEn: string };
  notice?: string;
  noticeEn?: string;
  timeZone: string;
  people: Person[];
  groups: Group[];
}

export interface Entity { type?: string; text?: string; mentioned?: { id?: string; name?: string } }

export interface Attachment { contentType?: string; content?: unknown; contentUrl?: string; name?: string }

export interface Activity { text?: string; textFormat?: string; summary?: string; attachments?: Attachment[]; entities?: Entity[] }

export interface Message {
  chat: string;
  id: string;
  from: string;
  at: string;
  editedAt?: string;
  deleted: boolean;
  version: number;
  replyTo?: string;
  trouble?: string;
  activity: Activity;
  views: Record<string, unknown>;
}

export interface WireCall { no: number; at: string; way: "to-bot" | "from-bot"; what: string; chat?: string; message?: string; status?: number; took: number; trouble?: string }

export interface PressShown { kind: "card" | "message" | "error" | "done" | "trouble"; text?: string; message?: Message }

export const cardType = "application/vnd.microsoft.card.adaptive";
