/** The bar at the head of the page, under which nothing may come to lie. */

/** Keep room for the bar, whose height depends on language and width. */
export function startBar() {
  const bar = document.querySelector(".top");
  if (!bar) {
    return;
  }
  const keepRoom = () => {
    const height = bar.getBoundingClientRect().height;
    document.documentElement.style.setProperty("--bar", `${Math.ceil(height)}px`);
    const place = document.getElementById(location.hash.slice(1));
    const top = place?.getBoundingClientRect().top ?? -1;
    if (top >= 0 && top < height) {
      place?.scrollIntoView(); // the browser went there before there was room
    }
  };
  keepRoom();
  new ResizeObserver(keepRoom).observe(bar);
}
