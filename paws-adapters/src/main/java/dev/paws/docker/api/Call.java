package dev.paws.docker.api;

import dev.paws.core.json.JsonWriter;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request to the engine.
 *
 * @param name the call in words, for the user: {@code start container web-1}
 * @param method HTTP method
 * @param path path and query, without the API version
 * @param headers additional headers; may hold credentials
 * @param body the body to send
 * @param deadline how long the whole answer may take; empty: the engine's usual deadline
 */
public record Call(
    String name,
    String method,
    String path,
    Map<String, String> headers,
    Body body,
    Optional<Duration> deadline) {

  public static Call get(String name, String path) {
    return new Call(name, "GET", path, Map.of(), Body.NONE, Optional.empty());
  }

  public static Call post(String name, String path) {
    return new Call(name, "POST", path, Map.of(), Body.NONE, Optional.empty());
  }

  public static Call put(String name, String path) {
    return new Call(name, "PUT", path, Map.of(), Body.NONE, Optional.empty());
  }

  public static Call delete(String name, String path) {
    return new Call(name, "DELETE", path, Map.of(), Body.NONE, Optional.empty());
  }

  /** Returns this call with another query parameter. */
  public Call query(String key, String value) {
    char separator = path.indexOf('?') < 0 ? '?' : '&';
    return with(path + separator + key + '=' + encode(value));
  }

  public Call query(String key, boolean value) {
    return value ? query(key, "1") : this;
  }

  public Call query(String key, Optional<String> value) {
    return value.isPresent() ? query(key, value.get()) : this;
  }

  /** Returns this call with a JSON body. */
  public Call json(@Nullable Object value) {
    return sending(Body.of(JsonWriter.bytes(value)), "application/json");
  }

  /** Returns this call with a body. */
  public Call sending(Body newBody, String contentType) {
    Call typed = header("Content-Type", contentType);
    return new Call(name, method, path, typed.headers, newBody, deadline);
  }

  /**
   * Returns this call with bytes that the other side reads while its answer arrives (Engine API,
   * "hijacking"); they are sent as they come, to their end.
   */
  public Call reading(InputStream input) {
    return new Call(name, method, path, headers, body.before(input), deadline);
  }

  public Call header(String key, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(key, value);
    return new Call(name, method, path, Map.copyOf(more), body, deadline);
  }

  public Call within(Duration newDeadline) {
    return new Call(name, method, path, headers, body, Optional.of(newDeadline));
  }

  private Call with(String newPath) {
    return new Call(name, method, newPath, headers, body, deadline);
  }

  /** Returns a path segment or query value, percent-encoded. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * Returns an image reference as part of a path: slashes and colons are kept, the rest is encoded.
   */
  public static String encodeReference(String reference) {
    return encode(reference).replace("%2F", "/").replace("%3A", ":").replace("%40", "@");
  }

  /** Leaves out headers and body, which may hold secrets. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
