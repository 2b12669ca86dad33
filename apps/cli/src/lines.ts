/** One line of a byte stream; `text` is null when the line was longer than allowed and was passed over. */
export interface StreamLine {
  readonly number: number;
  readonly text: string | null;
  readonly bytes: number;
}

const LINE_END = 0x0a;

/** Collects the bytes of one line up to a limit; beyond it only counts, so that memory stays bounded. */
class LineBuffer {
  #parts: Uint8Array[] = [];
  #bytes = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(part: Uint8Array): void {
    this.#bytes += part.length;
    if (this.#bytes > this.#limit) this.#parts = [];
    else this.#parts.push(part);
  }

  get isEmpty(): boolean {
    return this.#bytes === 0;
  }

  take(number: number): StreamLine {
    const bytes = this.#bytes;
    const text =
      bytes > this.#limit
        ? null
        : Buffer.concat(this.#parts)
            .toString('utf8')
            .replace(/^\uFEFF/, '');
    this.#parts = [];
    this.#bytes = 0;
    return { number, text, bytes };
  }
}

/** The lines of a byte stream, numbered from 1, in the memory of one line of at most `limit` bytes. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<StreamLine> {
  const buffer = new LineBuffer(limit);
  let number = 0;
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
      buffer.add(chunk.subarray(from, end));
      number += 1;
      yield buffer.take(number);
      from = end + 1;
    }
    if (from < chunk.length) buffer.add(chunk.subarray(from));
  }
  if (!buffer.isEmpty) yield buffer.take(number + 1);
}
