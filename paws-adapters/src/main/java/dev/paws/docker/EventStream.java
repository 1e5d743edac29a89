package dev.paws.docker;

import dev.paws.core.engine.EngineEvent;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.EventListener;
import dev.paws.core.engine.EventSubscription;
import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonStream;
import dev.paws.core.message.EnginePhrase;
import dev.paws.core.value.ErrorText;
import dev.paws.docker.api.OpenStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One live event stream, read on its own thread until it is closed or ends. */
final class EventStream implements EventSubscription {
  private static final String NAME = "events";

  private final OpenStream stream;
  private final EventListener listener;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Thread reader;

  EventStream(OpenStream stream, EventListener listener) {
    this.stream = stream;
    this.listener = listener;
  }

  /** Reads to the end; must run on its own thread. */
  void run() {
    reader = Thread.currentThread();
    String reason = EnginePhrase.STREAM_ENDED.text();
    try (JsonStream events = new JsonStream(stream.in())) {
      for (JsonObject event = events.next(); event != null; event = events.next()) {
        event(event).ifPresent(this::tell);
      }
    } catch (IOException e) {
      reason = ErrorText.of(e);
    } finally {
      ended.countDown();
    }
    stream.close();
    if (!closed.get()) {
      listener.broken(new EngineFailure.Broken(NAME, reason));
    }
  }

  private void tell(EngineEvent event) {
    if (!closed.get()) {
      listener.happened(event);
    }
  }

  /** Accepts Docker's names, and Podman's if they differ. */
  static Optional<EngineEvent> event(JsonObject json) {
    String action = json.text("Action").isEmpty() ? json.text("status") : json.text("Action");
    JsonObject actor = json.object("Actor");
    JsonObject attributes = actor.object("Attributes");
    String verdict = attributes.text("health_status");
    EngineEvent.@Nullable Kind kind =
        switch (action) {
          case "create" -> EngineEvent.Kind.CREATED;
          case "start" -> EngineEvent.Kind.STARTED;
          case "die", "died" -> EngineEvent.Kind.DIED;
          case "oom" -> EngineEvent.Kind.OOM;
          case "pause" -> EngineEvent.Kind.PAUSED;
          case "unpause" -> EngineEvent.Kind.UNPAUSED;
          case "destroy", "remove" -> EngineEvent.Kind.REMOVED;
          case "health_status: healthy" -> EngineEvent.Kind.HEALTHY;
          case "health_status: unhealthy" -> EngineEvent.Kind.UNHEALTHY;
          case "health_status" ->
              verdict.equals("healthy")
                  ? EngineEvent.Kind.HEALTHY
                  : verdict.equals("unhealthy") ? EngineEvent.Kind.UNHEALTHY : null;
          default -> null;
        };
    if (kind == null) {
      return Optional.empty();
    }
    String code = attributes.has("exitCode") ? "exitCode" : "containerExitCode";
    int exitCode = kind == EngineEvent.Kind.DIED ? (int) attributes.number(code) : 0;
    return Optional.of(new EngineEvent(kind, actor.text("ID"), exitCode));
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    stream.close();
    Thread thread = reader;
    if (thread == Thread.currentThread()) {
      return;
    }
    try {
      if (!ended.await(2, TimeUnit.SECONDS) && thread != null) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
