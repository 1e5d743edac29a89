package dev.paws.core.desired;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The age that a {@code pull_policy} names: {@code daily}, {@code weekly}, or {@code every_} and
 * numbers with the units w, d, h, m and s (Compose specification, services.pull_policy).
 */
final class PullAge {
  private static final Pattern EVERY = Pattern.compile("every_((?:[0-9]{1,9}[wdhms])+)");
  private static final Pattern PART = Pattern.compile("([0-9]+)([wdhms])");

  private PullAge() {}

  /** Returns the age; empty if the policy names none. */
  static Optional<Duration> of(String policy) {
    if (policy.equals("daily")) {
      return Optional.of(Duration.ofDays(1));
    }
    if (policy.equals("weekly")) {
      return Optional.of(Duration.ofDays(7));
    }
    Matcher every = EVERY.matcher(policy);
    if (!every.matches()) {
      return Optional.empty();
    }
    Duration age = Duration.ZERO;
    for (Matcher part = PART.matcher(every.group(1)); part.find(); ) {
      long number = Long.parseLong(part.group(1));
      age =
          age.plus(
              switch (part.group(2)) {
                case "w" -> Duration.ofDays(7 * number);
                case "d" -> Duration.ofDays(number);
                case "h" -> Duration.ofHours(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofSeconds(number);
              });
    }
    return Optional.of(age);
  }
}
