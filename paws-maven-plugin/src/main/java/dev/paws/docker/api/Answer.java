package dev.paws.docker.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole answer to a call that the engine granted. */
public final class Answer {
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

  /** The first value of a header, empty if it is not there. */
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

  /** The body as a JSON object. */
  public Fields object() {
    return Fields.of(json());
  }

  /** The body as a JSON list of objects. */
  public List<Fields> objects() {
    return Fields.objects(json());
  }

  private @Nullable Object json() {
    try {
      return Json.read(body);
    } catch (IOException e) {
      String start = new String(body, 0, Math.min(80, body.length), StandardCharsets.UTF_8);
      throw Failures.broken(name, "the answer is not JSON: " + start.strip(), e);
    }
  }
}
