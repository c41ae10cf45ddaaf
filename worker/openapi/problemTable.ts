// Every problem for the reader: what it means, how to mend it, an example. Wording of the answer itself is in
// problems.ts; a reason without an entry here does not compile.

import type { Text } from '../../wasm/features/field.ts';
import type { ApiFault } from '../apiFault.ts';
import {
  BODY_BYTES_MAX,
  FAULTS_MAX,
  IDEMPOTENCY_HOURS,
  IDEMPOTENCY_KEY_CHARACTERS_MAX,
  JSON_DEPTH_MAX,
  LINE_BYTES_MAX,
  REQUEST_SECONDS_MAX,
  RETRY_AFTER_SECONDS,
  SESSION_HOURS_MAX,
  SESSION_IDLE_MINUTES_MAX,
  STREAM_LINES_MAX,
} from '../limits.ts';

type Reason = ApiFault['reason'];

export interface ProblemDoc<R extends Reason = Reason> {
  readonly meaning: Text;
  readonly mend: Text;
  readonly example: Omit<Extract<ApiFault, { reason: R }>, 'reason'>;
}

const newKey: Text = {
  fr: 'Demandez une clé à l’administrateur et remplacez l’ancienne.',
  en: 'Ask the administrator for a key and replace the old one.',
};
const waitAndRetry: Text = {
  fr: `Réessayez après le délai de l’en-tête Retry-After (${RETRY_AFTER_SECONDS} s).`,
  en: `Try again after the delay in the Retry-After header (${RETRY_AFTER_SECONDS} s).`,
};
const signInAgain: Text = { fr: 'Connectez-vous à nouveau.', en: 'Sign in again.' };
const slowDown: Text = {
  fr: 'Attendez le délai de l’en-tête Retry-After ; RateLimit dit ce qui reste.',
  en: 'Wait for the delay in the Retry-After header; RateLimit says what is left.',
};
const fault = {
  pointer: '/application/amount_credit',
  expected: 'a number from 1000 to 10000000',
  received: '5',
};

export const PROBLEM_TABLE: { readonly [R in Reason]: ProblemDoc<R> } = {
  malformed_json: {
    meaning: { fr: 'Le corps n’est pas du JSON (RFC 8259).', en: 'The body is not JSON (RFC 8259).' },
    mend: {
      fr: 'Corrigez à la position indiquée. NaN et Infinity n’existent pas en JSON : omettez le champ ou envoyez null.',
      en: 'Mend it at the position told. JSON has no NaN or Infinity: leave the field out or send null.',
    },
    example: { position: 5, line: 1, column: 6, found: '"NaN"' },
  },
  not_utf8: {
    meaning: {
      fr: 'Le corps n’est pas de l’UTF-8, ou un caractère y a déjà été remplacé par U+FFFD.',
      en: 'The body is not UTF-8, or a character in it was already replaced by U+FFFD.',
    },
    mend: {
      fr: 'Encodez le texte en UTF-8. Le signe U+FFFD lui-même s’écrit \\ufffd.',
      en: 'Encode the text as UTF-8. The sign U+FFFD itself is written \\ufffd.',
    },
    example: {},
  },
  json_too_deep: {
    meaning: {
      fr: `Le JSON est imbriqué sur plus de ${JSON_DEPTH_MAX} niveaux.`,
      en: `The JSON is nested in more than ${JSON_DEPTH_MAX} levels.`,
    },
    mend: { fr: 'Envoyez la structure décrite.', en: 'Send the structure that is described.' },
    example: { depthMax: JSON_DEPTH_MAX, depth: 400 },
  },
  duplicate_names: {
    meaning: {
      fr: 'Un objet JSON contient deux fois le même nom : la valeur voulue est ambiguë.',
      en: 'A JSON object has the same name twice: which value is meant is unclear.',
    },
    mend: { fr: 'Gardez une seule valeur par nom.', en: 'Keep one value a name.' },
    example: {
      faults: [
        { pointer: '/application/age_years', expected: 'one value of this name', received: '2 values' },
      ],
      count: 1,
    },
  },
  line_too_long: {
    meaning: {
      fr: `Une ligne du flux dépasse ${LINE_BYTES_MAX} octets ; les autres sont traitées.`,
      en: `A line of the stream exceeds ${LINE_BYTES_MAX} bytes; the others are answered.`,
    },
    mend: { fr: 'Une demande par ligne, terminée par \\n.', en: 'One item a line, ended by \\n.' },
    example: { bytesMax: LINE_BYTES_MAX, bytesReceived: 70_008 },
  },
  too_many_lines: {
    meaning: {
      fr: `Le flux dépasse ${STREAM_LINES_MAX} lignes.`,
      en: `The stream exceeds ${STREAM_LINES_MAX} lines.`,
    },
    mend: { fr: 'Envoyez la suite dans une autre requête.', en: 'Send the rest in another request.' },
    example: { linesMax: STREAM_LINES_MAX },
  },
  unsupported_media_type: {
    meaning: {
      fr: 'L’en-tête Content-Type n’est pas celui attendu.',
      en: 'The Content-Type header is not the expected one.',
    },
    mend: { fr: 'Envoyez Content-Type: application/json.', en: 'Send Content-Type: application/json.' },
    example: { expected: ['application/json'], received: 'text/plain' },
  },
  body_too_large: {
    meaning: { fr: 'Le corps dépasse la limite.', en: 'The body exceeds the limit.' },
    mend: {
      fr: 'Partagez la requête, ou envoyez un flux à /v1/score/batch.',
      en: 'Split the request, or send a stream to /v1/score/batch.',
    },
    example: { bytesMax: BODY_BYTES_MAX, bytesReceived: 90_008, complete: true },
  },
  invalid_request: {
    meaning: {
      fr: `La requête ne respecte pas le contrat ; toutes les fautes sont listées ensemble (${FAULTS_MAX} au plus).`,
      en: `The request breaks the contract; all faults are listed together (${FAULTS_MAX} at most).`,
    },
    mend: {
      fr: 'Corrigez chaque endroit nommé par pointer : expected dit ce qui est permis.',
      en: 'Mend each place named by pointer: expected says what is allowed.',
    },
    example: { part: 'body', faults: [fault], count: 1 },
  },
  not_scorable: {
    meaning: {
      fr: 'Chaque valeur est permise, mais leur rapport dépasse ce que le modèle peut lire.',
      en: 'Each value is allowed, but their ratio is beyond what the model can read.',
    },
    mend: {
      fr: 'Vérifiez les valeurs dont vient le rapport nommé.',
      en: 'Check the values behind the ratio named.',
    },
    example: { detail: 'Feature "bureau_debt_to_credit" is Infinity; a feature is finite or missing.' },
  },
  key_missing: {
    meaning: { fr: 'L’appel n’a pas de clé.', en: 'The call has no key.' },
    mend: {
      fr: 'Envoyez l’en-tête Authorization: Bearer clair_…',
      en: 'Send the header Authorization: Bearer clair_…',
    },
    example: {},
  },
  key_malformed: {
    meaning: { fr: 'Ce texte n’a pas la forme d’une clé.', en: 'This text does not have the form of a key.' },
    mend: {
      fr: 'Copiez la clé entière : clair_ et 43 caractères.',
      en: 'Copy the whole key: clair_ and 43 characters.',
    },
    example: {},
  },
  key_unknown: {
    meaning: { fr: 'Aucune clé de ce genre n’a été émise.', en: 'No such key was issued.' },
    mend: newKey,
    example: {},
  },
  key_expired: {
    meaning: { fr: 'La clé a expiré.', en: 'The key has expired.' },
    mend: newKey,
    example: { expiredAt: '2026-01-31T00:00:00.000Z' },
  },
  key_revoked: {
    meaning: { fr: 'La clé a été révoquée.', en: 'The key was revoked.' },
    mend: newKey,
    example: { revokedAt: '2026-01-31T00:00:00.000Z' },
  },
  session_unknown: {
    meaning: { fr: 'La session est close ou n’a jamais existé.', en: 'The session has ended, or never was.' },
    mend: signInAgain,
    example: {},
  },
  session_expired: {
    meaning: {
      fr: `Une session finit après ${SESSION_IDLE_MINUTES_MAX} minutes sans requête, et ${SESSION_HOURS_MAX} heures au plus tard.`,
      en: `A session ends after ${SESSION_IDLE_MINUTES_MAX} minutes without a request, and after ${SESSION_HOURS_MAX} hours at the latest.`,
    },
    mend: signInAgain,
    example: {},
  },
  session_insecure: {
    meaning: {
      fr: 'Une session ne s’ouvre qu’en HTTPS, ou sur sa propre machine.',
      en: 'A session is opened over HTTPS only, or on one’s own machine.',
    },
    mend: { fr: 'Appelez l’adresse https://.', en: 'Call the https:// address.' },
    example: {},
  },
  session_needs_key: {
    meaning: {
      fr: 'Une session s’ouvre avec une clé, pas avec une autre session.',
      en: 'A session is opened with a key, not with another session.',
    },
    mend: {
      fr: 'Envoyez l’en-tête Authorization: Bearer clair_…',
      en: 'Send the header Authorization: Bearer clair_…',
    },
    example: {},
  },
  csrf_refused: {
    meaning: {
      fr: 'Une écriture fondée sur un cookie vient d’un autre site, ou ne dit pas d’où elle vient.',
      en: 'A write that rests on a cookie comes from another site, or does not say from where.',
    },
    mend: {
      fr: 'Écrivez depuis les pages de ce site, ou avec une clé.',
      en: 'Write from the pages of this site, or with a key.',
    },
    example: { header: 'Sec-Fetch-Site' },
  },
  access_refused: {
    meaning: {
      fr: 'L’assertion de Cloudflare Access n’a pas passé un contrôle.',
      en: 'The assertion of Cloudflare Access failed a check.',
    },
    mend: {
      fr: 'Reconnectez-vous par Access ; sinon, donnez le contrôle nommé à l’exploitant.',
      en: 'Sign in through Access again; if that does not help, tell the operator the check named.',
    },
    example: { check: 'audience' },
  },
  access_misconfigured: {
    meaning: {
      fr: 'Cloudflare Access n’est pas réglé comme documenté.',
      en: 'Cloudflare Access is not set up as documented.',
    },
    mend: {
      fr: 'Exploitant : corrigez la variable nommée (wrangler.toml).',
      en: 'Operator: mend the variable named (wrangler.toml).',
    },
    example: { variable: 'ACCESS_AUDIENCE' },
  },
  access_unreachable: {
    meaning: {
      fr: 'Les clés publiques de Cloudflare Access n’ont pas pu être lues.',
      en: 'The public keys of Cloudflare Access could not be read.',
    },
    mend: waitAndRetry,
    example: {},
  },
  api_key_unknown: {
    meaning: { fr: 'Aucune clé n’a ce keyId.', en: 'No key has this keyId.' },
    mend: { fr: 'Prenez un keyId de GET /v1/keys.', en: 'Take a keyId of GET /v1/keys.' },
    example: {},
  },
  api_key_inactive: {
    meaning: {
      fr: 'Seule une clé active peut être remplacée.',
      en: 'Only an active key can be rotated.',
    },
    mend: { fr: 'Créez une nouvelle clé.', en: 'Create a new key.' },
    example: { keyId: 'key_0123456789ab', state: 'revoked' },
  },
  last_admin_key: {
    meaning: {
      fr: 'C’est la dernière clé d’administration : sans elle, personne ne pourrait en créer.',
      en: 'It is the last key of an administrator: without it nobody could create one.',
    },
    mend: { fr: 'Créez-en ou remplacez-en une d’abord.', en: 'Create or rotate one first.' },
    example: {},
  },
  rate_exceeded: {
    meaning: {
      fr: 'La clé a envoyé trop de requêtes en peu de temps.',
      en: 'The key sent too many requests in a short time.',
    },
    mend: slowDown,
    example: { requests: 600, seconds: 10 },
  },
  quota_exceeded: {
    meaning: {
      fr: 'Les requêtes du jour (UTC) sont épuisées.',
      en: 'The requests of the day (UTC) are used up.',
    },
    mend: slowDown,
    example: { requestsPerDay: 1_000_000, resetSeconds: 3_600 },
  },
  too_slow: {
    meaning: {
      fr: `La réponse aurait pris plus de ${REQUEST_SECONDS_MAX} s.`,
      en: `The answer would have taken more than ${REQUEST_SECONDS_MAX} s.`,
    },
    mend: {
      fr: 'Réessayez, ou partagez la requête. Une écriture se répète sans risque avec son Idempotency-Key.',
      en: 'Try again, or split the request. A write is repeated safely with its Idempotency-Key.',
    },
    example: { seconds: REQUEST_SECONDS_MAX },
  },
  scope_missing: {
    meaning: { fr: 'La clé ne permet pas cet appel.', en: 'The key does not allow this call.' },
    mend: {
      fr: 'Utilisez une clé qui porte le droit nommé.',
      en: 'Use a key that has the scope named.',
    },
    example: { needed: 'read', granted: ['score'] },
  },
  route_undeclared: {
    meaning: {
      fr: 'La route existe mais n’est ouverte à personne.',
      en: 'The route exists but is open to nobody.',
    },
    mend: { fr: 'Prévenez l’exploitant du service.', en: 'Tell the operator of the service.' },
    example: { route: 'GET /v1/example' },
  },
  route_unknown: {
    meaning: { fr: 'L’API n’a pas ce chemin.', en: 'The API has no such path.' },
    mend: { fr: 'Comparez avec la liste des routes.', en: 'Compare it with the list of routes.' },
    example: {},
  },
  method_not_allowed: {
    meaning: { fr: 'Le chemin existe, pas cette méthode.', en: 'The path exists, the method does not.' },
    mend: { fr: 'Utilisez une méthode de l’en-tête Allow.', en: 'Use a method of the Allow header.' },
    example: { method: 'PUT', allowed: ['POST'] },
  },
  group_unavailable: {
    meaning: {
      fr: 'Ce modèle a été publié sans le groupe de comparaison demandé.',
      en: 'This model was published without the group of comparison asked for.',
    },
    mend: {
      fr: 'Omettez group : la comparaison se fait alors avec tous les demandeurs.',
      en: 'Leave group out: the comparison is with all applicants then.',
    },
    example: { group: 'granted', version: '0000000000000000' },
  },
  applicant_unknown: {
    meaning: { fr: 'Aucun demandeur enregistré n’a ce numéro.', en: 'No stored applicant has this number.' },
    mend: {
      fr: 'Vérifiez le numéro, ou envoyez la demande et son historique.',
      en: 'Check the number, or send the application and its history.',
    },
    example: { applicantId: 100_001 },
  },
  decision_erased: {
    meaning: {
      fr: 'Le demandeur a été effacé : la décision reste comme fait, ses données et ses raisons n’existent plus.',
      en: 'The applicant was erased: the decision stays as a fact, its data and reasons are gone.',
    },
    mend: {
      fr: 'Rien à réessayer : il n’y a plus rien à expliquer.',
      en: 'Nothing to try again: there is nothing left to explain.',
    },
    example: {
      decisionId: 'dec_00000000000000000000000000000000',
      erasedAt: '2026-01-31T00:00:00.000Z',
    },
  },
  link_unknown: {
    meaning: {
      fr: 'Aucun lien de ce genre n’a été émis, ou il est incomplet.',
      en: 'No such link was made, or it is not complete.',
    },
    mend: { fr: 'Demandez un nouveau lien au prêteur.', en: 'Ask the lender for a new link.' },
    example: {},
  },
  link_expired: {
    meaning: { fr: 'Le lien du client a expiré.', en: 'The link of the client has expired.' },
    mend: { fr: 'Demandez un nouveau lien au prêteur.', en: 'Ask the lender for a new link.' },
    example: { expiredAt: '2026-01-31T00:00:00.000Z' },
  },
  link_revoked: {
    meaning: { fr: 'Le lien du client a été révoqué.', en: 'The link of the client was revoked.' },
    mend: { fr: 'Demandez un nouveau lien au prêteur.', en: 'Ask the lender for a new link.' },
    example: { revokedAt: '2026-01-31T00:00:00.000Z' },
  },
  link_needed: {
    meaning: {
      fr: 'Cette route appartient au client : seul son lien l’ouvre.',
      en: 'This route is the client’s own: only their link opens it.',
    },
    mend: { fr: 'Utilisez les routes des décisions.', en: 'Use the routes of decisions.' },
    example: {},
  },
  link_elsewhere: {
    meaning: {
      fr: 'Un lien de client n’ouvre que la page du client.',
      en: 'A client’s link opens the client’s page alone.',
    },
    mend: { fr: 'Utilisez une clé.', en: 'Use a key.' },
    example: {},
  },
  client_link_unknown: {
    meaning: { fr: 'Aucun lien n’a cet identifiant.', en: 'No link has this id.' },
    mend: {
      fr: 'Prenez un linkId de la liste des liens de la décision.',
      en: 'Take a linkId from the list of the decision’s links.',
    },
    example: { linkId: 'link_00000000000000000000000000000000' },
  },
  review_asked_already: {
    meaning: {
      fr: 'Le client a déjà demandé un réexamen par un lien.',
      en: 'The client asked for a review through a link already.',
    },
    mend: {
      fr: 'Attendez la réponse, ou écrivez au prêteur.',
      en: 'Wait for the answer, or write to the lender.',
    },
    example: { askedAt: '2026-01-31T00:00:00.000Z' },
  },
  artefact_unknown: {
    meaning: { fr: 'Aucun modèle publié n’a ce fichier.', en: 'No published model has this file.' },
    mend: { fr: 'Prenez un chemin donné par GET /v1/model.', en: 'Take a path that GET /v1/model gives.' },
    example: { version: '0000000000000000', file: 'model.onnx' },
  },
  decision_unknown: {
    meaning: { fr: 'Aucune décision n’a ce decisionId.', en: 'No decision has this decisionId.' },
    mend: {
      fr: 'Prenez un decisionId de GET /v1/decisions.',
      en: 'Take a decisionId of GET /v1/decisions.',
    },
    example: { decisionId: 'dec_00000000000000000000000000000000' },
  },
  recommendation_changed: {
    meaning: {
      fr: 'La recommandation n’est plus celle qui a été vue : le modèle ou le dossier a changé. Rien n’est enregistré.',
      en: 'The recommendation is not the one that was seen: the model or the file has changed. Nothing is recorded.',
    },
    mend: {
      fr: 'Regardez la nouvelle recommandation, puis décidez.',
      en: 'Look at the new recommendation, then decide.',
    },
    example: {
      seen: { modelVersion: '0000000000000000', points: 612 },
      now: { modelVersion: '1111111111111111', points: 598 },
    },
  },
  override_reason_missing: {
    meaning: {
      fr: 'La décision s’écarte de la recommandation sans dire pourquoi. Rien n’est enregistré.',
      en: 'The decision departs from the recommendation without saying why. Nothing is recorded.',
    },
    mend: { fr: 'Ajoutez overrideReason.', en: 'Add overrideReason.' },
    example: { decision: 'granted', recommended: 'refused' },
  },
  review_unknown: {
    meaning: { fr: 'La décision n’a pas ce réexamen.', en: 'The decision has no such review.' },
    mend: { fr: 'Prenez un reviewId de GET /v1/reviews.', en: 'Take a reviewId of GET /v1/reviews.' },
    example: { reviewId: 'rev_00000000000000000000000000000000' },
  },
  review_open: {
    meaning: {
      fr: 'Un réexamen de cette décision est déjà ouvert.',
      en: 'A review of this decision is open already.',
    },
    mend: {
      fr: 'Concluez-le avant d’en ouvrir un autre.',
      en: 'Conclude it before another is opened.',
    },
    example: { reviewId: 'rev_00000000000000000000000000000000' },
  },
  review_concluded: {
    meaning: { fr: 'Un réexamen conclu ne change plus.', en: 'A concluded review does not change any more.' },
    mend: { fr: 'Ouvrez un nouveau réexamen.', en: 'Open a new review.' },
    example: { concludedAt: '2026-01-31T00:00:00.000Z' },
  },
  review_by_first_decider: {
    meaning: {
      fr: 'Le réexamen revient à une autre personne que celle qui a décidé.',
      en: 'The review is for another person than the one who decided.',
    },
    mend: {
      fr: 'Confiez-le à une autre personne (assignTo), qui conclut avec sa propre clé.',
      en: 'Assign it to another person (assignTo), who concludes with a key of their own.',
    },
    example: { decidedBy: 'key_0123456789ab' },
  },
  version_unknown: {
    meaning: { fr: 'Aucun modèle publié n’a cette version.', en: 'No published model has this version.' },
    mend: { fr: 'Prenez une version de GET /v1/models.', en: 'Take a version of GET /v1/models.' },
    example: { version: '0000000000000000' },
  },
  nothing_to_roll_back: {
    meaning: {
      fr: 'Le modèle en service n’en a remplacé aucun.',
      en: 'The model in charge replaced none.',
    },
    mend: {
      fr: 'Donnez l’alias champion à la version voulue.',
      en: 'Give the alias champion to the version wanted.',
    },
    example: { champion: '0000000000000000' },
  },
  snapshot_unknown: {
    meaning: { fr: 'Aucun relevé n’a ce nom.', en: 'No snapshot has this name.' },
    mend: {
      fr: 'Prenez un snapshotId donné par GET /v1/drift.',
      en: 'Take a snapshotId that GET /v1/drift gives.',
    },
    example: { snapshotId: '2026-01.0000000000000000' },
  },
  alert_unknown: {
    meaning: { fr: 'Aucune alerte n’a ce nom.', en: 'No alert has this name.' },
    mend: {
      fr: 'Prenez un alertId donné par GET /v1/alerts.',
      en: 'Take an alertId that GET /v1/alerts gives.',
    },
    example: { alertId: 'volume.all.2026-01-31.0000000000000000' },
  },
  alert_acknowledged: {
    meaning: { fr: 'Quelqu’un a déjà pris acte de l’alerte.', en: 'Somebody has acknowledged the alert.' },
    mend: { fr: 'Rien à faire : elle reste prise en compte.', en: 'Nothing to do: it stays acknowledged.' },
    example: { acknowledgedAt: '2026-01-31T09:00:00.000Z' },
  },
  model_missing: {
    meaning: { fr: 'Aucun modèle n’est publié.', en: 'No model is published.' },
    mend: waitAndRetry,
    example: {},
  },
  model_broken: {
    meaning: {
      fr: 'Le modèle publié n’a pas passé un contrôle ; il n’est pas utilisé.',
      en: 'The published model failed a check; it is not used.',
    },
    mend: waitAndRetry,
    example: { version: '0000000000000000', check: 'wrong_hash of model.onnx' },
  },
  storage_failing: {
    meaning: { fr: 'Un stockage ne répond pas.', en: 'A store does not answer.' },
    mend: waitAndRetry,
    example: { store: 'DB' },
  },
  idempotency_key_malformed: {
    meaning: {
      fr: 'L’en-tête Idempotency-Key n’a pas la forme attendue.',
      en: 'The Idempotency-Key header does not have the form expected.',
    },
    mend: {
      fr: `Envoyez 1 à ${IDEMPOTENCY_KEY_CHARACTERS_MAX} caractères ASCII visibles, par exemple un UUID.`,
      en: `Send 1 to ${IDEMPOTENCY_KEY_CHARACTERS_MAX} visible ASCII characters, for example a UUID.`,
    },
    example: { charactersMax: IDEMPOTENCY_KEY_CHARACTERS_MAX },
  },
  idempotency_key_reused: {
    meaning: {
      fr: `Cette Idempotency-Key a servi à une autre requête dans les ${IDEMPOTENCY_HOURS} dernières heures.`,
      en: `This Idempotency-Key came with another request in the last ${IDEMPOTENCY_HOURS} hours.`,
    },
    mend: {
      fr: 'Une clé nouvelle par requête nouvelle ; la même seulement pour répéter la même requête.',
      en: 'A new key for a new request; the same one only to repeat the same request.',
    },
    example: {},
  },
  idempotency_in_progress: {
    meaning: {
      fr: 'La première requête de cette Idempotency-Key est en cours.',
      en: 'The first request of this Idempotency-Key is under way.',
    },
    mend: {
      fr: 'Redemandez après le délai de Retry-After : sa réponse sera répétée.',
      en: 'Ask again after the delay of Retry-After: its answer will be repeated.',
    },
    example: {},
  },
  internal: {
    meaning: { fr: 'Une faute du service.', en: 'A fault of the service.' },
    mend: {
      fr: 'Donnez requestId à l’exploitant : il retrouve l’appel dans le journal.',
      en: 'Give requestId to the operator: it finds the call in the log.',
    },
    example: {},
  },
};

export const PROBLEM_REASONS = Object.keys(PROBLEM_TABLE) as Reason[];

/** The fault of a reason's example. */
export function exampleFault(reason: Reason): ApiFault {
  return { reason, ...PROBLEM_TABLE[reason].example } as ApiFault;
}
