/* Says that scripts run, so that what needs them can be shown. */
document.documentElement.classList.add("guide-js");
