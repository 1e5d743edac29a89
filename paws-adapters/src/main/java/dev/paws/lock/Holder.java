package dev.paws.lock;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Properties;

/**
 * Who holds a lock.
 *
 * @param build identifies the build among all builds of all processes
 * @param pid its process
 * @param host the machine that it runs on
 * @param goal what it does with the environment
 * @param since when it got the lock
 */
public record Holder(String build, long pid, String host, String goal, Instant since) {

  /** One line for a person. */
  public String text() {
    return "paws:%s of process %d on %s since %s"
        .formatted(goal, pid, host, since.truncatedTo(ChronoUnit.SECONDS));
  }

  /** The same at a time. */
  Holder at(Instant time) {
    return new Holder(build, pid, host, goal, time);
  }

  String toText() {
    return "build=%s\npid=%d\nhost=%s\ngoal=%s\nsince=%s\n"
        .formatted(build, pid, host, goal, since);
  }

  /** What a holder wrote about itself; empty where it is not whole. */
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
