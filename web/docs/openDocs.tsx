// Where the documentation starts: fetched only for addresses under /docs.

import '../styles/docs.css';
import { render } from 'preact';
import { loadDescription } from './apiDescription.ts';
import { DocsApp } from './DocsApp.tsx';

export async function openDocs(root: HTMLElement): Promise<void> {
  render(<DocsApp path={location.pathname} />, root);
  await loadDescription();
  // Before the routes were there, the address could not lead to one.
  requestAnimationFrame(() => document.getElementById(location.hash.slice(1))?.scrollIntoView());
}
