import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DeskUi } from '../components/DeskUi.tsx';
import '../styles/base.css';
import './gallery.css';
import { Controls } from './controls.tsx';
import { Inbox } from './inbox.tsx';
import { Overlays } from './overlays.tsx';
import { People } from './people.tsx';
import { Rows } from './rows.tsx';
import { States } from './states.tsx';
import { Weekly } from './weekly.tsx';

// What to show stands in the address, so that a screenshot can ask for it: ?theme=dark&density=comfortable&text=2&sheet=a
const asked = new URLSearchParams(location.search);
const root = document.documentElement;
root.dataset['theme'] = asked.get('theme') ?? 'light';
root.dataset['density'] = asked.get('density') ?? 'compact';
root.style.setProperty('--text-scale', asked.get('text') ?? '1');
const sheet = asked.get('sheet') ?? 'abc';

createRoot(document.querySelector('#root') as HTMLElement).render(
  <StrictMode>
    <DeskUi undoKey="Mod+Z">
      <main className="gallery">
        <h1>Components</h1>
        {sheet.includes('a') && <div className="gallery__sheet"><Controls /><People /><Rows /></div>}
        {sheet.includes('b') && <div className="gallery__sheet gallery__sheet--b"><States /><Overlays /></div>}
        {sheet.includes('d') && <Weekly />}
        {sheet.includes('c') && <div className="gallery__sheet gallery__sheet--b"><Inbox /></div>}
      </main>
    </DeskUi>
  </StrictMode>,
);
