// Bytes into lines while they arrive. A line that is too long is counted to its end and not kept, so memory is bounded
// by what one line may have and one part of the body.

/** A line without its end (\n or \r\n). */
export type SplitLine =
  | { readonly number: number; readonly bytes: Uint8Array }
  /** How many bytes the line has that was not kept. */
  | { readonly number: number; readonly bytesReceived: number };

export interface LineSplitter {
  /** The lines that end in this part, those before it included; blank ones are counted and left out. */
  push(part: Uint8Array): SplitLine[];
  /** The last line, where it has no end. */
  end(): SplitLine[];
  /** Of a line whose end has not come. */
  readonly bytesKept: number;
  /** Lines so far, blank ones included. */
  readonly lines: number;
}

const NEW_LINE = 0x0a;
const RETURN = 0x0d;

export function createLineSplitter(bytesMax: number): LineSplitter {
  let kept: Uint8Array[] = [];
  let bytesKept = 0;
  let bytesReceived = 0;
  let lines = 0;

  function keep(piece: Uint8Array): void {
    bytesReceived += piece.length;
    if (bytesReceived > bytesMax) {
      kept = [];
      bytesKept = 0;
    } else if (piece.length > 0) {
      // A copy: the part's own memory is not held by one unfinished line.
      kept.push(piece.slice());
      bytesKept += piece.length;
    }
  }

  function finish(): SplitLine[] {
    lines++;
    const received = bytesReceived;
    const bytes = joined(kept, bytesKept);
    kept = [];
    bytesKept = 0;
    bytesReceived = 0;
    if (received > bytesMax) return [{ number: lines, bytesReceived: received }];
    const text = bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes;
    return text.length === 0 ? [] : [{ number: lines, bytes: text }];
  }

  return {
    push(part) {
      const found: SplitLine[] = [];
      let from = 0;
      for (let to = part.indexOf(NEW_LINE); to !== -1; to = part.indexOf(NEW_LINE, from)) {
        keep(part.subarray(from, to));
        found.push(...finish());
        from = to + 1;
      }
      keep(part.subarray(from));
      return found;
    },
    end: () => (bytesReceived === 0 ? [] : finish()),
    get bytesKept() {
      return bytesKept;
    },
    get lines() {
      return lines;
    },
  };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
