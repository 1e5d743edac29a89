package dev.paws.core.execute;

import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.message.RunPhrase;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks the engine for the state of one container, at regular times and after each hint. One request
 * is under way at a time.
 */
final class ContainerPoll {
  /** The pause while events arrive, in nanoseconds; a lost event costs no more than this. */
  private static final long SELDOM = Duration.ofSeconds(3).toNanos();

  /** The pause without events, in nanoseconds. */
  private static final long OFTEN = Duration.ofMillis(400).toNanos();

  /** After so many failures in a row, the engine is no longer asked. */
  private static final int REFUSALS = 3;

  private final AwaitContext context;
  private final String id;
  private final String name;
  private final Consumer<Optional<ObservedContainer>> answered;
  private final Consumer<EngineFailure> refused;
  private long next = Long.MAX_VALUE;
  private boolean asking;
  private boolean again;
  private int refusals;
  private boolean stopped;

  /**
   * Creates a poll that has not asked yet.
   *
   * @param answered receives the container; empty if it is gone
   * @param refused receives the failure, once the engine no longer answers
   */
  ContainerPoll(
      AwaitContext context,
      String id,
      String name,
      Consumer<Optional<ObservedContainer>> answered,
      Consumer<EngineFailure> refused) {
    this.context = context;
    this.id = id;
    this.name = name;
    this.answered = answered;
    this.refused = refused;
  }

  /** Asks now, or again after the pending answer, because that may be older than the hint. */
  void ask() {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    next = Long.MAX_VALUE;
    context
        .calls()
        .call(
            RunPhrase.LOOKING_AT.text(name),
            () -> context.engine().container(id),
            this::answered,
            this::refused);
  }

  /** Asks now, unless an answer is pending. */
  void askUnlessAsking() {
    if (!asking) {
      ask();
    }
  }

  /** Stops asking, and ignores a pending answer. */
  void stop() {
    stopped = true;
  }

  /** Returns when to ask next; {@code Long.MAX_VALUE} while a request is under way. */
  long next() {
    return next;
  }

  /**
   * Schedules the next request for its regular time, or for an earlier one if that is still ahead.
   */
  void plan(Optional<Long> earlier) {
    if (!asking) {
      long now = context.now();
      long regular = now + (context.eventsLost().getAsBoolean() ? OFTEN : SELDOM);
      next = Math.min(regular, earlier.filter(due -> due > now).orElse(regular));
    }
  }

  private void answered(Optional<ObservedContainer> found) {
    asking = false;
    refusals = 0;
    if (stopped) {
      return;
    }
    if (again) {
      again = false;
      ask();
    } else {
      answered.accept(found);
    }
  }

  /** An engine that fails once may just be busy. */
  private void refused(EngineFailure failure) {
    asking = false;
    again = false;
    if (stopped) {
      return;
    }
    if (++refusals < REFUSALS && !(failure instanceof EngineFailure.Silent)) {
      next = context.now() + OFTEN;
    } else {
      refused.accept(failure);
    }
  }
}
