// A page whose code is fetched when it is first opened, so that the first page of the day is not made to wait for it.

import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Alert } from '../components/Alert.tsx';
import { Button } from '../components/Button.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { inLanguage } from '../i18n/language.ts';
import { pagesWords } from '../i18n/pagesWords.ts';

interface ViewProps {
  /** What is chosen on the page; of one applicant's page, whose it is. */
  readonly query: string;
}

type View = FunctionComponent<ViewProps>;

interface LazyViewProps extends ViewProps {
  /** Always the same function for the same page. */
  readonly load: () => Promise<View>;
}

export function LazyView({ load, query }: LazyViewProps) {
  const [loaded, setLoaded] = useState<{
    readonly load: LazyViewProps['load'];
    readonly view: View | null;
  }>();
  useEffect(() => {
    let isLeft = false;
    load().then(
      (view) => !isLeft && setLoaded({ load, view }),
      () => !isLeft && setLoaded({ load, view: null }),
    );
    return () => {
      isLeft = true;
    };
  }, [load]);
  if (loaded?.load !== load) return <Waiting />;
  const { view: Shown } = loaded;
  return Shown ? <Shown query={query} /> : <Missing />;
}

/** The place of a page on its way. */
export function Waiting() {
  return (
    <div class="view-waiting" aria-busy="true">
      <p class="hidden">{inLanguage(pagesWords).loading}</p>
      <Skeleton width="short" />
      <Skeleton width="block" />
    </div>
  );
}

function Missing() {
  const words = inLanguage(pagesWords);
  return (
    <Alert tone="danger" title={words.missingTitle} urgent>
      <p>{words.missing}</p>
      <Button onClick={() => location.reload()}>{words.retry}</Button>
    </Alert>
  );
}
