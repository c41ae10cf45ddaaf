import type { Estimate } from '../../wasm/artefact/manifest.ts';
import type { ModelsAnswer, RegisteredModel } from '../../worker/contractRegistry.ts';
import { Button } from '../components/Button.tsx';
import { figures } from '../i18n/figures.ts';
import { formatDate } from '../i18n/formatDate.ts';
import { inLanguage, language } from '../i18n/language.ts';
import { registryWords } from '../i18n/registryWords.ts';
import type { RegistryAction } from './registry.ts';
import { shortVersion } from './shortVersion.ts';

interface VersionsTableProps {
  readonly answer: ModelsAnswer;
  /** null where nothing may be changed. */
  readonly onAsk: ((action: RegistryAction) => void) | null;
}

/** Every published version with its figures on the test part, their intervals below them. */
export function VersionsTable({ answer, onAsk }: VersionsTableProps) {
  const words = inLanguage(registryWords);
  const figuresShown = [words.auc, words.cost, words.approval, words.threshold];
  return (
    <div class="work-table-box">
      <table class="work-table registry-table">
        <caption class="hidden">{words.versions}</caption>
        <thead>
          <tr>
            <th scope="col">{words.version}</th>
            <th scope="col">{words.published}</th>
            {figuresShown.map((name) => (
              <th key={name} scope="col" class="numeric">
                {name}
              </th>
            ))}
            <th scope="col">{words.card}</th>
            {onAsk && <th scope="col">{words.actions}</th>}
          </tr>
        </thead>
        <tbody>
          {answer.models.map((model) => (
            <VersionRow key={model.version} model={model} onAsk={onAsk} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function VersionRow({ model, onAsk }: { model: RegisteredModel; onAsk: VersionsTableProps['onAsk'] }) {
  const words = inLanguage(registryWords);
  const { fixed, fineShare, count } = figures();
  const { version, metrics, decisionPoints, aliases, files, publishedAt } = model;
  const short = shortVersion(version);
  const card = files[`model-card.${language.value}.html`];
  return (
    <tr>
      <th scope="row">
        <span class="version-name" title={version}>
          {short}
        </span>
        {aliases.map((alias) => (
          <span key={alias} class={`tag tag-${alias}`}>
            {words.aliases[alias]}
          </span>
        ))}
      </th>
      <td>{formatDate(publishedAt, language.value)}</td>
      <Figure estimate={metrics?.auc ?? null} format={fixed(3)} />
      <Figure estimate={metrics?.costPerApplicant ?? null} format={fixed(3)} />
      <Figure estimate={metrics?.approvalRate ?? null} format={fineShare} />
      <td class="numeric">{decisionPoints === null ? words.unreadable : count(decisionPoints)}</td>
      <td>
        {card && (
          <a
            class="text-link"
            href={card}
            download={`model-card-${version}.${language.value}.html`}
            aria-label={words.cardOf(short)}
          >
            {words.card}
          </a>
        )}
      </td>
      {onAsk && (
        <td>
          <span class="registry-actions">
            {actionsOf(model).map((action) => (
              <Button
                key={action.kind}
                label={words.actOn(words.act[action.kind], short)}
                onClick={() => onAsk(action)}
              >
                {words.act[action.kind]}
              </Button>
            ))}
          </span>
        </td>
      )}
    </tr>
  );
}

function Figure({ estimate, format }: { estimate: Estimate | null; format: (value: number) => string }) {
  const words = inLanguage(registryWords);
  if (!estimate) return <td class="numeric">–</td>;
  return (
    <td class="numeric">
      {format(estimate.value)}
      <span class="figure-interval">{words.interval(format(estimate.low), format(estimate.high))}</span>
    </td>
  );
}

function actionsOf({ version, aliases, metrics }: RegisteredModel): RegistryAction[] {
  if (aliases.includes('champion')) return [{ kind: 'rollBack', version }];
  if (!metrics) return [];
  const challenge: RegistryAction = aliases.includes('challenger')
    ? { kind: 'remove', version }
    : { kind: 'challenge', version };
  return [{ kind: 'promote', version }, challenge];
}
