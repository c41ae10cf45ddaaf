// A promise that is waited for so long and no longer. What it stands for may still end.

/** @throws what `late` gives, after `seconds`. */
export async function within<T>(seconds: number, work: Promise<T>, late: () => Error): Promise<T> {
  let giveUp = (): void => {};
  const over = new Promise<never>((_resolve, reject) => {
    giveUp = () => reject(late());
  });
  const timer = setTimeout(() => giveUp(), seconds * 1000);
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
