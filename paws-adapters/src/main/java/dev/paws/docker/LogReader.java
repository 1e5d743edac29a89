package dev.paws.docker;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.LogLine;
import dev.paws.core.engine.LogListener;
import dev.paws.core.engine.LogSubscription;
import dev.paws.core.value.ErrorText;
import dev.paws.docker.api.OpenStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one log with times, on its own thread, until it ends or is closed. */
final class LogReader implements LogSubscription, Frames.Sink {
  /** Longer lines are cut, in bytes. */
  private static final int LONGEST = 256 * 1024;

  /** The engine keeps a longer line in pieces of this size, each with a time (in bytes). */
  private static final int PIECE = 16 * 1024;

  private static final int BATCH = 256;
  private static final int BATCH_BYTES = 256 * 1024;

  private final String call;
  private final boolean follow;
  private final LogListener listener;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();
  private final LogTime time = new LogTime();
  private List<LogLine> batch = new ArrayList<>();
  private int batchBytes;
  private long lastTime;
  private volatile boolean closed;
  private volatile @Nullable OpenStream stream;

  /**
   * Creates a reader that has not begun.
   *
   * @param call the call in words
   * @param follow whether each line is passed on at once
   */
  LogReader(String call, boolean follow, LogListener listener) {
    this.call = call;
    this.follow = follow;
    this.listener = listener;
  }

  /** Reads to the end; must run on its own thread. */
  void run(Supplier<OpenStream> open) {
    try (OpenStream opened = open.get()) {
      stream = opened;
      if (closed) {
        return;
      }
      Frames.read(follow ? new PacedInput(opened.in()) : opened.in(), this);
      rest(output, false);
      rest(error, true);
      flush();
      if (!closed) {
        listener.ended();
      }
    } catch (EngineException e) {
      fail(e.failure());
    } catch (IOException e) {
      fail(new EngineFailure.Broken(call, ErrorText.of(e)));
    }
  }

  private void fail(EngineFailure failure) {
    if (!closed) {
      flush();
      listener.broken(failure);
    }
  }

  @Override
  public void piece(boolean isError, byte[] bytes, int length) throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    ByteArrayOutputStream pending = isError ? error : output;
    int from = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        if (pending.size() == 0) {
          line(isError, bytes, from, i);
        } else {
          append(pending, bytes, from, i);
          rest(pending, isError);
        }
        from = i + 1;
      }
    }
    append(pending, bytes, from, length);
  }

  private static void append(ByteArrayOutputStream pending, byte[] bytes, int from, int to) {
    int room = Math.max(0, LONGEST - pending.size());
    pending.write(bytes, from, Math.min(room, to - from));
  }

  private void rest(ByteArrayOutputStream pending, boolean isError) {
    if (pending.size() > 0) {
      byte[] line = pending.toByteArray();
      pending.reset();
      line(isError, line, 0, line.length);
    }
  }

  private void line(boolean isError, byte[] bytes, int from, int to) {
    int begin = from;
    if (time.read(bytes, from, to)) {
      begin = time.end();
      lastTime = time.nanos();
    }
    int end = to > begin && bytes[to - 1] == '\r' ? to - 1 : to;
    long written = lastTime;
    String text =
        end - begin <= PIECE
            ? new String(bytes, begin, end - begin, StandardCharsets.UTF_8)
            : joined(bytes, begin, end);
    batch.add(new LogLine(written, isError, text));
    batchBytes += end - begin;
    if (follow || batch.size() >= BATCH || batchBytes >= BATCH_BYTES) {
      flush();
    }
  }

  /** Returns a long line without the times of its later pieces. */
  private String joined(byte[] bytes, int begin, int end) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(end - begin);
    int from = begin;
    while (end - from > PIECE && time.read(bytes, from + PIECE, end)) {
      whole.write(bytes, from, PIECE);
      from = time.end();
    }
    whole.write(bytes, from, end - from);
    return whole.toString(StandardCharsets.UTF_8);
  }

  private void flush() {
    if (!batch.isEmpty() && !closed) {
      List<LogLine> full = batch;
      batch = new ArrayList<>(follow ? 1 : BATCH);
      batchBytes = 0;
      listener.lines(full);
    }
  }

  @Override
  public void close() {
    closed = true;
    OpenStream open = stream;
    if (open != null) {
      open.close();
    }
  }
}
