import { describe, expect, it } from 'vitest';
import { addressOf, type Route, routeOf } from './router.ts';

describe('the address of a page', () => {
  const pages: readonly Route[] = [
    { page: 'applicants', search: '' },
    { page: 'applicants', search: 'search=1000' },
    { page: 'applicants', search: 'decision=review&sort=-points' },
    { page: 'applicant', id: '100002' },
    { page: 'newApplicant' },
    { page: 'portfolio', query: '' },
    { page: 'portfolio', query: 'points=612&segment=education' },
    { page: 'model', query: 'feature=age_years' },
    { page: 'monitoring', query: '' },
    { page: 'registry', query: '' },
    { page: 'gallery', query: '' },
  ];
  it.each(pages)('leads back to the page: $page $search$id$query', (page) => {
    expect(routeOf(addressOf(page))).toEqual(page);
  });

  it('may end with a slash, and the root is the list', () => {
    expect(routeOf('/')).toEqual({ page: 'applicants', search: '' });
    expect(routeOf('/applicants/')).toEqual({ page: 'applicants', search: '' });
    expect(routeOf('/applicants/7/')).toEqual({ page: 'applicant', id: '7' });
  });

  it('is no page when it is not one of ours', () => {
    for (const path of [
      '/nothing',
      '/applicants/abc',
      '/applicants/12345678901',
      '/applicants/1/x',
      '/model/1',
      '/models',
    ]) {
      expect(routeOf(path)).toEqual({ page: 'notFound', path });
    }
  });
});
