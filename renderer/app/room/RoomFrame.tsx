import type { ReactNode } from 'react';
import { WindowButtons } from '../shell/WindowButtons.tsx';
import { BrandMark } from '../../components/Brand.tsx';
import { WindowLight } from './WindowLight.tsx';
import './room-frame.css';

interface RoomFrameProps {
  readonly children: ReactNode;
  /** A line at the foot: what is kept on this computer. */
  readonly foot?: ReactNode;
}

/** The whole window where there is no desk to show yet: what to read on the left, light on a wall on the right. Its top edge moves the window. */
export function RoomFrame({ children, foot }: RoomFrameProps) {
  return (
    <div className="room-frame">
      <div className="room-frame__halves">
        <div className="room-frame__column">
          <header className="room-frame__head"><BrandMark large /><span>Duty Desk</span></header>
          <main className="room-frame__main">
            <div className="room-frame__words">{children}</div>
          </main>
          {foot && <footer className="room-frame__foot">{foot}</footer>}
        </div>
        <WindowLight />
      </div>
      <div className="room-frame__top"><WindowButtons /></div>
    </div>
  );
}
