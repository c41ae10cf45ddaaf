// An alert in one sentence, for a credit officer: what was found, and what is usual. French and English.

import { fieldLabel } from '../../wasm/drift/wordVerdict.ts';
import type { Language } from '../../wasm/explain/language.ts';
import { NO_BREAK_SPACE, writeNumber } from '../../wasm/explain/writeNumber.ts';
import type { Text } from '../../wasm/features/field.ts';
import type { SnapshotSummary } from '../contractMonitoring.ts';
import type { AlertRule, Breach } from './alertRules.ts';

export function wordAlert(rule: AlertRule['name'], breach: Breach, snapshot: SnapshotSummary): Text {
  return { fr: sentence(rule, breach, snapshot, 'fr'), en: sentence(rule, breach, snapshot, 'en') };
}

function sentence(
  rule: AlertRule['name'],
  { subject, value, limit }: Breach,
  { verdict, expected, rows }: SnapshotSummary,
  language: Language,
): string {
  const isFrench = language === 'fr';
  const number = (amount: number, decimals: number) => writeNumber(amount, language, decimals);
  const share = (amount: number) => `${number(Math.abs(amount) * 100, 1)}${isFrench ? NO_BREAK_SPACE : ''}%`;
  const label = subject && fieldLabel(subject, language);
  const name = isFrench ? `«${NO_BREAK_SPACE}${label}${NO_BREAK_SPACE}»` : `“${label}”`;
  const points = (amount: number) => number(Math.abs(amount) * 100, 1);
  switch (rule) {
    case 'dataset_drift':
      return verdict.sentence[language];
    case 'feature_drift':
      return isFrench
        ? `La répartition de ${name} s’écarte de la référence (distance ${number(value, 2)}, limite ${number(limit, 2)}).`
        : `The distribution of ${name} departs from the reference (distance ${number(value, 2)}, limit ${number(limit, 2)}).`;
    case 'missing_spike':
      return isFrench
        ? `${name} manque plus souvent : ${points(value)} points de plus que dans la référence (limite ${points(limit)}).`
        : `${name} is missing more often: ${points(value)} points more than in the reference (limit ${points(limit)}).`;
    case 'approval_rate': {
      const usual = share(expected?.reference.approvalRate.value ?? 0);
      const now = share(expected?.current.approvalRate.value ?? 0);
      return isFrench
        ? `La part d’accords recommandés est de ${now}, contre ${usual} dans la référence.`
        : `The share recommended to be granted is ${now}, against ${usual} in the reference.`;
    }
    case 'expected_cost':
      return isFrench
        ? `Le coût attendu par demande est de ${number(value, 3)}, au-delà de ${number(limit, 3)}.`
        : `The expected cost per application is ${number(value, 3)}, beyond ${number(limit, 3)}.`;
    case 'volume':
      return isFrench
        ? `${number(rows, 0)} demandes évaluées : ${number(value, 1)} fois le nombre habituel (limite ${number(limit, 1)}).`
        : `${number(rows, 0)} applications scored: ${number(value, 1)} times the usual number (limit ${number(limit, 1)}).`;
    case 'error_share':
      return isFrench
        ? `${share(value)} des appels ont échoué par la faute du service (limite ${share(limit)}).`
        : `${share(value)} of the calls failed by the service’s own fault (limit ${share(limit)}).`;
    case 'latency':
      return isFrench
        ? `Un appel sur vingt attend plus de ${number(limit, 0)} ms.`
        : `One call in twenty waits longer than ${number(limit, 0)} ms.`;
  }
}
