// The client's own what-if: what an applicant can change, computed on their device, and the ways that lead to a yes.

import type { ComponentChildren } from 'preact';
import { durationOf } from '../../wasm/explain/durationOf.ts';
import { numberOf } from '../../wasm/features/application.ts';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import type { ClientAnswer } from '../../worker/contractClient.ts';
import { Button } from '../components/Button.tsx';
import { FlagField } from '../components/FlagField.tsx';
import { Icon } from '../components/Icon.tsx';
import { SliderField } from '../components/SliderField.tsx';
import { clientWords } from '../i18n/clientWords.ts';
import { formatNumber } from '../i18n/format.ts';
import { inLanguage, language } from '../i18n/language.ts';
import { DURATION_FIELD, DURATION_RANGE } from '../whatIf/loanLink.ts';
import { clientModel, decided, trial, tried } from './clientState.ts';
import { amountRange, isTried, type Trial, trialApplication, trialOf, untried } from './trial.ts';

interface PartProps {
  readonly answer: ClientAnswer;
}

const shown = (value: number, digits = 0): string => formatNumber(value, language.value, digits);

export function ClientTrial({ answer }: PartProps) {
  const words = inLanguage(clientWords);
  const { change } = answer.document;
  return (
    <section class="client-part" aria-labelledby="client-ways">
      <h2 id="client-ways">{words.ways}</h2>
      <p>{change.sentence}</p>
      {change.ways.length > 0 && (
        <ol class="client-ways">
          {change.ways.map(({ sentence, changes }) => (
            <li key={sentence}>
              <p>{sentence}</p>
              {clientModel.value.phase === 'ready' && (
                <Button
                  label={words.tryOf(sentence)}
                  onClick={() => attempt(trialOf(answer.application, changes))}
                >
                  {words.try}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      <div class="client-trial" id="client-trial">
        <h3>{words.trial}</h3>
        <TrialBody answer={answer} />
      </div>
    </section>
  );
}

/** A way that is tried is shown where it takes effect. */
function attempt(next: Trial): void {
  trial.value = next;
  document.getElementById('client-trial')?.scrollIntoView({ block: 'nearest' });
}

function TrialBody({ answer }: PartProps) {
  const words = inLanguage(clientWords);
  const model = clientModel.value;
  if (Object.keys(answer.files).length === 0) return <p>{words.modelGone}</p>;
  if (model.phase === 'failed') return <p role="alert">{words.modelFailed}</p>;
  if (model.phase !== 'ready') return <p aria-busy="true">{words.modelLoading}</p>;
  return (
    <>
      <p>{words.trialLead}</p>
      <Verdict />
      <Controls answer={answer} />
    </>
  );
}

function Verdict() {
  const words = inLanguage(clientWords);
  const now = tried.value ?? decided.value;
  if (!now) return null;
  const isGranted = now.decision === 'granted';
  const title = !isTried(trial.value) ? words.asDecided : isGranted ? words.wouldGrant : words.wouldRefuse;
  return (
    <div class={`client-result client-result-${now.decision}`} aria-live="polite">
      <Icon name={isGranted ? 'check' : 'info'} />
      <div>
        <strong>{title}</strong>
        <p>{words.pointsOf(shown(now.points), shown(now.decisionPoints))}</p>
      </div>
    </div>
  );
}

function Controls({ answer: { application } }: PartProps) {
  const words = inLanguage(clientWords);
  const now = trial.value;
  const after = trialApplication(application, now);
  const set = (part: Partial<Trial>): void => {
    trial.value = { ...trial.value, ...part };
  };
  const credit = numberOf(application.amount_credit);
  const duration = durationOf(application);
  const isLoan = application.contract_type !== 'revolving_loans';
  const nothing = (): void => undefined;
  return (
    <>
      <Quantity
        label={words.amount}
        value={shown(now.amount ?? credit)}
        before={shown(credit)}
        changed={now.amount !== null}
      >
        <SliderField
          id="client-amount"
          field={fieldOf('amount_credit')}
          value={now.amount ?? credit}
          stored={credit}
          range={amountRange(application)}
          onEdit={(amount) => set({ amount: amount === credit ? null : amount, goods: null })}
          onSettle={nothing}
        />
      </Quantity>
      {isLoan && duration !== null && (
        <Quantity
          label={words.instalments}
          value={shown(now.instalments ?? duration, 1)}
          before={shown(duration, 1)}
          changed={now.instalments !== null}
        >
          <SliderField
            id="client-instalments"
            field={DURATION_FIELD}
            value={now.instalments ?? duration}
            stored={duration}
            range={DURATION_RANGE}
            onEdit={(instalments) => set({ instalments })}
            onSettle={nothing}
          />
        </Quantity>
      )}
      <p class="client-instalment">{words.instalment(shown(numberOf(after.amount_annuity)))}</p>
      {application.document_3_given === false && (
        <div class="client-quantity">
          <label for="client-document">{words.document}</label>
          <p id="client-document-note" class="hidden">
            {fieldOf('document_3_given').description[language.value]}
          </p>
          <FlagField
            id="client-document"
            field={fieldOf('document_3_given')}
            value={now.document}
            stored={false}
            onEdit={(document) => set({ document: document === true })}
            onSettle={nothing}
          />
        </div>
      )}
      <p class="client-note">{words.notPromise}</p>
      <Button
        disabled={!isTried(now)}
        onClick={() => {
          trial.value = untried;
        }}
      >
        {words.reset}
      </Button>
    </>
  );
}

interface QuantityProps {
  readonly label: string;
  readonly value: string;
  readonly before: string;
  readonly changed: boolean;
  readonly children: ComponentChildren;
}

function Quantity({ label, value, before, changed, children }: QuantityProps) {
  return (
    <div class="client-quantity">
      <p class="client-quantity-head">
        <span>{label}</span>
        <strong>{value}</strong>
      </p>
      {children}
      {changed && <p class="client-note">{inLanguage(clientWords).before(before)}</p>}
    </div>
  );
}
