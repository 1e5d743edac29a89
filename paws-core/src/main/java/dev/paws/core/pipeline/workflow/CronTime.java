package dev.paws.core.pipeline.workflow;

import java.util.List;
import java.util.Locale;

/**
 * The times of {@code on.schedule}: five fields of POSIX cron.
 *
 * @see <a
 *     href="https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule">schedule</a>
 */
final class CronTime {
  private static final List<String> NO_NAMES = List.of();
  private static final List<String> MONTHS =
      List.of(
          "", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
  private static final List<Field> FIELDS =
      List.of(
          new Field(0, 59, NO_NAMES),
          new Field(0, 23, NO_NAMES),
          new Field(1, 31, NO_NAMES),
          new Field(1, 12, MONTHS),
          new Field(0, 7, DAYS));

  private CronTime() {}

  /**
   * A field of a cron time.
   *
   * @param names accepted in place of numbers: the index of a name in this list is its number; an
   *     empty text where no name has that number
   */
  private record Field(int least, int most, List<String> names) {
    boolean accepts(String text) {
      return List.of(text.split(",", -1)).stream().allMatch(this::part);
    }

    private boolean part(String text) {
      String[] step = text.split("/", -1);
      if (step.length > 2 || (step.length == 2 && !step[1].matches("0*[1-9]\\d{0,3}"))) {
        return false;
      }
      if (step[0].equals("*")) {
        return true;
      }
      String[] ends = step[0].split("-", -1);
      return ends.length <= 2
          && value(ends[0]) >= 0
          && value(ends[ends.length - 1]) >= value(ends[0]);
    }

    /** Returns the number that a text means in this field; -1 if the field does not have it. */
    private int value(String text) {
      int named = text.isEmpty() ? -1 : names.indexOf(text.toUpperCase(Locale.ROOT));
      if (named >= 0) {
        return named;
      }
      int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
      return number >= least && number <= most ? number : -1;
    }
  }

  static boolean isValid(String text) {
    String[] parts = text.strip().split("\\s+", -1);
    boolean valid = parts.length == FIELDS.size();
    for (int i = 0; valid && i < parts.length; i++) {
      valid = FIELDS.get(i).accepts(parts[i]);
    }
    return valid;
  }
}
