// The help's own words: what the keys do.

export const shortcutWords = {
  fr: {
    tourAgain: 'Les pages principales en une minute, sur un vrai dossier.',
    keys: 'Clavier',
    close: 'Fermer',
    shortcuts: [
      { keys: ['/'], text: 'Rechercher un demandeur' },
      { keys: ['↑', '↓'], text: 'Passer d’un demandeur à l’autre' },
      { keys: ['Début', 'Fin'], text: 'Aller au début ou à la fin de la liste' },
      { keys: ['Entrée'], text: 'Ouvrir le dossier' },
      { keys: ['F2'], text: 'Vue client : la mettre ou la quitter' },
      { keys: ['Ctrl', 'Z'], text: 'Annuler une modification de la simulation' },
      { keys: ['Échap'], text: 'Fermer ce qui est ouvert' },
    ],
  },
  en: {
    tourAgain: 'The main pages in a minute, on a real file.',
    keys: 'Keyboard',
    close: 'Close',
    shortcuts: [
      { keys: ['/'], text: 'Search an applicant' },
      { keys: ['↑', '↓'], text: 'Go from one applicant to the next' },
      { keys: ['Home', 'End'], text: 'Go to the start or the end of the list' },
      { keys: ['Enter'], text: 'Open the file' },
      { keys: ['F2'], text: 'Client view: turn it on or leave it' },
      { keys: ['Ctrl', 'Z'], text: 'Undo a change of the what-if' },
      { keys: ['Esc'], text: 'Close what is open' },
    ],
  },
};
