package dev.paws.docker.api;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import dev.paws.core.message.ConnectionPhrase;
import dev.paws.core.message.EnginePhrase;
import dev.paws.core.value.ErrorText;
import dev.paws.docker.transport.NotHttp;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Turns HTTP statuses and I/O errors into {@link EngineFailure}s. */
public final class Failures {
  /** What engines write if a port of the host is in use; they send it with status 500. */
  private static final String[] PORT_TAKEN = {
    "port is already allocated",
    "bind: address already in use",
    "ports are not available",
    "failed to bind host port"
  };

  /** How Docker up to 24 and from 25 on, and Podman, refuse to remove a container that runs. */
  private static final Pattern RUNS =
      Pattern.compile(
          "cannot remove a (running|paused|restarting) container"
              + "|container is (running|paused|restarting)|without force",
          Pattern.CASE_INSENSITIVE);

  private Failures() {}

  /** Returns whether an engine refused to remove a container because it runs. */
  public static boolean isThatItRuns(EngineFailure failure) {
    return !failure.isEngines() && RUNS.matcher(failure.text()).find();
  }

  /** Returns the failure for an error status. */
  static EngineException refused(String call, String address, int status, byte[] body) {
    String reason = reason(status, body);
    // An engine gives a reason with a 404; the page of a web server must not count as "gone".
    return new EngineException(
        status == 404 && (!hasMessage(body) || reason.equals("page not found"))
            ? notAnEngine(call, address, status, body)
            : of(call, address, status, reason));
  }

  /** Returns the failure for an answer that no engine sends. */
  static EngineFailure notAnEngine(String call, String address, int status, byte[] body) {
    String text = new String(body, 0, Math.min(80, body.length), StandardCharsets.UTF_8).strip();
    String start = NotHttp.printable(text.lines().findFirst().orElse(""));
    return new EngineFailure.NotAnEngine(
        address,
        call,
        start.isEmpty()
            ? EnginePhrase.HTTP_STATUS.text(status)
            : EnginePhrase.HTTP_STATUS_AND.text(status, start));
  }

  private static boolean hasMessage(byte[] body) {
    try {
      return !JsonReader.object(body).text("message").isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  static EngineFailure of(String call, String address, int status, String reason) {
    String lower = reason.toLowerCase(Locale.ROOT);
    for (String sign : PORT_TAKEN) {
      if (lower.contains(sign)) {
        return new EngineFailure.PortTaken(call, reason);
      }
    }
    if (lower.contains("http request to an https server")) {
      return new EngineFailure.Misconfigured(address, ConnectionPhrase.SPEAKS_TLS.text());
    }
    if (status == 404) {
      return new EngineFailure.NotFound(call, reason);
    }
    // Docker sends 409, except for networks; Podman sends 500 for names.
    if (status == 409
        || (status == 403 && lower.contains("active endpoints"))
        || lower.contains("is already in use by")
        || lower.contains("name is already in use")) {
      return new EngineFailure.Conflict(call, reason);
    }
    // Some releases of Docker 28 and 29 (moby/moby#52653).
    boolean linked = lower.contains("path escapes from parent") || lower.startsWith("mkdirat ");
    String told = linked ? EnginePhrase.LINKED_TARGET.text(reason) : reason;
    return new EngineFailure.Rejected(call, status, told);
  }

  private static String reason(int status, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8).strip();
    try {
      JsonObject json = JsonReader.object(body);
      // Podman sends "cause" and "message", and the message contains the cause.
      if (!json.text("message").isEmpty()) {
        return json.text("message").strip();
      }
    } catch (IOException e) {
      // Not JSON: a proxy's page or plain text, shown as it is.
    }
    if (text.isEmpty()) {
      return EnginePhrase.NO_REASON.text(status);
    }
    return text.length() > 500 ? text.substring(0, 500) + "…" : text;
  }

  /** Returns the failure for a failed connection or a broken stream. */
  static EngineException io(String call, String address, Throwable error) {
    Optional<Throwable> cause =
        cause(
            error,
            ConnectException.class,
            NoRouteToHostException.class,
            UnknownHostException.class);
    if (cause.isPresent()) {
      return new EngineException(
          new EngineFailure.Unreachable(address, ErrorText.of(cause.get())), error);
    }
    cause = cause(error, SSLException.class);
    if (cause.isPresent()) {
      return new EngineException(
          new EngineFailure.Misconfigured(
              address, ConnectionPhrase.TLS_FAILED.text(ErrorText.of(cause.get()))),
          error);
    }
    cause = cause(error, NotHttp.class);
    if (cause.isPresent()) {
      return new EngineException(
          new EngineFailure.NotAnEngine(address, call, ErrorText.of(cause.get())), error);
    }
    // If a Unix socket's file is missing or not accessible, the JDK throws a plain SocketException.
    String words = ErrorText.of(root(error));
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.contains("no such file")
        || lower.contains("connection refused")
        || lower.contains("permission denied")) {
      return new EngineException(new EngineFailure.Unreachable(address, words), error);
    }
    return broken(call, words, error);
  }

  /** Returns the outermost error of one of these types; empty if there is none. */
  private static Optional<Throwable> cause(Throwable error, Class<?>... types) {
    for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
      for (Class<?> type : types) {
        if (type.isInstance(cause)) {
          return Optional.of(cause);
        }
      }
    }
    return Optional.empty();
  }

  static EngineException broken(String call, String reason, @Nullable Throwable cause) {
    EngineFailure failure = new EngineFailure.Broken(call, reason);
    return cause == null ? new EngineException(failure) : new EngineException(failure, cause);
  }

  private static Throwable root(Throwable error) {
    Throwable root = error;
    for (@Nullable Throwable next = error.getCause(); next != null; next = next.getCause()) {
      root = next;
    }
    return root;
  }
}
