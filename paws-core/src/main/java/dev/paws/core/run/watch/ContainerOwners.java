package dev.paws.core.run.watch;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.FileOwner;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.finding.Position;
import dev.paws.core.message.WatchMessage;
import dev.paws.core.message.WatchPhrase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the owner of files in containers: the container's user if it has one, as in Docker Compose.
 */
final class ContainerOwners {
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,10}):(\\d{1,10})");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Engine engine;
  private final WatchActions actions;
  private final Map<String, Optional<FileOwner>> known = new HashMap<>();

  ContainerOwners(Engine engine, WatchActions actions) {
    this.engine = engine;
    this.actions = actions;
  }

  /** Returns whether the owner cannot be found before the container runs. */
  boolean needsRunning(ObservedContainer container) {
    String user = user(container);
    return !user.isEmpty()
        && !NUMBERS.matcher(user).matches()
        && !known.containsKey(container.id())
        && !container.state().isRunning();
  }

  /** Returns the owner; empty if files keep the numbers that they have on this machine. */
  Optional<FileOwner> of(ObservedContainer container) {
    return known.computeIfAbsent(container.id(), id -> find(container));
  }

  private Optional<FileOwner> find(ObservedContainer container) {
    String user = user(container);
    if (user.isEmpty()) {
      return Optional.empty();
    }
    Matcher numbers = NUMBERS.matcher(user);
    if (numbers.matches()) {
      return Optional.of(
          new FileOwner(Long.parseLong(numbers.group(1)), Long.parseLong(numbers.group(2))));
    }
    try {
      return Optional.of(new FileOwner(number(container, "-u"), number(container, "-g")));
    } catch (EngineException e) {
      return unknown(container, e.failure().text());
    } catch (NumberFormatException e) {
      return unknown(container, String.valueOf(e.getMessage()));
    }
  }

  private long number(ObservedContainer container, String option) {
    ExecResult result = engine.exec(container.id(), ExecSpec.of(List.of("id", option)), PATIENCE);
    if (!result.succeeded()) {
      throw new NumberFormatException(
          result.timedOut()
              ? WatchPhrase.TIMED_OUT.text()
              : WatchPhrase.ENDED_WITH.text(result.exitCode()));
    }
    return Long.parseLong(result.output().strip());
  }

  private Optional<FileOwner> unknown(ObservedContainer container, String reason) {
    actions.warn(
        WatchMessage.UNKNOWN_USER
            .at(Position.NONE, "", container.name(), user(container), reason)
            .text());
    return Optional.empty();
  }

  private static String user(ObservedContainer container) {
    return container.details().config().process().user();
  }
}
