package dev.paws.core.log;

import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.LogLine;
import dev.paws.core.engine.LogListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a container writes from now on. The engine's thread fills it, another one empties it. */
public final class LiveLog implements LogListener {
  /** If more lines wait to be shown, the engine waits. */
  private static final int MOST_WAITING = 10_000;

  private final EntryAssembler assembler;
  private final BlockingQueue<List<LogLine>> arrived = new ArrayBlockingQueue<>(MOST_WAITING);
  private final LogPosition seen;
  private int seenAgain;
  private LogPosition position;
  private long lastArrival;
  private volatile boolean ended;
  private volatile @Nullable EngineFailure failure;

  /**
   * Creates a log without lines.
   *
   * @param seen how far it was read before; lines up to there are left out
   */
  public LiveLog(LogOrigin origin, LogPosition seen) {
    this.assembler = new EntryAssembler(origin);
    this.seen = seen;
    this.position = seen;
  }

  @Override
  public void lines(List<LogLine> lines) {
    try {
      arrived.put(lines);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the engine is being closed
    }
  }

  @Override
  public void ended() {
    ended = true;
  }

  @Override
  public void broken(EngineFailure reason) {
    failure = reason;
    ended = true;
  }

  /**
   * Passes on the entries that are complete. The last one is complete once nothing has arrived for
   * a moment, because the rest of a stack trace comes at once.
   *
   * @param now monotonic time in nanoseconds
   * @param quiet how long nothing must have arrived, in nanoseconds
   * @return whether this log has ended, and everything was passed on
   */
  public boolean drain(long now, long quiet, Consumer<LogEntry> to) {
    boolean last = ended; // read before the lines, which come before the end
    List<List<LogLine>> batches = new ArrayList<>();
    if (arrived.drainTo(batches) > 0) {
      lastArrival = now;
      batches.forEach(batch -> batch.forEach(line -> add(line, to)));
    }
    if (last || now - lastArrival >= quiet) {
      pass(assembler.end(), to);
    }
    return last;
  }

  private void add(LogLine line, Consumer<LogEntry> to) {
    boolean again = line.time() == seen.time() && seenAgain < seen.lines();
    if (again) {
      seenAgain++;
    }
    if (again || line.time() < seen.time()) {
      return;
    }
    position = position.after(line);
    pass(assembler.add(line), to);
  }

  private static void pass(@Nullable LogEntry entry, Consumer<LogEntry> to) {
    if (entry != null) {
      to.accept(entry);
    }
  }

  /** Returns how far it was read. */
  public LogPosition position() {
    return position;
  }

  /** Returns why it cannot be read any further; empty if it just ended, or has not ended. */
  public Optional<EngineFailure> failure() {
    return Optional.ofNullable(failure);
  }
}
