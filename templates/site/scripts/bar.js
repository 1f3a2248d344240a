/** The bar at the head of the page, under which nothing may come to lie. */

/** Tell the style sheet how high the bar is, which depends on language and width. */
export function startBar() {
  const bar = document.querySelector(".top");
  if (bar) {
    new ResizeObserver(() => {
      const height = `${Math.ceil(bar.getBoundingClientRect().height)}px`;
      document.documentElement.style.setProperty("--bar", height);
    }).observe(bar);
  }
}
