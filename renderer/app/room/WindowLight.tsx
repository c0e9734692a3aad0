import './window-light.css';

/** The six panes of light, in the plane of the wall: two columns, three rows. */
const columns = [{ x: 0, width: 153 }, { x: 166, width: 154 }] as const;
const rows = [{ y: 0, height: 171 }, { y: 187, height: 170 }, { y: 373, height: 167 }] as const;

/** A leaf as an ellipse: middle, half length, half width, and how it hangs in degrees. */
type Leaf = readonly [x: number, y: number, length: number, width: number, turn: number];
const upper: readonly Leaf[] = [
  [326, 382, 42, 14, -82], [393, 372, 36, 11, -38], [245, 430, 46, 15, -84], [313, 460, 44, 14, -4], [166, 494, 50, 15, -86], [228, 518, 56, 15, 3], [97, 560, 44, 15, 82], [166, 597, 44, 14, 1],
];
const lower: readonly Leaf[] = [
  [190, 694, 34, 12, -68], [214, 744, 36, 12, 32], [258, 672, 34, 11, -66], [284, 724, 34, 12, 30], [334, 674, 32, 10, -52], [362, 718, 32, 11, 24], [404, 676, 28, 9, -44], [449, 699, 26, 9, -8],
];

const leaf = ([x, y, length, width, turn]: Leaf) => <ellipse key={`${x} ${y}`} cx={x} cy={y} rx={length} ry={width} transform={`rotate(${turn} ${x} ${y})`} />;

/** Late light through a window on a wall, with the shadow of a branch. Decoration: it says nothing that is not written elsewhere. */
export function WindowLight() {
  return (
    <div className="window-light" aria-hidden="true">
      <svg viewBox="0 0 618 868" preserveAspectRatio="xMidYMid slice">
        <defs>
          <linearGradient id="window-light-fall" x1="0" y1="0" x2="0" y2="540" gradientUnits="userSpaceOnUse">
            <stop className="window-light__high" offset="0" />
            <stop className="window-light__low" offset="1" />
          </linearGradient>
          <filter id="window-light-soft" x="-10%" y="-10%" width="120%" height="120%" colorInterpolationFilters="sRGB"><feGaussianBlur stdDeviation="4" /></filter>
          <filter id="window-light-far" x="-20%" y="-20%" width="140%" height="140%" colorInterpolationFilters="sRGB"><feGaussianBlur stdDeviation="7" /></filter>
        </defs>
        <g className="window-light__panes" transform="matrix(1.009 .134 -.163 1.006 190 133)">
          {columns.flatMap(({ x, width }) => rows.map(({ y, height }) => <rect key={`${x} ${y}`} x={x} y={y} width={width} height={height} fill="url(#window-light-fall)" />))}
        </g>
        <g className="window-light__branches">
          <path d="M64 662C112 612 150 560 190 520S300 440 420 352M130 746C210 716 270 706 330 692S430 690 470 694" />
          {upper.map(leaf)}
          {lower.map(leaf)}
        </g>
      </svg>
    </div>
  );
}
