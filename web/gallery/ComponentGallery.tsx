import { useState } from 'preact/hooks';
import { Alert } from '../components/Alert.tsx';
import { Button } from '../components/Button.tsx';
import { DecisionBadge } from '../components/DecisionBadge.tsx';
import { Help } from '../components/Help.tsx';
import { PickList } from '../components/PickList.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { galleryWords } from '../i18n/galleryWords.ts';
import { inLanguage } from '../i18n/language.ts';

/** The small pieces every page is made of, in each of their states. */
export function ComponentGallery() {
  const words = inLanguage(galleryWords);
  const [picked, setPicked] = useState('first');
  return (
    <div class="gallery-pieces">
      <div class="gallery-row">
        <Button kind="primary">{words.primary}</Button>
        <Button>{words.plain}</Button>
        <Button disabled>{words.disabled}</Button>
      </div>
      <div class="gallery-row">
        <DecisionBadge decision="granted" />
        <DecisionBadge decision="refused" />
        <DecisionBadge decision="granted" size="large" />
      </div>
      <p class="gallery-row">
        {words.term} <Help term={words.term} definition={words.help} />
      </p>
      <PickList
        label={words.choice}
        value={picked}
        options={[
          { value: 'first', label: words.first },
          { value: 'second', label: words.second },
        ]}
        onPick={setPicked}
      />
      <Alert tone="info" title={words.info}>
        {words.body}
      </Alert>
      <Alert tone="review" title={words.review}>
        {words.body}
      </Alert>
      <Alert tone="danger" title={words.danger}>
        {words.body}
      </Alert>
      <Skeleton width="half" />
    </div>
  );
}
