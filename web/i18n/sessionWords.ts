// Signing in: where the key goes, and how a session came to its end.

export const sessionWords = {
  fr: {
    keyHint: 'Elle sert une fois, à ouvrir une session ; la page ne la garde pas.',
    ends: {
      idle: 'La session a pris fin après une période sans activité. Reconnectez-vous pour revenir ici.',
      absolute: 'La session a atteint sa durée maximale. Reconnectez-vous pour revenir ici.',
      ended: 'La session est terminée. Reconnectez-vous pour revenir ici.',
      not_closed:
        'Le serveur n’a pas confirmé la déconnexion : sur un poste partagé, rechargez la page et recommencez.',
      unreachable: 'Le serveur ne répond pas : impossible de savoir si une session est ouverte.',
    },
  },
  en: {
    keyHint: 'It is used once, to open a session; the page does not keep it.',
    ends: {
      idle: 'The session ended after a time without activity. Sign in again to come back here.',
      absolute: 'The session reached its longest duration. Sign in again to come back here.',
      ended: 'The session is over. Sign in again to come back here.',
      not_closed:
        'The server did not confirm that you signed out: on a shared computer, reload the page and try again.',
      unreachable: 'The server does not answer: whether a session is open is not known.',
    },
  },
};
