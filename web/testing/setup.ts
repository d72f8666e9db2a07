/** Before every component test: the workspace's own style, and a browser that remembers nothing. */
import '../design/tokens.css';
import { beforeEach } from 'vitest';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
