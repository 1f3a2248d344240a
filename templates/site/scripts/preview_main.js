/** What runs on every page of the preview. */

import { report, reportLost, showBar } from "./preview_bar.js";
import { offerComments } from "./preview_comments.js";
import { startFile } from "./preview_file.js";
import { listFindings } from "./preview_findings.js";
import { renewPage } from "./preview_page.js";
import { startPlaces } from "./preview_place.js";
import { ask, listen } from "./preview_server.js";

/**
 * Return the file of the site that this page is.
 *
 * @returns {string}
 */
function thisFile() {
  return location.pathname.split("/").pop() || "index.html";
}

/** Begin: show the state, and take on each change. */
async function startPreview() {
  showBar();
  const state = await ask("state");
  startPlaces(state?.editor || "");
  void startFile();
  listen((news) => {
    report(news);
    listFindings(news.findings);
    if (news.whole) {
      document.dispatchEvent(new CustomEvent("project-changed"));
    }
    if (news.pages?.includes(thisFile())) {
      void renewPage();
    }
  }, reportLost);
}

offerComments();
void startPreview();
