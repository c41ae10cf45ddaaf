// The words around the screen turned to the client; what the client reads is in clientFileWords.ts.

const fr = {
  enter: 'Vue client',
  enterHint: 'Tourner l’écran vers le client : masque ce qui est interne (touche F2)',
  on: 'Vue client',
  onHint: 'Ce qui est interne est masqué.',
  leave: 'Quitter la vue client',
  shieldedTitle: 'Page masquée',
  shielded: 'La vue client est active : les autres dossiers et les pages internes ne s’affichent pas.',
  back: 'Revenir au dossier du client',
};

const en: typeof fr = {
  enter: 'Client view',
  enterHint: 'Turn the screen to the client: hides what is internal (key F2)',
  on: 'Client view',
  onHint: 'What is internal is hidden.',
  leave: 'Leave the client view',
  shieldedTitle: 'Page hidden',
  shielded: 'The client view is on: other files and internal pages are not shown.',
  back: 'Back to the client’s file',
};

export const clientModeWords = { fr, en };
