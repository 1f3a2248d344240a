/** What runs on every page. */

import { startBar } from "./bar.js";
import { startComments } from "./comments.js";
import { startScrollers } from "./scrollers.js";
import { startCommentPage } from "./comment_page.js";
import { startSearch } from "./search.js";
import { openStore } from "./store.js";
import { showKeptViews, startViews } from "./views.js";

startViews();
startBar();
startScrollers();
startSearch();
void openStore().then(() => {
  showKeptViews();
  startComments();
  startCommentPage();
});
