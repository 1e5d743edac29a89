package dev.paws.docker;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.LogLimit;
import dev.paws.core.engine.LogListener;
import dev.paws.core.engine.LogQuery;
import dev.paws.core.engine.LogSubscription;
import dev.paws.core.message.EngineCall;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Reads the logs of containers. */
final class Logs {
  /** Engines count a line of more than 16 KiB as several. */
  private static final int FOR_LONG_LINES = 16;

  private final EngineApi api;
  private final Duration idle;

  Logs(EngineApi api, Duration idle) {
    this.api = api;
    this.idle = idle;
  }

  /** Returns a time as the engine wants it: seconds since 1970, with a fraction. */
  private static String seconds(Instant time) {
    return String.format(Locale.ROOT, "%d.%09d", time.getEpochSecond(), time.getNano());
  }

  /** Reads a log on a separate thread. */
  LogSubscription read(String container, LogQuery query, LogListener listener) {
    Call call =
        Call.get(EngineCall.READ_LOG.text(container), "/containers/" + container + "/logs")
            .query("stdout", true)
            .query("stderr", true)
            .query("timestamps", true)
            .query("follow", query.follow())
            .query("since", query.since().map(Logs::seconds))
            .query("until", query.until().map(Logs::seconds))
            .query("tail", query.tail().map(String::valueOf));
    LogReader reader = new LogReader(call.name(), query.follow(), listener);
    api.workers().run(() -> reader.run(() -> api.open(call)));
    return reader;
  }

  /** Returns the last lines; empty if the container's logging driver cannot be read. */
  List<String> tail(String container, LogLimit limit) {
    Call call =
        Call.get(EngineCall.READ_LOG.text(container), "/containers/" + container + "/logs")
            .query("stdout", true)
            .query("stderr", true)
            .query("tail", Integer.toString(limit.lines() + FOR_LONG_LINES))
            .query("since", limit.since().map(Logs::seconds));
    Lines joined = new Lines(limit);
    try {
      return api.stream(
          call,
          idle,
          in -> {
            try {
              Frames.read(in, joined);
            } catch (Lines.Stopped e) {
              return joined.end();
            }
            return joined.end();
          });
    } catch (EngineException e) {
      if (e.failure().text().contains("does not support reading")) {
        return List.of();
      }
      throw e;
    }
  }
}
