package dev.paws.core.report.parity;

/** Describes in one sentence what is new and what is gone since the last report. */
public final class ChangeSummary {
  private ChangeSummary() {}

  /** Returns {@code Since the report of 2026-11-25 07:30:00 UTC: 2 new, 1 gone, 4 still there.} */
  public static String sentence(ReportTrend trend) {
    String when = ReportText.time(trend.since());
    if (trend.added().isEmpty() && trend.gone().isEmpty() && trend.accepted() == 0) {
      return "Nothing has changed since the report of " + when + ".";
    }
    String accepted = trend.accepted() == 0 ? "" : ", " + trend.accepted() + " accepted since";
    return "Since the report of %s: %d new, %d gone, %d still there%s."
        .formatted(when, trend.added().size(), trend.gone().size(), trend.standing(), accepted);
  }
}
