import { icons, type IconName } from './icons.ts';
import './Icon.css';

export interface IconProps {
  /** What it means; `icons.ts` says which picture that is. */
  name: IconName;
  /** Pixels at 100 % text size; grows with the text. */
  size?: number | undefined;
  /** Fill for the current screen, bold only for the hand. */
  weight?: 'regular' | 'fill' | 'bold' | undefined;
  /** Said to assistive technology. Without it the icon is decoration beside words. */
  label?: string | undefined;
}

/** A picture for a meaning. Never alone unless labelled. */
export function Icon({ name, size = 16, weight, label }: IconProps) {
  const Picture = icons[name];
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <Picture className="icon" size={`${size / 16}rem`} weight={weight ?? (name === 'needs-you' ? 'bold' : 'regular')} {...named} />;
}
