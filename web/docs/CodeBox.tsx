// Code or an answer to read and copy. A text area that cannot be edited: the keyboard reaches and scrolls it.

const ROWS_MAX = 20;

export function CodeBox({ text, label }: { text: string; label: string }) {
  return (
    <textarea
      class="docs-code"
      readOnly
      wrap="off"
      lang="en"
      spellcheck={false}
      aria-label={label}
      rows={Math.min(ROWS_MAX, text.split('\n').length)}
      value={text}
    />
  );
}
