// What is said without a network.

export const offlineWords = {
  fr: {
    on: 'Hors ligne.',
    meaning:
      'Un nouveau demandeur, le portefeuille et le modèle fonctionnent dans ce navigateur. La session reprendra d’elle-même avec le réseau.',
    title: 'Cette page demande le réseau',
    why: 'Les dossiers, les décisions, la surveillance et le registre restent sur le serveur : rien d’un demandeur n’est gardé dans ce navigateur.',
    instead: 'Ce qui fonctionne sans réseau :',
  },
  en: {
    on: 'Offline.',
    meaning:
      'A new applicant, the portfolio and the model work in this browser. The session goes on by itself with the network.',
    title: 'This page needs the network',
    why: 'Files, decisions, monitoring and the registry stay on the server: nothing of an applicant is kept in this browser.',
    instead: 'What works without a network:',
  },
};
