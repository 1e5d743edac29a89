package dev.paws.core.log;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.LogLine;
import dev.paws.core.engine.LogListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a container has written so far. The engine's thread fills it a few batches ahead of the one
 * that reads, so memory stays small.
 */
public final class LogHistory implements LogListener {
  private static final int BATCHES_AHEAD = 8;

  private final EntryAssembler assembler;
  private final Duration patience;
  private final BlockingQueue<Batch> ahead = new ArrayBlockingQueue<>(BATCHES_AHEAD);
  private List<LogLine> batch = List.of();
  private int index;
  private boolean ended;
  private Optional<EngineFailure> failure = Optional.empty();
  private long lastTime = Long.MIN_VALUE;
  private int atLastTime;

  private record Batch(List<LogLine> lines, boolean last, Optional<EngineFailure> failure) {}

  /**
   * Creates a history that nothing was read of.
   *
   * @param patience how long the engine may be silent
   */
  public LogHistory(LogOrigin origin, Duration patience) {
    this.assembler = new EntryAssembler(origin);
    this.patience = patience;
  }

  @Override
  public void lines(List<LogLine> lines) {
    put(new Batch(lines, false, Optional.empty()));
  }

  @Override
  public void ended() {
    put(new Batch(List.of(), true, Optional.empty()));
  }

  @Override
  public void broken(EngineFailure reason) {
    put(new Batch(List.of(), true, Optional.of(reason)));
  }

  private void put(Batch next) {
    try {
      ahead.put(next);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the engine is being closed
    }
  }

  /**
   * Returns the next entry; null at the end.
   *
   * @throws EngineException if the engine is silent for too long, or this thread is interrupted
   */
  @Nullable LogEntry next() {
    while (!ended) {
      if (index == batch.size()) {
        take();
        continue;
      }
      LogLine line = batch.get(index++);
      atLastTime = line.time() == lastTime ? atLastTime + 1 : 1;
      lastTime = line.time();
      LogEntry entry = assembler.add(line);
      if (entry != null) {
        return entry;
      }
    }
    return assembler.end();
  }

  private void take() {
    try {
      Batch next = ahead.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
      if (next == null) {
        throw new EngineException(new EngineFailure.TimedOut("logs", patience));
      }
      batch = next.lines();
      index = 0;
      ended = next.last();
      failure = next.failure();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException(new EngineFailure.Broken("logs", "interrupted"), e);
    }
  }

  /** Returns why it could not be read to its end; empty if it could. */
  public Optional<EngineFailure> failure() {
    return failure;
  }

  /** Returns how far it was read. */
  public LogPosition position() {
    return new LogPosition(lastTime, atLastTime);
  }
}
