/** Hands a file to the reader's device. Nothing leaves the page. */
export function saveFile(name: string, content: string | Blob): void {
  // The mark tells spreadsheets that the text is UTF-8.
  const blob =
    typeof content === 'string' ? new Blob(['\ufeff', content], { type: 'text/csv;charset=utf-8' }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
