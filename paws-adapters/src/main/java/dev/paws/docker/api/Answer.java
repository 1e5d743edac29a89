package dev.paws.docker.api;

import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import dev.paws.core.message.EnginePhrase;
import dev.paws.docker.transport.NotHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The complete answer to a successful call. */
public final class Answer {
  /** Fields that are objects wherever an engine sends them. */
  private static final Set<String> PARTS = Set.of("State", "Config", "NetworkSettings");

  private final String name;
  private final int status;
  private final byte[] body;
  private final Map<String, List<String>> headers;

  Answer(String name, int status, byte[] body, Map<String, List<String>> headers) {
    this.name = name;
    this.status = status;
    this.body = body;
    this.headers = headers;
  }

  /** Returns the first value of a header; empty if there is none. */
  public String header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .findFirst()
        .orElse("");
  }

  public int status() {
    return status;
  }

  public byte[] body() {
    return body;
  }

  /**
   * Returns the body as a JSON object.
   *
   * @param needed fields that must be present, with a value
   */
  public JsonObject object(String... needed) {
    Object json = json();
    if (!(json instanceof Map<?, ?>)) {
      throw Failures.broken(name, EnginePhrase.NOT_AN_OBJECT.text(start()), null);
    }
    return whole(JsonObject.of(json), needed);
  }

  /**
   * Returns the body as a JSON list of objects.
   *
   * @param needed fields that each of them must have, with a value
   */
  public List<JsonObject> objects(String... needed) {
    Object json = json();
    if (!(json instanceof List<?>)) {
      throw Failures.broken(name, EnginePhrase.NOT_A_LIST.text(start()), null);
    }
    return whole(JsonObject.list(json), needed);
  }

  /** Returns a member of the body that is a list of objects. */
  public List<JsonObject> list(String member, String... needed) {
    JsonObject object = object();
    if (!(object.values().get(member) instanceof List<?>)) {
      throw Failures.broken(name, EnginePhrase.LACKS_FIELD.text(member, start()), null);
    }
    return whole(object.objects(member), needed);
  }

  /**
   * Checks that the answer is empty, {@code OK} or JSON, for calls without a result. Podman answers
   * {@code OK} in plain text when it connects or disconnects a network.
   */
  public void done() {
    if (body.length > 0 && !new String(body, StandardCharsets.UTF_8).strip().equals("OK")) {
      json();
    }
  }

  private List<JsonObject> whole(List<JsonObject> objects, String... needed) {
    objects.forEach(object -> whole(object, needed));
    return objects;
  }

  private JsonObject whole(JsonObject object, String... needed) {
    for (String field : needed) {
      Object value = object.values().get(field);
      if (value == null || value.equals("") || (PARTS.contains(field) && !(value instanceof Map))) {
        throw Failures.broken(name, EnginePhrase.LACKS_FIELD.text(field, start()), null);
      }
    }
    return object;
  }

  private String start() {
    return NotHttp.printable(
        new String(body, 0, Math.min(80, body.length), StandardCharsets.UTF_8));
  }

  private @Nullable Object json() {
    try {
      return JsonReader.read(body);
    } catch (IOException e) {
      throw Failures.broken(name, EnginePhrase.NOT_JSON.text(start()), e);
    }
  }
}
