import type { AliasChange } from '../../worker/contractRegistry.ts';
import { figures } from '../i18n/figures.ts';
import { formatInstant } from '../i18n/formatDate.ts';
import { inLanguage, language } from '../i18n/language.ts';
import { registryWords } from '../i18n/registryWords.ts';
import { shortVersion } from './shortVersion.ts';

/** Who changed what, when and why, newest first. */
export function ChangesTable({ changes }: { readonly changes: readonly AliasChange[] }) {
  const words = inLanguage(registryWords);
  if (changes.length === 0) return <p class="page-section-lead">{words.noChange}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <div class="work-table-box journal-box" tabIndex={0}>
      <table class="work-table">
        <caption class="hidden">{words.journal}</caption>
        <thead>
          <tr>
            {[words.when, words.what, words.reason, words.who].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.changedAt} ${change.alias}`}>
              <td>{formatInstant(change.changedAt, language.value)}</td>
              <td class="journal-text">{wordChange(change)}</td>
              <td class="journal-text">{change.reason}</td>
              <td>{change.actor}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function wordChange({ alias, version, previousVersion, shadowShare, canaryShare }: AliasChange): string {
  const words = inLanguage(registryWords).change;
  const { share } = figures();
  const previous = previousVersion && shortVersion(previousVersion);
  if (version === null) return words.removed(previous);
  const short = shortVersion(version);
  return alias === 'champion'
    ? words.champion(short, previous)
    : words.challenger(short, share(shadowShare ?? 0), share(canaryShare ?? 0));
}
