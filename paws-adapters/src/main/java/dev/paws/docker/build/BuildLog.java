package dev.paws.docker.build;

import dev.paws.core.engine.Progress;
import dev.paws.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows a build: reports its progress, and keeps its last lines, its image and its error. */
final class BuildLog {
  private static final int LAST_LINES = 20;
  private static final Pattern STEP =
      Pattern.compile("(?:\\[\\d+/\\d+] )?(?:Step|STEP) (\\d+/\\d+) ?: .*");
  private static final Pattern COLOURS = Pattern.compile("\u001B\\[[0-9;]*m");

  private final Progress progress;
  private final BuildKitTrace buildKit;
  private final Deque<String> last = new ArrayDeque<>();
  private String step = "";
  private Optional<String> imageId = Optional.empty();
  private Optional<String> error = Optional.empty();

  BuildLog(Progress progress) {
    this.progress = progress;
    this.buildKit = new BuildKitTrace(progress);
  }

  /** Handles a message of the engine's builder. */
  void message(JsonObject message) {
    if (message.text("id").equals("moby.buildkit.trace")) {
      buildKit.status(decoded(message.text("aux")));
      return;
    }
    if (message.has("stream")) {
      message.text("stream").lines().forEach(this::line);
    } else if (message.has("status")) {
      JsonObject detail = message.object("progressDetail");
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

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** Handles a line of output. */
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

  /** Returns BuildKit's failed step; empty if none failed. */
  Optional<BuildKitTrace.FailedStep> failedStep() {
    return buildKit.failedStep();
  }

  /** Returns the error below the last lines. */
  String explained() {
    String words = error.orElse("");
    String lines = String.join("\n  ", last);
    return lines.isEmpty() ? words : words + "\n  " + lines;
  }
}
