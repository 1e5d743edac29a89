package dev.paws.example;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Backend and front end as their users call them. */
class ApplicationIT {
  private final Stack stack = new Stack();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void theBackendReportsALeaderAndACache() throws Exception {
    var health = get(backend("/health"));
    assertEquals(200, health.statusCode(), health.body());
    assertTrue(health.body().contains("\"leader\": \"patroni"), health.body());
  }

  @Test
  void aNotePostedThroughTheFrontEndIsListedAgain() throws Exception {
    String text = "note " + UUID.randomUUID();
    var created = send("POST", frontend("/api/notes"), "{\"text\": \"" + text + "\"}");
    assertEquals(201, created.statusCode(), created.body());
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> get(frontend("/api/notes")).body().contains(text));
  }

  @Test
  void aNoteWithoutTextIsRefused() throws Exception {
    assertEquals(400, send("POST", backend("/notes"), "{}").statusCode());
  }

  @Test
  void aCachedValueIsReadAgain() throws Exception {
    var key = backend("/cache/" + UUID.randomUUID());
    assertEquals(404, get(key).statusCode());
    assertEquals(204, send("PUT", key, "cached").statusCode());
    assertEquals("cached", get(key).body());
  }

  @Test
  void theFrontEndServesItsPage() throws Exception {
    var page = get(frontend("/"));
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("<title>Notes</title>"), page.body());
  }

  private URI backend(String path) {
    return stack.http("backend", 8000, path);
  }

  private URI frontend(String path) {
    return stack.http("frontend", 8080, path);
  }

  private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    return http.send(request(uri).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String method, URI uri, String body)
      throws IOException, InterruptedException {
    return http.send(
        request(uri).method(method, BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10));
  }
}
