import { render } from 'preact';
import { Page } from './page.tsx';
import './style/base.css';
import './style/parts.css';
import './style/pages.css';

render(<Page />, document.getElementById('page') as HTMLElement);
