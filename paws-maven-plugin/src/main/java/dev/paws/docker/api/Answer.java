package dev.paws.docker.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole answer to a call that the engine granted. */
public final class Answer {
  private final String name;
  private final int status;
  private final byte[] body;

  Answer(String name, int status, byte[] body) {
    this.name = name;
    this.status = status;
    this.body = body;
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
