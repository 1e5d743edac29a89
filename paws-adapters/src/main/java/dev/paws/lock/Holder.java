package dev.paws.lock;

import dev.paws.core.message.ProcessPhrase;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Properties;

/**
 * The holder of a lock.
 *
 * @param build unique among all builds of all processes
 * @param pid the number of its process
 * @param host the machine on which it runs
 * @param goal the goal that needs the environment
 * @param since when it took the lock
 */
public record Holder(String build, long pid, String host, String goal, Instant since) {

  /** Returns one line for the user. */
  public String text() {
    return ProcessPhrase.HOLDER.text(goal, pid, host, since.truncatedTo(ChronoUnit.SECONDS));
  }

  /** Returns this holder with a time. */
  Holder at(Instant time) {
    return new Holder(build, pid, host, goal, time);
  }

  String toText() {
    return "build=%s\npid=%d\nhost=%s\ngoal=%s\nsince=%s\n"
        .formatted(build, pid, host, goal, since);
  }

  /** Parses what a holder wrote about itself; empty if it is not complete. */
  static Optional<Holder> parse(String text) {
    Properties fields = new Properties();
    try {
      fields.load(new StringReader(text));
      return Optional.of(
          new Holder(
              fields.getProperty("build", ""),
              Long.parseLong(fields.getProperty("pid", "")),
              fields.getProperty("host", ""),
              fields.getProperty("goal", ""),
              Instant.parse(fields.getProperty("since", ""))));
    } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
      return Optional.empty();
    }
  }
}
