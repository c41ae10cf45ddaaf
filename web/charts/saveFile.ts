/** Hands a file to the person, as a download of the given name. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // After the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** A title as the name of a file: "Courbe ROC" -> "courbe-roc". */
export function fileNameOf(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'clairscore';
}
