/** Prints one element of the page and nothing else; charts.css hides the rest while the class is there. */
export function printAlone(element: HTMLElement): void {
  document.body.classList.add('printing-one');
  element.classList.add('print-this');
  addEventListener(
    'afterprint',
    () => {
      document.body.classList.remove('printing-one');
      element.classList.remove('print-this');
    },
    { once: true },
  );
  print();
}
