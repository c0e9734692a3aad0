import './Brand.css';

/** The mark: an arched window. Decoration beside the name unless labelled. */
export function BrandMark({ label, large }: { label?: string | undefined; large?: boolean | undefined }) {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={large ? 'brand-mark brand-mark--large' : 'brand-mark'} viewBox="0 0 20 20" {...named}>
      <path className="brand-mark__bars" d="M10 2.6V17M4.4 10h11.2" />
      <path d="M4.4 17V8a5.6 5.6 0 0 1 11.2 0v9M2.2 17.4h15.6" />
    </svg>
  );
}

/** The window of empty screens, 68 × 58: a quiet room with nothing waiting in it. */
export function EmptyWindow() {
  return (
    <svg className="empty-window" viewBox="0 0 70 60" aria-hidden="true">
      <path className="empty-window__pane" d="M13 58V23a22 22 0 0 1 44 0V58z" />
      <path d="M13 58V23a22 22 0 0 1 44 0V58M35 1.2V58M13 30h44M1 58.5h68" />
    </svg>
  );
}
