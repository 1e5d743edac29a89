package dev.paws.terminal;

import dev.paws.core.message.GoalPhrase;
import dev.paws.core.report.StatusText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a terminal shows of a run at one moment: a pure function of lines, screen and time. */
final class Frame {
  private static final int WIDEST_NAME = 40;
  private static final int STATE_WIDTH = 9;
  private static final int TIME_WIDTH = 12;

  private Frame() {}

  /**
   * Returns the lines to show: none wider than the screen, and fewer than its rows. If not all fit,
   * finished ones are left out first, then those that have not begun.
   *
   * @param total the last line; empty: none
   */
  static List<String> of(List<RunLine> lines, long now, Screen screen, Optional<String> total) {
    int room = Math.max(2, screen.rows() - (total.isPresent() ? 2 : 1));
    List<RunLine> shown = fitting(lines, room);
    int nameWidth =
        Math.min(
            WIDEST_NAME, shown.stream().mapToInt(line -> line.name().length()).max().orElse(0));
    List<String> text = new ArrayList<>();
    for (RunLine line : shown) {
      text.add(text(line, now, nameWidth, screen));
    }
    if (shown.size() < lines.size()) {
      text.add(clip(GoalPhrase.LINES_MORE.text(lines.size() - shown.size()), screen.columns() - 1));
    }
    total.filter(it -> !lines.isEmpty()).ifPresent(it -> text.add(clip(it, screen.columns() - 1)));
    return text;
  }

  private static List<RunLine> fitting(List<RunLine> lines, int room) {
    if (lines.size() <= room) {
      return lines;
    }
    List<RunLine> chosen =
        lines.stream().sorted(Comparator.comparingInt(Frame::rank)).limit(room - 1L).toList();
    return lines.stream().filter(chosen::contains).toList();
  }

  private static int rank(RunLine line) {
    return switch (line.stage()) {
      case FAILED -> 0;
      case ACTIVE -> 1;
      case PENDING -> 2;
      case DONE -> 3;
    };
  }

  private static String text(RunLine line, long now, int nameWidth, Screen screen) {
    String name = pad(clip(line.name(), nameWidth), nameWidth);
    String state = pad(line.state(), STATE_WIDTH);
    boolean ticking = line.stage() == RunLine.Stage.ACTIVE;
    String time = ticking ? seconds(Duration.ofNanos(Math.max(0, now - line.sinceNanos()))) : "";
    int left = screen.columns() - 1 - nameWidth - STATE_WIDTH - 4 - TIME_WIDTH;
    String detail = left > 0 ? pad(clip(firstLine(line.detail()), left), left) : "";
    String plain = clip(name + "  " + state + "  " + detail + " " + time, screen.columns() - 1);
    return screen.colour() ? coloured(plain, line, nameWidth + 2) : plain.stripTrailing();
  }

  private static String coloured(String plain, RunLine line, int at) {
    int end = Math.min(plain.length(), at + line.state().length());
    if (end <= at) {
      return plain.stripTrailing();
    }
    return plain.substring(0, at)
        + Colour.of(line.stage())
        + plain.substring(at, end)
        + Colour.END
        + plain.substring(end).stripTrailing();
  }

  /** Shows whole seconds, so that a frame changes only once a second. */
  private static String seconds(Duration duration) {
    return duration.toSeconds() < 100
        ? duration.toSeconds() + " s"
        : StatusText.duration(Duration.ofSeconds(duration.toSeconds()));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("").replace('\t', ' ').replaceAll("\\p{Cntrl}", "");
  }

  private static String clip(String text, int width) {
    return text.length() <= width ? text : text.substring(0, Math.max(0, width));
  }

  private static String pad(String text, int width) {
    return text.length() >= width ? text : text + " ".repeat(width - text.length());
  }
}
