package dev.paws.docker.build;

import dev.paws.core.engine.Progress;
import dev.paws.docker.api.Fields;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows a build: tells its progress, keeps its last lines, notes its image or its error. */
final class BuildLog {
  private static final int LAST_LINES = 20;
  private static final Pattern STEP =
      Pattern.compile("(?:\\[\\d+/\\d+] )?(?:Step|STEP) (\\d+/\\d+) ?: .*");
  private static final Pattern COLOURS = Pattern.compile("\u001B\\[[0-9;]*m");

  private final Progress progress;
  private final Deque<String> last = new ArrayDeque<>();
  private String step = "";
  private Optional<String> imageId = Optional.empty();
  private Optional<String> error = Optional.empty();

  BuildLog(Progress progress) {
    this.progress = progress;
  }

  /** A message of the engine's builder. */
  void message(Fields message) {
    if (message.has("stream")) {
      message.text("stream").lines().forEach(this::line);
    } else if (message.has("status")) {
      Fields detail = message.object("progressDetail");
      progress.update(
          message.text("id"),
          message.text("status"),
          detail.number("current"),
          detail.number("total"));
    }
    if (message.has("error")) {
      error = Optional.of(message.text("error").strip());
    }
    String id = message.object("aux").text("ID");
    if (!id.isEmpty()) {
      imageId = Optional.of(id);
    }
  }

  /** A line of output. */
  void line(String text) {
    String plain = COLOURS.matcher(text).replaceAll("").stripTrailing();
    if (plain.isBlank()) {
      return;
    }
    Matcher begins = STEP.matcher(plain);
    if (begins.matches()) {
      step = begins.group(1);
    }
    last.addLast(plain);
    if (last.size() > LAST_LINES) {
      last.removeFirst();
    }
    progress.update(step, plain, 0, 0);
  }

  Optional<String> imageId() {
    return imageId;
  }

  Optional<String> error() {
    return error;
  }

  /** The error under the last lines. */
  String explained() {
    String words = error.orElse("");
    String lines = String.join("\n  ", last);
    return lines.isEmpty() ? words : words + "\n  " + lines;
  }
}
