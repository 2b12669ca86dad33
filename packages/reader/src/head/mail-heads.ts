import type { Span } from '@nonpaper/vocabulary';

/** A line of a mail's head: the name of a field, as mail programs print it, and a colon. */
const FIELD =
  /^(?:[^\S\n]*>)*[^\S\n]*\*{0,2}(?:from|to|cc|bcc|date|sent|subject|reply-to|importance|attachments|mime-version|message-id|content-type|content-transfer-encoding):/iu;
const SENDER = /^(?:[^\S\n]*>)*[^\S\n]*\*{0,2}from:/iu;
/** What mail programs print over the head of a message that was sent on. */
const SENT_ON =
  /^(?:[^\S\n]*>)*[^\S\n]*-{2,}[^\S\n]*(?:forwarded message|original message|begin forwarded message|forwarded by .{1,80}?)[^\S\n]*:?[^\S\n]*-*$|^begin forwarded message:$/iu;
/** Fewer fields than these are no head: "From: the editor" opens a letter too. */
const FEWEST = 3;

interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function linesOf(text: string): Line[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const from = at;
    at += line.length + 1;
    return { from, to: from + line.length, text: line };
  });
}

/**
 * The heads of mails in a text ("From: … Date: … Subject: …"), each from its first line to its last, with the line over
 * it that says that the message was sent on: a head has three fields in a row, among them who sent it. Linear.
 */
export function mailHeads(text: string): Span[] {
  if (!/^[^\S\n>]*\*{0,2}from:/imu.test(text) && !/^>.*from:/imu.test(text)) return [];
  const found: Span[] = [];
  let run: Line[] = [];
  let over: Line | null = null;
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (
      first !== undefined &&
      last !== undefined &&
      run.length >= FEWEST &&
      run.some((line) => SENDER.test(line.text))
    )
      found.push([over?.from ?? first.from, last.to]);
    run = [];
  };
  for (const line of linesOf(text)) {
    if (FIELD.test(line.text)) run.push(line);
    else {
      close();
      if (line.text.trim() !== '') over = SENT_ON.test(line.text.trim()) ? line : null;
    }
  }
  close();
  return found;
}
