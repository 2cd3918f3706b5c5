import { useState } from 'preact/hooks';

type Theme = 'light' | 'dark';

function shown(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Light or dark: as the system has it, until it is chosen here. The server puts the choice into the page. */
export function ThemeButton() {
  const [theme, setTheme] = useState(shown);
  const other = theme === 'dark' ? 'light' : 'dark';
  const choose = () => {
    document.documentElement.dataset.theme = other;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `theme=${other}; path=/; max-age=31536000; samesite=strict`;
    setTheme(other);
  };
  return (
    <button
      type="button"
      class="icon-button"
      onClick={choose}
      aria-label={`Turn ${other}`}
      title={`Turn ${other}`}
    >
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.600" />
        <path d="M10 3a7 7 0 0 1 0 14Z" fill="currentColor" />
      </svg>
    </button>
  );
}
