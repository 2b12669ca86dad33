import type { ReaderModel } from '@nonpaper/workbench';
import { bad, good, type Message, type Outcome } from '@nonpaper/vocabulary';
import { tell } from './output.ts';

/** What a user says of a model. */
export interface ModelAsked {
  readonly url: string;
  /** The model's name, as the endpoint knows it. */
  readonly name: string;
  /** A host beyond this machine to which texts may be sent. */
  readonly allowed: string | undefined;
  readonly seconds: number;
}

type Article = Parameters<ReaderModel['read']>[0];

/** No answer is longer. */
const MOST_BYTES = 2 * 1024 * 1024;

const isLocal = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);

/** The password is not said again: what is printed may be kept. */
const withPassword = ({ protocol, host }: URL): Outcome<never> =>
  bad({
    code: 'model-no-address',
    what: `The address of the model at ${host} has a user or password in it, which is not sent.`,
    next: `Give it without: ${protocol}//${host}/v1.`,
  });

/** The endpoint's address, where texts may be sent to it. */
export function modelAddress({ url, allowed }: ModelAsked): Outcome<URL> {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !['http:', 'https:'].includes(parsed.protocol))
    return bad({
      code: 'model-no-address',
      what: `"${url}" is no address of a model.`,
      next: 'Give one such as http://localhost:11434/v1.',
    });
  if (parsed.username !== '' || parsed.password !== '') return withPassword(parsed);
  if (isLocal(parsed.hostname) || parsed.hostname === allowed) return good(parsed);
  return bad({
    code: 'model-not-local',
    what: `${parsed.hostname} is not this machine; the text would leave it.`,
    next: `If that is meant, allow it by name: --allow-model-host ${parsed.hostname}.`,
  });
}

/** The reader with a model beside it: what both find is proposed, and what goes wrong with the model is a message. */
export function withModel(reader: ReaderModel, address: URL, asked: ModelAsked): ReaderModel {
  return {
    name: `${reader.name} and ${asked.name}`,
    async read(article, context) {
      const { withMessages, withModelAnswer } = await import('@nonpaper/workbench');
      const reading = await reader.read(article, context);
      tell(`Sending the text (${article.text.length} characters) to ${address.origin} [model-used].`);
      const answer = await answerOf(address, asked, article);
      return answer.ok
        ? withModelAnswer(article, reading, answer.text)
        : withMessages(reading, [answer.message]);
    },
  };
}

type Answer =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: Message };

const noAnswer = (why: string): Answer => ({
  ok: false,
  message: {
    code: 'model-no-answer',
    text: `The model gave no answer: ${why}. The rest was read without it.`,
  },
});

/** Asks an OpenAI-compatible endpoint; never throws. It is not followed elsewhere, and not waited for without end. */
async function answerOf(address: URL, asked: ModelAsked, article: Article): Promise<Answer> {
  const { MODEL_TASK, modelQuestion } = await import('@nonpaper/workbench');
  const target = new URL(`${address.pathname.replace(/\/$/, '')}/chat/completions`, address);
  const body = JSON.stringify({
    model: asked.name,
    temperature: 0,
    messages: [
      { role: 'system', content: MODEL_TASK },
      { role: 'user', content: modelQuestion(article) },
    ],
  });
  let begun = false;
  try {
    const response = await fetch(target, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(asked.seconds * 1000),
    });
    begun = true;
    if (!response.ok) return noAnswer(`it answered with status ${response.status}`);
    const text = await bodyOf(response);
    return text === null ? noAnswer('its answer was too long') : contentOf(text);
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    if (late) return noAnswer(`it took longer than ${asked.seconds} s`);
    return noAnswer(begun ? 'its answer broke off or could not be unpacked' : 'it could not be reached');
  }
}

/** The body, as long as it is not too long. */
async function bodyOf(response: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function contentOf(body: string): Answer {
  try {
    const content: unknown = (JSON.parse(body) as { choices?: { message?: { content?: unknown } }[] })
      .choices?.[0]?.message?.content;
    return typeof content === 'string' ? { ok: true, text: content } : { ok: true, text: '' };
  } catch {
    return { ok: true, text: '' };
  }
}
